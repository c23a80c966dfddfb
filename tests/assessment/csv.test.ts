import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, guard, unguard } from '../../src/assessment/csv.ts';
import { projectFromCsv, type CsvContext } from '../../src/assessment/csv-import.ts';
import { CSV_COLUMNS, datedLines, readDatedLines, toCsv } from '../../src/assessment/csv-project.ts';
import { readCsv } from '../../src/assessment/csv-read.ts';
import { hide, putOwn } from '../../src/assessment/own.ts';
import { answerOf } from '../../src/assessment/project.ts';
import type { Project } from '../../src/assessment/types.ts';
import { PHASES } from '../../src/playbook/phases.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, anyText, inputOf, ITEMS, LATER, projectWith, saysOnly, STAMP } from './samples.ts';

interface Papa {
  parse(
    text: string,
    options: { delimiter: string; skipEmptyLines: boolean },
  ): { data: string[][]; errors: unknown[] };
}
const papa = createRequire(import.meta.url)('papaparse') as Papa;
/** A CSV as an independent reader sees it: the byte order mark is the reader's to drop. */
const independent = (text: string): string[][] => {
  const { data, errors } = papa.parse(text.replace(/^\uFEFF/u, ''), { delimiter: ',', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

const context = (known?: Project): CsvContext => ({
  items: ITEMS,
  phases: PHASES,
  stamp: LATER,
  known: (id) => (known?.id === id ? known : undefined),
  name: 'from a file',
  newId: 'new-id',
});

describe('the formula guard', () => {
  it.each([
    '=1+1',
    '+1',
    '-5',
    '- item',
    '@all',
    '  =1',
    '\u200B=1',
    '\u202E=1',
    '\uFEFF=1',
    '＝1',
    '－1',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    "'=1",
    "''=1",
  ])('%j gets one quote in front, and loses it again', (text) => {
    expect(guard(text)).toBe(`'${text}`);
    expect(unguard(guard(text))).toBe(text);
  });
  it.each(['', 'a=1', '1-2', "'a", "it's", '007', 'ï=1'])('%j stays as it is', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });
  it('is reversible for any text, and nothing it lets out starts a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(guard(text)).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a CSV', () => {
  it('is read by another program as it was meant', () => {
    const cells = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cells, (rows) => {
        const whole = rows.map((row) => ['x', ...row]);
        expect(independent(csv(whole)).map((row) => row.map(unguard))).toEqual(whole);
        const read = readCsv(csv(whole));
        expect(read.ok && read.rows.map((row) => row.cells)).toEqual(whole);
      }),
      { numRuns: propertyRuns },
    );
  });

  it.each([
    ['semicolons', 'id;status\r\na;done\r\n'],
    ['tabs', 'id\tstatus\na\tdone\n'],
    ['old Mac line ends, no last one', 'id,status\ra,done'],
    ['a separator line', 'sep=;\r\nid;status\r\na;done\r\n'],
    ['blank lines', '\uFEFFid,status\n\n  ,\na,done\n\n'],
  ])('with %s is read, as spreadsheets save it', (_name, text) => {
    const read = readCsv(text);
    expect(read.ok && read.rows.map((row) => row.cells)).toEqual([
      ['id', 'status'],
      ['a', 'done'],
    ]);
  });

  it('knows the line a row starts on, and refuses a quote that never closes', () => {
    const read = readCsv('id,status\n"a\nb",done\nc,open\n');
    expect(read.ok && read.rows.map((row) => row.line)).toEqual([1, 2, 4]);
    expect(readCsv('id,status\na,"done\nb,open\n')).toEqual({
      ok: false,
      message: expect.stringContaining('The quote that opens in the row of line 2 never closes') as string,
    });
  });
});

describe('entries with a date in one cell', () => {
  it('come back, line breaks and backslashes too', () => {
    const text = fc
      .oneof(
        anyText,
        anyText.map((one) => `2026-01-02 ${one}`),
      )
      .filter((one) => one.trim() !== '');
    const entries = fc.array(fc.record({ text, date: fc.constantFrom('', '2026-11-23') }), { maxLength: 4 });
    fc.assert(
      fc.property(entries, (list) => {
        expect(readDatedLines(datedLines(list))).toEqual(list);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a project as CSV', () => {
  const whole = hide(
    putOwn(
      projectWith({
        'DA-R1': {
          status: 'done',
          note: '=cmd|x',
          owner: 'Ida',
          due: '2026-12-04',
          priority: 'high',
          evidence: [{ text: 'report', date: '2026-11-01' }],
          decisions: [{ text: 'Log first.', date: '2026-11-23' }],
        },
        'DA-R2': { status: 'not-applicable', reason: 'no, none' },
        'DA-R9': { status: 'done' },
      }),
      'OWN-1',
      { phase: 'scalability', text: 'Load test.', doneWhen: 'It broke.' },
      STAMP,
    ),
    'PD-R1',
    'not ours',
    STAMP,
  );

  it('holds every field, for an independent reader', () => {
    const [header, ...rows] = independent(toCsv(inputOf(whole)));
    expect(header).toEqual(CSV_COLUMNS);
    const cell = (id: string, column: (typeof CSV_COLUMNS)[number]): string | undefined =>
      unguard(rows.find((row) => row[0] === id)?.[CSV_COLUMNS.indexOf(column)] ?? '');
    expect(rows.map((row) => row[0])).toEqual([
      'DA-R1',
      'DA-R2',
      'DP-R1',
      'DP-R2',
      'OWN-1',
      'PD-R1',
      'DA-R9',
    ]);
    expect(cell('DA-R1', 'note')).toBe('=cmd|x');
    expect(cell('DA-R1', 'phase')).toBe('Data acquisition');
    expect(cell('DA-R1', 'url')).toBe('https://example.org/phases/data-acquisition/#DA-R1');
    expect(cell('DA-R1', 'evidence')).toBe('2026-11-01 report');
    expect(cell('DA-R2', 'reason')).toBe('no, none');
    expect(cell('PD-R1', 'hidden because')).toBe('not ours');
    expect(cell('DA-R9', 'origin')).toBe('retired');
    expect(cell('OWN-1', 'origin')).toBe('own');
    for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
  });

  it('comes back whole into an empty browser', () => {
    const read = projectFromCsv(toCsv(inputOf(whole)), context());
    if (!read.ok) throw new Error(read.message);
    expect(read).toMatchObject({
      warnings: [],
      exportedAt: STAMP.at,
      project: { id: 'project-1', name: 'Churn 2027' },
    });
    for (const id of Object.keys(whole.answers))
      expect(saysOnly(answerOf(read.project, id))).toEqual(saysOnly(answerOf(whole, id)));
    expect(Object.keys(read.project.answers)).toEqual(Object.keys(whole.answers));
    expect(read.project.own['OWN-1']).toMatchObject({ text: 'Load test.', phase: 'scalability' });
    expect(read.project.hidden['PD-R1']?.reason).toBe('not ours');
  });

  it('onto the project it came from changes nothing', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const read = projectFromCsv(toCsv(inputOf(project)), context(project));
        if (!read.ok) throw new Error(read.message);
        expect(read.project).toEqual(project);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('keeps what a column that is gone would have said', () => {
    const read = projectFromCsv('id;status;project id\nDA-R1;In progress;project-1\n', context(whole));
    expect(read.ok && answerOf(read.project, 'DA-R1')).toMatchObject({
      status: 'in-progress',
      note: '=cmd|x',
      owner: 'Ida',
    });
    expect(read.ok && answerOf(read.project, 'DA-R2')?.reason).toBe('no, none');
  });

  it.each([
    ['another table', 'focus,visited\na,b\n', 'no columns “id” and “status”'],
    ['a column twice', 'id,status,status\na,done,open\n', '“status” stands twice'],
    ['an unknown status', 'id,status\nDA-R1,perhaps\n', 'line 2: the status “perhaps” is none of'],
    [
      'a date of another country',
      'id,status,due\nDA-R1,done,04.12.2026\n',
      'line 2: “04.12.2026” is not a date',
    ],
    ['a priority', 'id,status,priority\nDA-R1,done,urgent\n', 'the priority “urgent”'],
    ['an id twice', 'id,status\nDA-R1,done\nDA-R1,open\n', 'line 3: DA-R1 stands twice'],
    ['no id', 'id,status\n,done\n', 'line 2: the id is empty'],
    ['__proto__', 'id,status\n__proto__,done\n', 'line 2: the id is empty'],
  ])('with %s is refused by its line', (_name, text, message) => {
    expect(projectFromCsv(text, context())).toEqual({
      ok: false,
      message: expect.stringContaining(message) as string,
    });
  });

  it('without a project’s name or id becomes a new one, and says which columns it did not read', () => {
    expect(projectFromCsv('id,status,mood\nDA-R1,done,tense\n', context())).toMatchObject({
      ok: true,
      project: { id: 'new-id', name: 'from a file' },
      warnings: ['Columns that were not read: mood.'],
      exportedAt: '',
    });
  });
});
