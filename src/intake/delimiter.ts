import { Refusal } from './issue.ts';
import { readRecords, type Delimiter } from './records.ts';

const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ',', ' '];

/**
 * The delimiter of a text: the one that cuts most of the first rows into the same number of fields, at least two.
 * A comma loses to a semicolon that does as well, since commas also stand in numbers; blanks come last.
 */
export function detectDelimiter(text: string): Delimiter {
  const head = text.slice(0, 100_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = fit(head, delimiter);
    if (score > best.score + 1e-9) best = { delimiter, score };
  }
  return best.delimiter;
}

/** From 0 to 1: the share of rows that have the most common width above one, less for wide ranges and for blanks. */
function fit(text: string, delimiter: Delimiter): number {
  let rows;
  try {
    rows = readRecords(text, delimiter, [], 40);
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.fields.length, (widths.get(row.fields.length) ?? 0) + 1);
  const [width, count] = [...widths]
    .filter(([size]) => size > 1)
    .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (width === 0 || rows.length === 0) return 0;
  const share = count / rows.length;
  // R leaves the corner out: a header one shorter than its rows is as good as equal.
  const header = rows[0]?.fields.length ?? 0;
  const bonus = header === width - 1 ? 1 / rows.length : 0;
  return Math.min(1, share + bonus) * (delimiter === ' ' ? 0.7 : 1);
}

/** A first line such as `sep=;`, which Excel writes and obeys, or undefined. */
export function declaredDelimiter(
  text: string,
): { readonly delimiter: Delimiter; readonly rest: string } | undefined {
  const found = /^"?sep=([,;|\t ])"?\r?\n?/iu.exec(text);
  const delimiter = CANDIDATES.find((one) => one === found?.[1]);
  return found && delimiter ? { delimiter, rest: text.slice(found[0].length) } : undefined;
}
