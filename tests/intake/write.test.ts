import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { toEdgeCsv, toMatrixCsv } from '../../src/intake/write.ts';

const matrix = (more: Partial<Matrix> = {}): Matrix => ({
  title: 'm',
  rows: ['A', 'B, c'],
  columns: ['A', '=1'],
  cells: [
    [1, null],
    [0, 2.5],
  ],
  unit: 'hours',
  total: null,
  provenance: { source: 'm.csv' },
  ...more,
});

describe('toMatrixCsv', () => {
  it('is RFC 4180 with a byte order mark, CRLF, the unit in the corner and a guard on formulas', () => {
    expect(toMatrixCsv(matrix())).toBe(`\uFEFF"focus (hours)",A,'=1\r\nA,1,\r\n"B, c",0,2.5\r\n`);
  });

  it('quotes whatever another delimiter could cut', () => {
    for (const label of ['a"b', 'a;b', 'a|b', 'a\tb', 'a b', 'a\nb'])
      expect(toMatrixCsv(matrix({ columns: ['A', label] }))).toContain(`"${label.replaceAll('"', '""')}"`);
  });
});

describe('toEdgeCsv', () => {
  it('has a row for each number while that keeps all labels in order', () => {
    expect(
      toEdgeCsv(
        matrix({
          cells: [
            [1, 3],
            [0, null],
          ],
        }),
      ),
    ).toBe(`\uFEFFfrom,to,hours\r\nA,A,1\r\nA,'=1,3\r\n"B, c",A,0\r\n`);
  });

  it('has a row for each cell where a label or the order would be lost', () => {
    expect(
      toEdgeCsv(
        matrix({
          cells: [
            [null, 3],
            [0, 1],
          ],
        }),
      ),
    ).toContain('A,A,\r\n');
    expect(
      toEdgeCsv(
        matrix({
          cells: [
            [null, null],
            [null, 1],
          ],
        }),
      )
        .trim()
        .split('\r\n'),
    ).toHaveLength(5);
  });
});
