import type { Issues } from './issues.ts';
import type { Spot } from './issue.ts';
import { unguard } from './guard.ts';

const MAX_LABEL = 500;
const MARKS = /(\p{M}{8})\p{M}+/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * A label as kept: NUL and broken surrogates taken out, ends trimmed, the formula guard of our exports taken off,
 * towers of combining marks and texts over 500 characters cut.
 */
export function cleanLabel(text: string): string {
  // Trimmed again: a NUL may have stood between a blank and the end.
  const cleaned = unguard(text.trim()).replaceAll('\0', '').replace(/\r\n?/gu, '\n').toWellFormed().trim();
  if (cleaned.length < 8) return cleaned;
  const cut = cleaned.replace(MARKS, '$1');
  return cut.length > MAX_LABEL ? cut.slice(0, MAX_LABEL).toWellFormed().trimEnd() : cut;
}

/** A label for comparing: compatibility form, lower case, `&` read as and, punctuation, invisible characters and leading numbers dropped. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/^\s*\d+\s*[.):-]?\s+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
};

/** A label by its looks: folded, with look-alike letters of other scripts read as Latin. */
export const lookOf = (text: string): string =>
  Array.from(foldLabel(text), (letter) => LOOKALIKES[letter] ?? letter).join('');

/**
 * The labels of a table. The same name in two Unicode forms (é as one character or two) is one label, spelled as it
 * came first. What is odd about a label is reported where it first stands.
 */
export class LabelBook {
  readonly #spellings = new Map<string, string>();
  readonly #folds = new Map<string, string>();
  readonly #looks = new Map<string, string>();
  readonly #issues: Issues;

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** The label that a cell's text stands for. `spot` says where, asked only when the label is new. */
  admit(text: string, spot: () => Spot): string {
    const cleaned = cleanLabel(text);
    if (text.includes('\0'))
      this.#issues.warn('nul', 'The label held a NUL character, which was left out.', spot());
    const key = cleaned.normalize('NFC');
    const known = this.#spellings.get(key);
    if (known !== undefined) return known;
    this.#spellings.set(key, cleaned);
    if (cleaned !== '') this.#look(text, cleaned, spot);
    return cleaned;
  }

  #look(text: string, label: string, spot: () => Spot): void {
    const shown = `“${label.slice(0, 40).toWellFormed()}”`;
    if (!text.isWellFormed() || text.includes('\uFFFD'))
      this.#issues.warn(
        'damaged-text',
        `${shown} holds a character that was lost before (�). Correct it in the file if it matters.`,
        spot(),
      );
    if (TURNING.test(label))
      this.#issues.warn(
        'direction-mark',
        'The label holds a mark that turns the reading direction. It is shown apart from its surroundings; retype it if you did not mean it.',
        spot(),
      );
    if (INVISIBLE.test(label))
      this.#issues.warn(
        'invisible',
        `${shown} holds an invisible character. Retype it if another label should be the same.`,
        spot(),
      );
    if (cleanLabel(text).length < unguard(text.trim()).replaceAll('\0', '').length)
      this.#issues.warn(
        'long-label',
        `${shown} is too long to show and was cut. Give it a shorter name.`,
        spot(),
      );
    this.#twins(label, shown, spot);
  }

  #twins(label: string, shown: string, spot: () => Spot): void {
    const fold = foldLabel(label);
    if (fold === '') return;
    const look = lookOf(label);
    const twin = this.#folds.get(fold);
    const double = this.#looks.get(look);
    if (twin !== undefined) {
      if (!INVISIBLE.test(label))
        this.#issues.info(
          'twins',
          `${shown} and “${twin.slice(0, 40)}” read alike, but the file spells them in two ways.`,
          spot(),
        );
    } else if (double !== undefined)
      this.#issues.warn(
        'look-alike',
        `${shown} and “${double.slice(0, 40)}” look alike but are spelled with letters of different scripts. Retype one if they should be the same.`,
        spot(),
      );
    else if (look !== fold && /[a-z]/u.test(fold))
      this.#issues.warn(
        'look-alike',
        `${shown} mixes letters of different scripts that look alike. Retype it if another label should be the same.`,
        spot(),
      );
    if (!this.#folds.has(fold)) this.#folds.set(fold, label);
    if (!this.#looks.has(look)) this.#looks.set(look, label);
  }
}
