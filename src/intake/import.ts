import type { Matrix, Unit } from '../matrix/matrix.ts';
import { decode, type Encoding } from './decode.ts';
import { declaredDelimiter, detectDelimiter } from './delimiter.ts';
import { info, Refusal, refuse, warning, type Issue } from './issue.ts';
import { labelIssues, mapLabels, type Mapped, type TaxonomyEntry } from './labels.ts';
import { detectLayout, pairTable, type Layout } from './layout.ts';
import { detectDecimal, type Decimal } from './numbers.ts';
import { readRecords, type Delimiter, type Row } from './records.ts';
import { matrixTable, type Table } from './table.ts';
import { withoutTotals } from './totals.ts';
import { detectUnit } from './unit.ts';

/** What the reader decided; everything left out is detected. */
export interface ImportOptions {
  readonly fileName?: string;
  /** Names that labels are mapped to; without it labels stay as written. */
  readonly taxonomy?: readonly TaxonomyEntry[];
  readonly layout?: Layout;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  readonly unit?: Unit;
  readonly keepTotals?: boolean;
  readonly transpose?: boolean;
  /** label → title, or null to keep the label */
  readonly mapping?: Readonly<Record<string, string | null>>;
}

/** What the importer took the file for. */
export interface Understood {
  readonly layout: Layout;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly unit: Unit;
  readonly totalsLeftOut: readonly string[];
  readonly mapping: readonly Mapped[];
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly matrix: Matrix;
      readonly understood: Understood;
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A file's name as a title: folders and the last ending dropped, at most 120 characters. */
export function titleOf(fileName: string): string {
  const base = fileName.split(/[/\\]/u).at(-1) ?? '';
  const title = base
    .replace(/\.(csv|tsv|txt)$/iu, '')
    .replace(/[\p{Cc}\u202A-\u202E]/gu, '')
    .slice(0, 120)
    .toWellFormed()
    .trim();
  return title === '' ? 'Untitled' : title;
}

/** Bytes of a file to a matrix. Never throws for bad input: a refusal comes as an issue with place and remedy. */
export function importMatrix(bytes: Uint8Array, options: ImportOptions = {}): ImportResult {
  const issues: Issue[] = [];
  try {
    const { text, encoding } = decode(bytes, options.encoding);
    return importDecoded(text, encoding, options, issues);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, issues: [...issues, error.issue] };
  }
}

function importDecoded(
  source: string,
  encoding: Encoding,
  options: ImportOptions,
  issues: Issue[],
): ImportResult {
  const declared = declaredDelimiter(source);
  // The declaring line stays as an empty one, so that physical lines still count.
  const text = declared ? `\n${declared.rest}` : source;
  const delimiter = options.delimiter ?? declared?.delimiter ?? detectDelimiter(text);
  const all = readRecords(text, delimiter, issues);
  if (all.length === 0)
    refuse(
      'empty',
      'The file holds blank lines only. Choose a file with a header row and at least one row of numbers.',
    );
  const records = withoutPreamble(all, issues);
  const layout = options.layout ?? detectLayout(records);
  const decimal =
    options.decimal ??
    detectDecimal(records.slice(1).flatMap((row) => row.fields.slice(1).map((field) => field.text)));
  const raw =
    layout === 'matrix' ? matrixTable(records, decimal, issues) : pairTable(layout, records, decimal, issues);
  const turned = options.transpose ? transposed(raw) : raw;
  const { table, leftOut } = options.keepTotals ? { table: turned, leftOut: [] } : withoutTotals(turned);
  if (leftOut.length > 0)
    issues.push(
      info(
        'totals',
        `Left out as totals: ${leftOut.map((label) => `“${label}”`).join(', ')}. Ask for them if they are phases.`,
      ),
    );
  if (layout === 'matrix' && !table.cells.flat().some((cell) => cell !== null) && table.rows.length > 0)
    refuse(
      'no-numbers',
      'No cell holds a number. Are layout and delimiter right? Cells should be numbers from 0.',
      records[1]?.line ?? 1,
      1,
    );
  issues.push(...labelIssues(turned.places));
  const fileName = options.fileName ?? 'untitled.csv';
  const unit =
    options.unit ?? (layout === 'visits' || layout === 'events' ? 'count' : detectUnit(table, fileName));
  const labels = [...new Set([...table.rows, ...table.columns])];
  const mapping = options.taxonomy ? mapLabels(labels, options.taxonomy, options.mapping) : [];
  const merged = renamed(table, mapping, unit, issues);
  const matrix: Matrix = {
    title: titleOf(fileName),
    ...merged,
    unit,
    total: unit === 'count' ? merged.cells.flat().reduce<number>((sum, cell) => sum + (cell ?? 0), 0) : null,
    provenance: { source: fileName.split(/[/\\]/u).at(-1)?.slice(0, 200) ?? fileName },
  };
  return {
    ok: true,
    matrix,
    understood: { layout, encoding, delimiter, decimal, unit, totalsLeftOut: leftOut, mapping },
    issues,
  };
}

