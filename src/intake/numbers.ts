export type Decimal = '.' | ',';

/** A cell read as a number: a value, nothing there, or why it is none. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly why: string };

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};
const BLANKS = new Set(['', '-', '–', '—', 'na', 'n/a', 'null', 'none', '.']);

/** How numbers are written under each decimal mark. */
const SHAPES = {
  '.': {
    thousands: ',',
    grouped: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u,
    plain: /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/iu,
  },
  ',': {
    thousands: '.',
    grouped: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u,
    plain: /^-?(\d+(,\d*)?|,\d+)(e[-+]?\d+)?$/iu,
  },
} as const;

const bad = (why: string): ReadNumber => ({ kind: 'bad', why });

/**
 * One cell as a number under a decimal mark. Thousands separators are the other mark, blanks, apostrophes;
 * a percent sign is noted and the number kept as printed.
 */
export function readNumber(text: string, decimal: Decimal): ReadNumber {
  const trimmed = text.replace(/\0/gu, '').trim();
  if (BLANKS.has(trimmed.toLowerCase())) return { kind: 'blank' };
  const percent = trimmed.endsWith('%');
  const bare = trimmed
    .replace(/\s*%$/u, '')
    .replace(/[\u00A0\u202F\u2009 '’]/gu, '')
    .replace(/^\+/u, '')
    .replace(/−/gu, '-');
  const fraction = FRACTIONS[bare.slice(-1)];
  if (fraction !== undefined && /^\d*$/u.test(bare.slice(0, -1)))
    return { kind: 'number', value: Number(bare.slice(0, -1) || 0) + fraction, percent };
  if (/^[-+]?(inf|infinity|∞)$/iu.test(bare)) return bad('is infinite');
  if (/^nan$/iu.test(bare)) return bad('is not a number');
  const { thousands, grouped, plain } = SHAPES[decimal];
  const clean = grouped.test(bare) ? bare.replaceAll(thousands, '') : bare;
  if (!plain.test(clean)) return bad('is not a number');
  const value = Number(clean.replace(decimal, '.'));
  if (!Number.isFinite(value)) return bad('is too large');
  if (value < 0) return bad('is negative');
  return { kind: 'number', value, percent };
}

/**
 * The decimal mark of a list of cells: the one under which more of them are numbers.
 * `1,234` alone reads as a thousand; `0,125` or `1,5` settles for the comma.
 */
export function detectDecimal(cells: readonly string[]): Decimal {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const asPoint = readNumber(cell, '.').kind === 'number';
    const asComma = readNumber(cell, ',').kind === 'number';
    if (asComma && !asPoint) comma++;
    else if (asPoint && !asComma) point++;
    else if (asPoint && asComma && /(^|\D)0?[,]\d+$/u.test(cell.trim())) comma++;
  }
  return comma > point ? ',' : '.';
}
