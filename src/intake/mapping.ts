import { foldLabel, lookOf } from './labels.ts';
import type { TaxonomyEntry } from './options.ts';

/** What a label became: the title it is read as (null: kept as written), why, and a title to offer where it was kept. */
export interface Mapped {
  readonly label: string;
  readonly title: string | null;
  readonly how: 'exact' | 'alias' | 'asked' | 'own';
  readonly suggestion: string | null;
}

/** Without accents, and with letters that decompose to none written out: überwachung = uberwachung, overvåking = overvaking. */
const plain = (folded: string): string =>
  folded
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

const keyOf = (text: string): string => plain(foldLabel(text));

/**
 * Maps labels to a taxonomy: by title, id or code first, by alias second; what is nearly a title or an alias is
 * suggested, not mapped. Labels are mapped only when at least half of them match; otherwise the file's own names stay
 * and the matches are suggestions.
 * @param asked what the reader decided: label → title, or null to keep it as it is
 */
export function mapLabels(
  labels: readonly string[],
  taxonomy: readonly TaxonomyEntry[],
  asked: Readonly<Record<string, string | null>> = {},
): readonly Mapped[] {
  const exact = new Map(
    taxonomy.flatMap((one) => [one.title, one.id, one.code].map((name) => [keyOf(name), one.title] as const)),
  );
  const alias = new Map(
    taxonomy.flatMap((one) => one.aliases.map((name) => [keyOf(name), one.title] as const)),
  );
  const found = labels.map((label): Mapped => {
    if (Object.hasOwn(asked, label))
      return { label, title: asked[label] ?? null, how: 'asked', suggestion: null };
    const key = keyOf(label);
    const title = exact.get(key);
    if (title !== undefined) return { label, title, how: 'exact', suggestion: null };
    const other = alias.get(key);
    if (other !== undefined) return { label, title: other, how: 'alias', suggestion: null };
    return { label, title: null, how: 'own', suggestion: nearest(label, exact, alias) };
  });
  const distinct = new Set(labels.map(foldLabel)).size;
  const byItself = found.filter((one) => one.how === 'exact' || one.how === 'alias');
  const matched = new Set(byItself.map((one) => foldLabel(one.label))).size;
  if (matched * 2 >= distinct) return found;
  return found.map((one) =>
    one.how === 'asked' ? one : { ...one, title: null, how: 'own', suggestion: one.title ?? one.suggestion },
  );
}

/** The title whose name or alias is closest in spelling, within one letter in five; a homoglyph counts as its look-alike. */
function nearest(
  label: string,
  exact: ReadonlyMap<string, string>,
  alias: ReadonlyMap<string, string>,
): string | null {
  const key = plain(lookOf(label));
  if (key.length < 4) return null;
  const limit = Math.max(1, Math.floor(key.length / 5));
  let best: { title: string; away: number } | undefined;
  for (const [name, title] of [...exact, ...alias]) {
    if (name.length < 4 || Math.abs(name.length - key.length) > limit) continue;
    const away = distance(key, name);
    if (away <= limit && (!best || away < best.away)) best = { title, away };
  }
  return best?.title ?? contained(key, exact);
}

/** A label of several words that has all words of a title among its own ("2 Data preparation (EU)"). */
function contained(key: string, exact: ReadonlyMap<string, string>): string | null {
  const words = new Set(key.split(' '));
  for (const [name, title] of exact) {
    const parts = name.split(' ');
    if (name.length >= 8 && parts.every((part) => words.has(part))) return title;
  }
  return null;
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
