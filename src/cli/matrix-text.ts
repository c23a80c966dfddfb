import type { Cell, Matrix } from '../matrix/matrix.ts';
import { columns, printable } from './text.ts';

const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const MOST = 24;

/** A matrix for reading in a terminal: columns by number, with their names below; at most 24 of each. */
export function matrixText(matrix: Matrix): string {
  const heads = matrix.columns.slice(0, MOST);
  const rows = matrix.rows.slice(0, MOST);
  const table = [
    ['focus', ...heads.map((_, at) => String(at + 1))],
    ...rows.map((row, r) => [short(row), ...heads.map((_, c) => printed(matrix.cells[r]?.[c] ?? null))]),
  ];
  return [
    columns(table, `l${'r'.repeat(heads.length)}`),
    more(matrix.rows.length, 'rows'),
    '\nvisited\n',
    ...heads.map((head, at) => `${String(at + 1).padStart(4)}  ${short(head)}\n`),
    more(matrix.columns.length, 'columns'),
  ].join('');
}

const more = (all: number, what: string): string =>
  all > MOST ? `and ${String(all - MOST)} more ${what}; --to matrix gives all\n` : '';
const printed = (cell: Cell): string => (cell === null ? '–' : DIGITS.format(cell));

function short(label: string): string {
  const flat = printable(label.replaceAll('\n', ' '));
  return flat.length > 60 ? `${flat.slice(0, 59).toWellFormed()}…` : flat;
}
