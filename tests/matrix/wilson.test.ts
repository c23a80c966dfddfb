import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/matrix/wilson.ts';
import { propertyRuns } from '../support.ts';

const part = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

describe('wilson', () => {
  it.each([
    [10, 100, 0.0552285, 0.1743673],
    [1, 11, 0.0162318, 0.3773646],
    [0, 100, 0, 0.0369948],
  ])('%d of %d with z = 1.96', (x, n, low, high) => {
    expect(wilson(x, n, 1.96)[0]).toBeCloseTo(low, 7);
    expect(wilson(x, n, 1.96)[1]).toBeCloseTo(high, 7);
  });

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d with the exact z', (x, n, low, high) => {
    expect(wilson(x, n)[0]).toBeCloseTo(low, 4);
    expect(wilson(x, n)[1]).toBeCloseTo(high, 4);
  });

  it('lies within 0 and 1, holds x/n, and is turned by counting the others', () => {
    fc.assert(
      fc.property(part, ([x, n]) => {
        const [low, high] = wilson(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(wilson(n - x, n)[0]).toBeCloseTo(1 - high, 12);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('refuses what is no part', () => {
    expect(() => wilson(1, 0)).toThrow(RangeError);
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
  });
});
