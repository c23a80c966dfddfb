import { normalPoint } from './chi-square.ts';

/** Below this many visits of a row, n is called small. */
export const SMALL_N = 30;

/** What a planned comparison is to hold: the risk of a false alarm (two-sided) and the chance of seeing a true difference. */
export interface Plan {
  readonly alpha: number;
  readonly power: number;
}

export const USUAL_PLAN: Plan = { alpha: 0.05, power: 0.8 };

/**
 * A function that gives the visits needed on each side to tell two proportions apart, two-sided and with the
 * correction for continuity that goes with an exact test (Fleiss, Levin and Paik 2003, chapter 4): a whole number, Infinity for two equal proportions.
 * Several tests share one alpha: divide it by their number.
 * @throws RangeError unless 0 < alpha < 1 and 0.5 ≤ power < 1; the function unless both proportions are from 0 to 1
 */
export function planner({ alpha, power }: Plan = USUAL_PLAN): (p: number, q: number) => number {
  if (!(alpha > 0 && alpha < 1 && power >= 0.5 && power < 1))
    throw new RangeError(`no sample size with alpha ${alpha} and power ${power}`);
  const [alarm, sight] = [normalPoint(alpha / 2), normalPoint(1 - power)];
  return (p, q) => {
    if (!(p >= 0 && p <= 1 && q >= 0 && q <= 1)) throw new RangeError(`no sample size for ${p} and ${q}`);
    if (p === q) return Infinity;
    const middle = (p + q) / 2;
    const none = alarm * Math.sqrt(2 * middle * (1 - middle));
    const some = sight * Math.sqrt(p * (1 - p) + q * (1 - q));
    const plain = ((none + some) / (p - q)) ** 2;
    return Math.ceil((plain / 4) * (1 + Math.sqrt(1 + 4 / (plain * Math.abs(p - q)))) ** 2 - 1e-9);
  };
}
