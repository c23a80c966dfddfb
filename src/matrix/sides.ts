import { inBasis, isCounted, type Based, type Basis } from './basis.ts';
import { asShares, checkFit } from './fit.ts';
import type { Matrix } from './matrix.ts';
import { commonLabels, onLabels, unionLabels } from './union.ts';

/** One of several matrices that stand beside each other, on the common labels and in the basis. */
export interface Side {
  readonly matrix: Matrix;
  readonly based: Based;
  /** it holds counts of visits */
  readonly counted: boolean;
}

/**
 * Matrices on the union of their labels, in one basis; as shares where their units differ. A label that a matrix lacks
 * is missing there, or 0 where the matrix is complete and the two have labels in common at all.
 */
export interface Sides<Each> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** one for each matrix given */
  readonly sides: Each;
}

/**
 * Puts matrices beside each other.
 * @param order labels that come first
 * @throws RangeError when the basis means nothing for the matrices
 */
export function sidesOf<const Given extends readonly Matrix[]>(
  matrices: Given,
  basis: Basis,
  order: readonly string[] = [],
): Sides<{ readonly [At in keyof Given]: Side }> {
  checkFit(matrices, basis);
  const mixed = new Set(matrices.map((matrix) => matrix.unit)).size > 1;
  const rows = unionLabels(
    matrices.map((matrix) => matrix.rows),
    order,
  );
  const columns = unionLabels(
    matrices.map((matrix) => matrix.columns),
    order,
  );
  const alike = commonLabels(matrices);
  const sides = matrices.map((one): Side => {
    const matrix = onLabels(mixed ? asShares(one) : one, rows, columns, alike && one.complete ? 0 : null);
    return { matrix, based: inBasis(matrix, basis), counted: isCounted(matrix) };
  });
  return { rows, columns, sides: sides as readonly Side[] as { readonly [At in keyof Given]: Side } };
}
