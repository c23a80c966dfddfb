import type { Delimiter } from './options.ts';
import { walkRecord } from './walk.ts';

/** What stands between fields after tidying runs of blanks: a character that no file holds for another reason. */
const UNIT_SEPARATOR = '\u001F';

/** The delimiter that PapaParse is given. */
export const papaDelimiter = (delimiter: Delimiter): string =>
  delimiter === ' ' ? UNIT_SEPARATOR : delimiter;

/** Tidied text, and what could not be part of it. */
export interface Tidied {
  /** Finished records, rewritten after RFC 4180. Every record keeps its number of lines. */
  readonly text: string;
  /** Offset in the raw text where the first unfinished record starts. */
  readonly rest: number;
  /** Offset of a quote that was not closed so far, or -1. */
  readonly unclosed: number;
  /** Whether quotes stood where none belong. */
  readonly strays: boolean;
  /** Whether that quote cannot be closed any more: another one seems to open before it closes. */
  readonly hopeless: boolean;
}

/**
 * Rewrites raw text so that PapaParse reads it as it was meant: runs of blanks become one separator, and fields with
 * stray quotes are quoted properly. Needed for files with blanks as delimiter, and for pieces that Papa calls damaged.
 */
export function tidy(raw: string, delimiter: Delimiter): Tidied {
  const separator = papaDelimiter(delimiter);
  const lines: string[] = [];
  let at = 0;
  let unclosed = -1;
  let strays = false;
  while (at < raw.length) {
    const record = walkRecord(raw, at, delimiter);
    if (!record.complete) {
      unclosed = record.unclosed;
      break;
    }
    strays ||= record.spans.some((span) => span.stray >= 0);
    lines.push(
      record.spans.map(({ value, quoted }) => written(value, quoted, separator)).join(separator),
      '\n',
    );
    at = record.next;
  }
  const hopeless = unclosed >= 0 && raw.includes('"', unclosed + 1) && closesNowhere(raw, unclosed);
  return { text: lines.join(''), rest: at, unclosed, strays, hopeless };
}

/** Whether a single (not doubled) quote follows the opening one: then it is a mismatch and not merely unfinished. */
function closesNowhere(raw: string, opening: number): boolean {
  let at = opening + 1;
  for (;;) {
    const quote = raw.indexOf('"', at);
    if (quote < 0 || quote === raw.length - 1) return false;
    if (raw[quote + 1] !== '"') return true;
    at = quote + 2;
  }
}

const written = (value: string, quoted: boolean, separator: string): string =>
  quoted || value.includes('"') || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value;
