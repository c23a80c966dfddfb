import type { Cell, Unit } from '../matrix/matrix.ts';
import { refuse, type Spot } from './issue.ts';
import { readNumber } from './numbers.ts';
import type { Issues } from './issues.ts';
import type { Decimal } from './options.ts';

/** Rows, columns and cells as the file has them, before totals are left out and labels are mapped. */
export interface Table {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** Whether numbers carry a percent sign. */
  readonly percent: boolean;
  /** What the file itself says of the numbers, in its header. */
  readonly unit: Unit | undefined;
  /** The cell above the row labels, as written; empty when there is none. */
  readonly corner: string;
  /** Whether the file is one of our own exports: then its labels are labels, whatever they are called. */
  readonly ours: boolean;
  /**
   * Set where the file lists pairs instead of giving a table: row and column of those that stand in it without a number
   * that can be read. If the numbers are counts, all other pairs without a number are 0.
   */
  readonly listed?: readonly (readonly [number, number])[];
  /** The file says that it counts everything that happened. */
  readonly complete?: boolean;
}

const MAX_LABELS = 400;

/** Refuses more labels than a drawing can hold. @throws Refusal */
export function checkLabels(rows: number, columns: number, spot?: Spot): void {
  if (rows > MAX_LABELS || columns > MAX_LABELS)
    refuse(
      'too-many-labels',
      `The table has more than ${MAX_LABELS} ${columns > MAX_LABELS ? 'columns' : 'rows'} (${Math.max(rows, columns)}); at most ${MAX_LABELS} are read. Group the labels first.`,
      spot,
    );
}

/** Reads cells as numbers and reports what is none; bad cells are missing. Tells afterwards whether percent signs were mixed. */
export class CellReader {
  readonly #decimal: Decimal;
  readonly #issues: Issues;
  percent = 0;
  bare = 0;

  constructor(decimal: Decimal, issues: Issues) {
    this.#decimal = decimal;
    this.#issues = issues;
  }

  /** @param what names the cell in messages, such as `Data preparation, column “Model”` */
  read(text: string, what: string, spot: () => Spot): Cell {
    const read = readNumber(text, this.#decimal);
    if (read.kind === 'blank') return null;
    if (read.kind === 'bad') {
      if (this.#issues.full('bad-cell')) this.#issues.count('bad-cell');
      else
        this.#issues.warn(
          'bad-cell',
          `“${shorten(text)}” ${read.why}${what}; the cell is missing. Write a number from 0, or leave it blank.`,
          spot(),
        );
      return null;
    }
    if (text.includes('\0'))
      this.#issues.warn('nul', 'The cell held a NUL character, which was left out.', spot());
    if (!read.exact)
      this.#issues.warn(
        'inexact',
        `“${shorten(text)}” has more digits than a number here can hold; it is kept as ${read.value}.`,
        spot(),
      );
    if (read.percent) this.percent++;
    else if (read.value !== 0) this.bare++;
    return read.value;
  }

  /** Says so when some numbers have a percent sign and others have none. */
  finish(): void {
    if (this.percent > 0 && this.bare > 0)
      this.#issues.warn(
        'mixed-percent',
        `${this.percent} numbers have a percent sign and ${this.bare} have none; all were read as printed. Write all of them in one way.`,
      );
  }
}

/** Reports a quote that stands where none belongs. */
export function sayStray(issues: Issues, spot: Spot): void {
  issues.warn(
    'stray-quote',
    'A quote stands where none belongs; the text was kept. Double the quote in the file, and put the cell in quotes.',
    spot,
  );
}

/** A count with its thousands, for messages. */
export const thousands = (count: number): string => count.toLocaleString('en-US');

/** A cell's text, short enough for a message. */
export const shorten = (text: string): string => text.trim().slice(0, 40).toWellFormed();

/** The sum of the numbers among cells. */
export const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

/** A table with rows and columns swapped. */
export function transposed(table: Table): Table {
  return {
    ...table,
    rows: table.columns,
    columns: table.rows,
    cells: table.columns.map((_, column) => table.cells.map((row) => row[column] ?? null)),
    ...(table.listed ? { listed: table.listed.map(([r, c]) => [c, r] as const) } : {}),
  };
}
