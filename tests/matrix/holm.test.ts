import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/matrix/holm.ts';
import { propertyRuns } from '../support.ts';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('holm', () => {
  it('multiplies the smallest by their number, the next by one less, and never falls', () => {
    const corrected = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((expected, at) => {
      expect(corrected[at]).toBeCloseTo(expected, 12);
    });
    expect(holm([])).toEqual([]);
    expect(holm([0.7, 0.9])).toEqual([1, 1]);
  });

  it('is never below the raw value, at most 1, and keeps their order', () => {
    fc.assert(
      fc.property(ps, (raw) => {
        const corrected = holm(raw);
        raw.forEach((p, at) => {
          expect(corrected[at]).toBeGreaterThanOrEqual(p);
          expect(corrected[at]).toBeLessThanOrEqual(1);
          raw.forEach((q, other) => {
            if (p < q) expect(corrected[at]).toBeLessThanOrEqual(corrected[other]!);
          });
        });
      }),
      { numRuns: propertyRuns },
    );
  });
});
