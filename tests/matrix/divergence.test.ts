import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon, jensenShannonDistance } from '../../src/matrix/divergence.ts';
import { propertyRuns } from '../support.ts';
import { permutation, shipped } from './fixtures.ts';

const pair = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: n, maxLength: n });
  return fc.tuple(values, values, permutation(n));
});

describe('jensenShannon', () => {
  it('is 1 bit for distributions that share nothing', () => {
    expect(jensenShannon([1, 0, 0], [0, 1, 0])).toBe(1);
    expect(jensenShannonDistance([1, 0, 0], [0, 1, 0])).toBe(1);
    expect(jensenShannon([1, 0, 0], [0, 1, 0], 'nats')).toBeCloseTo(Math.LN2, 14);
  });

  it('of [1, 0] and [½, ½]', () => {
    expect(jensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(0.3112781245, 10);
    expect(jensenShannonDistance([1, 0], [0.5, 0.5], 'nats')).toBeCloseTo(0.46450140402245893, 14);
  });

  it('between phases of COCOMO', () => {
    const { rows, cells } = shipped('cocomo-phase-activity-effort.csv');
    const row = (name: string): number[] => cells[rows.indexOf(name)]!.map((cell) => cell ?? 0);
    expect(jensenShannon(row('Inception'), row('Elaboration'))).toBeCloseTo(0.0521, 4);
    expect(jensenShannon(row('Inception'), row('Transition'))).toBeCloseTo(0.2985, 4);
  });

  it('is null without a distribution', () => {
    expect(jensenShannon([0, 0], [1, 2])).toBeNull();
    expect(jensenShannon([], [])).toBeNull();
    expect(jensenShannonDistance([1], [0])).toBeNull();
  });

  it('is symmetric, from 0 to 1, 0 for equals, and does not mind order or scale', () => {
    fc.assert(
      fc.property(pair, ([p, q, order]) => {
        const divergence = jensenShannon(p, q);
        expect(jensenShannon(q, p)).toBe(divergence);
        expect(
          jensenShannon(
            order.map((at) => p[at]!),
            order.map((at) => q[at]!),
          ),
        ).toBe(divergence);
        if (divergence === null) return;
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(divergence).toBeLessThanOrEqual(1);
        expect(jensenShannon(p, p)).toBe(0);
        expect(
          jensenShannon(
            p.map((value) => value * 4),
            q,
          ),
        ).toBeCloseTo(divergence, 12);
      }),
      { numRuns: propertyRuns },
    );
  });
});
