import type { Cell, Unit } from '../../matrix/matrix.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const point = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** How the numbers of a table are to be read. */
export type Reading = 'as given' | 'percent';

/** A cell as printed: a dash for missing, percentages with one decimal, other numbers with up to two. */
export function printed(cell: Cell, reading: Reading): string {
  if (cell === null) return '–';
  if (reading === 'percent') return point.format(cell * 100);
  return Number.isInteger(cell) ? whole.format(cell) : fine.format(cell);
}

/** A difference as printed: always signed, with a true minus; zero is plain. */
export function signed(difference: number | null, reading: Reading): string {
  if (difference === null) return '–';
  const text = printed(Math.abs(difference), reading);
  if (Number(text.replaceAll(',', '')) === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${text}`;
}

/** What the numbers of a unit are called in a sentence. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  count: 'counts of visits',
  share: 'shares',
  percent: 'percentages',
  hours: 'hours',
  probability: 'probabilities',
};
