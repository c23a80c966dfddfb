import { factor, shifted, solve, type Square } from './linear.ts';
import { componentsOf } from './loops.ts';
import { largest, sum } from './sum.ts';

/** Bounds closer than this, relative to the upper one, are one number. */
const CLOSE = 1e-13;
const MOST_STEPS = 100;

/**
 * The spectral radius of a matrix without negative entries: the largest |λ|. It is the largest of those of its strongly
 * connected blocks, and each of these has a positive eigenvector (Perron and Frobenius), which Noda's iteration (1971)
 * finds quadratically. Collatz's bounds, min and max of (Ax)ᵢ/xᵢ, enclose the radius at every step, so pairs ±λ and
 * other eigenvalues of equal size, on which power iteration fails, do no harm.
 * @param matrix square, entries at least 0
 */
export function spectralRadius(matrix: Square): number {
  const arcs = matrix.map((row) => row.flatMap((value, at) => (value > 0 ? [at] : [])));
  return largest(
    componentsOf(arcs).map((block) => radiusOfBlock(block.map((r) => block.map((c) => matrix[r]?.[c] ?? 0)))),
  );
}

function radiusOfBlock(block: Square): number {
  if (block.length === 1) return block[0]?.[0] ?? 0;
  let x = block.map(() => 1);
  let upper = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const ratios = block.map((row, r) => sum(row.map((value, c) => value * (x[c] ?? 0))) / (x[r] ?? 1));
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    // Rounding stops the bounds from closing in: no better number can be had.
    if (high - low <= CLOSE * high || high >= upper) return Math.min(upper, (low + high) / 2);
    upper = high;
    const factored = factor(shifted(block, high));
    if (factored === null) return high;
    const next = solve(factored, x);
    const most = largest(next.map(Math.abs));
    x = next.map((value) => Math.abs(value) / most);
    if (!x.every((value) => value > 0)) return (low + high) / 2;
  }
  return upper;
}
