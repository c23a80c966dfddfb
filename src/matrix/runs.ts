/** A piece of a sentence; strong where a label or a title stands, so that a page can set it apart. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

/** A label or a title inside a sentence. */
export const strong = (text: string): Run => ({ text, strong: true });

/** Words and labels as runs; neighboring words become one run, empty ones vanish. */
export function runsOf(...parts: readonly (string | Run)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const run = typeof part === 'string' ? { text: part, strong: false } : part;
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && !last.strong && !run.strong) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/** A sentence without its marks. */
export const plainText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
