// The shipped content, held against the paper's own headings (sections 4.2–4.9) and against what is generated from it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentedRevisitsCsv, documentedScenariosCsv } from '../../src/extract/documented-csv.ts';
import { documentedModule } from '../../src/extract/documented-module.ts';
import { extractPlaybook } from '../../src/extract/playbook.ts';
import { publishedIdProblems } from '../../src/extract/published-ids.ts';
import { readGlossary, readPlaybook, readPractice } from '../../src/extract/read.ts';
import { searchRecords } from '../../src/extract/search-index.ts';
import { DOCUMENTED_REVISITS } from '../../src/playbook/documented.ts';
import { direction, PHASES, phaseName } from '../../src/playbook/phases.ts';
import {
  addressing,
  recommendations,
  revisits,
  scenarioCounts,
  scenarios,
} from '../../src/playbook/questions.ts';

const playbook = readPlaybook(process.cwd());

/** Section, focus, visited phase, and how many scenarios the paper's subsection lists. */
const HEADINGS = `
4.2.1 PD CO 2, 4.2.2 PD DA 2, 4.2.3 PD DP 2, 4.2.4 PD GC 2,
4.3.1 DA PD 2, 4.3.2 DA DP 2, 4.3.3 DA GC 2,
4.4.1 DP DA 2, 4.4.2 DP PD 2, 4.4.3 DP MD 2, 4.4.4 DP SC 1, 4.4.5 DP CO 2,
4.5.1 MD PD 2, 4.5.2 MD DA 2, 4.5.3 MD DP 2, 4.5.4 MD DE 2, 4.5.5 MD GC 2, 4.5.6 MD SC 2, 4.5.7 MD MM 2, 4.5.8 MD CO 2,
4.6.1 DE PD 1, 4.6.2 DE DP 2, 4.6.3 DE MD 1, 4.6.4 DE MM 2, 4.6.5 DE SC 2, 4.6.6 DE GC 1, 4.6.7 DE CO 1,
4.7.1 MM MD 2, 4.7.2 MM DE 1, 4.7.3 MM GC 2, 4.7.4 MM CO 1,
4.8.1 SC DE 2, 4.8.2 SC MM 2, 4.8.3 SC CO 2, 4.8.4 SC GC 2,
4.9.1 GC PD 2, 4.9.2 GC DA 2, 4.9.3 GC DP 2, 4.9.4 GC MD 2, 4.9.5 GC DE 1, 4.9.6 GC CO 2`
  .split(',')
  .map((entry) => entry.trim());

/** The paper's numbered recommendations a phase. */
const FROM_PAPER = { PD: 7, DA: 5, DP: 3, MD: 6, DE: 4, MM: 2, SC: 4, GC: 3, CO: 0 };

