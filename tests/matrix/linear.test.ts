import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, inverse, shifted, solve } from '../../src/matrix/linear.ts';
import { propertyRuns } from '../support.ts';

const system = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n });
  return fc.tuple(fc.array(row, { minLength: n, maxLength: n }), row);
});

describe('solving', () => {
  it('gives an x with A·x = b', () => {
    fc.assert(
      fc.property(system, ([a, x]) => {
        const b = a.map((row) => row.reduce((total, value, at) => total + value * x[at]!, 0));
        const factored = factor(a);
        if (!factored) return;
        const found = solve(factored, b);
        a.forEach((row, r) => {
          const back = row.reduce((total, value, at) => total + value * found[at]!, 0);
          expect(Math.abs(back - b[r]!)).toBeLessThan(1e-8 * (1 + Math.abs(b[r]!)));
        });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('needs rows exchanged where a pivot is 0', () => {
    expect(
      solve(
        factor([
          [0, 2],
          [4, 0],
        ])!,
        [6, 8],
      ),
    ).toEqual([2, 3]);
    expect(
      inverse(
        factor([
          [0, 2],
          [4, 0],
        ])!,
      ),
    ).toEqual([
      [0, 0.25],
      [0.5, 0],
    ]);
  });

  it('knows a singular matrix', () => {
    expect(
      factor([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
    expect(factor([[0]])).toBeNull();
  });

  it('shifts', () => {
    expect(
      shifted(
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ),
    ).toEqual([
      [9, -2],
      [-3, 6],
    ]);
  });
});
