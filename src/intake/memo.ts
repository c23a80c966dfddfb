import { ownCopy } from './preview.ts';
import { TextIndex } from './text-index.ts';

const REMEMBERED = 1000;

/** A function of texts that remembers its first thousand answers: columns of a log repeat themselves. */
export class Memo<Value> {
  readonly #answers = new TextIndex<Value>();
  readonly #answer: (text: string) => Value;

  constructor(answer: (text: string) => Value) {
    this.#answer = answer;
  }

  of(text: string): Value {
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const value = this.#answer(text);
    if (this.#answers.size < REMEMBERED) this.#answers.add(ownCopy(text), value);
    return value;
  }
}
