import type { Cell, Unit } from '../matrix/matrix.ts';
import type { Issues } from './issues.ts';
import { mapLabels, type Mapped } from './mapping.ts';
import type { TaxonomyEntry } from './options.ts';
import { sumOf, type Table } from './table.ts';

/** Which new row and column each old one goes to, and their names. */
export interface Renaming {
  readonly mapping: readonly Mapped[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowOf: readonly number[];
  readonly columnOf: readonly number[];
}

/** How labels are to be read: a taxonomy, and what the reader decided. */
export interface Naming {
  readonly taxonomy: readonly TaxonomyEntry[] | undefined;
  readonly asked: Readonly<Record<string, string | null>> | undefined;
}

/** Numbers of these units can be added over focuses. */
const ADDS = new Set<Unit>(['count', 'hours']);

/**
 * Maps a table's labels. Two labels of one axis that mean the same are joined and their numbers added: counts and hours
 * on both axes, shares of a row over its columns. Where numbers cannot be added the labels stay apart, and that is said.
 */
export function renaming(table: Table, naming: Naming, unit: Unit, issues: Issues): Renaming {
  const labels = [...new Set([...table.rows, ...table.columns])];
  const mapping =
    naming.taxonomy || naming.asked ? mapLabels(labels, naming.taxonomy ?? [], naming.asked) : [];
  const titles = new Map(mapping.map((one) => [one.label, one.title ?? one.label]));
  const adds = ADDS.has(unit);
  const rows = grouped(table.rows, titles, adds, issues);
  const columns = grouped(table.columns, titles, adds || unit === 'share' || unit === 'percent', issues);
  say(mapping, labels.length, naming, issues);
  return {
    mapping,
    rows: rows.names,
    columns: columns.names,
    rowOf: rows.of,
    columnOf: columns.of,
  };
}

/** Cells under a renaming: numbers of joined rows and columns added, missing where none had a number. */
export function regrouped(cells: readonly (readonly Cell[])[], to: Renaming): readonly (readonly Cell[])[] {
  const found = to.rows.map(() => to.columns.map((): Cell[] => []));
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) found[to.rowOf[r] ?? 0]?.[to.columnOf[c] ?? 0]?.push(cell);
    });
  });
  return found.map((row) => row.map((numbers) => (numbers.length === 0 ? null : sumOf(numbers))));
}

function grouped(
  labels: readonly string[],
  titles: ReadonlyMap<string, string>,
  adds: boolean,
  issues: Issues,
): { readonly names: readonly string[]; readonly of: readonly number[] } {
  const wanted = labels.map((label) => titles.get(label) ?? label);
  const times = new Map<string, number>();
  for (const name of wanted) times.set(name, (times.get(name) ?? 0) + 1);
  const shared = [...times].filter(([, count]) => count > 1).map(([name]) => name);
  const together = (name: string): string =>
    labels
      .filter((_, at) => wanted[at] === name)
      .map((label) => `“${label.slice(0, 40)}”`)
      .join(', ');
  if (!adds) {
    for (const name of shared)
      issues.warn(
        'not-joined',
        `${together(name)} all mean ${name}, but numbers of this unit cannot be added; they were kept as written. Join them in the file, or say that the numbers are counts.`,
      );
    return numbered(
      labels.map((label, at) => (shared.includes(wanted[at] ?? '') ? label : (wanted[at] ?? label))),
    );
  }
  for (const name of shared)
    issues.warn('joined', `${together(name)} were read as ${name}; their numbers were added.`);
  return numbered(wanted);
}

function numbered(names: readonly string[]): {
  readonly names: readonly string[];
  readonly of: readonly number[];
} {
  const distinct = [...new Set(names)];
  const place = new Map(distinct.map((name, at) => [name, at]));
  return { names: distinct, of: names.map((name) => place.get(name) ?? 0) };
}

const list = (labels: readonly string[]): string =>
  labels.length > 8 ? `${labels.slice(0, 8).join(', ')} and ${labels.length - 8} more` : labels.join(', ');

function say(mapping: readonly Mapped[], labels: number, naming: Naming, issues: Issues): void {
  if (!naming.taxonomy) return;
  const of = (how: Mapped['how']): readonly Mapped[] => mapping.filter((one) => one.how === how);
  const aliases = of('alias');
  if (aliases.length > 0)
    issues.info(
      'alias',
      `Read by another name: ${list(aliases.map((one) => `“${one.label}” as ${one.title ?? ''}`))}.`,
    );
  const own = of('own');
  const suggested = own.filter((one) => one.suggestion !== null);
  if (own.length === labels && labels > 0)
    issues.info(
      'own-taxonomy',
      'Fewer than half of the labels are phases of the playbook, so all were kept as the file has them. You can map them.',
    );
  else if (own.length > suggested.length) {
    const rest = own.filter((one) => one.suggestion === null);
    issues.info('unmatched', `Kept as written: ${list(rest.map((one) => `“${one.label}”`))}.`);
  }
  if (suggested.length > 0)
    issues.info(
      'near-miss',
      `May be phases of the playbook: ${list(suggested.map((one) => `“${one.label}” as ${one.suggestion ?? ''}`))}. They were kept as written.`,
    );
}
