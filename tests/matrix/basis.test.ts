import { describe, expect, it } from 'vitest';
import { basesOf, BASES, inBasis, isCounted, isRowShares, sumOf } from '../../src/matrix/basis.ts';
import { matrixOf, shipped } from './fixtures.ts';

const counts = matrixOf([
  [1, null, 3],
  [2, 2, 0],
  [0, null, 0],
]);

describe('inBasis', () => {
  it('as given leaves the numbers and puts the row sums beside them', () => {
    expect(inBasis(counts, 'given')).toEqual({ cells: counts.cells, denominators: [4, 4, 0] });
  });

  it('as share of the row keeps missing missing and has none for a row without visits', () => {
    expect(inBasis(counts, 'row')).toEqual({
      cells: [
        [0.25, null, 0.75],
        [0.5, 0.5, 0],
        [null, null, null],
      ],
      denominators: [4, 4, 0],
    });
  });

  it('without the diagonal leaves visits to the focus itself out of both', () => {
    expect(inBasis(counts, 'row-off-diagonal')).toEqual({
      cells: [
        [null, null, 1],
        [1, null, 0],
        [null, null, null],
      ],
      denominators: [3, 2, 0],
    });
  });

  it('as share of all has one denominator', () => {
    expect(inBasis(counts, 'all')).toEqual({
      cells: [
        [0.125, null, 0.375],
        [0.25, 0.25, 0],
        [0, null, 0],
      ],
      denominators: [8, 8, 8],
    });
  });

  it('finds the diagonal by label, not by place', () => {
    const turned = matrixOf([[7, 1]], { rows: ['B'], columns: ['A', 'B'] });
    expect(inBasis(turned, 'row-off-diagonal').cells).toEqual([[1, null]]);
  });

  it('gives probabilities no denominator', () => {
    expect(inBasis(matrixOf([[0.5, 0.9]], { unit: 'probability' }), 'given').denominators).toEqual([null]);
  });
});

describe('what a unit allows', () => {
  it('is every basis for counts and hours, one for probabilities, and no share of all for shares of a row', () => {
    expect(basesOf(counts)).toEqual(BASES);
    expect(basesOf(matrixOf([[1.5]], { unit: 'hours' }))).toEqual(BASES);
    expect(basesOf(shipped('ucav-rework-probability.csv'))).toEqual(['given']);
    expect(basesOf(shipped('cocomo-phase-activity-effort.csv'))).toEqual([
      'given',
      'row',
      'row-off-diagonal',
    ]);
  });

  it('tells shares of a row from shares of all by their sums', () => {
    const shares = (cells: number[][]): boolean => isRowShares(matrixOf(cells, { unit: 'share' }));
    expect(
      shares([
        [0.4, 0.6],
        [0.33, 0.67],
      ]),
    ).toBe(true);
    expect(
      shares([
        [0.4, 0.1],
        [0.25, 0.25],
      ]),
    ).toBe(false);
    expect(shares([[0.4, 0.6]])).toBe(false);
    expect(
      isRowShares(
        matrixOf(
          [
            [40, 60],
            [33.2, 66.7],
          ],
          { unit: 'percent' },
        ),
      ),
    ).toBe(true);
    expect(
      isRowShares(
        matrixOf([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe(false);
  });

  it('calls whole counts counted, nothing else', () => {
    expect(isCounted(counts)).toBe(true);
    expect(isCounted(matrixOf([[1.5, 2]]))).toBe(false);
    expect(isCounted(matrixOf([[1, 2]], { unit: 'hours' }))).toBe(false);
  });

  it('adds cells with missing as nothing', () => {
    expect(sumOf([1, null, 2])).toBe(3);
    expect(sumOf([])).toBe(0);
  });
});
