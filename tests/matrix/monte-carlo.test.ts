import { describe, expect, it } from 'vitest';
import {
  compareMargins,
  marginsOf,
  monteCarloP,
  spreadOf,
  spreadsAtRandom,
} from '../../src/matrix/monte-carlo.ts';

describe('marginsOf', () => {
  it('is the same in any order of categories and groups', () => {
    const margins = { sums: [9, 5, 2], draws: 6 };
    expect(
      marginsOf([
        [1, 4],
        [3, 6],
        [0, 0],
        [2, 0],
      ]),
    ).toEqual(margins);
    expect(
      marginsOf([
        [0, 2],
        [6, 3],
        [4, 1],
      ]),
    ).toEqual(margins);
  });

  it('sorts, and knows equals', () => {
    const [a, b, c] = [
      { sums: [3, 1], draws: 2 },
      { sums: [3, 1, 1], draws: 2 },
      { sums: [2, 2], draws: 2 },
    ];
    expect(compareMargins(a, { sums: [3, 1], draws: 2 })).toBe(0);
    for (const [one, other] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const) {
      expect(compareMargins(one, other)).not.toBe(0);
      expect(Math.sign(compareMargins(other, one))).toBe(-Math.sign(compareMargins(one, other)));
    }
  });
});

describe('spreadsAtRandom', () => {
  const margins = { sums: [8, 4, 3], draws: 7 };

  it('gives the same numbers for the same margins and stream, others for another stream', () => {
    expect(spreadsAtRandom(margins, 50)).toEqual(spreadsAtRandom(margins, 50, 0));
    expect(spreadsAtRandom(margins, 50, 1)).not.toEqual(spreadsAtRandom(margins, 50));
    expect(spreadsAtRandom(margins, 20)).toEqual(spreadsAtRandom(margins, 50).slice(0, 20));
  });

  it('gives what the only possible table has', () => {
    expect([...spreadsAtRandom({ sums: [5], draws: 2 }, 3)]).toEqual(Array(3).fill(spreadOf([[2, 3]])));
  });

  it('spreads as chi-square where the numbers are large, beyond what is tabulated', () => {
    const [sums, draws, replicates] = [[900_000, 40_000, 30_000], 200_000, 4000];
    const all = sums.reduce((total, one) => total + one);
    const log = (x: number): number => x * Math.log(x);
    const fixed = sums.reduce((total, one) => total + log(one), 0) + log(draws) + log(all - draws) - log(all);
    const gs = [...spreadsAtRandom({ sums, draws }, replicates)].map((spread) => 2 * (spread - fixed));
    // Two degrees of freedom: mean 2, and a tenth above 4.605.
    const mean = gs.reduce((total, g) => total + g) / replicates;
    expect(Math.abs(mean - 2)).toBeLessThan((4 * 2) / Math.sqrt(replicates));
    const above = gs.filter((g) => g > 4.605).length / replicates;
    expect(Math.abs(above - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / replicates));
  });
});

describe('monteCarloP', () => {
  it('counts the observed table in, and equals within rounding as hits', () => {
    expect(monteCarloP(Float64Array.of(1, 2, 3), 2 + 1e-13)).toBe(3 / 4);
    expect(monteCarloP(Float64Array.of(1, 2, 3), 9)).toBe(1 / 4);
    expect(monteCarloP(Float64Array.of(1, 2, 3), 0)).toBe(1);
  });
});
