import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/matrix/matrix.ts';
import { asShares, checkFit, fitOf } from '../../src/matrix/fit.ts';
import { matrixOf } from './fixtures.ts';

const of = (unit: Unit): ReturnType<typeof matrixOf> =>
  matrixOf(
    [
      [0.5, 0.25],
      [0.125, 0.125],
    ],
    { unit },
  );

describe('fitOf', () => {
  it.each([
    ['count', 'count', ['given', 'row', 'row-off-diagonal', 'all']],
    ['share', 'percent', ['given', 'row', 'row-off-diagonal', 'all']],
    ['count', 'share', ['row', 'row-off-diagonal', 'all']],
    ['hours', 'percent', ['row', 'row-off-diagonal', 'all']],
    ['probability', 'probability', ['given']],
    ['count', 'hours', []],
    ['probability', 'share', []],
    ['count', 'probability', []],
  ] as [Unit, Unit, string[]][])('%s with %s', (a, b, bases) => {
    const fit = fitOf([of(a), of(b)]);
    expect(fit.bases).toEqual(bases);
    expect(fit.why === null).toBe(bases.length > 0);
  });

  it('offers no share of all when one side holds shares of rows', () => {
    const rows = matrixOf(
      [
        [40, 60],
        [50, 50],
      ],
      { unit: 'percent' },
    );
    expect(fitOf([of('count'), rows]).bases).toEqual(['row', 'row-off-diagonal']);
  });

  it('says why in words that name both', () => {
    expect(fitOf([of('count'), of('hours')]).why).toMatch(/^Counts and hours do not compare/u);
    expect(() => {
      checkFit([of('probability')], 'row');
    }).toThrow(RangeError);
  });
});

describe('asShares', () => {
  it('divides percentages and leaves the rest', () => {
    expect(asShares(matrixOf([[40, null]], { unit: 'percent' }))).toMatchObject({
      unit: 'share',
      cells: [[0.4, null]],
    });
    const counts = matrixOf([[40]]);
    expect(asShares(counts)).toBe(counts);
  });
});