describe('the guidance against the paper', () => {
  it('has every subsection as a revisit, with its count', () => {
    const ours = revisits(playbook).map(
      (revisit) =>
        `${revisit.source} ${phaseName(revisit.focus).code} ${phaseName(revisit.to).code} ${String(revisit.scenarios.length)}`,
    );
    expect(ours).toEqual(HEADINGS);
  });

  it('has 41 revisits, 18 back and 23 ahead, and 74 scenarios, 32 back and 42 ahead', () => {
    const ways = revisits(playbook);
    expect(ways.filter((one) => one.direction === 'back')).toHaveLength(18);
    expect(ways.filter((one) => one.direction === 'ahead')).toHaveLength(23);
    const all = scenarios(playbook);
    expect(all.filter((one) => direction(one.focus, one.visited) === 'back')).toHaveLength(32);
    expect(all.filter((one) => direction(one.focus, one.visited) === 'ahead')).toHaveLength(42);
  });

  it("has the paper's 34 recommendations, each with its own item", () => {
    for (const phase of playbook.phases) {
      const fromPaper = phase.recommendations.filter((one) => one.origin === 'paper');
      expect(fromPaper.map((one) => one.source?.replace(/^.*\(/u, '('))).toEqual(
        fromPaper.map((_, at) => `(${String(at + 1)})`),
      );
      expect(fromPaper).toHaveLength(FROM_PAPER[phase.code as keyof typeof FROM_PAPER]);
    }
    expect(recommendations(playbook).filter((one) => one.origin === 'paper')).toHaveLength(34);
  });

  it('addresses each scenario in its own phase, and communication addresses the twelve that lead to it', () => {
    for (const scenario of scenarios(playbook)) {
      expect(
        addressing(playbook, scenario.id).map((one) => one.phase),
        scenario.id,
      ).toContain(scenario.focus);
      if (scenario.visited === 'communication')
        expect(
          addressing(playbook, scenario.id).map((one) => one.phase),
          scenario.id,
        ).toContain('communication');
    }
  });

  it('links the pair that the paper names, and titles each scenario once', () => {
    expect(
      scenarios(playbook)
        .filter((one) => one.pairs.length > 0)
        .map((one) => one.id),
    ).toEqual(['DA-DP-1', 'DP-DA-2']);
    const titles = scenarios(playbook).map((one) => one.title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('what is generated from the content', () => {
  it('is the two documented matrices', () => {
    expect(readFileSync('public/data/documented-scenarios.csv', 'utf8')).toBe(
      documentedScenariosCsv(playbook),
    );
    expect(readFileSync('public/data/documented-revisits.csv', 'utf8')).toBe(documentedRevisitsCsv(playbook));
    const { rows, columns, cells } = scenarioCounts(playbook);
    expect([rows.length, columns.length]).toEqual([8, PHASES.length]);
    expect(cells.flat().reduce((sum, count) => sum + count, 0)).toBe(74);
  });

  it('is the module by which the documented matrix is recognized', () => {
    expect(documentedModule(playbook)).toBe(readFileSync('src/playbook/documented.ts', 'utf8'));
    expect(DOCUMENTED_REVISITS).toHaveLength(41);
  });

  it('is one search record an item, with facets', () => {
    const [glossary, practice] = [readGlossary('.'), readPractice('.')];
    const records = searchRecords(playbook, glossary, practice);
    const items = scenarios(playbook).length + recommendations(playbook).length;
    expect(records).toHaveLength(items + 9 + 2 + glossary.length + practice.length);
    expect(new Set(records.map((one) => one.url)).size).toBe(records.length);
    const citing = (key: string): number =>
      [...scenarios(playbook), ...recommendations(playbook)].filter((one) => one.practice.includes(key))
        .length;
    const found = records.filter((one) => /\bGDPR\b/u.test(one.content)).length;
    expect(found).toBeGreaterThan(citing('GDPR'));
    expect(records.find((one) => one.url.endsWith('#DP-DA-2'))?.filters).toEqual({
      kind: ['scenario'],
      phase: ['Data preparation'],
      visited: ['Data acquisition'],
      direction: ['back'],
    });
  });
});

describe('published ids', () => {
  const published = scenarios(playbook)
    .concat()
    .map((one) => one.id);
  const list = [...published, ...recommendations(playbook).map((one) => one.id)].join('\n');

  it('match', () => {
    expect(publishedIdProblems(playbook, list, [])).toEqual([]);
  });
  it('fail when one disappears, unless it is retired', () => {
    expect(publishedIdProblems(playbook, `${list}\nDP-R99`, [])).toEqual([
      expect.stringContaining('DP-R99 was published and is gone'),
    ]);
    const retired = { id: 'DP-R99', now: 'DP-R1', since: '2026-11', why: 'merged' };
    expect(publishedIdProblems(playbook, `${list}\nDP-R99`, [retired])).toEqual([]);
    expect(publishedIdProblems(playbook, `${list}\nDP-R99`, [{ ...retired, now: 'DP-R98' }])).toEqual([
      expect.stringContaining('renamed to DP-R98'),
    ]);
  });
  it('fail when a new one is not in the list, or a retired one comes back', () => {
    expect(publishedIdProblems(playbook, list.replace('DP-R1\n', ''), [])).toEqual([
      expect.stringContaining('DP-R1 is new'),
    ]);
    expect(
      publishedIdProblems(playbook, list, [{ id: 'DP-R1', now: null, since: '2026-11', why: 'gone' }]),
    ).toEqual([expect.stringContaining('may not be used again')]);
  });
});

describe('references between phases', () => {
  const files = playbook.phases.map((phase) => {
    const file = `src/content/phases/${phase.id}.mdx`;
    return { file, text: readFileSync(file, 'utf8') };
  });
  const keys = new Set(readPractice(process.cwd()).map((one) => one.key));
  const changed = (from: string, to: string) =>
    files.map((one) => ({
      ...one,
      text: one.file.includes('data-preparation') ? one.text.replaceAll(from, to) : one.text,
    }));

  it.each([
    ['a duplicate id', changed('id="DP-R2"', 'id="DP-R1"'), 'the id DP-R1 stands twice'],
    [
      'an address that names nothing',
      changed('addresses="', 'addresses="DP-XX-1 '),
      'addresses DP-XX-1, which does not exist',
    ],
    [
      'a scenario nobody addresses',
      changed('DP-SC-1 ', '').map((one) => ({
        ...one,
        text: one.text.replace(
          /addresses="([^"]*)"/gu,
          (_, ids: string) =>
            `addresses="${
              ids
                .split(' ')
                .filter((id) => id !== 'DP-SC-1')
                .join(' ') || 'DP-DA-1'
            }"`,
        ),
      })),
      'no recommendation addresses DP-SC-1',
    ],
    ['a pair that does not pair back', changed('pairs="DA-DP-1"', 'pairs="DA-DP-2"'), 'does not pair back'],
    ['an unknown practice', changed('practice="', 'practice="NOBODY '), 'names the practice NOBODY'],
  ])('refuse %s', (_name, broken, message) => {
    expect(() => extractPlaybook(broken, keys)).toThrow(message);
    expect(() => extractPlaybook(broken, keys)).toThrow(/^src\/content\/phases\/[\w-]+\.mdx:\d+: /u);
  });

  it('refuse a missing phase', () => {
    expect(() => extractPlaybook(files.slice(1), keys)).toThrow(
      'problem-definition.mdx:1: needs to be there exactly once',
    );
  });
});
