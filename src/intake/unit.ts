import type { Unit } from '../matrix/matrix.ts';
import type { Table } from './table.ts';

/**
 * What the numbers most likely are. A percent sign or rows that sum to 100 say percent; a word in the file's name says
 * hours or probability; whole numbers are counts; numbers up to 1 are shares when rows sum to 1 at most, else probabilities.
 */
export function detectUnit(table: Table, fileName: string): Unit {
  const values = table.cells.flat().filter((cell) => cell !== null);
  const sums = table.cells
    .map((row) => row.reduce<number>((total, cell) => total + (cell ?? 0), 0))
    .filter((sum) => sum > 0);
  if (table.percent) return 'percent';
  if (/probab/iu.test(fileName)) return 'probability';
  if (/hours|stunden|timer/iu.test(fileName)) return 'hours';
  const near = (sum: number, goal: number): boolean => Math.abs(sum - goal) <= goal * 0.006;
  if (sums.length > 0 && sums.every((sum) => near(sum, 100)) && values.some((value) => value > 1))
    return 'percent';
  if (values.every((value) => Number.isInteger(value)) && values.some((value) => value > 1)) return 'count';
  if (
    values.length > 0 &&
    values.every((value) => value <= 1) &&
    !values.every((value) => Number.isInteger(value))
  )
    return sums.every((sum) => sum <= 1.006) && sums.some((sum) => near(sum, 1)) ? 'share' : 'probability';
  return values.every((value) => Number.isInteger(value)) ? 'count' : 'hours';
}
