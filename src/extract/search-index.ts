import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Playbook, Recommendation, Scenario } from '../playbook/model.ts';
import { direction, phaseName } from '../playbook/phases.ts';
import {
  addressing,
  itemPath,
  phasePath,
  recommendations,
  scenarioOf,
  scenarios,
} from '../playbook/questions.ts';
import { readGlossary, readPlaybook, readPractice, termAnchor, type Practice, type Term } from './read.ts';

/** One searchable item: where it stands, what it says, what it is filtered by. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

const ARROWS = { back: '← back to', ahead: '→ ahead to' } as const;
const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** Short names of the sources that an item stands on: who searches "GDPR" finds what cites it. */
type Names = ReadonlyMap<string, string>;
const namesOf = (keys: readonly string[], names: Names): string =>
  keys.map((key) => names.get(key) ?? key).join(' ');

function scenarioRecord(scenario: Scenario, playbook: Playbook, names: Names): SearchRecord {
  const [focus, visited] = [phaseName(scenario.focus), phaseName(scenario.visited)];
  const way = direction(scenario.focus, scenario.visited);
  return {
    url: itemPath(scenario.focus, scenario.id),
    content: [
      scenario.title,
      scenario.looks,
      scenario.notice,
      scenario.what,
      scenario.id,
      namesOf(scenario.practice, names),
    ].join(' '),
    language: 'en',
    meta: {
      title: scenario.title,
      place: `${scenario.id} · scenario · ${focus.title}, ${ARROWS[way]} ${visited.title.toLowerCase()} · ${counted(addressing(playbook, scenario.id).length, 'recommendation')}`,
    },
    filters: { kind: ['scenario'], phase: [focus.title], visited: [visited.title], direction: [way] },
  };
}

function recommendationRecord(one: Recommendation, playbook: Playbook, names: Names): SearchRecord {
  const phase = phaseName(one.phase);
  const triggers = one.addresses.map((id) => scenarioOf(playbook, id));
  const unique = (values: readonly string[]): string[] => [...new Set(values)];
  return {
    url: itemPath(one.phase, one.id),
    content: [one.text, one.doneWhen, one.why, one.id, namesOf(one.practice, names)].join(' '),
    language: 'en',
    meta: { title: one.text, place: `${one.id} · recommendation · ${phase.title}` },
    filters: {
      kind: ['recommendation'],
      phase: [phase.title],
      visited: unique(triggers.map((scenario) => phaseName(scenario.visited).title)),
      direction: unique(triggers.map((scenario) => direction(scenario.focus, scenario.visited))),
    },
  };
}

const page = (url: string, title: string, place: string, content: string, phase?: string): SearchRecord => ({
  url,
  content: `${title}. ${content}`,
  language: 'en',
  meta: { title, place },
  filters: { kind: ['page'], ...(phase === undefined ? {} : { phase: [phase] }) },
});

/** What the tools are for, in words that somebody may search by: their pages hold little text of their own. */
const TOOLS = [
  page(
    '/matrix/',
    'Matrix',
    'Tool',
    'Drop a CSV of your own revisits: heatmap, Sankey, difference between two quarters or teams, trend, backtracking, loops.',
  ),
  page(
    '/checklist/',
    'Checklist',
    'Tool',
    'All recommendations for your project, with status, owner and due date; planning meeting, history, report, export and backup.',
  ),
] as const;

/**
 * One record a scenario and a recommendation, so that facets hold and results land on the item itself; one a phase, a
 * tool, a term and a source.
 */
export function searchRecords(
  playbook: Playbook,
  glossary: readonly Term[],
  practice: readonly Practice[],
): readonly SearchRecord[] {
  const names: Names = new Map(practice.map((one) => [one.key, one.short]));
  return [
    ...scenarios(playbook).map((one) => scenarioRecord(one, playbook, names)),
    ...recommendations(playbook).map((one) => recommendationRecord(one, playbook, names)),
    ...playbook.phases.map((one) =>
      page(phasePath(one.id), one.title, 'Phase', `${one.question} ${one.summary} Phase.`, one.title),
    ),
    ...TOOLS,
    ...glossary.map((one) =>
      page(`/reference/glossary/#${termAnchor(one.term)}`, one.term, 'Glossary', one.definition),
    ),
    ...practice.map((one) =>
      page(
        `/reference/practice/#${one.key}`,
        one.title,
        'Public practice',
        `${one.key} ${one.short}, ${one.authors}. ${one.says} ${one.caution ?? ''}`,
      ),
    ),
  ];
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index: ${errors.join('; ')}`);
}

async function addPages(index: PagefindIndex, folder: string): Promise<void> {
  for (const file of globSync('**/*.html', { cwd: folder }).toSorted()) {
    const html = readFileSync(`${folder}/${file}`, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const { errors } = await index.addHTMLFile({
      url: `/${file.replace(/index\.html$/u, '')}`,
      content: html,
    });
    failOn(errors);
  }
}

/**
 * How many word positions a chunk of the index holds. A search loads the chunks of its words: small ones keep the first
 * search under its budget (tests/site/budgets.test.ts). Pagefind offers this setting through the environment only.
 */
const CHUNK_SIZE = '4000';

/** Writes the search index beside the built site. The one place that knows Pagefind's builder. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
        const { index, errors } = await createIndex();
        failOn(errors);
        if (!index) throw new Error('the search index could not be started');
        const root = process.cwd();
        for (const record of searchRecords(readPlaybook(root), readGlossary(root), readPractice(root))) {
          failOn((await index.addCustomRecord(record)).errors);
        }
        await addPages(index, folder);
        failOn((await index.writeFiles({ outputPath: `${folder}/pagefind` })).errors);
      },
    },
  };
}
