import type { Cell } from '../matrix/matrix.ts';
import { refuse, warning, type Issue } from './issue.ts';
import { cleanLabel } from './labels.ts';
import { readNumber, type Decimal } from './numbers.ts';
import type { Field, Row } from './records.ts';

/** Rows, columns and cells before labels are mapped and totals are left out. `places` says where labels stand. */
export interface Table {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly percent: boolean;
  readonly places: readonly { readonly text: string; readonly line: number; readonly column: number }[];
}

const MAX_LABELS = 400;

/** Refuses more labels than a drawing can hold. */
export function checkSize(rows: number, columns: number): void {
  if (rows > MAX_LABELS || columns > MAX_LABELS)
    refuse(
      'too-many-labels',
      `The table has ${rows} rows and ${columns} columns; at most ${MAX_LABELS} of each are read. Group the labels first.`,
    );
}

const place = (field: Field): { text: string; line: number; column: number } => ({
  text: cleanLabel(field.text),
  line: field.line,
  column: field.column,
});

/** A number cell with its issues told at its physical place; bad cells are missing. */
export function cellOf(
  field: Field | undefined,
  decimal: Decimal,
  issues: Issue[],
): { value: Cell; percent: boolean } {
  if (!field) return { value: null, percent: false };
  if (field.text.includes('\0'))
    issues.push(
      warning('nul', 'The cell held a NUL character, which was left out.', field.line, field.column),
    );
  const read = readNumber(field.text, decimal);
  if (read.kind === 'number') return { value: read.value, percent: read.percent };
  if (read.kind === 'bad')
    issues.push(
      warning(
        'bad-cell',
        `“${field.text.trim().slice(0, 40)}” ${read.why}; the cell is missing. Write a number from 0, or leave it blank.`,
        field.line,
        field.column,
      ),
    );
  return { value: null, percent: false };
}

/**
 * The matrix layout: a header of visited phases, a first column of focuses.
 * A header one shorter than its rows (as R writes it) has no corner. Short rows are missing at the end; long rows are refused, each alone.
 */
export function matrixTable(records: readonly Row[], decimal: Decimal, issues: Issue[]): Table {
  const [header, ...body] = records;
  if (!header) refuse('no-header', 'There is no header row. The first row should name the visited phases.');
  const widest = Math.max(0, ...body.map((row) => row.fields.length));
  const cornerless =
    body.length > 0 &&
    body.every((row) => row.fields.length === header.fields.length + 1) &&
    widest === header.fields.length + 1;
  const heads = (cornerless ? header.fields : header.fields.slice(1)).map(place);
  // Spreadsheets leave empty columns behind at the end.
  while (
    heads.length > 0 &&
    heads.at(-1)?.text === '' &&
    body.every((row) => (row.fields[heads.length]?.text ?? '').trim() === '')
  )
    heads.pop();
  if (heads.length === 0)
    refuse(
      'no-columns',
      'The header has one field only. Is the delimiter right? The first row should name the visited phases.',
      header.line,
      1,
    );
  checkSize(body.length, heads.length);
  const blank = heads.find((head) => head.text === '');
  if (blank)
    refuse(
      'blank-header',
      'A column has no name. Give every column but the corner a name.',
      blank.line,
      blank.column,
    );
  const known = new Map<string, number>();
  for (const head of heads) {
    if (known.has(head.text))
      refuse(
        'duplicate-header',
        `Two columns are called “${head.text.slice(0, 60)}”. Rename one, or add them up first.`,
        head.line,
        head.column,
      );
    known.set(head.text, head.column);
  }
  const rows: { text: string; line: number; column: number }[] = [];
  const cells: Cell[][] = [];
  let percent = false;
  for (const row of body) {
    const [first, ...rest] = row.fields;
    if (!first) continue;
    const label = place(first);
    const extra = rest.slice(heads.length).filter((field) => field.text.trim() !== '');
    if (extra[0]) {
      issues.push(
        warning(
          'long-row',
          `The row “${label.text.slice(0, 40)}” has ${rest.length} cells for ${heads.length} columns; it was left out. Quote cells that hold the delimiter.`,
          extra[0].line,
          extra[0].column,
        ),
      );
      continue;
    }
    if (rest.length < heads.length)
      issues.push(
        warning(
          'short-row',
          `The row “${label.text.slice(0, 40)}” has ${rest.length} of ${heads.length} cells; the others are missing.`,
          row.line,
          1,
        ),
      );
    if (label.text === '') {
      issues.push(warning('blank-row-label', 'A row has no name; it was left out.', row.line, 1));
      continue;
    }
    if (rows.some((one) => one.text === label.text))
      refuse(
        'duplicate-row',
        `Two rows are called “${label.text.slice(0, 60)}”. Rename one, or add them up first.`,
        label.line,
        label.column,
      );
    rows.push(label);
    cells.push(
      heads.map((_, at) => {
        const read = cellOf(rest[at], decimal, issues);
        percent ||= read.percent;
        return read.value;
      }),
    );
  }
  if (rows.length === 0)
    issues.push(warning('no-rows', 'There is a header and no row below it.', header.line, 1));
  return {
    rows: rows.map((row) => row.text),
    columns: heads.map((head) => head.text),
    cells,
    percent,
    places: [...rows, ...heads],
  };
}

/** Pairs with values as a table; labels in the order in which they come. Pairs that repeat are added, and said. */
export class PairTable {
  readonly #rows = new Map<string, Map<string, number>>();
  readonly #columns = new Map<string, Field>();
  readonly #places = new Map<string, Field>();
  #repeated = 0;
  #percent = false;

  /** Adds a value to a pair; `summed` tells repeats of an edge list from visits, where repeats are the point. */
  add(from: Field, to: Field, value: number, percent: boolean, repeatsMatter: boolean): void {
    const [row, column] = [cleanLabel(from.text), cleanLabel(to.text)];
    const cells = this.#rows.get(row) ?? new Map<string, number>();
    this.#rows.set(row, cells);
    if (!this.#places.has(row)) this.#places.set(row, from);
    if (!this.#columns.has(column)) this.#columns.set(column, to);
    if (cells.has(column) && repeatsMatter) this.#repeated++;
    cells.set(column, (cells.get(column) ?? 0) + value);
    this.#percent ||= percent;
    checkSize(this.#rows.size, this.#columns.size);
  }

  /** The pairs as rows and columns. Pairs that never came are `rest`: 0 for counts, missing otherwise. */
  table(rest: Cell, issues: Issue[]): Table {
    if (this.#repeated > 0)
      issues.push(warning('summed', `${this.#repeated} rows repeat a pair; their values were added.`));
    const rows = [...this.#rows.keys()];
    const columns = [...this.#columns.keys()];
    return {
      rows,
      columns,
      cells: rows.map((row) => columns.map((column) => this.#rows.get(row)?.get(column) ?? rest)),
      percent: this.#percent,
      places: [...this.#places.values(), ...this.#columns.values()].map(place),
    };
  }
}
