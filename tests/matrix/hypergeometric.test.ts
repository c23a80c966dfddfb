import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/matrix/chi-square.ts';
import { drawHypergeometric, hypergeometricMass } from '../../src/matrix/hypergeometric.ts';
import { seededRandom } from '../../src/matrix/random.ts';
import { propertyRuns } from '../support.ts';

const DRAWS = 40_000;

describe('hypergeometricMass', () => {
  it('counts the ways', () => {
    expect(hypergeometricMass(1, 3, 4, 2)).toBeCloseTo(12 / 21, 12);
    expect(hypergeometricMass(3, 2, 4, 3)).toBe(0);
    expect(hypergeometricMass(0, 5, 1, 2)).toBe(0);
  });

  it('sums to 1', () => {
    for (const [good, bad, draws] of [
      [5, 9, 4],
      [100, 40, 77],
      [3, 3000, 900],
    ] as const) {
      const masses = Array.from({ length: draws + 1 }, (_, x) => hypergeometricMass(x, good, bad, draws));
      expect(masses.reduce((total, mass) => total + mass)).toBeCloseTo(1, 11);
    }
  });
});

describe('drawHypergeometric', () => {
  // Ball by ball, by ratio, and each with the symmetric cases turned; the last is far beyond what is tabulated.
  it.each([
    [3, 7, 4],
    [12, 5, 9],
    [30, 50, 25],
    [50, 30, 60],
    [200, 900, 300],
    [900, 200, 700],
    [40, 40, 40],
    [11, 1000, 500],
    [1, 1, 1],
    [60_000, 90_000, 50],
    [3_000_000, 5_000_000, 400],
  ])('of %d good and %d bad, %d drawn, spreads as the exact probabilities', (good, bad, draws) => {
    const random = seededRandom([good, bad, draws]);
    const seen = new Map<number, number>();
    for (let at = 0; at < DRAWS; at++) {
      const x = drawHypergeometric(random, good, bad, draws);
      seen.set(x, (seen.get(x) ?? 0) + 1);
    }
    // Pearson's chi-square with outcomes of small expectation put together.
    let [statistic, bins, expectedRest, seenRest] = [0, 0, 0, 0];
    const add = (expected: number, count: number): void => {
      statistic += (count - expected) ** 2 / expected;
      bins++;
    };
    for (let x = Math.max(0, draws - bad); x <= Math.min(good, draws); x++) {
      expectedRest += hypergeometricMass(x, good, bad, draws) * DRAWS;
      seenRest += seen.get(x) ?? 0;
      if (expectedRest < 10) continue;
      add(expectedRest, seenRest);
      [expectedRest, seenRest] = [0, 0];
    }
    if (expectedRest > 0) add(Math.max(expectedRest, 1), seenRest);
    expect([...seen.values()].reduce((total, count) => total + count)).toBe(DRAWS);
    expect(chiSquareTail(statistic, Math.max(1, bins - 1))).toBeGreaterThan(0.0005);
  });

  it('has the mean and variance of the distribution, whatever the size', () => {
    for (const [good, bad, draws] of [
      [2e8, 3e8, 1e8],
      [5e5, 2e9, 1e6],
    ] as const) {
      const random = seededRandom([draws]);
      const all = good + bad;
      const mean = (draws * good) / all;
      const variance = (mean * (bad / all) * (all - draws)) / (all - 1);
      const drawn = Array.from({ length: DRAWS }, () => drawHypergeometric(random, good, bad, draws));
      const found = drawn.reduce((total, x) => total + (x - mean), 0) / DRAWS;
      const spread = drawn.reduce((total, x) => total + (x - mean) ** 2, 0) / DRAWS;
      expect(Math.abs(found)).toBeLessThan((4 * Math.sqrt(variance)) / Math.sqrt(DRAWS));
      expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
    }
  });

  it('never leaves what is possible', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.nat(6000), fc.nat(), (good, bad, wish, seed) => {
        const draws = Math.min(wish, good + bad);
        const x = drawHypergeometric(seededRandom([seed]), good, bad, draws);
        expect(Number.isInteger(x)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(Math.max(0, draws - bad));
        expect(x).toBeLessThanOrEqual(Math.min(good, draws));
      }),
      { numRuns: propertyRuns },
    );
  });
});
