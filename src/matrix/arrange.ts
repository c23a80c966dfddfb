import { sumOf } from './basis.ts';
import { givenOrder, knownOrder } from './label-order.ts';
import type { Cell, Matrix } from './matrix.ts';
import { sequenceOf } from './sequence.ts';
import { sum } from './sum.ts';
import { onLabels, unionLabels } from './union.ts';

/** An order of labels: as the files give it, as the playbook does, or with least backtracking. */
export type OrderKind = 'given' | 'playbook' | 'sequenced';

/**
 * The labels of one or more matrices in an order of a kind. Sequenced means least backtracking of all of them together,
 * each with the same weight however many visits it holds.
 * @param taxonomy the playbook's titles, first to last; they also decide among equally good sequences
 */
export function orderOf(
  kind: OrderKind,
  matrices: readonly Matrix[],
  taxonomy: readonly string[] = [],
): readonly string[] {
  if (kind === 'given') return unionLabels(matrices.map(givenOrder));
  const labels = knownOrder(
    matrices.flatMap((matrix) => [...matrix.rows, ...matrix.columns]),
    taxonomy,
  );
  if (kind === 'playbook') return labels;
  const [only] = matrices;
  if (only === undefined) return [];
  return sequenceOf(matrices.length === 1 ? only : together(matrices, only, labels), taxonomy).labels;
}

/** Several matrices as one, each divided by its sum. */
function together(matrices: readonly Matrix[], first: Matrix, labels: readonly string[]): Matrix {
  const parts = matrices.map((matrix) => ({
    cells: onLabels(matrix, labels, labels).cells,
    whole: sumOf(matrix.cells.flat()) || 1,
  }));
  return {
    ...first,
    rows: labels,
    columns: labels,
    unit: matrices.every((matrix) => matrix.unit === 'probability') ? 'probability' : 'share',
    total: null,
    cells: labels.map((_, r) =>
      labels.map((__, c): Cell => sum(parts.map(({ cells, whole }) => (cells[r]?.[c] ?? 0) / whole))),
    ),
  };
}
