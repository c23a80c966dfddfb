import type { Cell } from '../matrix/matrix.ts';

/** A count for each pair of numbered labels. */
export class PairCounts {
  readonly #rows: number[][] = [];

  /** Adds one to a pair. */
  add(row: number, column: number): void {
    const counts = (this.#rows[row] ??= []);
    counts[column] = (counts[column] ?? 0) + 1;
  }

  /** The counts as rows and columns; pairs that never came are 0. */
  cells(rows: number, columns: number): readonly (readonly Cell[])[] {
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => this.#rows[row]?.[column] ?? 0),
    );
  }
}
