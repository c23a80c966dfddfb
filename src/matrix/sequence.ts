import { costOf, costsOf, readingOf, type Costs, type Reading } from './feedback.ts';
import { givenOrder, knownOrder } from './label-order.ts';
import { arcsOf, componentsOf } from './loops.ts';
import type { Matrix } from './matrix.ts';
import { lowerBoundOf } from './sequence-bound.ts';
import { bestOrder, EXACT_UP_TO } from './sequence-exact.ts';
import { goodOrder } from './sequence-search.ts';
import { sum } from './sum.ts';

/** An order of the labels with as little going back as was found. */
export interface Sequence {
  readonly labels: readonly string[];
  /** what goes back in this order, in the matrix's unit or as a number of marks */
  readonly objective: number;
  /** what goes back in the order the matrix was given in */
  readonly asGiven: number;
  /** no order has less */
  readonly exact: boolean;
  /** no order can have less than this; equal to the objective where exact */
  readonly lowerBound: number;
  /** the labels in groups: only within a group does anything go back */
  readonly blocks: readonly (readonly string[])[];
  readonly reading: Reading;
  readonly assumption: string;
}

const ASSUMPTIONS: Readonly<Record<Reading['orientation'], Readonly<Record<Reading['weighting'], string>>>> =
  {
    visit: {
      value: 'Rows leave for columns. What goes to an earlier phase is added up by its number.',
      mark: 'Rows leave for columns. Each pair that goes to an earlier phase counts 1, whatever its number.',
    },
    dependence: {
      value:
        'Rows depend on columns. What stands above the diagonal is fed back, and is added up by its number.',
      mark: 'Rows depend on columns. Each mark above the diagonal is fed back and counts 1, whatever its number.',
    },
  };

/**
 * The order of a matrix's labels with least backtracking. Labels in a loop stay together, since outside loops nothing
 * needs to go back (Steward 1981); within a loop of up to 18 the best order is exact, beyond it is searched for and
 * the lower bound says how far off it may be. Always the same for the same numbers, whatever order a file has.
 * Takes 0.1 to 2 seconds for a loop of 200: call it from a worker then.
 * @param order decides among equally good orders: its labels first, the others by their characters
 * @param reading which way round, and what an arc weighs; by default as the unit suggests
 */
export function sequenceOf(
  matrix: Matrix,
  order: readonly string[] = [],
  reading: Reading = readingOf(matrix.unit),
): Sequence {
  const labels = knownOrder([...matrix.rows, ...matrix.columns], order);
  const costs = costsOf(matrix, labels, reading);
  const ordered = blocksInOrder(costs).map((block) => orderedBlock(costs, block));
  const found = ordered.flatMap((block) => block.order);
  const places = new Map(labels.map((label, at) => [label, at]));
  const given = givenOrder(matrix).map((label) => places.get(label) ?? 0);
  const named = (indices: readonly number[]): readonly string[] => indices.map((at) => labels[at] ?? '');
  const objective = costOf(costs, found);
  const lowerBound = sum(ordered.map((block) => block.bound));
  const exact = ordered.every((block) => block.exact);
  return {
    labels: named(found),
    objective,
    asGiven: costOf(costs, given),
    exact,
    lowerBound: exact ? objective : Math.min(objective, lowerBound),
    blocks: ordered.map((block) => named(block.order)),
    reading,
    assumption: ASSUMPTIONS[reading.orientation][reading.weighting],
  };
}

/** The strongly connected blocks, such that nothing between them goes back; among free ones the lowest index first. */
function blocksInOrder(costs: Costs): readonly (readonly number[])[] {
  const blocks = componentsOf(arcsOf(costs)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const placed = new Set<number>();
  const waiting = new Set(blocks);
  const ready = (block: readonly number[]): boolean =>
    block.every((at) =>
      (costs[at] ?? []).every((cost, other) => !(cost > 0) || placed.has(other) || block.includes(other)),
    );
  const order: (readonly number[])[] = [];
  while (waiting.size > 0) {
    const next = blocks.find((block) => waiting.has(block) && ready(block));
    if (!next) throw new Error('blocks of a graph without loops between them always have a first one');
    for (const at of next) placed.add(at);
    waiting.delete(next);
    order.push(next);
  }
  return order;
}

function orderedBlock(
  costs: Costs,
  block: readonly number[],
): { readonly order: readonly number[]; readonly exact: boolean; readonly bound: number } {
  const inner = block.map((from) => block.map((to) => costs[from]?.[to] ?? 0));
  const outer = (order: readonly number[]): readonly number[] => order.map((at) => block[at] ?? 0);
  if (block.length <= EXACT_UP_TO) {
    const order = bestOrder(inner);
    return { order: outer(order), exact: true, bound: costOf(inner, order) };
  }
  const bound = lowerBoundOf(inner);
  const order = goodOrder(inner, bound);
  return { order: outer(order), exact: costOf(inner, order) <= bound * (1 + 1e-12) + 1e-12, bound };
}
