// Reference values: scipy 1.17.1 (stats.chi2.sf, stats.norm.isf), and oracle figures of Agresti 2007.
import { describe, expect, it } from 'vitest';
import { chiSquareTail, normalPoint, normalTails, upperGamma } from '../../src/matrix/chi-square.ts';

const relative = (value: number, expected: number): number => Math.abs(value - expected) / expected;

describe('chiSquareTail', () => {
  it.each([
    [30.070149, 2, 2.95358932462174e-7],
    [6.518384096, 6, 0.36768768340349384],
    [0.001, 1, 0.9747728793699604],
    [3.84, 1, 0.05004352124870519],
    [1000, 1, 1.7958327848007363e-219],
    [3300, 3540, 0.9982012907026588],
    [4200, 3540, 6.260756194578431e-14],
    [101000, 1e5, 0.012868840377233648],
    [5, 7.5, 0.7113277425675109],
    [1400, 2, 9.85967654375939e-305],
    [200, 9, 3.312992393909567e-38],
    [160500, 160000, 0.18830960770956565],
  ])('of %d with %d degrees of freedom', (x, df, expected) => {
    expect(relative(chiSquareTail(x, df), expected)).toBeLessThan(1e-12);
  });

  it('with 2 degrees of freedom is an exponential', () => {
    for (const x of [0, 0.3, 1, 7, 50, 300])
      expect(relative(chiSquareTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-13);
  });

  it('is 1 at 0, 0 at infinity, and has no distribution without degrees of freedom', () => {
    expect(upperGamma(3, 0)).toBe(1);
    expect(upperGamma(3, Infinity)).toBe(0);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
  });
});

describe('normalPoint', () => {
  it.each([
    [0.025, 1.959963984540054],
    [0.2, 0.8416212335729142],
    [0.0005, 3.2905267314918945],
    [1e-10, 6.361340902404056],
    [0.5, 0],
  ])('of a tail of %d', (tail, expected) => {
    expect(normalPoint(tail)).toBeCloseTo(expected, 12);
  });

  it('is the inverse of the tails', () => {
    for (const z of [0.01, 0.5, 1, 2.5, 6, 20])
      expect(relative(normalPoint(normalTails(z) / 2), z)).toBeLessThan(1e-11);
  });

  it('refuses what is no tail', () => {
    expect(() => normalPoint(0)).toThrow(RangeError);
    expect(() => normalPoint(0.6)).toThrow(RangeError);
  });
});
