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

  it('works for sums beyond what is tabulated', () => {
    const big = spreadsAtRandom({ sums: [900_000, 40_000, 3], draws: 200_000 }, 200);
    expect([...big].every((spread) => Number.isFinite(spread) && spread > 0)).toBe(true);
    expect(new Set(big).size).toBeGreaterThan(190);
  });
});

describe('monteCarloP', () => {
  it('counts the observed table in, and equals within rounding as hits', () => {
    expect(monteCarloP(Float64Array.of(1, 2, 3), 2 + 1e-13)).toBe(3 / 4);
    expect(monteCarloP(Float64Array.of(1, 2, 3), 9)).toBe(1 / 4);
    expect(monteCarloP(Float64Array.of(1, 2, 3), 0)).toBe(1);
  });
});
