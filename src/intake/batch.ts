import type { Spot } from './issue.ts';
import type { Delimiter } from './options.ts';
import { walkRecord, type Span } from './walk.ts';

/**
 * Rows of one piece of the file together with the text they come from. Places are looked up only when something is to
 * be said about a cell: counting lines and columns of every cell would cost more than reading it.
 */
export class Batch {
  readonly rows: readonly (readonly string[])[];
  readonly #raw: string;
  readonly #firstLine: number;
  readonly #delimiter: Delimiter;
  readonly #mended: boolean;
  #walked: { readonly row: number; readonly spans: readonly Span[]; readonly start: number } | undefined;
  #linesBefore: Int32Array | undefined;
  #starts: number[] | undefined;

  /**
   * @param raw the finished records as written, from the start of physical line `firstLine` on
   * @param mended whether stray quotes were mended, so that a cell's text does not show them any more
   */
  constructor(
    rows: readonly (readonly string[])[],
    raw: string,
    firstLine: number,
    delimiter: Delimiter,
    mended = false,
  ) {
    this.rows = rows;
    this.#raw = raw;
    this.#firstLine = firstLine;
    this.#delimiter = delimiter;
    this.#mended = mended;
  }

  /** The physical line on which a row starts. */
  line(row: number): number {
    return this.#firstLine + (this.#before()[row] ?? 0);
  }

  /** Where a cell stands. A cell that the row does not have is looked for at the end of the row. */
  spot(row: number, field: number): Spot {
    const { start, spans } = this.#walk(row);
    const span = spans[field] ?? spans.at(-1) ?? { start, end: start };
    const at = spans[field] ? span.start : span.end;
    const lineStart = this.#raw.lastIndexOf('\n', at - 1) + 1;
    const newline = this.#raw.indexOf('\n', at);
    const source = this.#raw.slice(lineStart, newline < 0 ? this.#raw.length : newline);
    let line = this.line(row);
    for (let i = this.#raw.indexOf('\n', start); i >= 0 && i < at; i = this.#raw.indexOf('\n', i + 1)) line++;
    const from = at - lineStart;
    return {
      line,
      column: characters(source, from) + 1,
      source,
      from,
      to: Math.min(source.length, span.end - lineStart),
    };
  }

  /** Whether a quote stands in a cell although the cell is not properly quoted. */
  hasStrayQuote(row: number, field: number): boolean {
    if (!this.#mended && !this.rows[row]?.[field]?.includes('"')) return false;
    return (this.#walk(row).spans[field]?.stray ?? -1) >= 0;
  }

  /** The fields of a row in the raw text; those of the last row asked for are kept, since cells are asked for in turn. */
  #walk(row: number): { readonly spans: readonly Span[]; readonly start: number } {
    if (this.#walked?.row !== row) {
      const start = this.#lineStart(this.#before()[row] ?? 0);
      this.#walked = { row, start, spans: walkRecord(this.#raw, start, this.#delimiter).spans };
    }
    return this.#walked;
  }

  /** How many line ends stand before each row: one for each row before it, and those inside quoted cells. */
  #before(): Int32Array {
    if (this.#linesBefore) return this.#linesBefore;
    const before = new Int32Array(this.rows.length + 1);
    this.rows.forEach((row, at) => {
      let lines = 1;
      for (const field of row)
        for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) lines++;
      before[at + 1] = (before[at] ?? 0) + lines;
    });
    return (this.#linesBefore = before);
  }

  /** The offset at which the nth line of the piece starts. */
  #lineStart(line: number): number {
    if (!this.#starts) {
      this.#starts = [0];
      for (let i = this.#raw.indexOf('\n'); i >= 0; i = this.#raw.indexOf('\n', i + 1))
        this.#starts.push(i + 1);
    }
    return this.#starts[line] ?? this.#raw.length;
  }
}

/** How many characters (code points) the first `length` units of a text are. */
function characters(text: string, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}

/** Whether a row holds nothing at all. */
export function isBlankRow(row: readonly string[]): boolean {
  return row.every((field) => field.trim() === '');
}

/** One row of a batch, kept for later. */
export class Row {
  readonly #batch: Batch;
  readonly #at: number;

  constructor(batch: Batch, at: number) {
    this.#batch = batch;
    this.#at = at;
  }

  get fields(): readonly string[] {
    return this.#batch.rows[this.#at] ?? [];
  }

  /** The physical line on which the row starts. */
  get line(): number {
    return this.#batch.line(this.#at);
  }

  /** The physical line on which the row ends: a later one where a cell holds line breaks. */
  get lastLine(): number {
    return this.#batch.line(this.#at + 1) - 1;
  }

  spot(field: number): Spot {
    return this.#batch.spot(this.#at, field);
  }

  hasStrayQuote(field: number): boolean {
    return this.#batch.hasStrayQuote(this.#at, field);
  }
}
