import { comparedCounts, type Difference } from './difference.ts';
import { REPLICATES, testHomogeneity, type Homogeneity } from './homogeneity.ts';

/** Whether each focus, and all together, spread their visits differently in the two matrices. */
export interface DifferenceTests {
  /** one for each row of the difference, in its order */
  readonly rows: readonly Homogeneity[];
  readonly overall: Homogeneity;
}

/** Draws that a Monte Carlo test makes at most by default: around ten seconds. */
const MOST_DRAWS = 1e8;
const LEAST_REPLICATES = 999;

/** How often a table of so many cells is drawn by default: 9,999 times up to 10,000 cells, fewer beyond, never below 999. */
export const replicatesFor = (cells: number): number =>
  Math.max(LEAST_REPLICATES, Math.min(REPLICATES, Math.floor(MOST_DRAWS / Math.max(1, cells))));

const NONE: Homogeneity = { g: null, df: null, p: null, method: 'none' };

/**
 * G-tests of a difference, row by row and overall, over the cells that both matrices know. Overall is the sum over the
 * rows: whether they spread differently from the same focuses. In the basis “share of all” it is one table of all cells:
 * whether they spread differently at all, over focuses too. Everything is null without counts.
 * Slow where sparse (see `testHomogeneity`): meant for a worker; a difference can be cloned. Give it the whole difference:
 * one that `filtered` has narrowed would be tested on what is left.
 * @param replicates of a Monte Carlo test; by default as `replicatesFor` says
 */
export function differenceTests(difference: Difference, replicates?: number): DifferenceTests {
  if (!difference.counted) return { rows: difference.rows.map(() => NONE), overall: NONE };
  const rows = comparedCounts(difference);
  const times = replicates ?? replicatesFor(difference.rows.length * difference.columns.length);
  const { tables, overall } = testHomogeneity(rows, times);
  if (difference.basis !== 'all') return { rows: tables, overall };
  return { rows: tables, overall: testHomogeneity([rows.flat()], times).overall };
}
