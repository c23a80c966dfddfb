import { chiSquareTail } from './chi-square.ts';
import { deviance } from './gamma.ts';
import { sum } from './sum.ts';

/** Counts of one category in two groups. */
export type Pair2 = readonly [number, number];

/** Below this expected count in any cell the chi-square distribution is not trusted (Cochran 1954). */
export const SPARSE = 5;

/** The likelihood-ratio statistic of a table of two groups: G in nats, its degrees of freedom, the least expected count. */
export interface GStatistic {
  readonly g: number;
  readonly df: number;
  readonly leastExpected: number;
}

/**
 * G = 2·Σ observed·ln(observed/expected) against expected counts of the same sum (Wilks 1935).
 * @param observed counts, at least 0
 * @param expected numbers above 0, one for each count
 */
export const gAgainst = (observed: readonly number[], expected: readonly number[]): number =>
  2 * sum(observed.map((count, at) => deviance(count, expected[at] ?? 0)));

/**
 * Whether two groups spread alike over the same categories. Categories without any count are left out and give no
 * degree of freedom. Null when a group is empty: then there is nothing to compare.
 */
export function gOfHomogeneity(pairs: readonly Pair2[]): GStatistic | null {
  const full = pairs.filter(([a, b]) => a + b > 0);
  const groups = [sum(full.map(([a]) => a)), sum(full.map(([, b]) => b))] as const;
  if (groups[0] === 0 || groups[1] === 0) return null;
  const all = groups[0] + groups[1];
  const expected = groups.map((group) => full.map(([a, b]) => ((a + b) / all) * group));
  return {
    g: gAgainst(
      full.flat(),
      full.flatMap((_, at) => [expected[0]?.[at] ?? 0, expected[1]?.[at] ?? 0]),
    ),
    df: full.length - 1,
    leastExpected: Math.min(...expected.flat()),
  };
}

/** The p-value of a G by the chi-square distribution; 1 without degrees of freedom, where no other outcome is possible. */
export const gTail = (g: number, df: number): number => (df === 0 ? 1 : chiSquareTail(g, df));
