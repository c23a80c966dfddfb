/** A run of words that both texts share, or that only one of them has. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u).filter(Boolean);

/**
 * The difference between two texts, word by word, as runs in reading order: what went stands before what came.
 * By the longest common subsequence of words, in time and space |old| × |new|: meant for sentences.
 */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const longest = commonLengths(old, now);
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  const put = (kind: WordRun['kind'], word: string | undefined): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word ?? '');
    else runs.push({ kind, words: [word ?? ''] });
  };
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      put('same', old[at++]);
      to++;
    } else if (
      at < old.length &&
      (to === now.length || lengthAt(longest, at + 1, to) >= lengthAt(longest, at, to + 1))
    )
      put('removed', old[at++]);
    else put('added', now[to++]);
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

const lengthAt = (table: readonly (readonly number[])[], at: number, to: number): number =>
  table[at]?.[to] ?? 0;

/** table[i][j]: how many words the longest common subsequence of old[i…] and now[j…] has. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at--) {
    const row = table[at] ?? [];
    for (let to = now.length - 1; to >= 0; to--)
      row[to] =
        old[at] === now[to]
          ? 1 + lengthAt(table, at + 1, to + 1)
          : Math.max(lengthAt(table, at + 1, to), lengthAt(table, at, to + 1));
  }
  return table;
}
