import type { Delimiter } from './options.ts';

/** A field of a raw record: its stretch of the text (quotes included), its value, and a quote that stands where none belongs (or -1). */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly value: string;
  readonly stray: number;
}

/** A record found in raw text. */
export interface Walked {
  readonly spans: readonly Span[];
  /** Offset after the record's line end. */
  readonly next: number;
  /** Whether the line end is there. */
  readonly complete: boolean;
  /** Offset of a quote that opens and does not close, or -1. */
  readonly unclosed: number;
}

/**
 * Walks one raw record field by field. PapaParse reads the rows; this is asked for the place of a cell, and for rows
 * whose quotes do not follow RFC 4180. There it reads as people mean it: a quote inside quoted text belongs to the
 * text when the field closes properly further on in the same line; else the field ends at the next delimiter. A quote
 * that looks like an opening one (first in a line or after a delimiter) inside quoted text means that the field was
 * never closed.
 */
export function walkRecord(text: string, at: number, delimiter: Delimiter): Walked {
  const spans: Span[] = [];
  const spaces = delimiter === ' ';
  let start = spaces ? afterBlanks(text, at, delimiter) : at;
  for (;;) {
    const span = text[start] === '"' ? quotedSpan(text, start, delimiter) : plainSpan(text, start, delimiter);
    if (typeof span === 'number') return { spans, next: text.length, complete: false, unclosed: span };
    if (!(spaces && span.start === span.end)) spans.push(span);
    const end = text[span.end];
    if (end === undefined) return { spans, next: text.length, complete: false, unclosed: -1 };
    if (end === '\n') return { spans, next: span.end + 1, complete: true, unclosed: -1 };
    start = spaces ? afterBlanks(text, span.end, delimiter) : span.end + 1;
  }
}

const isBlank = (char: string | undefined, delimiter: Delimiter): boolean =>
  char === ' ' || (char === '\t' && delimiter !== '\t');

function afterBlanks(text: string, at: number, delimiter: Delimiter): number {
  while (isBlank(text[at], delimiter)) at++;
  return at;
}

/** Whether a field ends at this character. */
const ends = (char: string | undefined, delimiter: Delimiter): boolean =>
  char === undefined || char === '\n' || char === delimiter || (delimiter === ' ' && char === '\t');

function plainSpan(text: string, start: number, delimiter: Delimiter): Span {
  let end = start;
  while (!ends(text[end], delimiter)) end++;
  const value = text.slice(start, end);
  return { start, end, quoted: false, value, stray: value.includes('"') ? start + value.indexOf('"') : -1 };
}

/** A field that opens with a quote, or the offset of that quote when it is not closed. */
function quotedSpan(text: string, start: number, delimiter: Delimiter): Span | number {
  let from = start + 1;
  let stray = -1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return start;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const after = delimiter === ' ' ? quote + 1 : afterBlanks(text, quote + 1, delimiter);
    if (ends(text[after], delimiter)) {
      const value = text.slice(start + 1, quote).replaceAll('""', '"');
      return { start, end: after, quoted: true, value, stray };
    }
    if (looksOpening(text, quote, start, delimiter)) return start;
    stray = stray < 0 ? quote : stray;
    if (closesFurtherOn(text, quote + 1, start, delimiter)) {
      from = quote + 1;
      continue;
    }
    let end = quote + 1;
    while (!ends(text[end], delimiter)) end++;
    const value = text.slice(start + 1, quote).replaceAll('""', '"') + text.slice(quote + 1, end).trimEnd();
    return { start, end, quoted: true, value, stray };
  }
}

const looksOpening = (text: string, quote: number, start: number, delimiter: Delimiter): boolean =>
  quote - 1 > start && ends(text[quote - 1], delimiter);

/** Whether the quoted field closes properly later in the same line, before another one seems to open. */
function closesFurtherOn(text: string, at: number, start: number, delimiter: Delimiter): boolean {
  for (;;) {
    const quote = text.indexOf('"', at);
    const line = text.indexOf('\n', at);
    if (quote < 0 || (line >= 0 && line < quote) || looksOpening(text, quote, start, delimiter)) return false;
    if (ends(text[afterBlanks(text, quote + 1, delimiter)], delimiter)) return true;
    at = quote + 1;
  }
}
