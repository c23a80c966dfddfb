// The inputs that an importer must survive, 1 to 50, each with its outcome. Huge ones are made here.
import { mkdtempSync, readdirSync, readFileSync, rmSync, appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../src/cli/node-source.ts';
import {
  importMatrix,
  importStream,
  type ImportOptions,
  type ImportResult,
} from '../../src/intake/import.ts';
import { cleanLabel } from '../../src/intake/labels.ts';
import { titleOf } from '../../src/intake/title.ts';
import { toEdgeCsv, toMatrixCsv } from '../../src/intake/write.ts';
import { PHASES } from '../../src/playbook/phases.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/intake/hostile');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, options: ImportOptions = {}): ImportResult =>
  importMatrix(file(name), { fileName: name, ...options });
const outcome = (result: ImportResult): 'ok' | 'warn' | 'reject' =>
  !result.ok ? 'reject' : result.issues.some((issue) => issue.severity === 'warning') ? 'warn' : 'ok';
const matrixOf = (result: ImportResult) => {
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result.matrix;
};
const cellsOf = (result: ImportResult) => matrixOf(result).cells;
const PLAIN = [
  [1, 8],
  [7, 2],
];

/** [file, outcome, code of the issue that says so, its line, its column] */
const FILES: readonly (readonly [
  file: string,
  outcome: 'ok' | 'warn' | 'reject',
  code?: string,
  line?: number,
  column?: number,
])[] = [
  ['01-empty.csv', 'reject', 'empty', 0, 0],
  ['02-newlines.csv', 'reject', 'empty', 0, 0],
  ['03-header-only.csv', 'warn', 'no-rows', 1, 1],
  ['04-utf-8-bom.csv', 'ok'],
  ['05-utf-16-le-bom.csv', 'ok'],
  ['05-utf-16-be-bom.csv', 'ok'],
  ['05-utf-16-le.csv', 'ok'],
  ['05-utf-16-be.csv', 'ok'],
  ['06-windows-1252.csv', 'reject', 'encoding', 1, 28],
  ['07-semicolon.csv', 'ok'],
  ['07-tab.csv', 'ok'],
  ['07-pipe.csv', 'ok'],
  ['07-spaces.csv', 'ok'],
  ['08-sep.csv', 'ok'],
  ['09-cr.csv', 'ok'],
  ['10-mixed-line-ends.csv', 'ok'],
  ['11-unclosed-quote.csv', 'reject', 'unclosed-quote', 3, 1],
  ['11-unclosed-quote-among-quotes.csv', 'reject', 'unclosed-quote', 3, 1],
  ['12-stray-quotes.csv', 'warn', 'stray-quote', 1, 7],
  ['13-short-row.csv', 'warn', 'short-row', 2, 19],
  ['14-long-row.csv', 'warn', 'long-row', 2, 22],
  ['15-duplicate-headers.csv', 'reject', 'duplicate-header', 1, 25],
  ['16-blank-header.csv', 'reject', 'blank-header', 1, 24],
  ['17-object-names.csv', 'ok'],
  ['23-nul.csv', 'warn', 'nul', 2, 1],
  ['24-web-page.csv', 'reject', 'html', 0, 0],
  ['25-spreadsheet.csv', 'reject', 'spreadsheet', 0, 0],
  ['26-document.csv', 'reject', 'pdf', 0, 0],
  ['26-picture.csv', 'reject', 'image', 0, 0],
  ['27-formula-label.csv', 'ok'],
  ['28-formula-over-two-lines.csv', 'warn', 'bad-cell', 5, 21],
  ['29-guarded-label.csv', 'ok'],
  ['30-minus-labels.csv', 'ok'],
  ['31-number-like-labels.csv', 'ok'],
  ['31-number-like-values.csv', 'warn', 'inexact', 2, 11],
  ['32-markup-labels.csv', 'ok'],
  ['33-script-address.csv', 'ok'],
  ['34-direction-mark.csv', 'warn', 'direction-mark', 1, 7],
  ['35-twins.csv', 'warn', 'look-alike', 1, 42],
  ['36-unicode-forms.csv', 'ok'],
  ['37-lone-surrogate.csv', 'warn', 'damaged-text', 1, 7],
  ['39-own-taxonomy.csv', 'ok'],
  ['40-same-cell-twice.csv', 'warn', 'conflict', 4, 20],
  ['40-same-pair-twice.csv', 'warn', 'summed', 0, 0],
  ['43-decimal-comma.csv', 'ok'],
  ['44-number-forms.csv', 'warn', 'bad-cell', 3, 11],
  ['45-refused-numbers.csv', 'warn', 'bad-cell', 2, 5],
  ['46-totals.csv', 'ok', 'totals', 0, 0],
  ['47-preamble.csv', 'ok', 'preamble', 1, 1],
  ['48-transposed.csv', 'ok', 'transposed', 0, 0],
  ['49-log-without-header.csv', 'reject', 'columns-needed', 1, 1],
  ['50-mixed-times.csv', 'warn', 'mixed-times', 3, 21],
];

