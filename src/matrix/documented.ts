import type { Pair } from './label-order.ts';
import type { Matrix } from './matrix.ts';

/** A documented cell holds this many example scenarios at most. */
const MOST_SCENARIOS = 2;

/** Why a documented matrix is refused wherever numbers would be read as frequencies, and what to do instead. */
export const DOCUMENTED_REFUSAL =
  'This is the documented matrix: its cells count example scenarios from a text, not visits that somebody observed, so no share, difference or test can be taken of it. Compare your own visits with another measured matrix; the matrix page sets them beside the documented revisits as coverage.';

/**
 * Whether a matrix is the documented one, whichever way it was read in, rows and columns swapped too: exactly the
 * documented pairs hold something, and none holds more than two scenarios. Nobody measures that by accident: it takes every documented revisit at least once,
 * at most twice, and no other.
 * @param documented all documented pairs, by the labels that the matrix uses
 */
export const isDocumented = (matrix: Matrix, documented: readonly Pair[]): boolean =>
  holds(
    matrix,
    documented.map(({ focus, visited }) => [focus, visited]),
  ) ||
  holds(
    matrix,
    documented.map(({ focus, visited }) => [visited, focus]),
  );

/** Whether exactly these pairs of row and column hold one or two each. */
function holds(matrix: Matrix, expected: readonly (readonly [string, string])[]): boolean {
  const pairs = new Set(expected.map((pair) => JSON.stringify(pair)));
  let found = 0;
  for (const [r, focus] of matrix.rows.entries())
    for (const [c, visited] of matrix.columns.entries()) {
      const cell = matrix.cells[r]?.[c] ?? 0;
      if (cell === 0) continue;
      if (cell > MOST_SCENARIOS || !pairs.has(JSON.stringify([focus, visited]))) return false;
      found++;
    }
  return found > 0 && found === pairs.size;
}
