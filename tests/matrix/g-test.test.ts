import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/matrix/chi-square.ts';
import { gAgainst, gOfHomogeneity, gTail, type Pair2 } from '../../src/matrix/g-test.ts';

describe('the statistic', () => {
  it('is G of Agresti 2007, p. 39: gender by party', () => {
    const pairs: Pair2[] = [
      [762, 484],
      [327, 239],
      [468, 477],
    ];
    expect(gOfHomogeneity(pairs)?.g).toBeCloseTo(30.0167, 4);
    expect(gOfHomogeneity(pairs)?.df).toBe(2);
    expect(chiSquareTail(30.070149, 2)).toBeCloseTo(2.953589e-7, 12);
  });

  it('against a fixed matrix: 6.518384096 with 6 degrees of freedom, p 0.367688', () => {
    const counts = [
      [51, 11, 8],
      [12, 31, 9],
      [6, 11, 10],
    ];
    const shares = [
      [5 / 8, 1 / 4, 1 / 8],
      [1 / 4, 1 / 2, 1 / 4],
      [1 / 4, 3 / 8, 3 / 8],
    ];
    const g = counts.reduce((total, row, r) => {
      const n = row.reduce((sum, count) => sum + count);
      return (
        total +
        gAgainst(
          row,
          shares[r]!.map((share) => share * n),
        )
      );
    }, 0);
    expect(g).toBeCloseTo(6.518384096, 9);
    expect(chiSquareTail(g, 6)).toBeCloseTo(0.367688, 6);
  });

  it('leaves empty categories out, and has none for an empty group', () => {
    expect(
      gOfHomogeneity([
        [3, 4],
        [0, 0],
        [5, 6],
      ])?.df,
    ).toBe(1);
    expect(
      gOfHomogeneity([
        [3, 0],
        [5, 0],
      ]),
    ).toBeNull();
    expect(gOfHomogeneity([])).toBeNull();
    expect(gOfHomogeneity([[3, 9]])).toEqual({ g: 0, df: 0, leastExpected: 3 });
  });
});

describe('gTail', () => {
  it('is certain without degrees of freedom', () => {
    expect(gTail(0, 0)).toBe(1);
    expect(gTail(6.518384096, 6)).toBeCloseTo(0.367688, 6);
  });
});
