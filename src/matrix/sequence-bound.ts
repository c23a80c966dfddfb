import type { Costs } from './feedback.ts';

/** A closed way over arcs that still have cost left, or null: depth-first, lowest indices first. */
function cycleIn(left: readonly (readonly number[])[], done: Set<number>): readonly number[] | null {
  for (const start of left.keys()) {
    if (done.has(start)) continue;
    const path = [start];
    const next = [0];
    const onPath = new Set(path);
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const row = left[node] ?? [];
      let to = next.at(-1) ?? 0;
      while (to < row.length && (!((row[to] ?? 0) > 0) || done.has(to))) to++;
      if (to === row.length) {
        done.add(node);
        onPath.delete(node);
        path.pop();
        next.pop();
      } else if (onPath.has(to)) {
        return path.slice(path.indexOf(to));
      } else {
        next[next.length - 1] = to + 1;
        path.push(to);
        next.push(0);
        onPath.add(to);
      }
    }
  }
  return null;
}

/**
 * A cost below which no order can be: each closed way must point back somewhere, so ways that share no cost add up the
 * least cost of each. Ways of two and three labels are taken first, then any that is left (a greedy packing of cycles,
 * the dual of the minimum feedback arc set).
 */
export function lowerBoundOf(costs: Costs): number {
  const left = costs.map((row) => row.slice());
  const nodes = [...left.keys()];
  const at = (from: number, to: number): number => left[from]?.[to] ?? 0;
  let bound = 0;
  const take = (cycle: readonly number[]): void => {
    const arcs = cycle.map((from, index) => [from, cycle[(index + 1) % cycle.length] ?? 0] as const);
    const least = Math.min(...arcs.map(([from, to]) => at(from, to)));
    if (!(least > 0)) return;
    bound += least;
    for (const [from, to] of arcs) {
      const row = left[from];
      // The arc that sets the least is used up exactly; rounding may not keep it alive.
      if (row) row[to] = at(from, to) === least ? 0 : at(from, to) - least;
    }
  };
  for (const a of nodes) for (const b of nodes) if (a < b) take([a, b]);
  for (const a of nodes)
    for (const b of nodes) {
      if (!(at(a, b) > 0)) continue;
      for (const c of nodes) if (at(b, c) > 0 && at(c, a) > 0) take([a, b, c]);
    }
  // Nodes from which no closed way starts stay so while cost is only taken away.
  const done = new Set<number>();
  for (let cycle = cycleIn(left, done); cycle; cycle = cycleIn(left, done)) take(cycle);
  return bound;
}
