import type { Basis } from '../../matrix/basis.ts';
import type { Cell, Matrix, Unit } from '../../matrix/matrix.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const point = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** How the numbers of a table are to be read. */
export type Reading = 'as given' | 'percent';

/** Shares are printed as percentages, everything else as it was given. */
export const readingFor = (basis: Basis): Reading => (basis === 'given' ? 'as given' : 'percent');

/** A cell as printed: a dash for missing, percentages with one decimal, other numbers with up to two. */
export function printed(cell: Cell, reading: Reading): string {
  if (cell === null) return '–';
  if (reading === 'percent') return point.format(cell * 100);
  return Number.isInteger(cell) ? whole.format(cell) : fine.format(cell);
}

/** A cell with its percent sign, for sentences and tooltips. */
export const spoken = (cell: Cell, reading: Reading): string =>
  cell === null ? 'no value' : `${printed(cell, reading)}${reading === 'percent' ? ' %' : ''}`;

/** A difference as printed: always signed, with a true minus; zero is plain. */
export function signed(difference: number | null, reading: Reading): string {
  if (difference === null) return '–';
  const text = printed(Math.abs(difference), reading);
  if (Number(text.replaceAll(',', '')) === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${text}`;
}

/** A p-value as printed. */
export const pValue = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

/** A count with its thousands. */
export const count = (value: number): string => whole.format(value);

/** What the numbers of a unit are called in a sentence. */
const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  count: 'counts of visits',
  share: 'shares',
  percent: 'percentages',
  hours: 'hours',
  probability: 'probabilities',
};

/** What the numbers on screen are, with their denominator. */
export function basisSentence(matrix: Matrix, basis: Basis): string {
  const total = matrix.total === null ? '' : `, n = ${count(matrix.total)}`;
  switch (basis) {
    case 'given':
      return `${UNIT_WORDS[matrix.unit]}${total}`;
    case 'row':
      return `percent of the row’s ${sumWord(matrix.unit)}${total}`;
    case 'row-off-diagonal':
      return `percent of the row’s ${sumWord(matrix.unit)} to other phases${total}`;
    case 'all':
      return `percent of all ${sumWord(matrix.unit)}${total}`;
  }
}

const sumWord = (unit: Unit): string => (unit === 'count' ? 'visits' : unit === 'hours' ? 'hours' : 'sum');
