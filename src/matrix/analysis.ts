import { noAnswer, type Answer } from './answer.ts';
import { orderOf, type OrderKind } from './arrange.ts';
import { backtrackingOf, type Backtracking } from './backtracking.ts';
import { expectedVisits, type ChainOptions, type ExpectedVisits } from './chain.ts';
import { DOCUMENTED_REFUSAL, isDocumented } from './documented.ts';
import { readingOf } from './feedback.ts';
import type { Pair } from './label-order.ts';
import { loopsOf } from './loops.ts';
import type { Matrix } from './matrix.ts';
import { reworkOf, type Rework } from './rework.ts';
import { sequenceOf, type Sequence } from './sequence.ts';

/** What the caller knows besides the matrix. */
export interface AnalysisOptions {
  /** the labels of a known taxonomy, first to last: the playbook's titles */
  readonly taxonomy?: readonly string[];
  /** the order for the backtracking share; by default the taxonomy's where the matrix uses it, else as given */
  readonly orderBy?: OrderKind;
  /** all documented pairs, so that the documented matrix is recognized */
  readonly documented?: readonly Pair[];
  /** start and ends for expected visits */
  readonly chain?: ChainOptions;
  /** impact for the work transformation */
  readonly impact?: Matrix;
}

/** Everything that can be said of one matrix alone. Plain data. */
export interface Analysis {
  readonly title: string;
  readonly documented: boolean;
  readonly orderBy: OrderKind;
  /** the labels in the order that back and ahead are told by */
  readonly order: readonly string[];
  readonly backtracking: Answer<Backtracking>;
  readonly loops: readonly (readonly string[])[];
  readonly sequence: Sequence;
  /** null when no start and ends were named */
  readonly visits: Answer<ExpectedVisits> | null;
  readonly rework: Answer<Rework>;
}

/** Whether a matrix speaks a taxonomy: at least half of its labels are the taxonomy's. */
export function speaks(matrix: Matrix, taxonomy: readonly string[]): boolean {
  const labels = new Set([...matrix.rows, ...matrix.columns]);
  return labels.size > 0 && taxonomy.filter((label) => labels.has(label)).length * 2 >= labels.size;
}

/**
 * The analysis of one matrix: backtracking share, loops, the order with least backtracking, expected visits where start
 * and ends are named, and the work transformation for probabilities. The documented matrix is coverage: it gets loops and
 * an order, each documented pair counting 1, and neither share nor visits. Fast up to a few dozen labels; see
 * `sequenceOf`.
 */
export function analyse(matrix: Matrix, options: AnalysisOptions = {}): Analysis {
  const { taxonomy = [], chain, impact } = options;
  const documented = options.documented !== undefined && isDocumented(matrix, options.documented);
  const reading = documented
    ? ({ orientation: 'visit', weighting: 'mark' } as const)
    : readingOf(matrix.unit);
  const sequence = sequenceOf(matrix, taxonomy, reading);
  const orderBy = options.orderBy ?? (speaks(matrix, taxonomy) ? 'playbook' : 'given');
  const order = orderBy === 'sequenced' ? sequence.labels : orderOf(orderBy, [matrix], taxonomy);
  const refused = noAnswer(DOCUMENTED_REFUSAL);
  return {
    title: matrix.title,
    documented,
    orderBy,
    order,
    backtracking: documented ? refused : backtrackingOf(matrix, order),
    loops: loopsOf(matrix, sequence.labels),
    sequence,
    visits: chain === undefined ? null : documented ? refused : expectedVisits(matrix, chain),
    rework: documented ? refused : reworkOf(matrix, impact === undefined ? {} : { impact }),
  };
}
