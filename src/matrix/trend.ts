import { normalTails } from './chi-square.ts';
import { logChoose } from './gamma.ts';
import { sum } from './sum.ts';
import type { Part } from './verdict.ts';

/** Whether a proportion rises or falls over ordered groups. */
export interface TrendTest {
  /** change of the proportion for each step of the scores: the weighted least-squares slope */
  readonly slope: number;
  /** the Cochran–Armitage statistic, standard normal when there is no trend */
  readonly z: number;
  readonly p: number;
  readonly method: 'exact' | 'normal';
}

/** The exact distribution is worked out when it takes at most so many steps; beyond, the normal one is close. */
const EXACT_STEPS = 2_000_000;

/**
 * The Cochran–Armitage test for a linear trend in proportions (Cochran 1954, Armitage 1955), two-sided. For whole scores
 * and few hits p is exact: the probability, with the groups' sizes and all hits given, of a score sum at least as far
 * from its mean (Agresti 2013, 3.5 and 16.5). Otherwise it comes from the normal distribution.
 * @param parts visits of n for each group, n > 0; at least two
 * @param scores the groups' places, such as 0, 1, 2, …
 * @returns null when there is nothing to test: fewer than two groups, equal scores, no visit or all visits
 */
export function trendTest(parts: readonly Part[], scores: readonly number[]): TrendTest | null {
  const [hits, all] = [sum(parts.map((part) => part.visits)), sum(parts.map((part) => part.n))];
  if (parts.length < 2 || hits === 0 || hits === all) return null;
  const center = sum(parts.map(({ n }, at) => n * (scores[at] ?? 0))) / all;
  const away = scores.map((score) => score - center);
  const spread = sum(parts.map(({ n }, at) => n * (away[at] ?? 0) ** 2));
  if (spread === 0) return null;
  const slope = sum(parts.map(({ visits }, at) => visits * (away[at] ?? 0))) / spread;
  const rate = hits / all;
  const z = (slope * Math.sqrt(spread)) / Math.sqrt(rate * (1 - rate));
  const p = exactTail(parts, scores);
  return { slope, z, p: p ?? normalTails(z), method: p === null ? 'normal' : 'exact' };
}

/** The exact p-value, or null where it would take too long or scores are not whole. */
function exactTail(parts: readonly Part[], scores: readonly number[]): number | null {
  const first = Math.min(...scores);
  const places = scores.map((score) => score - first);
  if (!places.every((place) => Number.isSafeInteger(place))) return null;
  const [hits, all] = [sum(parts.map((part) => part.visits)), sum(parts.map((part) => part.n))];
  // Misses trend as hits do, the other way: the rarer of the two is followed.
  if (hits * 2 > all) {
    const misses = parts.map(({ visits, n }) => ({ visits: n - visits, n }));
    return exactTail(misses, scores);
  }
  const width = hits * Math.max(...places) + 1;
  const steps = sum(parts.map(({ n }) => Math.min(n, hits) + 1)) * (hits + 1) * width;
  if (steps > EXACT_STEPS) return null;
  const rate = hits / all;
  // ways[h · width + t]: weight of h hits with score sum t among the groups so far
  let ways = new Float64Array((hits + 1) * width);
  ways[0] = 1;
  for (const [at, { n }] of parts.entries()) ways = withGroup(ways, width, hits, n, places[at] ?? 0, rate);
  const sums = ways.subarray(hits * width);
  const mean = (hits * sum(parts.map(({ n }, at) => n * (places[at] ?? 0)))) / all;
  const observed = Math.abs(sum(parts.map(({ visits }, at) => visits * (places[at] ?? 0))) - mean);
  let [within, total] = [0, 0];
  for (const [t, weight] of sums.entries()) {
    total += weight;
    if (Math.abs(t - mean) >= observed - 1e-9 * Math.max(1, mean)) within += weight;
  }
  return Math.min(1, within / total);
}

/** One more group: its hits weigh as in a binomial of the pooled rate, which leaves the conditional distribution as it is. */
function withGroup(
  ways: Float64Array,
  width: number,
  hits: number,
  n: number,
  place: number,
  rate: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(ways.length);
  for (let x = 0; x <= Math.min(n, hits); x++) {
    const weight = Math.exp(logChoose(n, x) + x * Math.log(rate) + (n - x) * Math.log1p(-rate));
    for (let h = 0; h + x <= hits; h++) {
      const [from, to] = [h * width, (h + x) * width + x * place];
      for (let t = 0; t + x * place < width; t++) {
        const way = ways[from + t] ?? 0;
        if (way > 0) next[to + t] = (next[to + t] ?? 0) + way * weight;
      }
    }
  }
  return next;
}
