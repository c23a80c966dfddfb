import type { Cell } from '../matrix/matrix.ts';
import { foldLabel } from './labels.ts';
import type { Table } from './table.ts';

const NAMES = new Set([
  'total',
  'totals',
  'sum',
  'all',
  'grand total',
  'summe',
  'gesamt',
  'totalt',
  'i alt',
  'row total',
  'column total',
  'row totals',
  'column totals',
  'margin',
]);

const isTotalName = (label: string): boolean => NAMES.has(foldLabel(label));
const sum = (cells: readonly Cell[]): number => cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** The table without rows and columns of totals: named so, or without a usual name but last and the exact sum of all others. */
export function withoutTotals(table: Table): { readonly table: Table; readonly leftOut: readonly string[] } {
  const columnTotal = (at: number): boolean => {
    const label = table.columns[at] ?? '';
    if (isTotalName(label)) return true;
    if (
      at !== table.columns.length - 1 ||
      table.columns.length < 3 ||
      table.rows.length < 2 ||
      !/total|sum/iu.test(label)
    )
      return false;
    return table.cells.every((row) => near(sum(row.slice(0, at)), row[at] ?? Number.NaN));
  };
  const rowTotal = (at: number): boolean => {
    const label = table.rows[at] ?? '';
    if (isTotalName(label)) return true;
    if (at !== table.rows.length - 1 || table.rows.length < 3 || !/total|sum/iu.test(label)) return false;
    return table.columns.every((_, column) =>
      near(
        sum(table.cells.slice(0, at).map((row) => row[column] ?? null)),
        table.cells[at]?.[column] ?? Number.NaN,
      ),
    );
  };
  const keepColumns = table.columns.map((_, at) => !columnTotal(at));
  const keepRows = table.rows.map((_, at) => !rowTotal(at));
  return {
    table: {
      ...table,
      rows: table.rows.filter((_, at) => keepRows[at]),
      columns: table.columns.filter((_, at) => keepColumns[at]),
      cells: table.cells.filter((_, at) => keepRows[at]).map((row) => row.filter((_, at) => keepColumns[at])),
    },
    leftOut: [
      ...table.rows.filter((_, at) => !keepRows[at]),
      ...table.columns.filter((_, at) => !keepColumns[at]),
    ],
  };
}
