import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, shifted, solve } from '../../src/matrix/linear.ts';
import { spectralRadius } from '../../src/matrix/spectral.ts';
import { propertyRuns } from '../support.ts';

const square = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const value = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 50 }) },
  );
  return fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
});

describe('spectralRadius', () => {
  it.each([
    [
      'a pair ±λ',
      [
        [0, 0.2],
        [0.3, 0],
      ],
      Math.sqrt(0.06),
    ],
    [
      'a circle of three',
      [
        [0, 2, 0],
        [0, 0, 3],
        [4, 0, 0],
      ],
      Math.cbrt(24),
    ],
    [
      'a golden one',
      [
        [1, 1],
        [1, 0],
      ],
      (1 + Math.sqrt(5)) / 2,
    ],
    [
      'nothing that comes back',
      [
        [0, 5, 9],
        [0, 0, 7],
        [0, 0, 0],
      ],
      0,
    ],
    [
      'blocks apart',
      [
        [0.5, 9, 0],
        [0, 0.25, 3],
        [0, 0, 0.75],
      ],
      0.75,
    ],
    [
      'equal rows',
      [
        [0.2, 0.3],
        [0.2, 0.3],
      ],
      0.5,
    ],
    ['one number', [[7]], 7],
  ])('of %s', (_, matrix, radius) => {
    expect(spectralRadius(matrix)).toBeCloseTo(radius, 12);
  });

  it('of a long circle, on which power iteration crawls', () => {
    const circle = Array.from({ length: 120 }, (_, r) =>
      Array.from({ length: 120 }, (__, c) => (c === (r + 1) % 120 ? 1 + (r % 3) : 0)),
    );
    expect(spectralRadius(circle)).toBeCloseTo(Math.cbrt(6), 12);
  });

  it('is where s·I − A stops having a positive inverse', () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const radius = spectralRadius(matrix);
        const ones = matrix.map(() => 1);
        // Above ρ the inverse of s·I − A is nonnegative, below it is not (theory of M-matrices).
        const above = factor(shifted(matrix, radius < 1 ? radius + 1 : radius * 1.0001))!;
        expect(solve(above, ones).every((value) => value > 0)).toBe(true);
        if (radius < 1) return;
        const below = factor(shifted(matrix, radius * 0.9999));
        if (below) expect(solve(below, ones).every((value) => value > 0)).toBe(false);
      }),
      { numRuns: propertyRuns },
    );
  });
});
