// Reference values: scipy 1.17.1 (stats.fisher_exact).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/matrix/fisher.ts';
import { gOfHomogeneity, gTail } from '../../src/matrix/g-test.ts';
import { hypergeometricMass } from '../../src/matrix/hypergeometric.ts';
import { propertyRuns } from '../support.ts';

const part = fc.nat(60).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

/** The definition, outcome by outcome. */
function byDefinition(a: number, n: number, c: number, m: number): number {
  const masses = Array.from({ length: n + 1 }, (_, x) => hypergeometricMass(x, n, m, a + c));
  return Math.min(
    1,
    masses.reduce((p, mass) => p + (mass <= masses[a]! * (1 + 1e-7) ? mass : 0), 0),
  );
}

describe('fisherExact', () => {
  it.each([
    [3, 4, 1, 4, 0.48571428571428577],
    [1, 10, 9, 10, 0.001093333910671372],
    [4, 50, 16, 59, 0.012637922332820035],
    [9725, 50205, 14704, 80050, 6.8121019301733745e-6],
    [0, 20, 0, 30, 1],
    [0, 0, 3, 9, 1],
  ])('%d of %d and %d of %d', (a, n, c, m, expected) => {
    expect(Math.abs(fisherExact(a, n, c, m) / expected - 1)).toBeLessThan(1e-9);
  });

  it('is its definition', () => {
    fc.assert(
      fc.property(part, part, ([a, n], [c, m]) => {
        if (n > 0 && m > 0) expect(fisherExact(a, n, c, m)).toBeCloseTo(byDefinition(a, n, c, m), 9);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is the same the other way round, to the last bit, and within 0 and 1', () => {
    fc.assert(
      fc.property(part, part, ([a, n], [c, m]) => {
        const p = fisherExact(a, n, c, m);
        expect(fisherExact(c, m, a, n)).toBe(p);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('goes over to G where the numbers are large, without a step', () => {
    // Standard deviations of the hits a little below and above 300.
    for (const n of [700_000, 740_000]) {
      const [a, c] = [n / 2, n / 2 + 1500];
      const g = gOfHomogeneity([
        [a, c],
        [n - a, n - c],
      ])!;
      expect(Math.abs(fisherExact(a, n, c, n) / gTail(g.g, g.df) - 1)).toBeLessThan(0.01);
    }
    expect(fisherExact(3e8, 1e9, 4e8, 1e9)).toBeLessThan(1e-300);
  });

  it('refuses what is no table', () => {
    expect(() => fisherExact(3, 2, 0, 1)).toThrow(RangeError);
    expect(() => fisherExact(0.5, 2, 0, 1)).toThrow(RangeError);
    expect(() => fisherExact(-1, 2, 0, 1)).toThrow(RangeError);
  });
});
