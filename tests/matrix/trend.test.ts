// Reference values: R's prop.trend.test example (smokers of four hospitals), and full enumeration in Python.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTails } from '../../src/matrix/chi-square.ts';
import { fisherExact } from '../../src/matrix/fisher.ts';
import { trendTest } from '../../src/matrix/trend.ts';
import { propertyRuns } from '../support.ts';

const parts = (visits: readonly number[], n: readonly number[]) =>
  visits.map((one, at) => ({ visits: one, n: n[at]! }));

describe('trendTest', () => {
  it('has the statistic of a published example: chi-square 8.2249', () => {
    const test = trendTest(parts([83, 90, 129, 70], [86, 93, 136, 82]), [0, 1, 2, 3])!;
    expect(test.z ** 2).toBeCloseTo(8.224922285197662, 10);
    expect(test.z).toBeLessThan(0);
    expect(normalTails(test.z)).toBeCloseTo(0.004131897477641599, 12);
  });

  it.each([
    [[0, 1, 4], [10, 9, 8], [0, 1, 2], 0.011618976836368141],
    [[9, 8, 5, 5], [10, 9, 8, 7], [0, 1, 2, 3], 0.19495146121953685],
    [[2, 0, 5], [6, 6, 6], [0, 1, 3], 0.034879336349924586],
    [[1, 5], [10, 12], [0, 1], 0.16187527642636002],
  ])('is exact for few hits: %j of %j at %j', (visits, n, scores, p) => {
    const test = trendTest(parts(visits, n), scores)!;
    expect(test.method).toBe('exact');
    expect(test.p).toBeCloseTo(p, 10);
  });

  it('takes the normal distribution for many', () => {
    const test = trendTest(parts([300, 350, 420], [1000, 1000, 1000]), [0, 1, 2])!;
    expect(test.method).toBe('normal');
    expect(test.p).toBe(normalTails(test.z));
    expect(test.slope).toBeCloseTo(0.06, 12);
    // Scores that are no whole numbers have no exact distribution here.
    expect(trendTest(parts([1, 5], [10, 12]), [0, 1.5])?.method).toBe('normal');
  });

  it('of two groups of one size is Fisher’s test', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.nat(n))),
        ([n, a, b]) => {
          const test = trendTest(parts([a, b], [n, n]), [0, 1]);
          if (test) expect(test.p).toBeCloseTo(fisherExact(a, n, b, n), 9);
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('is the same for misses, and for scores moved', () => {
    const [visits, n] = [
      [1, 4, 6],
      [9, 10, 12],
    ];
    const test = trendTest(parts(visits, n), [0, 1, 2])!;
    const misses = trendTest(
      parts(
        visits.map((one, at) => n[at]! - one),
        n,
      ),
      [5, 6, 7],
    )!;
    expect(misses.p).toBeCloseTo(test.p, 12);
    expect(misses.slope).toBeCloseTo(-test.slope, 12);
  });

  it('has nothing to test without hits, without misses, with one group or one time', () => {
    expect(trendTest(parts([0, 0], [3, 4]), [0, 1])).toBeNull();
    expect(trendTest(parts([3, 4], [3, 4]), [0, 1])).toBeNull();
    expect(trendTest(parts([3], [4]), [0])).toBeNull();
    expect(trendTest(parts([3, 1], [4, 4]), [2, 2])).toBeNull();
    expect(trendTest([], [])).toBeNull();
  });
});
