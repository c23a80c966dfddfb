import { gOfHomogeneity, gTail } from './g-test.ts';

/** Above this standard deviation of the hits every expected count is at least its square, and G is as good as exact. */
const EXACT_UP_TO = 300;
/** Outcomes as likely as the observed one count, within rounding. */
const TIE = 1 + 1e-7;

/**
 * Fisher's exact test of two proportions, two-sided: the summed probability of all tables with the same margins that are
 * no more likely than the one observed (Fisher 1935). Only outcomes within reach of a double are visited, so the cost
 * grows with the standard deviation of the hits. Where that is above 300 (from some 360,000 visits on), each expected
 * count is above 90,000 and the G-test of the 2 × 2 table takes over.
 * @param a hits among n; c hits among m; whole numbers
 * @returns p from 0 to 1; 1 when either group is empty
 * @throws RangeError unless 0 ≤ a ≤ n and 0 ≤ c ≤ m, all whole
 */
export function fisherExact(a: number, n: number, c: number, m: number): number {
  if (![a, n, c, m].every((value) => Number.isSafeInteger(value) && value >= 0) || a > n || c > m)
    throw new RangeError(`no test of ${a} of ${n} with ${c} of ${m}`);
  // The same table with its groups swapped goes the same way through the sum, so p is the same to the last bit.
  if (n > m || (n === m && a > c)) return fisherExact(c, m, a, n);
  const [all, hits] = [n + m, a + c];
  if (n === 0 || hits === 0 || hits === all) return 1;
  const variance = ((n / all) * (m / all) * hits * (all - hits)) / Math.max(1, all - 1);
  if (variance > EXACT_UP_TO * EXACT_UP_TO) return viaG(a, n, c, m);
  return exact(a, n, m, hits);
}

function viaG(a: number, n: number, c: number, m: number): number {
  const test = gOfHomogeneity([
    [a, c],
    [n - a, m - c],
  ]);
  return test === null ? 1 : gTail(test.g, test.df);
}

/** The weights of all outcomes relative to the most likely one, by the ratio of neighbors; p is the part no heavier than `a`. */
function exact(a: number, n: number, m: number, hits: number): number {
  const [first, last] = [Math.max(0, hits - m), Math.min(n, hits)];
  const mode = Math.min(last, Math.max(first, Math.floor(((n + 1) * (hits + 1)) / (n + m + 2))));
  const up = (x: number): number => ((n - x) * (hits - x)) / ((x + 1) * (m - hits + x + 1));
  const down = (x: number): number => (x * (m - hits + x)) / ((n - x + 1) * (hits - x + 1));
  let observed = 1;
  for (let x = mode; x < a; x++) observed *= up(x);
  for (let x = mode; x > a; x--) observed *= down(x);
  const bar = observed * TIE;
  let total = 1;
  let within = bar >= 1 ? 1 : 0;
  const add = (weight: number): number => {
    total += weight;
    if (weight <= bar) within += weight;
    return weight;
  };
  // What is 1e-17 of the observed weight no longer counts.
  for (let x = mode, weight = 1; x < last && weight > observed * 1e-17; x++) weight = add(weight * up(x));
  for (let x = mode, weight = 1; x > first && weight > observed * 1e-17; x--) weight = add(weight * down(x));
  return Math.min(1, within / total);
}
