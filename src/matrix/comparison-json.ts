import type { Difference } from './difference.ts';
import type { DifferenceTests } from './difference-tests.ts';
import type { Homogeneity } from './homogeneity.ts';

const testOf = ({ g, df, p, method }: Homogeneity): Homogeneity => ({ g, df, p, method });
const UNTESTED: Homogeneity = { g: null, df: null, p: null, method: 'none' };

/** What a basis is called for machines: numbers as given are counts only where they are counts. */
const basisName = ({ basis, unit }: Difference): string =>
  basis === 'given' && unit === 'count' ? 'counts' : basis;

/** A comparison in the shape that the command line and the page's download promise: see docs of `matrix compare`. */
export function comparisonJson(difference: Difference, tests: DifferenceTests): object {
  return {
    basis: basisName(difference),
    overall: { n: difference.n, jsd: difference.jsd, ...testOf(tests.overall) },
    rows: difference.byRow.map(({ focus, n, jsd }, r) => ({
      focus,
      n,
      jsd,
      ...testOf(tests.rows[r] ?? UNTESTED),
    })),
    cells: difference.cells.flat().map((cell) => ({
      focus: cell.focus,
      visited: cell.visited,
      a: cell.shown,
      b: cell.reference,
      difference: cell.difference,
      interval: cell.intervals,
      p: cell.p,
    })),
  };
}
