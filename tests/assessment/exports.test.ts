// Every export, read back by a reader that is not ours.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../src/assessment/calendar.ts';
import { unguard } from '../../src/assessment/csv.ts';
import { EXPORT_FORMATS, exportFile, FORMAT_LABELS } from '../../src/assessment/exports.ts';
import { clip, fileStem } from '../../src/assessment/export-input.ts';
import { issueLink, repositoryAddress } from '../../src/assessment/github.ts';
import { literal, toMarkdown } from '../../src/assessment/markdown.ts';
import { hide } from '../../src/assessment/own.ts';
import { reopen } from '../../src/assessment/reopen.ts';
import { toAzureCsv, toGitlabCsv, toJiraCsv } from '../../src/assessment/tickets.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, anyText, inputOf, ITEMS, itemOf, projectWith, STAMP } from './samples.ts';

const papa = createRequire(import.meta.url)('papaparse') as {
  parse(
    text: string,
    options: { header: boolean; skipEmptyLines: boolean },
  ): { data: Record<string, string>[]; errors: unknown[] };
};
function rowsOf(text: string): Record<string, string>[] {
  const { data, errors } = papa.parse(text.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unguard(value)])),
  );
}

/** One node of the Markdown tree, as far as the tests look at it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly checked?: boolean | null;
  readonly url?: string;
  readonly children?: readonly Node[];
}
const tree = (markdown: string): Node => markdownToMdast(markdown) as unknown as Node;
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const all = (node: Node, type: string): readonly Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];

const NOTE = 'Ask *Bo*, <b>now</b>; see a_b_c & "d"\n=2+2';
const project = hide(
  reopen(
    projectWith({
      'PD-R1': { status: 'done', owner: 'Ida' },
      'DA-R1': {
        status: 'in-progress',
        note: NOTE,
        owner: 'Bo [data]',
        due: '2026-12-04',
        priority: 'high',
        evidence: [{ text: 'javascript:alert(1)', date: '2026-11-01' }],
        decisions: [{ text: 'Log first.', date: '2026-11-23' }],
        votes: { date: '2026-11-23', counts: { open: 1, 'in-progress': 2, done: 0, 'not-applicable': 0 } },
      },
      'DA-R2': { status: 'not-applicable', reason: 'no contract' },
      'DP-R2': { status: 'done', due: '2026-12-31' },
      'DA-R9': { status: 'done', note: 'kept' },
    }),
    ITEMS,
    [
      { id: 'DP-DA-1', title: 'Never collected', focus: '', visited: '' },
      { id: 'DA-DP-1', title: 'The flaw', focus: '', visited: '' },
    ],
    STAMP,
  ),
  'PD-R1',
  'not ours',
  STAMP,
);
const input = inputOf(project, { retired: [{ id: 'DA-R9', now: 'DA-R1', since: '2026-11', why: 'merged' }] });

describe('Markdown', () => {
  const read = tree(toMarkdown(input));
  const tasks = all(read, 'listItem').filter((node) => typeof node.checked === 'boolean');

  it('is a task list with every shown item, its box and its details', () => {
    expect(tasks.map((node) => [node.checked, textOf(node).slice(0, 5)])).toEqual([
      [false, 'DA-R1'],
      [true, 'DA-R2'],
      [false, 'DP-R1'],
      [false, 'DP-R2'],
    ]);
    const first = textOf(tasks[0] ?? read);
    for (const part of [
      '(in progress)',
      'Done when: A page shows',
      'Owner: Bo [data]',
      'Due: 2026-12-04',
      'Priority: high',
      'Note: Ask *Bo*, <b>now</b>; see a_b_c & "d" =2+2',
      'Decision: Log first. (2026-11-23)',
      'Evidence: javascript:alert(1) (2026-11-01)',
      'Vote 2026-11-23: 1 Open, 2 In progress',
    ])
      expect(first).toContain(part);
    expect(textOf(tasks[1] ?? read)).toContain('(N/A: no contract)');
    expect(all(tasks[1] ?? read, 'delete')).toHaveLength(1);
    expect(textOf(tasks[3] ?? read)).toContain('Reopened 2026-11-23: DA-DP-1 The flaw');
    expect(all(read, 'html')).toEqual([]);
    expect(all(read, 'link')).toEqual([]);
  });

  it('heads phases with their score, and lists what is left out and what is gone', () => {
    expect(all(read, 'heading').map(textOf)).toEqual([
      'Churn 2027',
      'Data acquisition (0 of 1 done)',
      'Data preparation (0 of 2 done)',
      'Left out of this project',
      'Answers to items that are gone',
    ]);
    const whole = textOf(read);
    expect(whole).toContain('PD-R1 Do what PD-R1 says. (not ours)');
    expect(whole).toContain('DA-R9 (retired 2026-11: merged; DA-R1 took its place): Done.');
    expect(whole).toContain('Note: kept');
  });

  it('shows any text as it is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const node = tree(`- x ${literal(text)}`);
        expect(textOf(node)).toBe(`x ${text.replace(/\s+/gu, ' ').trim()}`.trim());
        expect(all(node, 'html').concat(all(node, 'emphasis'), all(node, 'link'))).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
    for (const bad of ['<javascript:alert(1)>', '[a](b)', '![a](b)', 'javascript:alert(1)'])
      expect(all(tree(`x ${literal(bad)}`), 'link')).toEqual([]);
  });
});

describe('tickets', () => {
  it('for Jira have its columns, and only what needs work', () => {
    const rows = rowsOf(toJiraCsv(input));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Summary',
      'Issue Type',
      'Description',
      'Priority',
      'Assignee',
      'Due date',
      'Labels',
    ]);
    expect(rows.map((row) => row['Summary'])).toEqual([
      'DA-R1 Do what DA-R1 says.',
      'DP-R1 Do what DP-R1 says.',
      'DP-R2 Do what DP-R2 says.',
    ]);
    expect(rows[0]).toMatchObject({
      'Issue Type': 'Task',
      Priority: 'High',
      Assignee: 'Bo [data]',
      'Due date': '2026-12-04',
      Labels: 'mlops-playbook data-acquisition',
    });
    const text = rows[0]?.['Description'] ?? '';
    for (const part of [
      'Done when: A page',
      'Phase: Data acquisition. Addresses: DA-DP-1, DA-PD-1.',
      NOTE,
      'Decided 2026-11-23: Log first.',
      'Evidence: 2026-11-01 javascript:alert(1)',
      'https://example.org/phases/data-acquisition/#DA-R1',
    ])
      expect(text).toContain(part);
    expect(rows[2]?.['Description']).toContain('Reopened 2026-11-23: DA-DP-1 The flaw');
  });

  it('for Azure DevOps have neither id nor state, and a number for priority', () => {
    const rows = rowsOf(toAzureCsv(input));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Work Item Type',
      'Title',
      'Priority',
      'Tags',
      'Description',
    ]);
    expect(rows.map((row) => row['Priority'])).toEqual(['1', '2', '2']);
    expect(rows[0]?.['Tags']).toBe('mlops-playbook; data-acquisition');
    const many = Array.from({ length: 1200 }, (_, at) => ({
      ...itemOf('DA-R1'),
      id: `DA-R${String(at + 100)}`,
    }));
    expect(rowsOf(toAzureCsv(inputOf(projectWith(), { items: many })))).toHaveLength(1000);
  });

  it('for GitLab have title and description', () => {
    const rows = rowsOf(toGitlabCsv(input));
    expect(Object.keys(rows[0] ?? {})).toEqual(['title', 'description']);
    expect(rows).toHaveLength(3);
  });

  it('never let a formula out, in any cell of any file', () => {
    fc.assert(
      fc.property(anyProject, (any) => {
        for (const write of [toJiraCsv, toAzureCsv, toGitlabCsv]) {
          const { data } = papa.parse(write(inputOf(any)).replace(/^\uFEFF/u, ''), {
            header: true,
            skipEmptyLines: true,
          });
          for (const cell of data.flatMap((row) => Object.values(row)))
            expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('the calendar', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  it('has an all-day event for each due date of what needs work, with an id that stays', () => {
    const [event, ...more] = events(toCalendar(input));
    expect(more).toEqual([expect.objectContaining({})]);
    expect(event?.uid).toBe('DA-R1-project-1@mlops-dynamics-playbook');
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-04', '2026-12-05']);
    expect(event?.summary).toBe('DA-R1 Do what DA-R1 says.');
    expect(event?.description).toContain(NOTE);
    expect(toCalendar({ ...input, at: '2027-01-01T00:00:00.000Z' })).toContain('UID:DA-R1-project-1@');
  });

  it('is well-formed for any text: folded at 75 bytes, nothing lost', () => {
    fc.assert(
      fc.property(anyText, (note) => {
        const due = { status: 'open', due: '2027-01-31', note: `${note}${'ä中'.repeat(30)}` } as const;
        const text = toCalendar(inputOf(projectWith({ 'DA-R1': due })));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const shown = due.note
          .replace(/\r\n|\r/gu, '\n')
          .replace(/[\p{Cc}]/gu, (one) => (one === '\n' ? one : ' '));
        expect(events(text)[0]?.description).toContain(shown);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('GitHub issues', () => {
  it.each([
    ['owner/name', 'https://github.com/owner/name'],
    [' https://github.com/owner/name.git ', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/issues?q=1', 'https://github.com/owner/name'],
    ['https://git.example.org:8443/owner/na.me', 'https://git.example.org:8443/owner/na.me'],
    ['http://github.com/owner/name', undefined],
    ['javascript:alert(1)//owner/name', undefined],
    ['https://github.com/owner', undefined],
    ['https://user@evil.example/owner/name', undefined],
    ['owner', undefined],
    ['', undefined],
  ])('%s leads to %s', (said, address) => {
    expect(repositoryAddress(said)).toBe(address);
  });

  it('are filled in, and too long ones ask to be copied', () => {
    const link = issueLink('https://github.com/o/n', input, itemOf('DA-R1'));
    const url = new URL(link.url);
    expect(url.origin + url.pathname).toBe('https://github.com/o/n/issues/new');
    expect(url.searchParams.get('title')).toBe('DA-R1 Do what DA-R1 says.');
    expect(url.searchParams.get('body')).toBe(link.body);
    expect(url.searchParams.get('labels')).toBe('mlops-playbook');
    expect(link.whole).toBe(true);
    const long = issueLink(
      'https://github.com/o/n',
      inputOf(projectWith({ 'DA-R1': { note: 'n'.repeat(9000) } })),
      itemOf('DA-R1'),
    );
    expect(long.whole).toBe(false);
    expect(long.url.length).toBeLessThan(6000);
    expect(long.body).toContain('n'.repeat(9000));
  });
});

describe('files', () => {
  it('are named by project and day, and made in every format', () => {
    for (const format of EXPORT_FORMATS) {
      const file = exportFile(format, input, '0.1.0');
      expect(file.name).toMatch(/^Churn-2027-2026-11-23(-\w+)?\.(json|csv|md|ics)$/u);
      expect(file.text.length).toBeGreaterThan(100);
      expect(FORMAT_LABELS[format].name).not.toBe('');
    }
  });
  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['  ', 'assessment'],
    ['Größe 中 1', 'Gro-ße-中-1'],
    ['x'.repeat(5000), 'x'.repeat(60)],
  ])('%s', (name, stem) => {
    expect(fileStem(name)).toBe(stem);
  });
  it('titles are cut between characters', () => {
    expect(clip('ab😀cd', 4)).toBe('ab…');
    expect(clip('abcd', 4)).toBe('abcd');
  });
});
