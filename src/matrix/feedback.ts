import type { Matrix, Unit } from './matrix.ts';
import { sum } from './sum.ts';

/**
 * Which way round a matrix is read. `visit`: the row leaves for the column, and goes back when the column comes earlier.
 * `dependence`: the row needs what the column makes, and is fed back to when the column comes later, which is a mark
 * above the diagonal (Steward 1981).
 */
export type Orientation = 'visit' | 'dependence';

/** What an arc weighs: the cell's value, or 1 for any value above 0. */
export type Weighting = 'value' | 'mark';

/** How cells become arcs that should not point back. */
export interface Reading {
  readonly orientation: Orientation;
  readonly weighting: Weighting;
}

/** The usual reading of a unit: probabilities are marks of dependence, everything else is visits by their number. */
export const readingOf = (unit: Unit): Reading =>
  unit === 'probability'
    ? { orientation: 'dependence', weighting: 'mark' }
    : { orientation: 'visit', weighting: 'value' };

/** `costs[i][j]`: what it costs when label i is placed before label j. */
export type Costs = readonly (readonly number[])[];

/** The costs of a matrix for the given labels. The diagonal, missing cells and labels not given cost nothing. */
export function costsOf(
  matrix: Matrix,
  labels: readonly string[],
  { orientation, weighting }: Reading,
): Costs {
  const places = new Map(labels.map((label, at) => [label, at]));
  const costs = labels.map(() => labels.map(() => 0));
  matrix.rows.forEach((focus, r) => {
    matrix.columns.forEach((visited, c) => {
      const [from, to, value] = [places.get(focus), places.get(visited), matrix.cells[r]?.[c] ?? 0];
      if (from === undefined || to === undefined || from === to || !(value > 0)) return;
      const row = costs[orientation === 'visit' ? to : from];
      if (row) row[orientation === 'visit' ? from : to] = weighting === 'mark' ? 1 : value;
    });
  });
  return costs;
}

/** What an order costs: the sum over all pairs placed first and second. `order` holds indices of `costs`. */
export const costOf = (costs: Costs, order: readonly number[]): number =>
  sum(order.flatMap((first, at) => order.slice(at + 1).map((second) => costs[first]?.[second] ?? 0)));
