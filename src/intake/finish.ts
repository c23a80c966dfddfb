import type { Matrix, Unit } from '../matrix/matrix.ts';
import type { Issues } from './issues.ts';
import type { LogFacts } from './log.ts';
import type { Mapped } from './mapping.ts';
import type { ImportOptions, Layout } from './options.ts';
import { regrouped, renaming } from './rename.ts';
import { sumOf, transposed, type Table } from './table.ts';
import { plainName, titleOf } from './title.ts';
import { withoutTotals } from './totals.ts';
import { detectUnit, looksTransposed } from './unit.ts';

/** A table made into a matrix, with what was decided on the way. */
export interface Finished {
  readonly matrix: Matrix;
  readonly unit: Unit;
  readonly detectedUnit: Unit;
  readonly totalsLeftOut: readonly string[];
  readonly mapping: readonly Mapped[];
  readonly log: LogFacts | null;
}

/** The last steps, the same for all layouts: turn, leave totals out, tell the unit, map labels. */
export function finish(
  read: Table,
  log: LogFacts | null,
  layout: Layout,
  options: ImportOptions,
  issues: Issues,
): Finished {
  const fileName = options.fileName ?? 'untitled.csv';
  const turned = options.transpose ? transposed(read) : read;
  // A list of counts names what happened: before anything is left out of it, what it does not name is 0.
  const counts = (options.unit ?? detectUnit(turned, fileName)) === 'count';
  const complete = counts && (turned.listed !== undefined || turned.complete === true);
  const table = counts && turned.listed ? withZeros(turned, turned.listed) : turned;
  const mayHaveTotals = (layout === 'matrix' && !table.ours) || (layout === 'edges' && complete);
  const { table: rest, leftOut } = mayHaveTotals
    ? totals(table, layout, options, issues)
    : { table, leftOut: [] };
  const detectedUnit = detectUnit(rest, fileName);
  const unit = options.unit ?? detectedUnit;
  const why = layout === 'matrix' && !options.transpose && !table.ours ? looksTransposed(table) : undefined;
  if (why !== undefined)
    issues.info(
      'transposed',
      `${why}: rows and columns may be swapped. Rows should be the focus, columns the visited phase; you can swap them.`,
    );
  const naming = renaming(rest, { taxonomy: options.taxonomy, asked: options.mapping }, unit, issues);
  const cells = regrouped(rest.cells, naming);
  const months = (log?.months ?? []).map(({ month, cells: counts }) => ({
    month,
    cells: regrouped(options.transpose ? transposed({ ...read, cells: counts }).cells : counts, naming),
  }));
  return {
    matrix: {
      title: titleOf(fileName),
      rows: naming.rows,
      columns: naming.columns,
      cells,
      unit,
      total: unit === 'count' ? sumOf(cells.flat()) : null,
      ...(complete ? { complete } : {}),
      provenance: { source: plainName(fileName) },
    },
    unit,
    detectedUnit,
    totalsLeftOut: leftOut,
    mapping: naming.mapping,
    log: log && { ...log, months },
  };
}

/** A list of counts with 0 for the pairs that it does not name. */
function withZeros(table: Table, unread: readonly (readonly [number, number])[]): Table {
  const gaps = new Set(unread.map(([r, c]) => `${String(r)} ${String(c)}`));
  return {
    ...table,
    cells: table.cells.map((row, r) =>
      row.map((cell, c) => cell ?? (gaps.has(`${String(r)} ${String(c)}`) ? null : 0)),
    ),
  };
}

/**
 * Totals stand in a matrix. In a list of counts a phase may be called "all", so there they are left out only where they
 * are the sum of the others; a log and our own exports have none.
 */
function totals(
  table: Table,
  layout: Layout,
  options: ImportOptions,
  issues: Issues,
): { readonly table: Table; readonly leftOut: readonly string[] } {
  if (options.keepTotals) return { table, leftOut: [] };
  const { table: rest, leftOut, differing } = withoutTotals(table);
  if (layout === 'edges' && differing.length > 0) return { table, leftOut: [] };
  const list = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(', ');
  if (leftOut.length > 0)
    issues.info(
      'totals',
      `Left out as totals: ${list([...new Set(leftOut)])}. Keep them if they are phases.`,
    );
  if (differing.length > 0)
    issues.warn(
      'totals-differ',
      `${list([...new Set(differing)])} is not the sum of the other numbers. Is a number missing, or is it a phase?`,
    );
  return { table: rest, leftOut };
}
