import { isBlankRow } from './batch.ts';
import type { Delimiter } from './options.ts';
import { rowSplitter, type Split } from './papa.ts';
import { papaDelimiter, tidy } from './tidy.ts';

/** In the order in which they win a draw: a comma also stands in numbers, blanks stand everywhere. */
const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ',', ' '];
const ROWS = 60;
const LOOKED_AT = 64 * 1024;

/** How well a delimiter cuts a text: share of rows of one width (from 0 to 1), and share of rows that it cuts at all. */
interface Fit {
  readonly delimiter: Delimiter;
  readonly even: number;
  readonly cuts: number;
}

/**
 * The delimiter of a text: the one that cuts most of the first rows into the same number of fields, at least two.
 * Blanks count only where nothing else could be meant: when no other delimiter cuts the rows, or a comma does so
 * inside numbers alone.
 */
export function detectDelimiter(text: string): Delimiter {
  const head = finished(text.slice(0, LOOKED_AT));
  const fits = CANDIDATES.map((delimiter) => fitOf(head, delimiter));
  const [best] = fits
    .filter((fit) => fit.delimiter !== ' ')
    .toSorted((a, b) => b.even + b.cuts / 2 - (a.even + a.cuts / 2));
  const blanks = fits.find((fit) => fit.delimiter === ' ');
  const onlyInNumbers = best?.delimiter === ',' && !/(?:^|[^\d]),|,(?:$|[^\d])/mu.test(head);
  if (blanks && blanks.even >= 0.75 && (!best || best.cuts < 0.5 || (onlyInNumbers && blanks.even > 0.9)))
    return ' ';
  return best && best.cuts > 0 ? best.delimiter : mostFrequent(head);
}

/** A first line such as `sep=;`, which Excel writes and obeys, or undefined. `length` is what to leave out of the text. */
export function declaredDelimiter(
  text: string,
): { readonly delimiter: Delimiter; readonly length: number } | undefined {
  const found = /^"?sep=([,;|\t ])"?(?=\n|$)/iu.exec(text);
  const delimiter = CANDIDATES.find((one) => one === found?.[1]);
  return found && delimiter ? { delimiter, length: found[0].length } : undefined;
}

/** Without the last line when it may be cut. */
const finished = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

function fitOf(text: string, delimiter: Delimiter): Fit {
  const { rows: all, damaged } = rowsOf(text, delimiter);
  const rows = all.filter((row) => !isBlankRow(row));
  // Quotes that do not fit a delimiter speak against it.
  const weight = damaged ? 0.5 : 1;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 0, count = 0] =
    [...widths].filter(([size]) => size > 1).toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (width === 0) return { delimiter, even: 0, cuts: 0 };
  // R leaves the corner out: a header one shorter than its rows is as good as equal.
  const shortHeader = rows[0]?.length === width - 1 && width > 2 ? 1 : 0;
  return {
    delimiter,
    even: weight * Math.min(1, (count + shortHeader) / rows.length),
    cuts: (weight * rows.filter((row) => row.length > 1).length) / rows.length,
  };
}

function rowsOf(text: string, delimiter: Delimiter): Pick<Split, 'rows' | 'damaged'> {
  if (delimiter !== ' ') {
    const split = rowSplitter(delimiter, ROWS)(text);
    if (!split.damaged) return split;
  }
  const { text: tidied, strays } = tidy(text, delimiter);
  return { rows: rowSplitter(papaDelimiter(delimiter), ROWS)(tidied).rows, damaged: strays };
}

/** When no delimiter cuts anything evenly (an unclosed quote does that): the one that stands most often in the first line. */
function mostFrequent(text: string): Delimiter {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const counts = CANDIDATES.filter((one) => one !== ' ').map((one) => ({
    one,
    count: line.split(one).length - 1,
  }));
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.one : ',';
}
