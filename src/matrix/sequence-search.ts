import { costOf, type Costs } from './feedback.ts';
import { seededRandom, type Random } from './random.ts';
import { sum } from './sum.ts';

/** Rounds of disturbing the best order and descending again. */
const ROUNDS = 60;

/** Moves single labels to where they cost least until none gains; changes `order` in place. */
function descend(costs: Costs, order: number[]): void {
  const least = 1e-9;
  for (let moved = true; moved;) {
    moved = false;
    for (const label of order.slice()) {
      const from = order.indexOf(label);
      let [best, gain] = [from, -least];
      // Step over the neighbors one by one: each step swaps the pair's cost.
      let change = 0;
      for (let at = from - 1; at >= 0; at--) {
        const other = order[at] ?? 0;
        change += (costs[label]?.[other] ?? 0) - (costs[other]?.[label] ?? 0);
        if (change < gain) [best, gain] = [at, change];
      }
      change = 0;
      for (let at = from + 1; at < order.length; at++) {
        const other = order[at] ?? 0;
        change += (costs[other]?.[label] ?? 0) - (costs[label]?.[other] ?? 0);
        if (change < gain) [best, gain] = [at, change];
      }
      if (best === from) continue;
      order.splice(from, 1);
      order.splice(best, 0, label);
      moved = true;
    }
  }
}

/** A copy with some labels put somewhere else. */
function disturbed(order: readonly number[], random: Random): number[] {
  const next = order.slice();
  const times = Math.max(3, Math.round(order.length / 8));
  for (let time = 0; time < times; time++) {
    const [label] = next.splice(Math.floor(random() * next.length), 1);
    if (label !== undefined) next.splice(Math.floor(random() * (next.length + 1)), 0, label);
  }
  return next;
}

/**
 * A good order of any number of labels: descent by insertion moves from three starts, then from disturbed copies of the
 * best order so far (iterated local search for linear ordering, Schiavinotto and Stützle 2004). Always the same for the
 * same costs. How far it is from the best is bounded by `lowerBoundOf`.
 * @param bound stop when an order costs no more than this
 */
export function goodOrder(costs: Costs, bound: number): readonly number[] {
  const labels = [...costs.keys()];
  // A label that costs much when it comes early belongs late.
  const early = costs.map((row) => sum(row));
  const late = labels.map((at) => sum(costs.map((row) => row[at] ?? 0)));
  const pull = (at: number): number => (early[at] ?? 0) - (late[at] ?? 0);
  const starts = [labels, labels.toReversed(), labels.toSorted((a, b) => pull(a) - pull(b) || a - b)];
  let best: { order: number[]; cost: number } | undefined;
  const consider = (order: number[]): void => {
    descend(costs, order);
    const cost = costOf(costs, order);
    if (!best || cost < best.cost - 1e-9) best = { order, cost };
  };
  for (const start of starts) consider(start.slice());
  const random = seededRandom([labels.length]);
  for (let round = 0; round < ROUNDS && best && best.cost > bound + 1e-9; round++)
    consider(disturbed(best.order, random));
  return best?.order ?? labels;
}
