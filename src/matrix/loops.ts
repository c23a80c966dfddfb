import { costsOf, readingOf, type Costs } from './feedback.ts';
import { byLabel, knownOrder } from './label-order.ts';
import type { Matrix } from './matrix.ts';

/**
 * The strongly connected components of a directed graph (Tarjan 1972), each with its nodes in rising order, in an order
 * in which every arc between components points to an earlier one.
 * @param arcs for each node the nodes it points to
 */
export function componentsOf(arcs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const components: number[][] = [];
  const visit = (node: number): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    onStack.add(node);
    for (const next of arcs[node] ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
      } else if (onStack.has(next)) {
        low.set(node, Math.min(low.get(node) ?? 0, index.get(next) ?? 0));
      }
    }
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    for (const member of component) onStack.delete(member);
    components.push(component.toSorted((a, b) => a - b));
  };
  for (const node of arcs.keys()) if (!index.has(node)) visit(node);
  return components;
}

/** The arcs of costs: from a label to each that it costs to come before. */
export const arcsOf = (costs: Costs): readonly (readonly number[])[] =>
  costs.map((row) => row.flatMap((cost, at) => (cost > 0 ? [at] : [])));

/**
 * The loops of a matrix: groups of two or more phases in which each can be reached from each, over cells above 0.
 * @param order the order in which labels stand, within loops and among them; the others by their characters
 */
export function loopsOf(matrix: Matrix, order: readonly string[] = []): readonly (readonly string[])[] {
  const labels = knownOrder([...matrix.rows, ...matrix.columns], order);
  const compare = byLabel(order);
  return componentsOf(arcsOf(costsOf(matrix, labels, readingOf(matrix.unit))))
    .filter((component) => component.length > 1)
    .map((component) => component.map((at) => labels[at] ?? ''))
    .toSorted((a, b) => compare(a[0] ?? '', b[0] ?? ''));
}
