import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/matrix/random.ts';

const first = (seeds: readonly number[], n: number): number[] => {
  const random = seededRandom(seeds);
  return Array.from({ length: n }, () => random());
};

describe('seededRandom', () => {
  it('gives the same numbers for the same seeds, for good', () => {
    expect(first([1, 2, 3], 100)).toEqual(first([1, 2, 3], 100));
    // Written down: a change of the generator changes every Monte Carlo p-value that somebody has noted.
    expect(first([1], 3)).toMatchInlineSnapshot(`
      [
        0.2549634677125141,
        0.17390058597084135,
        0.4732127197785303,
      ]
    `);
  });

  it('tells seeds apart: by order, by number, beyond 32 bits', () => {
    const starts = [[], [0], [0, 0], [1], [1, 2], [2, 1], [2 ** 32], [2 ** 32 + 1]].map(
      (seeds) => first(seeds, 1)[0],
    );
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('is even and strictly between 0 and 1', () => {
    const numbers = first([42], 100_000);
    expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThan(0);
    expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1);
    const bins = new Array<number>(100).fill(0);
    for (const number of numbers) bins[Math.floor(number * 100)]!++;
    const statistic = bins.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
    expect(statistic).toBeGreaterThan(60);
    expect(statistic).toBeLessThan(150);
  });
});
