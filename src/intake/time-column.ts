import type { Spot } from './issue.ts';
import type { Issues } from './issues.ts';
import type { DateOrder } from './options.ts';
import { shorten } from './table.ts';
import { readTime, type TimeShape } from './times.ts';

const REMEDY = 'Write all times in one way, best as 2027-01-31T09:30.';

/** Reads the times of one column and reports what is none, what is ambiguous, and what is written in another way than the rest. */
export class TimeColumn {
  readonly #issues: Issues;
  readonly #order: DateOrder | undefined;
  readonly #then: string;
  #shape: TimeShape | undefined;

  /** @param then what happens to a row whose time cannot be read, for the message */
  constructor(issues: Issues, order: DateOrder | undefined, then: string) {
    this.#issues = issues;
    this.#order = order;
    this.#then = then;
  }

  /** Milliseconds since 1970, or undefined when the time cannot be told; that is reported. */
  read(text: string, spot: () => Spot): number | undefined {
    const time = readTime(text, this.#order);
    if (time.kind === 'time') {
      this.#shape ??= time.shape;
      if (time.shape !== this.#shape)
        this.#tell(
          'mixed-times',
          spot,
          `“${shorten(text)}” is written as ${time.shape}, the first time of the file as ${this.#shape}; it was read so. ${REMEDY}`,
        );
      return time.ms;
    }
    if (time.kind === 'ambiguous')
      this.#tell(
        'ambiguous-time',
        spot,
        `“${shorten(text)}” can be read with the day or the month first; ${this.#then}. Choose the order of dates, or write times as 2027-01-31T09:30.`,
      );
    else
      this.#tell(
        'bad-time',
        spot,
        `“${shorten(text)}” is no time that can be read; ${this.#then}. ${REMEDY}`,
      );
    return undefined;
  }

  #tell(code: string, spot: () => Spot, message: string): void {
    if (this.#issues.full(code)) this.#issues.count(code);
    else this.#issues.warn(code, message, spot());
  }
}