describe('hostile files', () => {
  it('are all in the table', () => {
    expect(FILES.map(([name]) => name).toSorted()).toEqual(readdirSync(FOLDER).toSorted());
  });

  it.each(FILES.map(([name, expected, code, line, column]) => ({ name, expected, code, line, column })))(
    '$name: $expected',
    ({ name, expected, code, line, column }) => {
      const result = read(name);
      expect(outcome(result)).toBe(expected);
      if (code !== undefined)
        expect(result.issues).toContainEqual(expect.objectContaining({ code, line, column }));
      // Whatever is refused says what to do, and nothing ever reads as NUL.
      for (const issue of result.issues) expect(issue.message).toMatch(/\. |\.$/u);
      expect(JSON.stringify(result)).not.toContain('\\u0000');
    },
  );

  it.each([
    '04-utf-8-bom.csv',
    '05-utf-16-le-bom.csv',
    '05-utf-16-be-bom.csv',
    '05-utf-16-le.csv',
    '05-utf-16-be.csv',
    '07-semicolon.csv',
    '07-tab.csv',
    '07-pipe.csv',
    '07-spaces.csv',
    '08-sep.csv',
    '09-cr.csv',
    '10-mixed-line-ends.csv',
    '46-totals.csv',
    '47-preamble.csv',
    '48-transposed.csv',
  ])('%s holds the plain matrix', (name) => {
    expect(matrixOf(read(name))).toMatchObject({
      rows: ['Data preparation', 'Model development'],
      columns: ['Data preparation', 'Model development'],
      cells: PLAIN,
      unit: 'count',
      total: 18,
    });
  });
});

