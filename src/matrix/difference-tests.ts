import { comparedCounts, type Difference } from './difference.ts';
import { testHomogeneity, type Homogeneity } from './homogeneity.ts';

/** Whether each focus, and all together, spread their visits differently in the two matrices. */
export interface DifferenceTests {
  /** one for each row of the difference, in its order */
  readonly rows: readonly Homogeneity[];
  readonly overall: Homogeneity;
}

const NONE: Homogeneity = { g: null, df: null, p: null, method: 'none' };

/**
 * G-tests of a difference, row by row and overall, over the cells that both matrices know. Overall is the sum over the
 * rows: whether they spread differently from the same focuses. In the basis “share of all” it is one table of all cells:
 * whether they spread differently at all, over focuses too. Everything is null without counts.
 * Slow where sparse (see `testHomogeneity`): meant for a worker; a difference can be cloned.
 */
export function differenceTests(difference: Difference, replicates?: number): DifferenceTests {
  if (!difference.counted) return { rows: difference.rows.map(() => NONE), overall: NONE };
  const rows = comparedCounts(difference);
  const { tables, overall } = testHomogeneity(rows, replicates);
  if (difference.basis !== 'all') return { rows: tables, overall };
  return { rows: tables, overall: testHomogeneity([rows.flat()], replicates).overall };
}
