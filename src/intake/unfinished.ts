import { refuse, type Spot } from './issue.ts';
import type { Delimiter } from './options.ts';
import { walkRecord } from './walk.ts';

/** The most characters a cell may have. */
export const MAX_CELL = 10_000;
/** A record longer than this has lost a quote, or is none. */
export const MAX_RECORD = 1_000_000;

/**
 * Says why a record does not end: a quote that was never closed, a giant cell, or no line break at all.
 * @param record raw text from the start of the record on
 * @param unclosed offset of the quote that opens, or -1 when it is not known
 * @throws Refusal always
 */
export function refuseUnfinished(record: string, delimiter: Delimiter, line: number, unclosed = -1): never {
  const walked = walkRecord(record, 0, delimiter);
  const open = unclosed >= 0 ? unclosed : walked.unclosed;
  if (open >= 0) {
    const spot = spotIn(record, open, line);
    if (record.length > MAX_RECORD) refuseLongCell(spot, true);
    refuse(
      'unclosed-quote',
      'A quote opens here and is never closed. Close it, or double it if it belongs to the text.',
      spot,
    );
  }
  const long = walked.spans.find((span) => span.end - span.start > MAX_CELL);
  if (long) refuseLongCell(spotIn(record, long.start, line));
  refuse(
    'long-record',
    `A row goes on for more than ${Math.floor(record.length / 1000)},000 characters. Is this a table of phases? Its rows should end with a line break.`,
    spotIn(record, 0, line),
  );
}

/** Refuses a cell over 10,000 characters. @param open whether a quote opens it and is still open */
export function refuseLongCell(spot: Spot, open = false): never {
  refuse(
    'long-cell',
    open
      ? 'A quote opens here and is still open 10,000 characters later. Close it, or double it if it belongs to the text.'
      : 'A cell holds more than 10,000 characters. Shorten it, or look for a quote that is missing before it.',
    spot,
  );
}

function spotIn(text: string, at: number, firstLine: number): Spot {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const source = text.slice(lineStart, Math.min(newline < 0 ? text.length : newline, lineStart + MAX_CELL));
  const from = at - lineStart;
  return { line: firstLine + newlines(text, at), column: from + 1, source, from, to: source.length };
}

/** Line ends in the first `length` units of a text. */
export function newlines(text: string, length: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < length; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