describe('what exactly becomes of them', () => {
  it('3: a header without rows is an empty matrix', () => {
    expect(matrixOf(read('03-header-only.csv'))).toMatchObject({ rows: [], cells: [], total: 0 });
  });

  it('5: the encoding is shown', () => {
    const encodings = ['05-utf-16-le.csv', '05-utf-16-be-bom.csv', '04-utf-8-bom.csv'].map(
      (name) => read(name).understood.encoding,
    );
    expect(encodings).toEqual(['utf-16le', 'utf-16be', 'utf-8']);
  });

  it('6: Windows-1252 is offered with a preview, and reads when asked', () => {
    const refused = read('06-windows-1252.csv');
    expect(refused).toMatchObject({
      ok: false,
      ask: { what: 'encoding', encoding: 'windows-1252', sample: 'fase;Dataforberedelse;Overvåking' },
    });
    expect(matrixOf(read('06-windows-1252.csv', { encoding: 'windows-1252' }))).toMatchObject({
      columns: ['Dataforberedelse', 'Overvåking'],
      cells: PLAIN,
    });
  });

  it('7, 8: the delimiter is shown', () => {
    const found = ['07-semicolon.csv', '07-tab.csv', '07-pipe.csv', '07-spaces.csv', '08-sep.csv'].map(
      (name) => read(name).understood.delimiter,
    );
    expect(found).toEqual([';', '\t', '|', ' ', ';']);
  });

  it('12: stray quotes stay in the label where they make sense', () => {
    expect(matrixOf(read('12-stray-quotes.csv'))).toMatchObject({
      rows: ['Data prep', 'Model development'],
      columns: ['Data "prep"', 'Model development'],
      cells: PLAIN,
    });
  });

  it('13, 14: a short row is missing at its end, a long row alone is refused', () => {
    expect(cellsOf(read('13-short-row.csv'))).toEqual([
      [1, null],
      [7, 2],
    ]);
    expect(matrixOf(read('14-long-row.csv'))).toMatchObject({ rows: ['Model development'], cells: [[7, 2]] });
  });

  it('15: columns of one name merge when asked', () => {
    const result = read('15-duplicate-headers.csv', { duplicates: 'merge' });
    expect(matrixOf(result)).toMatchObject({ columns: ['Model development'], cells: [[9], [9]] });
    expect(outcome(result)).toBe('warn');
  });

  it('17: names of object properties are plain text', () => {
    expect(matrixOf(read('17-object-names.csv'))).toMatchObject({
      rows: ['__proto__', 'constructor', 'toString'],
      columns: ['__proto__', 'constructor', 'toString'],
      total: 45,
    });
    const mapped = read('17-object-names.csv', { taxonomy: PHASES });
    expect(matrixOf(mapped).rows).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('18, 19: a header far too wide is refused at once', { timeout: 10_000 }, () => {
    for (const header of [
      `x${',__proto__'.repeat(20_000)}`,
      `x,${Array.from({ length: 100_000 }, (_, at) => `c${String(at)}`).join(',')}`,
    ]) {
      const result = importMatrix(bytes(`${header}\nA,1\n`));
      expect(result.issues).toContainEqual(expect.objectContaining({ code: 'too-many-labels' }));
    }
  });

  it('20: a million rows of a log are counted as they stream by', async () => {
    const rows = 1_000_000;
    const row = bytes('2027-01-04,Model development,Data preparation\n');
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes('when,focus,visited\n');
      const block = new Uint8Array(row.length * 1000);
      for (let at = 0; at < 1000; at++) block.set(row, at * row.length);
      for (let at = 0; at < rows / 1000; at++) yield await Promise.resolve(block);
    }
    expect(matrixOf(await importStream(source())).cells).toEqual([[rows]]);
  });

  it.each([
    ['quoted', '"'],
    ['bare', ''],
  ])('21: a cell of 50 MB is refused (%s)', (_name, quote) => {
    const result = importMatrix(
      bytes(`when,focus,visited\n2027-01-04,A,${quote}${'y'.repeat(50_000_000)}${quote}\n`),
    );
    expect(result.issues).toContainEqual(
      expect.objectContaining({ code: 'long-cell', severity: 'error', line: 2, column: 14 }),
    );
  });

  it.each([2_000_000, 2_000_001])('22: %d quotes are refused in a moment', { timeout: 10_000 }, (count) => {
    expect(outcome(importMatrix(bytes('"'.repeat(count))))).toBe('reject');
  });

  it('23: NUL is taken out, of labels and numbers', () => {
    expect(matrixOf(read('23-nul.csv'))).toMatchObject({
      rows: ['Data preparation', 'Model development'],
      cells: PLAIN,
    });
  });

  it.each([
    '27-formula-label.csv',
    '28-formula-over-two-lines.csv',
    '29-guarded-label.csv',
    '30-minus-labels.csv',
  ])('%s: guarded on export, and back exactly', (name) => {
    const matrix = matrixOf(read(name));
    for (const written of [toMatrixCsv(matrix), toEdgeCsv(matrix)]) {
      expect(written).not.toMatch(/(^|[,\n])"?[=-]/mu);
      expect(matrixOf(importMatrix(bytes(written), { fileName: name }))).toEqual(matrix);
    }
  });

  it("29: '=1 loses the guard on import and gets it on export", () => {
    const matrix = matrixOf(read('29-guarded-label.csv'));
    expect(matrix.rows).toEqual(['=1', 'Model development']);
    expect(toMatrixCsv(matrix)).toContain("\r\n'=1,1,8\r\n");
  });

  it('31: labels stay text, values are as written', () => {
    expect(matrixOf(read('31-number-like-labels.csv')).rows).toEqual(['007', '1e5', '12345678901234567']);
    expect(cellsOf(read('31-number-like-values.csv'))[0]).toEqual([7, 100_000, Number('12345678901234567')]);
  });

  it('34, 35: odd labels are kept as they are', () => {
    expect(matrixOf(read('34-direction-mark.csv')).rows[0]).toBe('Data \u202Epreparation');
    const twins = read('35-twins.csv');
    expect(matrixOf(twins).columns).toHaveLength(3);
    expect(twins.issues).toContainEqual(expect.objectContaining({ code: 'invisible', line: 1, column: 24 }));
  });

  it('36: two Unicode forms are one label, spelled as it came first', () => {
    const matrix = matrixOf(read('36-unicode-forms.csv'));
    expect(matrix.rows[0]).toBe(matrix.columns[0]);
    expect(matrix.rows[0]).toBe('U\u0308berwachung');
  });

  it('37: labels are well-formed', () => {
    expect(matrixOf(read('37-lone-surrogate.csv')).columns.every((label) => label.isWellFormed())).toBe(true);
    expect(outcome(importMatrix(bytes('p,Data \uD800 prep,B\nA,1,2\n')))).toBe('warn');
  });

  it('38: a tower of combining marks is cut', () => {
    const result = importMatrix(bytes(`p,Da${'\u0301'.repeat(9_990)}ta,B\nA,1,2\n`));
    expect(matrixOf(result).columns[0]?.length).toBeLessThan(20);
    expect(result.issues).toContainEqual(expect.objectContaining({ code: 'long-label', line: 1, column: 3 }));
    expect(cleanLabel('x'.repeat(9_000))).toHaveLength(500);
  });

  it('39: labels that are not ours stay, or are mapped by the reader', () => {
    const own = read('39-own-taxonomy.csv', { taxonomy: PHASES });
    expect(matrixOf(own).rows).toEqual(['Discovery', 'Alpha', 'Beta', 'Live']);
    const mapped = read('39-own-taxonomy.csv', {
      taxonomy: PHASES,
      mapping: { Discovery: 'Problem definition', Live: 'Monitoring and management' },
    });
    expect(matrixOf(mapped).rows).toEqual([
      'Problem definition',
      'Alpha',
      'Beta',
      'Monitoring and management',
    ]);
  });

  it('40: both values are told, and the reader chooses', () => {
    const result = read('40-same-cell-twice.csv');
    expect(cellsOf(result)[0]).toEqual([1, null]);
    expect(result.issues.find((issue) => issue.code === 'conflict')?.message).toMatch(
      /8 in line 2 and 9 in line 4/u,
    );
    expect(
      (['first', 'last', 'sum'] as const).map(
        (conflicts) => cellsOf(read('40-same-cell-twice.csv', { conflicts }))[0]?.[1],
      ),
    ).toEqual([8, 9, 17]);
    expect(cellsOf(read('40-same-pair-twice.csv'))[0]).toContain(17);
    expect(cellsOf(read('40-same-pair-twice.csv', { conflicts: 'last' }))[0]).toContain(9);
  });

  it('42: a file name becomes a harmless title', () => {
    expect(titleOf('../../etc/x.csv')).toBe('x');
    expect(titleOf('C:\\logs\\q1.csv')).toBe('q1');
    expect(titleOf(`${'n'.repeat(5000)}.csv`)).toHaveLength(120);
    expect(titleOf('a\u202Evsc.\u0007csv')).toBe('avsc');
    expect(titleOf('../..')).toBe('..');
    expect(titleOf('.csv')).toBe('Untitled');
  });

  it('43, 44: numbers of another country', () => {
    expect(cellsOf(read('43-decimal-comma.csv'))).toEqual([
      [0.25, 0.75],
      [0.5, 0.5],
    ]);
    expect(read('43-decimal-comma.csv').understood).toMatchObject({ decimal: ',', unit: 'share' });
    expect(cellsOf(read('44-number-forms.csv'))).toEqual([
      [1234.5, 12, 0.5, 0.0015, 1234],
      [1, 2, 3, 4, null],
    ]);
  });

  it('45: negative, infinite and NaN are refused, each cell alone', () => {
    expect(cellsOf(read('45-refused-numbers.csv'))).toEqual([
      [1, null, null, null],
      [3, 4, 5, 6],
    ]);
  });

  it('46: totals come back when asked', () => {
    expect(matrixOf(read('46-totals.csv', { keepTotals: true }))).toMatchObject({
      rows: ['Data preparation', 'Model development', 'Total'],
      total: 72,
    });
  });

  it('48: turned when asked', () => {
    expect(cellsOf(read('48-transposed.csv', { transpose: true }))).toEqual([
      [1, 7],
      [8, 2],
    ]);
  });

  it('49: the columns of a log without header are asked for, and then it is read', () => {
    expect(read('49-log-without-header.csv')).toMatchObject({
      ok: false,
      ask: { what: 'columns', layout: 'visits' },
    });
    expect(
      matrixOf(read('49-log-without-header.csv', { columns: { when: 1, from: 2, to: 3 } })),
    ).toMatchObject({
      rows: ['Model development', 'Data preparation'],
      columns: ['Data preparation', 'Data acquisition'],
      cells: [
        [2, 0],
        [0, 1],
      ],
    });
  });

  it('50: each time that differs is told with its line', () => {
    const { issues } = read('50-mixed-times.csv');
    expect(
      issues.filter((issue) => issue.severity === 'warning').map((issue) => [issue.code, issue.line]),
    ).toEqual([
      ['mixed-times', 3],
      ['ambiguous-time', 4],
      ['bad-time', 5],
    ]);
  });
});

describe('41: a file that changes while it is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    [
      'grows',
      (path: string) => {
        appendFileSync(path, '2027-01-05,A,B\n');
      },
    ],
    [
      'is cut',
      (path: string) => {
        writeFileSync(path, 'when,focus,visited\n');
      },
    ],
  ])('%s: rejected', async (_how, change) => {
    const path = join(folder, 'log.csv');
    writeFileSync(path, `when,focus,visited\n${'2027-01-04,A,B\n'.repeat(200_000)}`);
    let changed = false;
    const result = await importStream(await nodeSource(path), {}, () => {
      if (!changed) change(path);
      changed = true;
    });
    expect(result.issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'changed' }));
  });

  it('stays as it is: read', async () => {
    const path = join(folder, 'quiet.csv');
    writeFileSync(path, 'when,focus,visited\n2027-01-04,A,B\n');
    expect(outcome(await importStream(await nodeSource(path)))).toBe('ok');
  });
});
