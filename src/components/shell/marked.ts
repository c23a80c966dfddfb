/** A run of an excerpt, and whether it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/** Pagefind's excerpt, which marks hits with `<mark>`, as plain runs: the page never sets HTML from text. */
export function marked(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((run) => run !== '')
    .map((run) => ({
      hit: run.startsWith('<mark>'),
      text: run
        .replace(/<\/?mark>/gu, '')
        .replace(/&([\w#]+);/gu, (whole, name: string) => ENTITIES[name] ?? whole),
    }));
}
