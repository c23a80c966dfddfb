import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/matrix/difference.ts';
import { filtered, largestDifferences, passes } from '../../src/matrix/ranking.ts';
import { matrixOf } from './fixtures.ts';

const difference = differenceOf(
  matrixOf([
    [5, 9, 1],
    [4, 2, 2],
    [0, 0, 7],
  ]),
  matrixOf([
    [5, 1, 9],
    [4, 3, 2],
    [0, 0, null],
  ]),
  { basis: 'given' },
);
const names = (cells: readonly { focus: string; visited: string }[]): string[] =>
  cells.map((cell) => cell.focus + cell.visited);

describe('largestDifferences', () => {
  it('goes by size, then by label, without zero and missing', () => {
    expect(names(largestDifferences(difference))).toEqual(['AB', 'AC', 'BB']);
    expect(names(largestDifferences(difference, 10, ['A', 'C']))).toEqual(['AC', 'AB', 'BB']);
    expect(names(largestDifferences(difference, 1))).toEqual(['AB']);
  });
});

describe('filters', () => {
  it('pass cells by size, focus, visited phase and verdict', () => {
    const passing = (filter: Parameters<typeof passes>[1]): string[] =>
      names(difference.cells.flat().filter((cell) => passes(cell, filter)));
    expect(passing({})).toHaveLength(9);
    expect(passing({ least: 1 })).toEqual(['AB', 'AC', 'BB']);
    expect(passing({ least: 2, visited: ['C'] })).toEqual(['AC']);
    expect(passing({ focuses: ['B'] })).toEqual(['BA', 'BB', 'BC']);
    expect(passing({ verdicts: ['untested'] })).toEqual(['CA', 'CB', 'CC']);
  });

  it('drop rows and columns without a passing cell and keep every figure', () => {
    const small = filtered(difference, { least: 1 });
    expect(small.rows).toEqual(['A', 'B']);
    expect(small.columns).toEqual(['B', 'C']);
    expect(small.shown).toMatchObject({
      rows: ['A', 'B'],
      cells: [
        [9, 1],
        [2, 2],
      ],
    });
    expect(small.cells[0]?.[0]).toBe(difference.cells[0]?.[1]);
    expect(small.byRow).toEqual(difference.byRow.slice(0, 2));
    expect(small).toMatchObject({ extent: difference.extent, tested: difference.tested, n: difference.n });
    expect(filtered(difference, { focuses: [] })).toMatchObject({ rows: [], columns: [], cells: [] });
  });
});
