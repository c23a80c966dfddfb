import type { Basis } from './basis.ts';
import { fisherExact } from './fisher.ts';
import { holm } from './holm.ts';
import type { Pair } from './label-order.ts';
import type { Cell } from './matrix.ts';
import { planner, USUAL_PLAN } from './sample-size.ts';
import { wilson } from './wilson.ts';

/** Visits to one phase among all visits that they are a part of. */
export interface Part {
  readonly visits: number;
  readonly n: number;
}

/** One pair of labels in two matrices: numbers in a basis, and the parts behind them. */
export interface Measured extends Pair {
  readonly shown: Cell;
  readonly reference: Cell;
  readonly of: readonly [Part, Part];
}

/**
 * What the data say of one cell: different beyond chance, could be chance, visited by neither side, or untested because
 * there are no counts, a side is missing, or a row is empty.
 */
export type Verdict = 'different' | 'chance' | 'unvisited' | 'untested';

/** An interval's lower and upper bound. */
export type Bounds = readonly [number, number];

/** A cell of a difference. Everything below `difference` needs counts on both sides and is null without. */
export interface JudgedCell extends Pair {
  readonly shown: Cell;
  readonly reference: Cell;
  readonly difference: Cell;
  /** visits of how many, in the shown and in the reference matrix */
  readonly of: readonly [Part, Part] | null;
  /** 95 percent, in the numbers of the basis: shares, or visits when numbers stand as given */
  readonly intervals: readonly [Bounds, Bounds] | null;
  /** Fisher's exact test of the two shares, corrected after Holm for the number of cells tested */
  readonly p: number | null;
  readonly verdict: Verdict;
  /** visits on each side that would tell this difference from chance; null unless it could be chance */
  readonly needed: number | null;
}

/** Corrected p-values below this are called different. */
export const LEVEL = 0.05;

/**
 * Differences with intervals, tests and verdicts. A cell is tested when both sides counted it, from rows with visits, and
 * at least one visit was made: a cell that nobody visited can never differ, has p = 1, and does not weigh on the others
 * (Tarone 1990). When numbers stand as given, the test is about their shares of the row, since twice as many visits
 * after twice the time are no difference; the interval is that of the share times the row's visits.
 * The visits needed hold for alpha shared by all tested cells, as the verdict does, and a power of 80 percent.
 */
export function judged(
  cells: readonly (readonly Measured[])[],
  { counted, basis }: { readonly counted: boolean; readonly basis: Basis },
): { readonly cells: readonly (readonly JudgedCell[])[]; readonly tested: number } {
  const comparable = ({ shown, reference, of: [a, b] }: Measured): boolean =>
    counted && shown !== null && reference !== null && a.n > 0 && b.n > 0;
  const visited = ({ of: [a, b] }: Measured): boolean => a.visits + b.visits > 0;
  const tested = cells.flat().filter((cell) => comparable(cell) && visited(cell));
  const corrected = holm(tested.map(({ of: [a, b] }) => fisherExact(a.visits, a.n, b.visits, b.n)));
  const ps = new Map(tested.map((cell, at) => [cell, corrected[at] ?? 1]));
  const need = planner({ ...USUAL_PLAN, alpha: LEVEL / Math.max(1, tested.length) });
  const judge = (cell: Measured): JudgedCell => {
    const { focus, visited: to, shown, reference, of } = cell;
    const difference = shown === null || reference === null ? null : minus(shown, reference);
    const base = { focus, visited: to, shown, reference, difference };
    if (!comparable(cell))
      return { ...base, of: null, intervals: null, p: null, verdict: 'untested', needed: null };
    const [a, b] = of;
    const p = ps.get(cell) ?? 1;
    const verdict = !visited(cell) ? 'unvisited' : p < LEVEL ? 'different' : 'chance';
    const needed = verdict === 'chance' ? need(a.visits / a.n, b.visits / b.n) : Infinity;
    return {
      ...base,
      of,
      intervals: [intervalOf(a, basis), intervalOf(b, basis)],
      p,
      verdict,
      needed: Number.isFinite(needed) ? needed : null,
    };
  };
  return { cells: cells.map((row) => row.map(judge)), tested: tested.length };
}

/** a − b, and 0 where only rounding tells them apart. */
const minus = (a: number, b: number): number =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;

/** Wilson's interval of a part, in the numbers of the basis. */
export function intervalOf({ visits, n }: Part, basis: Basis): Bounds {
  const [low, high] = wilson(visits, n);
  return basis === 'given' ? [low * n, high * n] : [low, high];
}
