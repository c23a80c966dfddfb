import type { Issues } from './issues.ts';
import { thousands } from './table.ts';
import { readTime } from './times.ts';

/** The time span that is to be counted: from a date on, and up to but without another. */
export class Window {
  readonly #since: number;
  readonly #until: number;
  readonly #words: string;
  #outside = 0;

  private constructor(since: string | undefined, until: string | undefined) {
    this.#since = since === undefined ? -Infinity : (timeOf(since) ?? Number.NaN);
    this.#until = until === undefined ? Infinity : (timeOf(until) ?? Number.NaN);
    this.#words = [since && `from ${since}`, until && `before ${until}`].filter(Boolean).join(' and ');
  }

  /** The window that was asked for, or undefined for none. */
  static of(since: string | undefined, until: string | undefined): Window | undefined {
    return since === undefined && until === undefined ? undefined : new Window(since, until);
  }

  /** Whether a time lies inside; one that cannot be read does not. What lies outside is counted. */
  has(ms: number | undefined): boolean {
    const inside = ms !== undefined && ms >= this.#since && ms < this.#until;
    if (!inside) this.#outside++;
    return inside;
  }

  /** Says how much was left aside. @param what the rows are, in the plural */
  tell(issues: Issues, what: string): void {
    issues.info(
      'window',
      `Counted ${what} ${this.#words}; ${thousands(this.#outside)} others were left aside.`,
    );
  }
}

/** Milliseconds of a date in a form that can mean one thing only, or undefined. */
export function timeOf(text: string): number | undefined {
  const time = readTime(text);
  return time.kind === 'time' ? time.ms : undefined;
}
