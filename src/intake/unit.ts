import type { Unit } from '../matrix/matrix.ts';
import { sumOf, type Table } from './table.ts';

/** Words in a file's name that say what its numbers are. */
const WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/probab|wahrscheinlich|sannsynlig/iu, 'probability'],
  [/hours|stunden/iu, 'hours'],
  [/percent|prozent|prosent/iu, 'percent'],
];

/** Whether a sum is what it should be, up to the rounding of its parts. */
const sumsTo = (sum: number, goal: number): boolean => Math.abs(sum - goal) <= goal * 0.006;

/**
 * What the numbers most likely are. What the file says decides: a percent sign, a column called hours, a word in its
 * name. Else rows that sum to 100 say percent; whole numbers are counts; numbers up to 1 are shares when their rows sum
 * to 1, and probabilities otherwise; what is left is hours.
 */
export function detectUnit(table: Table, fileName: string): Unit {
  if (table.percent) return 'percent';
  if (table.unit) return table.unit;
  const values = table.cells.flat().filter((cell) => cell !== null);
  if (values.length === 0) return 'count';
  const sums = table.cells.map(sumOf).filter((sum) => sum > 0);
  const word = WORDS.find(([pattern]) => pattern.test(fileName));
  if (word) return word[1];
  if (sums.length > 0 && values.some((value) => value > 1) && sums.every((sum) => sumsTo(sum, 100)))
    return 'percent';
  if (values.every((value) => Number.isInteger(value))) return 'count';
  if (values.some((value) => value > 1)) return 'hours';
  return sums.every((sum) => sum <= 1.006) && sums.some((sum) => sumsTo(sum, 1)) ? 'share' : 'probability';
}

/** Why a matrix may be turned: its corner names the visited phase first, or its columns sum to a whole and its rows do not. */
export function looksTransposed(table: Table): string | undefined {
  const { corner } = table;
  if (/^\W*(to|visited|target|til|nach)\b/iu.test(corner) && /\b(from|focus|source|fra|von)\b/iu.test(corner))
    return 'Its corner names the visited phase first';
  if (/^\W*(visited|visited phase|to)\W*$/iu.test(corner)) return 'Its corner names the visited phase';
  const rowSums = table.cells.map(sumOf);
  const columnSums = table.columns.map((_, at) => sumOf(table.cells.map((row) => row[at] ?? null)));
  // Whole numbers that sum to 1 are single visits, not shares.
  const goals = table.cells.flat().every((cell) => Number.isInteger(cell ?? 0)) ? [100] : [1, 100];
  const whole = (sums: readonly number[]): boolean =>
    sums.length > 1 && goals.some((goal) => sums.every((sum) => sumsTo(sum, goal)));
  return whole(columnSums) && !whole(rowSums) ? 'Its columns sum to a whole and its rows do not' : undefined;
}
