const BUCKETS = 1024;

/**
 * A map from texts, for columns that hold few different ones in millions of rows. A Map reads every character of a text
 * that was just cut out of the file before it can look it up; this looks at its length and three characters, and
 * compares once. With thousands of texts a Map is better.
 */
export class TextIndex<Value> {
  readonly #buckets: { readonly text: string; readonly value: Value }[][] = [];
  size = 0;

  /** The value of a text, or undefined. */
  get(text: string): Value | undefined {
    const bucket = this.#buckets[bucketOf(text)];
    if (bucket !== undefined) for (const entry of bucket) if (entry.text === text) return entry.value;
    return undefined;
  }

  /** Adds a text that is not there yet. */
  add(text: string, value: Value): void {
    (this.#buckets[bucketOf(text)] ??= []).push({ text, value });
    this.size++;
  }
}

function bucketOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const first = text.charCodeAt(0);
  const middle = text.charCodeAt(length >> 1);
  const last = text.charCodeAt(length - 1);
  return (length + 7 * first + 31 * middle + 131 * last) % BUCKETS;
}
