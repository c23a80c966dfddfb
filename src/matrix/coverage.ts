import { byPair, type Pair } from './label-order.ts';
import type { Matrix } from './matrix.ts';
import { cellAt } from './union.ts';
import { sum } from './sum.ts';

/** A visited pair with its number. */
export interface VisitedPair extends Pair {
  readonly value: number;
}

/** A measured matrix beside the documented pairs: three lists, what was not measured, and one figure for counts. Never shares or differences of the documented. */
export interface Coverage<P extends Pair> {
  readonly visitedDocumented: readonly (VisitedPair & { readonly documented: P })[];
  readonly visitedOnly: readonly VisitedPair[];
  readonly documentedOnly: readonly P[];
  /** documented pairs for which the matrix has no number: nobody can say whether they were visited */
  readonly unmeasured: readonly P[];
  /** visits on documented pairs and all visits between different phases; null unless the matrix holds counts */
  readonly visits: { readonly onDocumented: number; readonly all: number } | null;
}

/**
 * Sets a measured matrix beside documented pairs. Visits to the focus itself are no revisits and stay out.
 * Lists are sorted by number, largest first, equal ones by label.
 * @param order labels that come first among equals
 */
export function coverageOf<P extends Pair>(
  matrix: Matrix,
  documented: readonly P[],
  order: readonly string[] = [],
): Coverage<P> {
  const compare = byPair(order);
  const visited = matrix.rows
    .flatMap((focus, r) =>
      matrix.columns.map((column, c): VisitedPair => ({
        focus,
        visited: column,
        value: matrix.cells[r]?.[c] ?? 0,
      })),
    )
    .filter((pair) => pair.value > 0 && pair.focus !== pair.visited)
    .toSorted((a, b) => b.value - a.value || compare(a, b));
  const find = (pair: Pair): P | undefined =>
    documented.find((one) => one.focus === pair.focus && one.visited === pair.visited);
  const visitedDocumented = visited.flatMap((pair) => {
    const found = find(pair);
    return found ? [{ ...pair, documented: found }] : [];
  });
  const unvisited = documented.filter(
    (one) => !visited.some((pair) => pair.focus === one.focus && pair.visited === one.visited),
  );
  const valueOf = (pairs: readonly VisitedPair[]): number => sum(pairs.map((pair) => pair.value));
  return {
    visitedDocumented,
    visitedOnly: visited.filter((pair) => !find(pair)),
    documentedOnly: unvisited.filter((one) => isMeasured(matrix, one)),
    unmeasured: unvisited.filter((one) => !isMeasured(matrix, one)),
    visits:
      matrix.unit === 'count' ? { onDocumented: valueOf(visitedDocumented), all: valueOf(visited) } : null,
  };
}

/** Whether a matrix says how often a pair was visited: with a number, or by counting everything that happened. */
function isMeasured(matrix: Matrix, { focus, visited }: Pair): boolean {
  const known = matrix.rows.includes(focus) && matrix.columns.includes(visited);
  return known ? cellAt(matrix, focus, visited) !== null : matrix.complete === true;
}
