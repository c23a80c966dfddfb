import type { Cell, Unit } from '../matrix/matrix.ts';
import type { Row } from './batch.ts';
import { refuse, type Spot } from './issue.ts';
import type { Issues } from './issues.ts';
import { LabelBook } from './labels.ts';
import { headingsOf, type HeaderRow, type Heading } from './headings.ts';
import { looksNumeric } from './numbers.ts';
import type { Conflicts, Decimal, Duplicates } from './options.ts';
import { CellReader, checkLabels, sayStray, shorten, type Table } from './table.ts';
import { joinSame } from './same-label.ts';
import { OUR_CORNER } from './write.ts';

/** Settings of the matrix layout. */
export interface MatrixSettings {
  readonly decimal: Decimal;
  readonly duplicates: Duplicates | undefined;
  readonly conflicts: Conflicts | undefined;
}

/** A row's label and cells, with where they stand. */

export interface LabeledRow {
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly line: number;
  /** Where the label stands (-1), or a cell. */
  readonly spot: (cell: number) => Spot;
}

/**
 * The matrix layout: a header of visited phases, a first column of focuses. Short rows are missing at the end; long
 * rows are refused, each alone. A header one shorter than its rows (as R writes it) has no corner, and a first column
 * that only numbers the rows is left out.
 * @param header the header row; undefined when the file has none
 */
export function matrixTable(
  header: HeaderRow | undefined,
  rows: readonly Row[],
  settings: MatrixSettings,
  issues: Issues,
): Table {
  const { corner, headings, skip } = headingsOf(header, rows, issues);
  checkLabels(rows.length, headings.length, header?.spot(0));
  const ours = OUR_CORNER.exec(corner);
  if (!ours) checkNumbers(rows, skip);
  const book = new LabelBook(issues);
  const columns = headings.map((heading) => named(heading, book, issues));
  const reader = new CellReader(settings.decimal, issues);
  const labeled = rows.flatMap((row) => labeledRow(row, columns, skip, { book, reader, issues }));
  reader.finish();
  if (labeled.length === 0) issues.warn('no-rows', 'There is a header and no row below it.', header?.spot(0));
  const joined = joinSame(
    labeled,
    columns.map((label, at) => ({ label, spot: headings[at]?.spot })),
    settings,
    issues,
  );
  return {
    ...joined,
    percent: reader.percent > 0,
    unit: (ours?.[1] as Unit | undefined) ?? unitInWords(corner),
    corner,
    ours: ours !== null,
    complete: ours?.[2] !== undefined,
  };
}

/** Refuses a table in which nothing is meant as a number: layout or delimiter are wrong. @throws Refusal */
function checkNumbers(rows: readonly Row[], skip: number): void {
  const [first] = rows;
  if (first && !rows.some((row) => row.fields.slice(skip + 1).some(looksNumeric)))
    refuse(
      'no-numbers',
      'No cell holds a number. Are layout and delimiter right? Cells should be numbers from 0.',
      first.spot(skip + 1),
    );
}

/** A unit in the corner, such as `phase (hours)`. */
const unitInWords = (corner: string): Unit | undefined =>
  /\b(hours|percent|probability|share)s?\b/iu.exec(corner)?.[1]?.toLowerCase() as Unit | undefined;

function named(heading: Heading, book: LabelBook, issues: Issues): string {
  if (heading.stray) sayStray(issues, heading.spot());
  const label = book.admit(heading.text, heading.spot);
  if (label === '')
    refuse('blank-header', 'A column has no name. Give every column but the corner a name.', heading.spot());
  return label;
}

interface Tools {
  readonly book: LabelBook;
  readonly reader: CellReader;
  readonly issues: Issues;
}

/** A row read, or nothing when it has to be left out. */
function labeledRow(
  row: Row,
  columns: readonly string[],
  skip: number,
  { book, reader, issues }: Tools,
): readonly LabeledRow[] {
  const first = skip;
  const name = shorten(row.fields[first] ?? '');
  const cells = row.fields.slice(first + 1);
  const extra = cells.findIndex((cell, at) => at >= columns.length && cell.trim() !== '');
  if (extra >= 0) {
    issues.warn(
      'long-row',
      `The row “${name}” has ${cells.length} cells for ${columns.length} columns; it was left out. Quote cells that hold the delimiter.`,
      row.spot(first + 1 + extra),
    );
    return [];
  }
  if (cells.length < columns.length)
    issues.warn(
      'short-row',
      `The row “${name}” has ${cells.length} of ${columns.length} cells; the others are missing.`,
      row.spot(row.fields.length),
    );
  if (name === '') {
    issues.warn(
      'blank-row-label',
      'A row has no name; it was left out. Name it in the first column.',
      row.spot(first),
    );
    return [];
  }
  for (let at = first; at < row.fields.length; at++)
    if (row.hasStrayQuote(at)) sayStray(issues, row.spot(at));
  const label = book.admit(row.fields[first] ?? '', () => row.spot(first));
  return [
    {
      label,
      line: row.line,
      spot: (cell) => row.spot(first + 1 + cell),
      cells: columns.map((column, at) =>
        reader.read(cells[at] ?? '', ` (${shorten(label)}, column “${shorten(column)}”)`, () =>
          row.spot(first + 1 + at),
        ),
      ),
    },
  ];
}
