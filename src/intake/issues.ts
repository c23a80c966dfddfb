import { info, warning, type Issue, type Refusal, type Spot } from './issue.ts';
import { Preview } from './preview.ts';

/** So many issues of one kind are told one by one; the rest is counted. */
const KEPT = 100;

/**
 * What an import has to tell, as it comes. A file of a million bad rows keeps a hundred of each kind and a count,
 * so that memory does not grow with the file. Lines with issues go into the preview.
 */
export class Issues {
  readonly preview: Preview;
  readonly #kept: Issue[] = [];
  readonly #seen = new Map<string, { count: number; last: Issue }>();

  constructor(preview = new Preview()) {
    this.preview = preview;
  }

  /** Notes something worth knowing that needs no action. */
  info(code: string, message: string, spot?: Spot): void {
    this.#add(info(code, message, spot?.line, spot?.column), spot);
  }

  /** Notes something that the reader should look at. */
  warn(code: string, message: string, spot?: Spot): void {
    this.#add(warning(code, message, spot?.line, spot?.column), spot);
  }

  /** Whether so many of this kind were told that another one would only be counted: saves looking up its place. */
  full(code: string): boolean {
    return (this.#seen.get(code)?.count ?? 0) >= KEPT;
  }

  /** Counts one more of a kind that is full, without its place. */
  count(code: string): void {
    const seen = this.#seen.get(code);
    if (seen) seen.count++;
  }

  /** Notes why the file was refused. */
  refused(refusal: Refusal): void {
    this.#add(refusal.issue, refusal.spot);
  }

  /** Everything told, in the order of the file; what concerns the file as a whole comes first. */
  all(): readonly Issue[] {
    const rest = [...this.#seen.values()]
      .filter((seen) => seen.count > KEPT)
      .map(({ count, last }): Issue => {
        const more = count - KEPT;
        return {
          ...last,
          line: 0,
          column: 0,
          message: `${more.toLocaleString('en-US')} more like this${last.line > 0 ? ` after line ${last.line}` : ''}: ${last.message}`,
        };
      });
    return [...this.#kept, ...rest].toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  #add(issue: Issue, spot: Spot | undefined): void {
    const seen = this.#seen.get(issue.code) ?? { count: 0, last: issue };
    this.#seen.set(issue.code, seen);
    seen.count++;
    if (seen.count > KEPT) return;
    seen.last = issue;
    this.#kept.push(issue);
    if (spot) this.preview.mark(spot, issue.severity);
  }
}
