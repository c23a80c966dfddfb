import type { Cell } from '../matrix/matrix.ts';
import { refuse, type Spot } from './issue.ts';
import type { Issues } from './issues.ts';
import type { LabeledRow } from './matrix-table.ts';
import type { Conflicts, Duplicates } from './options.ts';
import type { Table } from './table.ts';

/** A value of a cell with the place it comes from, for telling two of them apart. */
interface Given {
  readonly value: number;
  readonly spot: () => Spot;
}

const CHOICE = 'Choose which value stands: the first, the last or their sum.';

/**
 * Rows of one name become one row, and, when asked, columns of one name one column. A cell that is then given twice
 * with differing values is missing until the reader chooses; both values are told.
 * @throws Refusal on two columns of one name, unless they are to be merged
 */
export function joinSame(
  rows: readonly LabeledRow[],
  columns: readonly { readonly label: string; readonly spot: (() => Spot) | undefined }[],
  settings: { readonly duplicates: Duplicates | undefined; readonly conflicts: Conflicts | undefined },
  issues: Issues,
): Pick<Table, 'rows' | 'columns' | 'cells'> {
  const columnNames = [...new Set(columns.map((column) => column.label))];
  const rowNames = [...new Set(rows.map((row) => row.label))];
  if (columnNames.length < columns.length) refuseOrSay(columns, settings.duplicates, issues);
  if (columnNames.length === columns.length && rowNames.length === rows.length)
    return { rows: rowNames, columns: columnNames, cells: rows.map((row) => row.cells) };
  if (rowNames.length < rows.length) sayRows(rows, issues);
  const conflicts = settings.conflicts ?? (settings.duplicates === 'merge' ? 'sum' : 'missing');
  const cells = rowNames.map((name) => {
    const same = rows.filter((row) => row.label === name);
    return columnNames.map((column) => {
      const given = same.flatMap((row) =>
        columns.flatMap(({ label }, at): Given[] => {
          const value = label === column ? (row.cells[at] ?? null) : null;
          return value === null ? [] : [{ value, spot: () => row.spot(at) }];
        }),
      );
      return settled(given, conflicts, `“${name.slice(0, 40)}” → “${column.slice(0, 40)}”`, issues);
    });
  });
  return { rows: rowNames, columns: columnNames, cells };
}

function refuseOrSay(
  columns: readonly { readonly label: string; readonly spot: (() => Spot) | undefined }[],
  duplicates: Duplicates | undefined,
  issues: Issues,
): void {
  const seen = new Set<string>();
  for (const { label, spot } of columns) {
    if (seen.has(label)) {
      if (duplicates !== 'merge')
        refuse(
          'duplicate-header',
          `Two columns are called “${label.slice(0, 60)}”. Rename one in the file, or have columns of one name merged.`,
          spot?.(),
          { what: 'duplicates' },
        );
      issues.warn(
        'merged-columns',
        `Two columns are called “${label.slice(0, 60)}”; they were merged.`,
        spot?.(),
      );
    }
    seen.add(label);
  }
}

function sayRows(rows: readonly LabeledRow[], issues: Issues): void {
  const lines = new Map<string, number>();
  for (const { label, line, spot } of rows) {
    const first = lines.get(label);
    if (first === undefined) lines.set(label, line);
    else
      issues.warn(
        'merged-rows',
        `“${label.slice(0, 60)}” stands in line ${first} already; the rows were read as one.`,
        spot(-1),
      );
  }
}

function settled(given: readonly Given[], conflicts: Conflicts, what: string, issues: Issues): Cell {
  const [first, ...others] = given;
  if (!first) return null;
  const other = others.find((one) => one.value !== first.value);
  if (conflicts === 'sum') return given.reduce((sum, one) => sum + one.value, 0);
  if (!other) return first.value;
  if (conflicts === 'first') return first.value;
  if (conflicts === 'last') return given.at(-1)?.value ?? null;
  issues.warn(
    'conflict',
    `${what} is ${first.value} in line ${first.spot().line} and ${other.value} in line ${other.spot().line}; the cell is missing. ${CHOICE}`,
    other.spot(),
  );
  return null;
}
