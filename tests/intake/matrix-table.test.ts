import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/intake/import.ts';
import { Issues } from '../../src/intake/issues.ts';
import { matrixTable } from '../../src/intake/matrix-table.ts';
import { accepted, imported, rowsOf, told } from './support.ts';

const table = (text: string) => {
  const issues = new Issues();
  const [header, ...rows] = rowsOf(text);
  const read = matrixTable(
    header,
    rows,
    { decimal: '.', duplicates: undefined, conflicts: undefined },
    issues,
  );
  return { ...read, issues: told(issues) };
};

describe('matrixTable', () => {
  it.each([
    ['any corner', 'x\\y,A,B\nA,1,2\n', ['A'], ['A', 'B'], [[1, 2]]],
    ['fewer rows than columns', ',A,B,C\nA,1,2,3\n', ['A'], ['A', 'B', 'C'], [[1, 2, 3]]],
    ['a blank cell is missing, not zero', ',A,B\nA,,0\n', ['A'], ['A', 'B'], [[null, 0]]],
    ['empty columns at the end', ',A,B,,\nA,1,2,,\n', ['A'], ['A', 'B'], [[1, 2]]],
    [
      'a column that numbers the rows',
      ',phase,A,B\n1,A,1,2\n2,B,3,4\n',
      ['A', 'B'],
      ['A', 'B'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'numbers as row names',
      ',A,B\n1,1,2\n2,3,4\n',
      ['1', '2'],
      ['A', 'B'],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'row labels spelled as the columns',
      ',e\u0301,B\n\u00E9,1,2\n',
      ['e\u0301'],
      ['e\u0301', 'B'],
      [[1, 2]],
    ],
  ])('%s', (_name, text, rows, columns, cells) => {
    expect(table(text)).toMatchObject({ rows, columns, cells });
  });

  it.each([
    ['short', ',A,B\nA,1\n', ['short-row 2:4'], [[1, null]]],
    ['long', ',A,B\nA,1,2,3\nB,4,5\n', ['long-row 2:7'], [[4, 5]]],
    ['long with blanks only', ',A,B\nA,1,2,,\n', [], [[1, 2]]],
    ['nameless', ',A,B\n,1,2\nB,4,5\n', ['blank-row-label 2:1'], [[4, 5]]],
    ['two bad cells', ',A,B\nA,x,-1\n', ['bad-cell 2:3', 'bad-cell 2:5'], [[null, null]]],
    ['one percent sign', ',A,B\nA,1 %,2\n', ['mixed-percent 0:0'], [[1, 2]]],
  ])('a %s row', (_name, text, issues, cells) => {
    expect(table(text)).toMatchObject({ issues, cells });
  });

  it.each<[string, string, string | undefined]>([
    ['our own corner', '"focus (percent)",A\nA,1\n', 'percent'],
    ['a word in the corner', 'phase (hours),A\nA,1\n', 'hours'],
    ['a plain corner', 'phase,A\nA,1\n', undefined],
  ])('%s says the unit', (_name, text, unit) => {
    expect(table(text).unit).toBe(unit);
  });
});

describe('a name that comes twice', () => {
  const rows = 'p,A,B\nA,1,2\nB,3,4\nA,1,5\n';

  it.each<[string, string, ImportOptions, unknown, string[]]>([
    [
      'rows: what differs is missing',
      rows,
      {},
      [
        [1, null],
        [3, 4],
      ],
      ['conflict 4:5', 'merged-rows 4:1'],
    ],
    [
      'rows: the first',
      rows,
      { conflicts: 'first' },
      [
        [1, 2],
        [3, 4],
      ],
      ['merged-rows 4:1'],
    ],
    [
      'rows: the last',
      rows,
      { conflicts: 'last' },
      [
        [1, 5],
        [3, 4],
      ],
      ['merged-rows 4:1'],
    ],
    [
      'rows: the sum',
      rows,
      { conflicts: 'sum' },
      [
        [2, 7],
        [3, 4],
      ],
      ['merged-rows 4:1'],
    ],
    ['rows that complete each other', 'p,A,B\nA,1,\nA,,2\n', {}, [[1, 2]], ['merged-rows 3:1']],
    ['columns, merged', 'p,A,A\nA,1,2\n', { duplicates: 'merge' }, [[3]], ['merged-columns 1:5']],
    [
      'columns, merged, the first',
      'p,A,A\nA,1,2\n',
      { duplicates: 'merge', conflicts: 'first' },
      [[1]],
      ['merged-columns 1:5'],
    ],
  ])('%s', (_name, text, options, cells, issues) => {
    const result = accepted(text, options);
    expect(result.matrix.cells).toEqual(cells);
    expect(told(result).toSorted()).toEqual(issues.toSorted());
  });

  it('columns are refused, with a way out', () => {
    expect(imported('p,A,A\nA,1,2\n')).toMatchObject({ ok: false, ask: { what: 'duplicates' } });
  });
});

describe('without a header', () => {
  it('a square table has its rows’ names on top, others numbers', () => {
    expect(accepted('A,1,2\nB,3,4\n', { header: null }).matrix).toMatchObject({
      rows: ['A', 'B'],
      columns: ['A', 'B'],
    });
    expect(accepted('A,1,2,3\nB,3,4,5\n', { header: null }).matrix).toMatchObject({
      columns: ['1', '2', '3'],
    });
  });
});

describe('notes below the table', () => {
  it.each([
    ['after a blank line', 'p,A,B\nA,1,2\n\nAll numbers are counts\n', ['footer 4:1'], 1],
    ['with a colon', 'p,A,B\nA,1,2\nSource: the tracker\n', ['footer 3:1'], 1],
    ['a row that is merely short', 'p,A,B\nA,1,2\nB\n', ['short-row 3:2'], 2],
  ])('%s', (_name, text, issues, rows) => {
    const result = accepted(text);
    expect(told(result)).toEqual(issues);
    expect(result.matrix.rows).toHaveLength(rows);
  });
});
