import { isBlankRow, type Row } from './batch.ts';
import { refuse, type Spot } from './issue.ts';
import type { Issues } from './issues.ts';
import { readNumber } from './numbers.ts';

/** A column's name as written, and where. */
export interface Heading {
  readonly text: string;
  readonly spot: () => Spot;
  /** Whether a quote stands in it where none belongs. */
  readonly stray: boolean;
}

/** The row that names the columns. */
export type HeaderRow = Pick<Row, 'fields' | 'spot' | 'hasStrayQuote'>;

/** The names of a matrix's columns, its corner, and how many leading columns only number the rows. */
export interface Headings {
  readonly corner: string;
  readonly headings: readonly Heading[];
  readonly skip: number;
}

/**
 * Takes a header apart: pandas and R put a column of row numbers first, spreadsheets leave
 * empty columns at the end. Without a header a square table's columns are called as its rows, others by their number.
 * @throws Refusal when there is no column
 */
export function headingsOf(header: HeaderRow | undefined, rows: readonly Row[], issues: Issues): Headings {
  if (!header) return withoutHeader(rows);
  const fields = [...header.fields];
  const skip = numbersRows(fields, rows) ? 1 : 0;
  if (skip > 0)
    issues.info('index-column', 'The first column only numbers the rows; it was left out.', header.spot(0));
  while (fields.length > skip + 1 && fields.at(-1)?.trim() === '' && isEmptyColumn(rows, fields.length - 1))
    fields.pop();
  if (fields.length < skip + 2)
    refuse(
      'no-columns',
      'The header has one field only. Is the delimiter right? The first row should name the visited phases.',
      header.spot(0),
    );
  const headings = fields.slice(skip + 1).map((text, at) => ({
    text,
    spot: () => header.spot(at + skip + 1),
    stray: header.hasStrayQuote(at + skip + 1),
  }));
  if (headings.every((heading) => readNumber(heading.text, '.').kind === 'number'))
    issues.info(
      'header-numbers',
      'All columns are called by numbers. If the file has no header, say so in the report.',
      header.spot(0),
    );
  return { corner: (fields[skip] ?? '').trim(), headings, skip };
}

const isEmptyColumn = (rows: readonly Row[], at: number): boolean =>
  rows.every((row) => (row.fields[at] ?? '').trim() === '');

/** Whether the first column counts 0, 1, 2 … or 1, 2, 3 … and the second holds names. */
function numbersRows(header: readonly string[], rows: readonly Row[]): boolean {
  const corner = (header[0] ?? '').trim();
  if (header.length < 3 || rows.length < 2 || !(corner === '' || /^unnamed: ?\d+$|^index$/iu.test(corner)))
    return false;
  const start = Number(rows[0]?.fields[0] ?? Number.NaN);
  if (start !== 0 && start !== 1) return false;
  return rows.every(
    (row, at) =>
      isBlankRow(row.fields) ||
      ((row.fields[0] ?? '').trim() === String(start + at) &&
        readNumber(row.fields[1] ?? '', '.').kind === 'bad'),
  );
}

function withoutHeader(rows: readonly Row[]): Headings {
  const [first] = rows;
  const width = Math.max(0, ...rows.map((row) => row.fields.length)) - 1;
  if (!first || width < 1)
    refuse('no-columns', 'The rows have one field only. Is the delimiter right?', first?.spot(0));
  const square = width === rows.length;
  const headings = Array.from({ length: width }, (_, at): Heading => {
    const named = square ? rows[at] : undefined;
    return {
      text: named?.fields[0] ?? String(at + 1),
      spot: () => named?.spot(0) ?? first.spot(at + 1),
      stray: false,
    };
  });
  return { corner: '', headings, skip: 0 };
}
