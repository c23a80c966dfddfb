/** A square matrix of numbers, row by row. */
export type Square = readonly (readonly number[])[];

/** A matrix taken apart for solving: rows in pivot order, multipliers below the diagonal, the rest above. */
export interface Factored {
  readonly rows: readonly (readonly number[])[];
  readonly pivots: readonly number[];
}

/**
 * A square matrix taken apart by Gaussian elimination with partial pivoting; null when it is singular to working precision.
 */
export function factor(matrix: Square): Factored | null {
  const rows = matrix.map((row) => row.slice());
  const pivots = [...rows.keys()];
  const scale = Math.max(...rows.flat().map(Math.abs));
  for (let at = 0; at < rows.length; at++) {
    let best = at;
    for (let r = at + 1; r < rows.length; r++)
      if (Math.abs(rows[r]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = r;
    swap(rows, at, best);
    swap(pivots, at, best);
    const row = rows[at] ?? [];
    const pivot = row[at] ?? 0;
    if (!(Math.abs(pivot) > scale * Number.EPSILON * 0.5)) return null;
    for (const other of rows.slice(at + 1)) {
      const factorOf = (other[at] ?? 0) / pivot;
      other[at] = factorOf;
      if (factorOf === 0) continue;
      for (let c = at + 1; c < row.length; c++) other[c] = (other[c] ?? 0) - factorOf * (row[c] ?? 0);
    }
  }
  return { rows, pivots };
}

function swap(list: unknown[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]];
  if (a === b || first === undefined || second === undefined) return;
  list[a] = second;
  list[b] = first;
}

/** Solves A·x = b for a matrix taken apart. */
export function solve({ rows, pivots }: Factored, b: readonly number[]): number[] {
  const x = pivots.map((at) => b[at] ?? 0);
  for (const [r, row] of rows.entries())
    for (let c = 0; c < r; c++) x[r] = (x[r] ?? 0) - (row[c] ?? 0) * (x[c] ?? 0);
  for (let r = rows.length - 1; r >= 0; r--) {
    const row = rows[r] ?? [];
    for (let c = r + 1; c < rows.length; c++) x[r] = (x[r] ?? 0) - (row[c] ?? 0) * (x[c] ?? 0);
    x[r] = (x[r] ?? 0) / (row[r] ?? 1);
  }
  return x;
}

/** The inverse of a matrix taken apart. */
export function inverse(factored: Factored): Square {
  const n = factored.rows.length;
  const columns = Array.from({ length: n }, (_, at) =>
    solve(
      factored,
      Array.from({ length: n }, (__, r) => (r === at ? 1 : 0)),
    ),
  );
  return columns.map((_, r) => columns.map((column) => column[r] ?? 0));
}

/** s·I − A. */
export const shifted = (matrix: Square, s: number): Square =>
  matrix.map((row, r) => row.map((value, c) => (r === c ? s - value : -value)));
