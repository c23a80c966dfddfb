import { sum } from './sum.ts';

/** The unit of a divergence: bits (logarithm to base 2) or nats (natural logarithm). */
export type Base = 'bits' | 'nats';

/**
 * The Jensen–Shannon divergence of two distributions (Lin 1991): 0 when they are the same, 1 bit (0.693 nats) when they
 * share nothing.
 * @param p numbers of at least 0, divided by their sum here
 * @param q the same categories in the other distribution
 * @returns null when one of them is all zero: no distribution, no divergence
 */
export function jensenShannon(
  p: readonly number[],
  q: readonly number[],
  base: Base = 'bits',
): number | null {
  const [left, right] = [sum(p), sum(q)];
  if (left === 0 || right === 0) return null;
  const parts = p.map((value, at) => {
    const [x, y] = [value / left, (q[at] ?? 0) / right];
    const middle = (x + y) / 2;
    return (part(x, middle) + part(y, middle)) / 2;
  });
  const most = base === 'bits' ? 1 : Math.LN2;
  const nats = sum(parts);
  return Math.min(most, Math.max(0, base === 'bits' ? nats / Math.LN2 : nats));
}

const part = (x: number, middle: number): number => (x === 0 ? 0 : x * Math.log(x / middle));

/** The square root of the Jensen–Shannon divergence: a metric (Endres and Schindelin 2003). Null as the divergence is. */
export function jensenShannonDistance(
  p: readonly number[],
  q: readonly number[],
  base: Base = 'bits',
): number | null {
  const divergence = jensenShannon(p, q, base);
  return divergence === null ? null : Math.sqrt(divergence);
}
