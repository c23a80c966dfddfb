import { answer, noAnswer, type Answer } from './answer.ts';
import { isRowShares } from './basis.ts';
import { unitName } from './fit.ts';
import type { Matrix } from './matrix.ts';
import { sum } from './sum.ts';

/** How much of the going elsewhere went back, under an order. Numbers in the matrix's unit. */
export interface Backtracking {
  /** visits to a phase earlier in the order than the focus */
  readonly back: number;
  /** visits to any other phase */
  readonly elsewhere: number;
  /** back ÷ elsewhere, from 0 to 1; null when nobody went anywhere */
  readonly share: number | null;
  readonly assumption: string;
}

/**
 * The backtracking share of a matrix under an order. Visits to the focus itself count on neither side; a missing cell
 * counts as nothing known, so on neither side. There is no share for probabilities, which cannot be added, and for
 * shares of a row, where nobody says how much each row weighs.
 * @param order all labels, first to last; a label that is not in it takes no part
 */
export function backtrackingOf(matrix: Matrix, order: readonly string[]): Answer<Backtracking> {
  if (matrix.unit === 'probability')
    return noAnswer('Probabilities are no visits: they cannot be added to a share that goes back.');
  if (isRowShares(matrix))
    return noAnswer(
      `The ${unitName(matrix.unit)} are parts of their row, and how many visits each row stands for is not given. Use counts.`,
    );
  if (!matrix.columns.some((column) => matrix.rows.includes(column)))
    return noAnswer('Rows and columns have no label in common, so no visit goes back or ahead.');
  const places = new Map(order.map((label, at) => [label, at]));
  const moves = matrix.rows.flatMap((focus, r) =>
    matrix.columns.flatMap((visited, c) => {
      const [from, to, value] = [places.get(focus), places.get(visited), matrix.cells[r]?.[c] ?? 0];
      return from === undefined || to === undefined || from === to ? [] : [{ value, back: to < from }];
    }),
  );
  const back = sum(moves.filter((move) => move.back).map((move) => move.value));
  const elsewhere = sum(moves.map((move) => move.value));
  return answer({
    back,
    elsewhere,
    share: elsewhere === 0 ? null : back / elsewhere,
    assumption:
      'The order of the phases is the one that was intended. A visit back counts the same however far it goes.',
  });
}
