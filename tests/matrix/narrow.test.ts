import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { narrowed } from '../../src/matrix/narrow.ts';

const matrix: Matrix = {
  title: 'm',
  rows: ['a', 'b'],
  columns: ['x', 'y', 'z'],
  cells: [
    [1, 2, 3],
    [4, null, 6],
  ],
  unit: 'count',
  total: 16,
  provenance: { source: 'm.csv' },
};

describe('narrowed', () => {
  it('keeps what passes, in its order, with its numbers', () => {
    expect(narrowed(matrix, { focuses: ['b'], visited: ['z', 'y'] })).toMatchObject({
      rows: ['b'],
      columns: ['y', 'z'],
      cells: [[null, 6]],
    });
  });

  it('is the matrix itself when everything passes', () => {
    expect(narrowed(matrix, {})).toBe(matrix);
    expect(narrowed(matrix, { focuses: ['b', 'a', 'other'] })).toBe(matrix);
  });
});
