import { info, warning, type Issue } from './issue.ts';

/** One name of a taxonomy that labels may be mapped to. */
export interface TaxonomyEntry {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** How a label was mapped: to which title, and why. `suggestion` is offered where the label stayed as written. */
export interface Mapped {
  readonly label: string;
  readonly title: string | null;
  readonly how: 'exact' | 'alias' | 'asked' | 'own';
  readonly suggestion: string | null;
}

// The guard that exports put before text a spreadsheet would run; see write.ts.
const GUARDED = /^'+(?=[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠])/u;

/** A label as kept: NUL and broken surrogates taken out, ends trimmed, our own formula guard taken off, cut at 500 characters. */
export function cleanLabel(text: string): string {
  const cleaned = text.replace(/\0/gu, '').toWellFormed().trim();
  return (GUARDED.test(cleaned) ? cleaned.slice(1) : cleaned).slice(0, 500).toWellFormed();
}

/** A label for comparing: compatibility form, lower case, `&` read as and, punctuation and leading numbers dropped. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/^\s*\d+\s*[.):-]?\s+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/**
 * Maps labels to a taxonomy: by title, id, code or number first, by alias second; what is nearly a title is suggested, not mapped.
 * They are mapped only when at least half of them match; otherwise the file's own names stay.
 * @param asked what the reader decided: label → title, or null to keep it as it is
 */
export function mapLabels(
  labels: readonly string[],
  taxonomy: readonly TaxonomyEntry[],
  asked: Readonly<Record<string, string | null>> = {},
): readonly Mapped[] {
  const exact = new Map(
    taxonomy.flatMap((one) =>
      [one.title, one.id, one.code].map((name) => [foldLabel(name), one.title] as const),
    ),
  );
  const alias = new Map(
    taxonomy.flatMap((one) => one.aliases.map((name) => [foldLabel(name), one.title] as const)),
  );
  const found = labels.map((label): Mapped => {
    const folded = foldLabel(label);
    if (Object.hasOwn(asked, label))
      return { label, title: asked[label] ?? null, how: 'asked', suggestion: null };
    const title = exact.get(folded);
    if (title !== undefined) return { label, title, how: 'exact', suggestion: null };
    const other = alias.get(folded);
    if (other !== undefined) return { label, title: other, how: 'alias', suggestion: null };
    return { label, title: null, how: 'own', suggestion: nearest(folded, taxonomy) };
  });
  const distinct = new Set(labels.map(foldLabel)).size;
  const matched = new Set(found.filter((one) => one.title !== null).map((one) => foldLabel(one.label))).size;
  if (matched * 2 >= distinct && matched > 0) return found;
  return found.map((one) =>
    one.how === 'asked'
      ? one
      : { label: one.label, title: null, how: 'own', suggestion: one.title ?? one.suggestion },
  );
}

function nearest(folded: string, taxonomy: readonly TaxonomyEntry[]): string | null {
  const limit = Math.max(1, Math.floor(folded.length / 5));
  const near = taxonomy
    .map((one) => ({ title: one.title, away: distance(folded, foldLabel(one.title)) }))
    .filter((one) => one.away <= limit)
    .toSorted((a, b) => a.away - b.away)[0];
  return near?.title ?? null;
}

/** Edit distance after Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What is odd about a list of labels: direction marks, invisible characters, and twins that look alike. */
export function labelIssues(
  labels: readonly { readonly text: string; readonly line: number; readonly column: number }[],
): readonly Issue[] {
  const seen = new Map<string, string>();
  return labels.flatMap(({ text, line, column }) => {
    const issues: Issue[] = [];
    if (/[\u202A-\u202E\u2066-\u2069]/u.test(text))
      issues.push(
        warning(
          'direction-mark',
          'The label holds a mark that turns the reading direction. It is shown apart from its surroundings; retype it if you did not mean it.',
          line,
          column,
        ),
      );
    if (/[\u200B-\u200F\u2060\uFEFF\u00AD]/u.test(text))
      issues.push(
        warning(
          'invisible',
          `“${text.slice(0, 40)}” holds an invisible character. Retype it if another label should be the same.`,
          line,
          column,
        ),
      );
    const folded = foldLabel(text);
    const twin = seen.get(folded);
    if (twin !== undefined && twin !== text)
      issues.push(
        info('twins', `“${text.slice(0, 40)}” and “${twin.slice(0, 40)}” read alike.`, line, column),
      );
    seen.set(folded, twin ?? text);
    return issues;
  });
}
