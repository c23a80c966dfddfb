import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAT_STEPS, heatStep, SIGNED_STEPS, signedStep } from '../../src/figure/heat.ts';
import { propertyRuns } from '../support.ts';

describe('heatStep', () => {
  it.each([
    [0, 10, 0],
    [0.01, 10, 1],
    [10, 10, HEAT_STEPS],
    [11, 10, HEAT_STEPS],
    [5, 10, 3],
    [5, 0, 0],
    [Number.NaN, 10, 0],
    [-1, 10, 0],
  ])('of %d on a scale to %d is %d', (value, most, step) => {
    expect(heatStep(value, most)).toBe(step);
  });
});

describe('signedStep', () => {
  it.each([
    [0, 1, 0],
    [1, 1, SIGNED_STEPS],
    [-1, 1, -SIGNED_STEPS],
    [0.2, 1, 1],
    [0.21, 1, 2],
    [1, 0, 0],
    [Infinity, 1, 0],
  ])('of %d on a scale to %d is %d', (difference, extent, step) => {
    expect(signedStep(difference, extent)).toBe(step);
  });

  it('is symmetric about zero and never changes sign', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value, extent) => {
        const step = signedStep(value, extent);
        expect(signedStep(-value, extent) + step).toBe(0);
        if (step !== 0) expect(Math.sign(step)).toBe(Math.sign(value));
      }),
      { numRuns: propertyRuns },
    );
  });
});
