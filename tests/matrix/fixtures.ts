// Matrices for tests: written out, read from the shipped files, or arbitrary.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { importMatrix } from '../../src/intake/import.ts';
import type { Cell, Matrix, Unit } from '../../src/matrix/matrix.ts';
import { PHASES } from '../../src/playbook/phases.ts';

interface Given {
  readonly unit?: Unit;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly title?: string;
}

/** A matrix of counts unless told otherwise; labels A, B, C … unless given. */
export function matrixOf(cells: readonly (readonly Cell[])[], given: Given = {}): Matrix {
  const { unit = 'count', title = 'made up' } = given;
  const { rows = letters(cells.length), columns = letters(cells[0]?.length ?? 0) } = given;
  return { title, rows, columns, cells, unit, total: null, provenance: { source: 'test' } };
}

export const letters = (n: number): string[] =>
  Array.from({ length: n }, (_, at) => String.fromCharCode(65 + at));

/** A file of public/data as the importer reads it. */
export function shipped(file: string): Matrix {
  const result = importMatrix(readFileSync(`public/data/${file}`), { fileName: file, taxonomy: PHASES });
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result.matrix;
}

/** Square matrices of small counts with some missing cells. */
export const countMatrix = (most = 6, largest = 30): fc.Arbitrary<Matrix> =>
  fc
    .integer({ min: 2, max: most })
    .chain((n) =>
      fc.array(fc.array(cell(largest), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    )
    .map((cells) => matrixOf(cells));

const cell = (largest: number): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: largest }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

/** The same matrix with its rows and columns in another order. */
export function reordered(matrix: Matrix, rows: readonly number[], columns: readonly number[]): Matrix {
  return {
    ...matrix,
    rows: rows.map((r) => matrix.rows[r]!),
    columns: columns.map((c) => matrix.columns[c]!),
    cells: rows.map((r) => columns.map((c) => matrix.cells[r]![c]!)),
  };
}

/** A matrix together with itself in another order of rows and columns. */
export const shuffled = (matrix: fc.Arbitrary<Matrix>): fc.Arbitrary<readonly [Matrix, Matrix]> =>
  matrix.chain((one) =>
    fc
      .tuple(permutation(one.rows.length), permutation(one.columns.length))
      .map(([rows, columns]) => [one, reordered(one, rows, columns)] as const),
  );

export const permutation = (n: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: n }, (_, at) => at),
    { minLength: n, maxLength: n },
  );
