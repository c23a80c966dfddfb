import { describe, expect, it } from 'vitest';
import { planner } from '../../src/matrix/sample-size.ts';

describe('planner', () => {
  // Reference values: the formula worked out with scipy 1.17.1, rounded up; 376 for 60 against 70 percent is in textbooks.
  it.each([
    [0.6, 0.7, 376],
    [0.1, 0.2, 219],
    [0.05, 0.1, 474],
    [0, 0.1, 93],
    [0.2, 0.1, 219],
  ])('%d against %d', (p, q, n) => {
    expect(planner()(p, q)).toBe(n);
  });

  it('wants more for a smaller risk, more power or a smaller difference, and no end for none', () => {
    expect(planner({ alpha: 0.05 / 40, power: 0.8 })(0.6, 0.7)).toBeGreaterThan(376);
    expect(planner({ alpha: 0.05, power: 0.9 })(0.6, 0.7)).toBeGreaterThan(376);
    expect(planner()(0.65, 0.7)).toBeGreaterThan(376);
    expect(planner()(0.5, 0.5)).toBe(Infinity);
  });

  it('refuses what is no proportion and no plan', () => {
    expect(() => planner()(1.2, 0)).toThrow(RangeError);
    expect(() => planner({ alpha: 0, power: 0.8 })).toThrow(RangeError);
    expect(() => planner({ alpha: 0.05, power: 0.3 })).toThrow(RangeError);
  });
});
