import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/matrix/difference.ts';
import { differenceTests, replicatesFor } from '../../src/matrix/difference-tests.ts';
import { matrixOf } from './fixtures.ts';

describe('differenceTests', () => {
  it('sums rows, and in shares of all tests one table of all cells', () => {
    const [a, b] = [
      matrixOf([
        [60, 40],
        [10, 90],
      ]),
      matrixOf([
        [30, 20],
        [20, 180],
      ]),
    ];
    const rows = differenceTests(differenceOf(a, b, { basis: 'row' }));
    expect(rows.overall).toMatchObject({ g: 0, df: 2, p: 1, method: 'chi-square' });
    const all = differenceTests(differenceOf(a, b, { basis: 'all' }));
    expect(all.overall.df).toBe(3);
    expect(all.overall.p).toBeLessThan(0.001);
    expect(all.rows).toEqual(rows.rows);
  });

  it('takes no part of the diagonal where the basis leaves it out', () => {
    const [a, b] = [matrixOf([[90, 5, 5]], { rows: ['A'] }), matrixOf([[0, 50, 50]], { rows: ['A'] })];
    expect(differenceTests(differenceOf(a, b, { basis: 'row' })).overall.p).toBeLessThan(1e-9);
    expect(differenceTests(differenceOf(a, b, { basis: 'row-off-diagonal' })).overall).toMatchObject({
      g: 0,
      df: 1,
    });
  });

  it('tests nothing without counts', () => {
    const hours = matrixOf([[1, 2]], { unit: 'hours' });
    expect(differenceTests(differenceOf(hours, hours, { basis: 'row' })).rows).toEqual([
      { g: null, df: null, p: null, method: 'none' },
    ]);
  });
});

describe('replicatesFor', () => {
  it.each([
    [0, 9999],
    [81, 9999],
    [3600, 9999],
    [40_000, 2500],
    [160_000, 999],
  ])('%d cells: %d', (cells, replicates) => {
    expect(replicatesFor(cells)).toBe(replicates);
  });
});
