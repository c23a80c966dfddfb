import { answer, noAnswer, type Answer } from './answer.ts';
import { sumOf } from './basis.ts';
import { unitName } from './fit.ts';
import { knownOrder, type Pair } from './label-order.ts';
import { factor, shifted, solve, type Square } from './linear.ts';
import type { Matrix } from './matrix.ts';
import { spectralRadius } from './spectral.ts';
import { sum } from './sum.ts';
import { cellAt } from './union.ts';

/** What a work transformation matrix says. Lists in the order of `labels`, which is that of the matrix's rows. */
export interface Rework {
  readonly labels: readonly string[];
  /** the spectral radius ρ(A): what is left of the work after a round, in the long run */
  readonly radius: number;
  /** ρ < 1: the rounds come to an end */
  readonly converges: boolean;
  /** all work done for each label, as a multiple of its first round, U = (I − A)⁻¹·u₀; null unless it converges */
  readonly work: readonly number[] | null;
  readonly total: number | null;
  /** an impact was given, and A is probability times impact */
  readonly weighted: boolean;
  /** pairs that have a probability and no impact: they count as 0 */
  readonly withoutImpact: readonly Pair[];
  /** true where ρ < 1 says nothing, because of how the numbers were made */
  readonly trivial: boolean;
  readonly assumption: string;
}

/** What goes into a work transformation besides the probabilities. */
export interface ReworkOptions {
  /** the part of the row's work that is done again when rework happens; the same labels */
  readonly impact?: Matrix;
  /** u₀, the first round's work by label; 1 each unless given */
  readonly initial?: Readonly<Record<string, number>>;
}

const ROUNDING = 0.006;

const ASSUMPTION =
  'A[i][j] is the part of row i’s work that is done again when column j completes: rows depend on columns. The parts are the same in every round, and each round does all open work at once. Blank cells count as 0, the diagonal is left out.';

/**
 * The work transformation model of Smith and Eppinger (1997): u(t+1) = A·u(t), U = (I − A)⁻¹·u₀ when ρ(A) < 1.
 * A is the matrix of probabilities, or probability times impact. Mind the direction: in the playbook's count matrices
 * the row is the focus that leaves, which is another relation; only probabilities of rework are taken.
 */
export function reworkOf(matrix: Matrix, { impact, initial = {} }: ReworkOptions = {}): Answer<Rework> {
  if (matrix.unit !== 'probability')
    return noAnswer(
      `The numbers are ${unitName(matrix.unit)}, and neither visits nor time say which part of the work is done again. Give probabilities of rework.`,
    );
  if (!sameLabels(matrix.rows, matrix.columns))
    return noAnswer(
      'Rows and columns are not the same labels, so work cannot come back to where it came from.',
    );
  if (impact && !(sameLabels(impact.rows, matrix.rows) && sameLabels(impact.columns, matrix.rows)))
    return noAnswer(`The labels of “${impact.title}” are not those of “${matrix.title}”.`);
  const over = [matrix, impact].find((one) => one?.cells.flat().some((cell) => (cell ?? 0) > 1));
  if (over)
    return noAnswer(`“${over.title}” holds a number above 1; probabilities and impacts are parts of 1.`);
  // By characters first: the arithmetic must not depend on the order of the file.
  const labels = knownOrder(matrix.rows, []);
  const a: Square = labels.map((from) =>
    labels.map((to) => {
      if (from === to) return 0;
      const probability = cellAt(matrix, from, to) ?? 0;
      return impact ? probability * (cellAt(impact, from, to) ?? 0) : probability;
    }),
  );
  const radius = spectralRadius(a);
  const factored = radius < 1 ? factor(shifted(a, 1)) : null;
  const solved =
    factored &&
    solve(
      factored,
      labels.map((label) => initial[label] ?? 1),
    );
  return answer({
    labels: matrix.rows,
    radius,
    converges: solved !== null,
    work: solved && matrix.rows.map((label) => solved[labels.indexOf(label)] ?? 0),
    total: solved && sum(solved),
    weighted: impact !== undefined,
    withoutImpact: impact ? pairsWithout(matrix, impact) : [],
    trivial: !impact && isTrivial(matrix),
    assumption: ASSUMPTION,
  });
}

const sameLabels = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((label) => b.includes(label));

/**
 * Whether ρ < 1 is built in: with rows that sum to 1 and something on the diagonal of each, what is left without the
 * diagonal sums to less than 1 in every row, and ρ is below 1 whatever the numbers are.
 */
const isTrivial = (matrix: Matrix): boolean =>
  matrix.rows.every(
    (row, r) => (cellAt(matrix, row, row) ?? 0) > 0 && Math.abs(sumOf(matrix.cells[r] ?? []) - 1) <= ROUNDING,
  );

const pairsWithout = (matrix: Matrix, impact: Matrix): readonly Pair[] =>
  matrix.rows.flatMap((focus, r) =>
    matrix.columns.flatMap((visited, c) =>
      focus !== visited && (matrix.cells[r]?.[c] ?? 0) > 0 && cellAt(impact, focus, visited) === null
        ? [{ focus, visited }]
        : [],
    ),
  );
