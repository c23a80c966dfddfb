import { Batch } from './batch.ts';
import type { Delimiter } from './options.ts';
import { rowSplitter, type Split } from './papa.ts';
import { papaDelimiter, tidy } from './tidy.ts';
import { MAX_CELL, MAX_RECORD, newlines, refuseLongCell, refuseUnfinished } from './unfinished.ts';

/** Text is cut into pieces of this many characters: V8 frees strings below 128 KB cheaply, larger ones only in a full collection. */
const PIECE = 48 * 1024;

/**
 * Text, as it comes, to rows with physical lines. Line ends must be LF already. Memory holds one piece and the
 * unfinished record at its end.
 */
export class RecordReader {
  readonly #delimiter: Delimiter;
  readonly #take: (batch: Batch) => void;
  readonly #cut: (text: string) => Split;
  #carry = '';
  #line = 1;

  constructor(delimiter: Delimiter, take: (batch: Batch) => void) {
    this.#delimiter = delimiter;
    this.#take = take;
    this.#cut = rowSplitter(papaDelimiter(delimiter));
  }

  /** Reads on. @throws Refusal on a quote that is never closed, a cell over 10,000 characters, a record over a million */
  push(text: string): void {
    for (let at = 0; at < text.length; at += PIECE)
      this.#read(text.length <= PIECE ? text : text.slice(at, at + PIECE));
  }

  /** The file ends here. @throws Refusal on a quote that is never closed */
  end(): void {
    if (this.#carry === '') return;
    this.#read(this.#carry.endsWith('\n') ? '' : '\n');
    if (this.#carry !== '')
      refuseUnfinished(this.#carry, this.#delimiter, this.#line, tidy(this.#carry, this.#delimiter).unclosed);
  }

  /** Where reading has got to, when `text` follows: for telling the place of what cannot be decoded. */
  place(text: string): { readonly line: number; readonly column: number } {
    const open = this.#carry + text;
    return { line: this.#line + newlines(open, open.length), column: open.length - open.lastIndexOf('\n') };
  }

  #read(piece: string): void {
    const raw = this.#carry + piece;
    const { rows, consumed, damaged } = this.#split(raw);
    this.#carry = raw.slice(consumed);
    if (rows.length > 0) {
      const batch = new Batch(
        rows,
        consumed === raw.length ? raw : raw.slice(0, consumed),
        this.#line,
        this.#delimiter,
        damaged,
      );
      const { lines, longest } = linesOf(raw, consumed);
      // Rows of one short line each, as nearly always: then no cell can be too long.
      if (lines !== rows.length || longest > MAX_CELL) checkCells(batch);
      this.#line += lines;
      this.#take(batch);
    }
    if (this.#carry.length > MAX_RECORD) refuseUnfinished(this.#carry, this.#delimiter, this.#line);
  }

  #split(raw: string): Split {
    if (this.#delimiter !== ' ') {
      const split = this.#cut(raw);
      if (!split.damaged) return split;
    }
    // Whether a quote is stray is settled by the rest of its line: a line that is not finished waits.
    const lines = raw.slice(0, raw.lastIndexOf('\n') + 1);
    const { text, rest, unclosed, strays, hopeless } = tidy(lines, this.#delimiter);
    if (hopeless)
      refuseUnfinished(raw.slice(rest), this.#delimiter, this.#line + newlines(raw, rest), unclosed - rest);
    return { ...this.#cut(text), consumed: rest, damaged: strays };
  }
}

function checkCells(batch: Batch): void {
  for (let at = 0; at < batch.rows.length; at++) {
    const row = batch.rows[at] ?? [];
    for (let field = 0; field < row.length; field++)
      if ((row[field]?.length ?? 0) > MAX_CELL) refuseLongCell(batch.spot(at, field));
  }
}

/** How many lines end in the first `length` units of a text, and how long the longest is. */
function linesOf(text: string, length: number): { readonly lines: number; readonly longest: number } {
  let lines = 0;
  let longest = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', start)) {
    if (at - start > longest) longest = at - start;
    start = at + 1;
    lines++;
  }
  return { lines, longest };
}
