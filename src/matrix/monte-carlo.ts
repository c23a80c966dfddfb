import type { Pair2 } from './g-test.ts';
import { drawHypergeometric } from './hypergeometric.ts';
import { seededRandom } from './random.ts';
import { sum } from './sum.ts';

/** What stays fixed while a table of two groups is drawn at random: the categories' sums, largest first, and the smaller group. */
export interface Margins {
  readonly sums: readonly number[];
  readonly draws: number;
}

/** x·ln x, 0 at 0. With fixed margins, G differs from twice the sum of this over the cells only by a constant. */
const xLogX = (x: number): number => (x === 0 ? 0 : x * Math.log(x));

/** Up to this sum, a category's part of the statistic is tabulated. */
const TABULATED = 4096;

/**
 * The margins of a table, the same for the same table in any order of its categories and of its two groups.
 * Categories without a count are left out.
 */
export function marginsOf(pairs: readonly Pair2[]): Margins {
  const full = pairs.filter(([a, b]) => a + b > 0);
  return {
    sums: full.map(([a, b]) => a + b).toSorted((a, b) => b - a),
    draws: Math.min(sum(full.map(([a]) => a)), sum(full.map(([, b]) => b))),
  };
}

/** Sorts margins; 0 only for equal ones. */
export function compareMargins(a: Margins, b: Margins): number {
  const [left, right] = [
    [a.draws, ...a.sums],
    [b.draws, ...b.sums],
  ];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** Σ x·ln x over a table's cells: what `spreadsAtRandom` gives for the table observed. */
export const spreadOf = (pairs: readonly Pair2[]): number => sum(pairs.flat().map(xLogX));

/** A category's part of the statistic when `x` of its `whole` are in the first group. */
function partOf(whole: number): (x: number) => number {
  if (whole > TABULATED) return (x) => xLogX(x) + xLogX(whole - x);
  const table = Float64Array.from({ length: whole + 1 }, (_, x) => xLogX(x) + xLogX(whole - x));
  return (x) => table[x] ?? 0;
}

/**
 * Σ x·ln x of `replicates` tables drawn from all tables with the given margins, each as often as chance would make it:
 * category after category by an exact hypergeometric draw, as Patefield (1981) fills a row. The same margins and
 * stream give the same numbers, in any file and on any machine.
 * @param stream tells streams of equal margins apart
 */
export function spreadsAtRandom({ sums, draws }: Margins, replicates: number, stream = 0): Float64Array {
  const random = seededRandom([stream, draws, ...sums]);
  const parts = sums.map(partOf);
  const rests = sums.map((_, at) => sum(sums.slice(at + 1)));
  const last = sums.length - 1;
  const spreads = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    let left = draws;
    let spread = 0;
    for (let at = 0; at <= last; at++) {
      const x = at === last ? left : drawHypergeometric(random, sums[at] ?? 0, rests[at] ?? 0, left);
      spread += parts[at]?.(x) ?? 0;
      left -= x;
    }
    spreads[replicate] = spread;
  }
  return spreads;
}

/**
 * The Monte Carlo p-value: (1 + hits) / (1 + replicates), which is never 0 and keeps the level exactly
 * (Davison and Hinkley 1997, 4.2; Phipson and Smyth 2010). Equal within rounding counts as a hit.
 */
export function monteCarloP(spreads: Float64Array, observed: number): number {
  const bar = observed - 1e-9 - Math.abs(observed) * 1e-12;
  let hits = 0;
  for (const spread of spreads) if (spread >= bar) hits++;
  return (1 + hits) / (1 + spreads.length);
}
