import type { Cell, Matrix } from '../matrix/matrix.ts';

const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3, useGrouping: false });
const MOST = 24;

/** A matrix for reading in a terminal: columns by number, with their names below; at most 24 of each. */
export function matrixText(matrix: Matrix): string {
  const rows = matrix.rows.slice(0, MOST);
  const columns = matrix.columns.slice(0, MOST);
  const heads = columns.map((_, at) => String(at + 1));
  const cells = rows.map((_, r) => columns.map((_unused, c) => printed(matrix.cells[r]?.[c] ?? null)));
  const label = Math.max(5, ...rows.map((row) => width(row)));
  const widths = heads.map((head, c) => Math.max(head.length, ...cells.map((row) => (row[c] ?? '').length)));
  const line = (name: string, values: readonly string[]): string =>
    `${padded(name, label)}  ${values.map((value, c) => value.padStart(widths[c] ?? 0)).join('  ')}`.trimEnd();
  return [
    line('focus', heads),
    ...rows.map((row, r) => line(oneLine(row), cells[r] ?? [])),
    ...(matrix.rows.length > MOST ? [`and ${matrix.rows.length - MOST} more rows`] : []),
    '',
    'visited',
    ...columns.map((column, at) => `${String(at + 1).padStart(4)}  ${oneLine(column)}`),
    ...(matrix.columns.length > MOST ? [`      and ${matrix.columns.length - MOST} more`] : []),
  ].join('\n');
}

const printed = (cell: Cell): string => (cell === null ? '–' : DIGITS.format(cell));
const oneLine = (label: string): string => {
  const flat = label.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59).toWellFormed()}…` : flat;
};
const width = (label: string): number => Array.from(oneLine(label)).length;
const padded = (label: string, to: number): string => label + ' '.repeat(Math.max(0, to - width(label)));
