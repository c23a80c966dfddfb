import type { Issue, Spot } from './issue.ts';

/** A stretch of a line that an issue is about, as offsets into its text. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Issue['severity'];
}

/** A physical line of the file as written, cut to what fits; `cut` says that text is left out before or after it. */
export interface PreviewLine {
  readonly line: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const FIRST = 8;
const MOST = 60;
const WIDTH = 240;

/** The first lines of a file and every line that has an issue, up to sixty, with the cells in question marked. */
export class Preview {
  readonly #lines = new Map<number, { start: number; source: string; marks: Mark[] }>();

  /** Takes in the first lines. */
  head(text: string, firstLine = 1): void {
    let at = 0;
    for (let line = firstLine; line < firstLine + FIRST && at < text.length; line++) {
      const end = text.indexOf('\n', at);
      const source = text.slice(at, end < 0 ? text.length : end);
      if (!this.#lines.has(line)) this.#keep(line, source, 0);
      if (end < 0) break;
      at = end + 1;
    }
  }

  /** Marks the cell of an issue on its line. */
  mark(spot: Spot, severity: Issue['severity']): void {
    if (!this.#lines.has(spot.line) && this.#lines.size >= MOST) return;
    const known = this.#lines.get(spot.line);
    // A mark beyond what was kept of a long line moves the window there, unless marks are in it already.
    if (!known || (spot.from >= known.start + WIDTH && known.marks.length === 0))
      this.#keep(spot.line, spot.source, spot.to <= WIDTH ? 0 : Math.max(0, spot.from - WIDTH / 4));
    const line = this.#lines.get(spot.line);
    const from = Math.max(0, spot.from - (line?.start ?? 0));
    const to = Math.min(WIDTH, Math.max(from + 1, spot.to - (line?.start ?? 0)));
    if (line && from < WIDTH) line.marks.push({ from, to, severity });
  }

  /** The lines in the order of the file. */
  lines(): readonly PreviewLine[] {
    return [...this.#lines]
      .toSorted(([a], [b]) => a - b)
      .map(([line, { start, source, marks }]) => ({
        line,
        text: source.slice(0, WIDTH).replaceAll('\0', '␀').toWellFormed(),
        marks: disjoint(marks),
        cutBefore: start > 0,
        cutAfter: source.length > WIDTH,
      }));
  }

  #keep(line: number, source: string, start: number): void {
    // One character more than is shown tells that there is more.
    this.#lines.set(line, { start, source: ownCopy(source.slice(start, start + WIDTH + 1)), marks: [] });
  }
}

/** A text that does not keep the long text alive from which it was cut. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

/** Marks in order, without overlaps; the first that comes keeps its place. */
function disjoint(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (!last || mark.from >= last.to) kept.push(mark);
  }
  return kept;
}
