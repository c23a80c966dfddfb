import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, largest, sum } from '../../src/matrix/sum.ts';
import { propertyRuns } from '../support.ts';
import { permutation } from './fixtures.ts';

const numbers = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 20 });

describe('sum', () => {
  it('is the same in any order, to the last bit', () => {
    expect(sum([0.1, 0.2, 0.3])).toBe(sum([0.3, 0.2, 0.1]));
    expect(sum([])).toBe(0);
    const shuffled = numbers.chain((values) => fc.tuple(fc.constant(values), permutation(values.length)));
    fc.assert(
      fc.property(shuffled, ([values, order]) => {
        expect(sum(order.map((at) => values[at]!))).toBe(sum(values));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('largest and clean', () => {
  it('take many values, and the dust off one', () => {
    expect(largest(Array.from({ length: 300_000 }, (_, at) => at))).toBe(299_999);
    expect(largest([-1])).toBe(0);
    expect(clean(0.1 + 0.2)).toBe(0.3);
    expect(clean(1e-17)).toBe(1e-17);
  });
});
