import type { Matrix, Unit } from '../matrix/matrix.ts';
import { guard } from './guard.ts';

const UNIT_NAMES: readonly Unit[] = ['count', 'share', 'percent', 'hours', 'probability'];

/**
 * The corner of our own matrix files, such as `focus (count)` or, where it counts all that happened, `focus (count,
 * complete)`. It keeps the unit, and tells that all labels are labels.
 */
export const OUR_CORNER = new RegExp(`^focus \\((${UNIT_NAMES.join('|')})(, complete)?\\)$`, 'u');

/** A label as a CSV field: guarded where a spreadsheet would run it, quoted wherever any delimiter could be seen in it. */
export function labelField(label: string): string {
  const safe = guard(label);
  return /^$|[",;|\s]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of fields as a file: RFC 4180, UTF-8 with byte order mark. Fields come ready, quoted where they must be. */
export const csvFile = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
const number = (cell: number | null): string => (cell === null ? '' : String(cell));

/** The matrix layout: RFC 4180, UTF-8 with byte order mark, numbers with a point, the unit in the corner. */
export function toMatrixCsv(matrix: Matrix): string {
  return csvFile([
    [`"focus (${matrix.unit}${matrix.complete ? ', complete' : ''})"`, ...matrix.columns.map(labelField)],
    ...matrix.rows.map((row, at) => [labelField(row), ...(matrix.cells[at] ?? []).map(number)]),
  ]);
}

/** What stands behind the unit of a list of counts that is no whole account: what it leaves out is missing, not 0. */
export const OF_A_TABLE = ' (of a table)';

/**
 * The edge list: a row for each cell that holds a number. Where that would lose a label, the order of labels, or what is
 * missing in a complete account, a row for each cell, blank where the value is missing. The third column is named after
 * the unit.
 */
export function toEdgeCsv(matrix: Matrix): string {
  const pairs = matrix.rows.flatMap((row, r) =>
    matrix.columns.map((column, c) => ({ row, column, cell: matrix.cells[r]?.[c] ?? null })),
  );
  const filled = pairs.filter((pair) => pair.cell !== null);
  const same = (labels: readonly string[], seen: readonly string[]): boolean =>
    labels.join('\n') === [...new Set(seen)].join('\n');
  const enough =
    !(matrix.complete && filled.length < pairs.length) &&
    same(
      matrix.rows,
      filled.map((pair) => pair.row),
    ) &&
    same(
      matrix.columns,
      filled.map((pair) => pair.column),
    );
  return csvFile([
    ['from', 'to', `${matrix.unit}${matrix.unit === 'count' && !matrix.complete ? OF_A_TABLE : ''}`],
    ...(enough ? filled : pairs).map((pair) => [
      labelField(pair.row),
      labelField(pair.column),
      number(pair.cell),
    ]),
  ]);
}

/** The mark by which our own JSON is known. */
export const JSON_FORMAT = 'mlops-dynamics-matrix';

/** Everything there is, as JSON that the importer reads. */
export const toJson = (matrix: Matrix): string =>
  `${JSON.stringify({ format: JSON_FORMAT, formatVersion: 1, ...matrix }, null, 1)}\n`;
