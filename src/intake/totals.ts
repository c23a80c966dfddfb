import { foldLabel } from './labels.ts';
import { sumOf, type Table } from './table.ts';

const NAMES = new Set([
  'total',
  'totals',
  'sum',
  'sums',
  'all',
  'grand total',
  'row total',
  'column total',
  'row totals',
  'column totals',
  'row sum',
  'column sum',
  'margin',
  'margins',
  'summe',
  'gesamt',
  'gesamtsumme',
  'gesamtergebnis',
  'insgesamt',
  'totalt',
  'i alt',
  'totalsum',
]);

const isTotalName = (label: string): boolean => NAMES.has(foldLabel(label));
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** A table without its totals, their labels, and those whose numbers are not the sum of the others. */
export interface WithoutTotals {
  readonly table: Table;
  readonly leftOut: readonly string[];
  readonly differing: readonly string[];
}

/**
 * Leaves out rows and columns of totals: those with a usual name, and a last one whose name speaks of a sum and whose
 * numbers are the sum of the others.
 */
export function withoutTotals(table: Table): WithoutTotals {
  const across = { ...table };
  const down = turned(table);
  const columnTotals = totalsAmong(across.columns, (at) => sumsUp(across, at));
  const rowTotals = totalsAmong(down.columns, (at) => sumsUp(down, at));
  if (columnTotals.size === 0 && rowTotals.size === 0) return { table, leftOut: [], differing: [] };
  const differing = [
    ...[...rowTotals].filter((at) => !sumsUp(down, at, rowTotals)).map((at) => table.rows[at] ?? ''),
    ...[...columnTotals]
      .filter((at) => !sumsUp(across, at, columnTotals))
      .map((at) => table.columns[at] ?? ''),
  ];
  return {
    table: {
      ...table,
      rows: table.rows.filter((_, at) => !rowTotals.has(at)),
      columns: table.columns.filter((_, at) => !columnTotals.has(at)),
      cells: table.cells
        .filter((_, at) => !rowTotals.has(at))
        .map((row) => row.filter((_, at) => !columnTotals.has(at))),
    },
    leftOut: [
      ...[...rowTotals].map((at) => table.rows[at] ?? ''),
      ...[...columnTotals].map((at) => table.columns[at] ?? ''),
    ],
    differing,
  };
}

const turned = (table: Table): Pick<Table, 'columns' | 'cells'> => ({
  columns: table.rows,
  cells: table.columns.map((_, column) => table.cells.map((row) => row[column] ?? null)),
});

function totalsAmong(labels: readonly string[], sums: (at: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  labels.forEach((label, at) => {
    const last = at === labels.length - 1 && labels.length > 2;
    if (isTotalName(label) || (last && /total|sum/iu.test(label) && sums(at))) found.add(at);
  });
  // A table of totals alone has none.
  return found.size < labels.length ? found : new Set();
}

/** Whether a column holds, in every row that has numbers, the sum of the other columns (other totals left aside). */
function sumsUp(
  table: Pick<Table, 'columns' | 'cells'>,
  at: number,
  totals: ReadonlySet<number> = new Set([at]),
): boolean {
  return table.cells.every((row) => {
    const total = row[at] ?? null;
    const others = row.filter((_, column) => column !== at && !totals.has(column));
    return total === null || near(sumOf(others), total);
  });
}
