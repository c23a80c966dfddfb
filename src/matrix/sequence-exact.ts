import type { Costs } from './feedback.ts';

/** Up to this many labels an order is found by dynamic programming over all subsets. */
export const EXACT_UP_TO = 18;

const HALF = 9;
const MASK = (1 << HALF) - 1;

/** For each label and each subset, split into two halves: what placing the subset before the label costs. */
function halves(costs: Costs, n: number): readonly { low: Float64Array; high: Float64Array }[] {
  return Array.from({ length: n }, (_, label) => {
    const tabulate = (from: number): Float64Array => {
      const table = new Float64Array(MASK + 1);
      for (let subset = 1; subset <= MASK; subset++) {
        const lowest = 31 - Math.clz32(subset & -subset);
        table[subset] = (table[subset & (subset - 1)] ?? 0) + (costs[from + lowest]?.[label] ?? 0);
      }
      return table;
    };
    return { low: tabulate(0), high: tabulate(HALF) };
  });
}

/**
 * The order that costs least, by dynamic programming over the subsets placed so far (Held and Karp 1962; Lawler 1964 for
 * feedback arcs): 2ⁿ·n steps. Of several best orders the one whose labels have the lowest indices first.
 * @param costs at most 18 labels
 * @throws RangeError for more
 */
export function bestOrder(costs: Costs): readonly number[] {
  const n = costs.length;
  if (n > EXACT_UP_TO) throw new RangeError(`no exact order of ${n} labels`);
  const tables = halves(costs, n);
  const full = (1 << n) - 1;
  const added = (placed: number, label: number): number =>
    (tables[label]?.low[placed & MASK] ?? 0) + (tables[label]?.high[placed >> HALF] ?? 0);
  // rest[placed]: the least cost of placing all others after those placed already
  const rest = new Float64Array(full + 1);
  for (let placed = full - 1; placed >= 0; placed--) {
    let least = Infinity;
    for (let label = 0; label < n; label++) {
      if (placed & (1 << label)) continue;
      const cost = added(placed, label) + (rest[placed | (1 << label)] ?? 0);
      if (cost < least) least = cost;
    }
    rest[placed] = least;
  }
  const order: number[] = [];
  for (let placed = 0; placed !== full;) {
    const left = rest[placed] ?? 0;
    // Sums of fractions taken in another order may differ in their last digits: those are ties.
    const label = costs.findIndex(
      (_, at) =>
        !(placed & (1 << at)) && added(placed, at) + (rest[placed | (1 << at)] ?? 0) <= left * (1 + 1e-12),
    );
    order.push(label);
    placed |= 1 << label;
  }
  return order;
}
