import type { Basis } from './basis.ts';
import type { Cell, Matrix, Unit } from './matrix.ts';
import { sidesOf, type Side } from './sides.ts';
import { largest } from './sum.ts';
import { intervalOf, type Bounds } from './verdict.ts';

/** One bar: a matrix's number for one visited phase; missing where the matrix has none. */
export interface Bar {
  readonly value: Cell;
  readonly interval: Bounds | null;
}

/** One focus: how each matrix's visits from there spread over the visited phases. */
export interface FocusDistribution {
  readonly focus: string;
  /** what the bars of each matrix are parts of, in the matrix's unit; null where it lacks the focus or nothing can be added */
  readonly denominators: readonly (number | null)[];
  /** for each visited phase one bar for each matrix */
  readonly bars: readonly { readonly visited: string; readonly of: readonly Bar[] }[];
}

/** Distributions ready to be drawn as bars on one scale. */
export interface FocusDistributions {
  readonly basis: Basis;
  readonly unit: Unit;
  readonly titles: readonly string[];
  readonly focuses: readonly FocusDistribution[];
  /** the largest value or upper bound: the scale's end */
  readonly extent: number;
}

/**
 * For each focus the distribution over visited phases, for one matrix or several on the union of their labels.
 * @param order labels that come first
 * @throws RangeError when the basis means nothing for the matrices
 */
export function focusDistributions(
  matrices: readonly Matrix[],
  basis: Basis,
  order: readonly string[] = [],
): FocusDistributions {
  const { rows, columns, sides } = sidesOf(matrices, basis, order);
  const barOf = ({ matrix, based, counted }: Side, r: number, c: number): Bar => {
    const value = based.cells[r]?.[c] ?? null;
    const n = based.denominators[r] ?? 0;
    if (!counted || value === null || n === 0) return { value, interval: null };
    return { value, interval: intervalOf({ visits: matrix.cells[r]?.[c] ?? 0, n }, basis) };
  };
  const focuses = rows.map((focus, r): FocusDistribution => ({
    focus,
    denominators: sides.map(({ matrix, based }) =>
      (matrix.cells[r] ?? []).some((cell) => cell !== null) ? (based.denominators[r] ?? null) : null,
    ),
    bars: columns.map((visited, c) => ({ visited, of: sides.map((one) => barOf(one, r, c)) })),
  }));
  return {
    basis,
    unit: basis === 'given' ? (sides[0]?.matrix.unit ?? 'count') : 'share',
    titles: matrices.map((matrix) => matrix.title),
    focuses,
    extent: largest(
      focuses.flatMap((one) =>
        one.bars.flatMap(({ of }) => of.map((bar) => bar.interval?.[1] ?? bar.value ?? 0)),
      ),
    ),
  };
}
