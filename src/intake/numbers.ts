import type { Decimal } from './options.ts';

/** A cell read as a number: a value, nothing there, or why it is none. `exact` is false when a double cannot hold all digits. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly exact: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly why: string };

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};

/** What programs write for "no value". */
const BLANKS = new Set(['', '-', '–', '—', 'na', 'n/a', '#n/a', '<na>', 'null', 'none', '.']);

/** How numbers are written under each decimal mark: plainly, and with separators between groups of three. */
const SHAPES: Readonly<Record<Decimal, { readonly plain: RegExp; readonly grouped: RegExp }>> = {
  '.': {
    plain: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/iu,
    grouped: /^[-+]?[1-9]\d{0,2}(?:([,'’ \u00A0\u202F\u2009])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u,
  },
  ',': {
    plain: /^[-+]?(?:\d+(?:,\d*)?|,\d+)(?:e[-+]?\d+)?$/iu,
    grouped: /^[-+]?[1-9]\d{0,2}(?:([.'’ \u00A0\u202F\u2009])\d{3})(?:\1\d{3})*(?:,\d+)?$/u,
  },
};

const NOT_A_NUMBER = 'is not a number';
const bad = (why: string): ReadNumber => ({ kind: 'bad', why });

/**
 * One cell as a number from 0 under a decimal mark. Thousands separators are the other mark, blanks, apostrophes, in
 * groups of three; a percent sign is noted and the number kept as printed; fractions such as ½ are read.
 */
export function readNumber(text: string, decimal: Decimal): ReadNumber {
  const trimmed = text.replaceAll('\0', '').trim();
  if (/^\d{1,15}$/u.test(trimmed))
    return { kind: 'number', value: Number(trimmed), percent: false, exact: true };
  if (BLANKS.has(trimmed.toLowerCase())) return { kind: 'blank' };
  const percent = trimmed.endsWith('%');
  const bare = (percent ? trimmed.slice(0, -1).trimEnd() : trimmed).replace(/^−/u, '-');
  const fraction = FRACTIONS[bare.slice(-1)];
  if (fraction !== undefined && /^\d{0,9} ?$/u.test(bare.slice(0, -1)))
    return { kind: 'number', value: Number(bare.slice(0, -1)) + fraction, percent, exact: true };
  if (/^[-+]?(?:inf|infinity|∞)$/iu.test(bare)) return bad('is infinite');
  if (/^#[A-Z]{2,}(?:\/[0A])?[!?]?$/u.test(bare)) return bad('is an error of the spreadsheet it comes from');
  const { plain, grouped } = SHAPES[decimal];
  const isPlain = plain.test(bare);
  if (!isPlain && !grouped.test(bare)) return bad(NOT_A_NUMBER);
  const digits = (isPlain ? bare : bare.replace(decimal === '.' ? /[,'’\s]/gu : /[.'’\s]/gu, '')).replace(
    ',',
    '.',
  );
  const value = Number(digits);
  if (!Number.isFinite(value)) return bad('is too large');
  if (value < 0) return bad('is negative');
  return { kind: 'number', value: value === 0 ? 0 : value, percent, exact: keepsDigits(digits, value) };
}

/** Whether a cell is meant as a number, be it one that is refused: negative, infinite, NaN, a spreadsheet's error. */
export function looksNumeric(text: string): boolean {
  return (['.', ','] as const).some((decimal) => {
    const read = readNumber(text, decimal);
    return (
      read.kind === 'number' ||
      (read.kind === 'bad' && read.why !== NOT_A_NUMBER) ||
      /^\s*nan\s*$/iu.test(text)
    );
  });
}

/** Whether a double holds what is written: integers must come back digit by digit; beyond 17 digits nothing does. */
function keepsDigits(digits: string, value: number): boolean {
  if (/^[-+]?\d+$/u.test(digits)) return Number.isSafeInteger(value);
  const significant = digits
    .replace(/e.*$/iu, '')
    .replace(/^[-+]?[0.]*/u, '')
    .replace('.', '');
  return significant.length <= 17;
}

/** The decimal mark of a list of cells; `unsure` is a cell that could be read either way when nothing settles it. */
export interface DetectedDecimal {
  readonly decimal: Decimal;
  readonly unsure: string | undefined;
}

/**
 * The decimal mark of a list of cells. `1,5` or `0,125` can only be a decimal comma, `1.5` only a point; `1,234` alone
 * can be either. Then a comma stands for thousands, unless semicolons separate the cells, as they do where the comma is decimal.
 */
export function detectDecimal(cells: Iterable<string>, semicolons: boolean): DetectedDecimal {
  let comma = 0;
  let point = 0;
  let eitherComma: string | undefined;
  let eitherPoint: string | undefined;
  let fractional = false;
  for (const cell of cells) {
    const hasComma = cell.includes(',');
    const hasPoint = cell.includes('.');
    if (!hasComma && !hasPoint) continue;
    const asPoint = readNumber(cell, '.').kind === 'number';
    const asComma = readNumber(cell, ',').kind === 'number';
    if (asComma && !asPoint) comma++;
    else if (asPoint && !asComma) {
      point++;
      fractional = true;
    } else if (asPoint && hasComma) eitherComma ??= cell.trim();
    else if (asPoint) eitherPoint ??= cell.trim();
  }
  if (comma !== point) return { decimal: comma > point ? ',' : '.', unsure: undefined };
  if (eitherComma !== undefined) return { decimal: semicolons ? ',' : '.', unsure: eitherComma };
  if (eitherPoint !== undefined && semicolons && !fractional) return { decimal: ',', unsure: eitherPoint };
  return { decimal: '.', unsure: undefined };
}
