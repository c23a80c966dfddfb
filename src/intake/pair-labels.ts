import type { Spot } from './issue.ts';
import type { LabelBook } from './labels.ts';
import { ownCopy } from './preview.ts';
import { checkLabels } from './table.ts';
import { TextIndex } from './text-index.ts';

/** So many spellings of labels are remembered; others are cleaned each time they come. */
const REMEMBERED = 2000;

/** Labels of one side of a list or log, numbered as they come. */
class Side {
  readonly labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #raw = new TextIndex<number>();

  /** The number of a text met before, without cleaning it again. */
  known(text: string): number | undefined {
    return this.#raw.get(text);
  }

  number(text: string, label: string): number {
    const number = this.#numbers.get(label) ?? this.labels.length;
    if (number === this.labels.length) {
      this.labels.push(label);
      this.#numbers.set(label, number);
    }
    if (this.#raw.size < REMEMBERED) this.#raw.add(ownCopy(text), number);
    return number;
  }
}

/**
 * The labels of a list of pairs or of a log: focus on one side, visited on the other, each numbered in the order in
 * which it comes. Both sides share their spelling. A text is cleaned once; after that it costs one look-up.
 */
export class PairLabels {
  readonly #rows = new Side();
  readonly #columns = new Side();
  readonly #book: LabelBook;

  constructor(book: LabelBook) {
    this.#book = book;
  }

  get rows(): readonly string[] {
    return this.#rows.labels;
  }
  get columns(): readonly string[] {
    return this.#columns.labels;
  }

  /** The number of a focus, if its text came before. */
  knownRow(text: string): number | undefined {
    return this.#rows.known(text);
  }
  /** The number of a visited phase, if its text came before. */
  knownColumn(text: string): number | undefined {
    return this.#columns.known(text);
  }

  /** The number of a focus. @throws Refusal when there are too many */
  row(text: string, spot: () => Spot): number {
    return this.#number(this.#rows, text, spot);
  }
  /** The number of a visited phase. @throws Refusal when there are too many */
  column(text: string, spot: () => Spot): number {
    return this.#number(this.#columns, text, spot);
  }

  #number(side: Side, text: string, spot: () => Spot): number {
    const known = side.known(text);
    if (known !== undefined) return known;
    const number = side.number(text, this.#book.admit(ownCopy(text), spot));
    if (number >= 400) checkLabels(this.rows.length, this.columns.length, spot());
    return number;
  }
}