/** Lines above the header: while the file's usual width is wider, rows of one or two fields at the top are no header. */
function withoutPreamble(records: readonly Row[], issues: Issue[]): readonly Row[] {
  const widths = records.map((row) => row.fields.filter((field) => field.text.trim() !== '').length);
  const lengths = records.map((row) => row.fields.length);
  const usual = Math.max(...lengths.slice(-Math.max(1, Math.floor(records.length / 2))));
  let skip = 0;
  while (
    skip < records.length - 2 &&
    skip < 20 &&
    usual >= 3 &&
    (widths[skip] ?? 0) <= 1 &&
    (lengths[skip] ?? 0) < usual - 1
  )
    skip++;
  if (skip > 0)
    issues.push(
      info(
        'preamble',
        `${skip} line${skip === 1 ? '' : 's'} above the header skipped.`,
        records[0]?.line ?? 1,
        1,
      ),
    );
  return records.slice(skip);
}

function transposed(table: Table): Table {
  return {
    ...table,
    rows: table.columns,
    columns: table.rows,
    cells: table.columns.map((_, column) => table.cells.map((row) => row[column] ?? null)),
  };
}

/** The table under its mapped labels. Rows or columns that become one are added where the unit can be added. */
function renamed(
  table: Table,
  mapping: readonly Mapped[],
  unit: Unit,
  issues: Issue[],
): Pick<Matrix, 'rows' | 'columns' | 'cells'> {
  const titles = new Map(mapping.map((one) => [one.label, one.title ?? one.label]));
  const name = (label: string): string => titles.get(label) ?? label;
  const rows = [...new Set(table.rows.map(name))];
  const columns = [...new Set(table.columns.map(name))];
  const joined = rows.length < table.rows.length || columns.length < table.columns.length;
  if (joined && unit !== 'count' && unit !== 'hours')
    refuse(
      'merge',
      'Two labels mean the same phase, and numbers of this unit cannot be added. Join them in the file, or keep the labels as they are.',
    );
  if (joined)
    issues.push(warning('merged', 'Labels that mean the same phase were joined and their numbers added.'));
  for (const one of mapping.filter((entry) => entry.how === 'alias'))
    issues.push(info('alias', `“${one.label}” was read as ${one.title ?? ''}.`));
  for (const one of mapping.filter((entry) => entry.suggestion !== null && entry.how === 'own'))
    issues.push(info('near-miss', `“${one.label}” was kept as it is; it may be ${one.suggestion ?? ''}.`));
  const cells = rows.map((row) =>
    columns.map((column) => {
      const found = table.rows.flatMap((label, r) =>
        name(label) === row
          ? table.columns.flatMap((other, c) => (name(other) === column ? [table.cells[r]?.[c] ?? null] : []))
          : [],
      );
      const numbers = found.filter((cell) => cell !== null);
      return numbers.length === 0 ? null : numbers.reduce((sum, cell) => sum + cell, 0);
    }),
  );
  return { rows, columns, cells };
}
