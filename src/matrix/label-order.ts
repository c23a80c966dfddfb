import { unionLabels } from './union.ts';

/** A pair of labels: where one was, and where one went. */
export interface Pair {
  readonly focus: string;
  readonly visited: string;
}

/**
 * Sorts labels: those of `order` first, in that order, the others by their characters. Never by their place in a file,
 * so that a reordered file gives the same lists.
 */
export function byLabel(order: readonly string[] = []): (a: string, b: string) => number {
  const places = new Map(order.map((label, at) => [label, at]));
  const place = (label: string): number => places.get(label) ?? order.length;
  return (a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Sorts pairs by focus, then by visited phase, as `byLabel` does. */
export function byPair(order: readonly string[] = []): (a: Pair, b: Pair) => number {
  const compare = byLabel(order);
  return (a, b) => compare(a.focus, b.focus) || compare(a.visited, b.visited);
}

/**
 * The labels of one matrix in the order its author gave them: its rows, or its columns where these hold all rows and
 * more, or rows and then the columns that are no rows.
 */
export function givenOrder(matrix: {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}): readonly string[] {
  const columns = new Set(matrix.columns);
  return matrix.rows.length < columns.size && matrix.rows.every((row) => columns.has(row))
    ? matrix.columns
    : unionLabels([matrix.rows, matrix.columns]);
}

/** The labels in a known order, such as the playbook's: its labels first, the others by their characters. */
export const knownOrder = (labels: readonly string[], order: readonly string[]): readonly string[] =>
  [...new Set(labels)].toSorted(byLabel(order));
