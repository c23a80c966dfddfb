import { gOfHomogeneity, gTail, SPARSE, type GStatistic, type Pair2 } from './g-test.ts';
import {
  compareMargins,
  marginsOf,
  monteCarloP,
  spreadOf,
  spreadsAtRandom,
  type Margins,
} from './monte-carlo.ts';
import { sum } from './sum.ts';

/** How a p-value was found; none where there was nothing to test. */
export type Method = 'chi-square' | 'monte-carlo' | 'none';

/** Whether two groups differ in how they spread. All null where a group is empty. */
export interface Homogeneity {
  readonly g: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly method: Method;
}

/** Tables that are tested one by one and together; `tables` in the order given. */
export interface HomogeneityTests {
  readonly tables: readonly Homogeneity[];
  readonly overall: Homogeneity;
}

/** Replicates of a Monte Carlo test unless the caller says otherwise: the smallest p is then 0.0001. */
export const REPLICATES = 9999;

const UNTESTED: Homogeneity = { g: null, df: null, p: null, method: 'none' };

interface Tested {
  readonly at: number;
  readonly statistic: GStatistic;
  readonly margins: Margins;
  readonly observed: number;
}

/**
 * The G-test of homogeneity of two groups for each table, and for all tables together: G and degrees of freedom add up.
 * p comes from the chi-square distribution, or, where an expected count is below 5, from tables drawn at random with the
 * same margins. Neither the order of the tables nor that of their categories nor that of the two groups changes a figure.
 * A 60 × 60 comparison takes seconds: call this from a worker; input and output can be cloned.
 * @param tables for each table its categories' counts in the two groups: whole numbers, at least 0
 */
export function testHomogeneity(
  tables: readonly (readonly Pair2[])[],
  replicates = REPLICATES,
): HomogeneityTests {
  const tested = tables
    .flatMap((pairs, at): Tested[] => {
      const statistic = gOfHomogeneity(pairs);
      return statistic === null
        ? []
        : [{ at, statistic, margins: marginsOf(pairs), observed: spreadOf(pairs) }];
    })
    .toSorted((a, b) => compareMargins(a.margins, b.margins));
  const results = tables.map(() => UNTESTED);
  const sparse = tested.some((one) => isSparse(one.statistic));
  const together = new Float64Array(sparse ? replicates : 0);
  let first: Tested | undefined;
  let spreads: Float64Array = new Float64Array();
  let stream = 0;
  for (const one of tested) {
    const { g, df } = one.statistic;
    if (sparse && df > 0) {
      // Equal margins share their own numbers, so that equal tables get equal p; in the sum each needs its own.
      const again = first !== undefined && compareMargins(first.margins, one.margins) === 0;
      stream = again ? stream + 1 : 0;
      if (!again) spreads = spreadsAtRandom(one.margins, replicates);
      first = one;
      const own = again ? spreadsAtRandom(one.margins, replicates, stream) : spreads;
      for (let at = 0; at < replicates; at++) together[at] = (together[at] ?? 0) + (own[at] ?? 0);
    }
    results[one.at] = isSparse(one.statistic)
      ? { g, df, p: monteCarloP(spreads, one.observed), method: 'monte-carlo' }
      : { g, df, p: gTail(g, df), method: df === 0 ? 'none' : 'chi-square' };
  }
  return { tables: results, overall: overallOf(tested, sparse ? together : null) };
}

/** A table is sparse when the chi-square distribution is not to be trusted; one without freedom needs no distribution. */
const isSparse = ({ df, leastExpected }: GStatistic): boolean => df > 0 && leastExpected < SPARSE;

function overallOf(tested: readonly Tested[], together: Float64Array | null): Homogeneity {
  if (tested.length === 0) return UNTESTED;
  const g = sum(tested.map((one) => one.statistic.g));
  const df = sum(tested.map((one) => one.statistic.df));
  if (together === null) return { g, df, p: gTail(g, df), method: df === 0 ? 'none' : 'chi-square' };
  const free = tested.filter((one) => one.statistic.df > 0);
  return { g, df, p: monteCarloP(together, sum(free.map((one) => one.observed))), method: 'monte-carlo' };
}
