import type { DateOrder } from './options.ts';

/** How a time is written. */
export type TimeShape =
  'iso' | 'iso with zone' | 'day.month.year' | 'month by name' | 'epoch' | 'day/month/year';

/** A time read: milliseconds since 1970 (a time without zone counts as UTC), or ambiguous, or none at all. */
export type ReadTime =
  | { readonly kind: 'time'; readonly ms: number; readonly shape: TimeShape }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'bad' };

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  des: 12,
};

const CLOCK = '(?:[ ,T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]m)?)?';
const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)?)?$/iu;
const DOTTED = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})${CLOCK}$`, 'iu');
const SLASHED = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})${CLOCK}$`, 'iu');
const DAY_NAMED = new RegExp(
  `^(\\d{1,2})\\.?[ /-](\\p{L}{3})\\p{L}*\\.?[ /,-]+(\\d{4}|\\d{2})${CLOCK}$`,
  'iu',
);
const NAMED_DAY = new RegExp(`^(\\p{L}{3})\\p{L}*\\.? (\\d{1,2}),? (\\d{4})${CLOCK}$`, 'iu');

/**
 * Reads a time in a form that can mean one thing only: ISO 8601 and its relatives, 31.01.2027, 31 Jan 2027,
 * Jan 31, 2027, Jira's 31/Jan/27, seconds or milliseconds since 1970. 03/04/2027 is ambiguous unless an order is given.
 */
export function readTime(text: string, order?: DateOrder): ReadTime {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return isoTime(iso);
  if (/^\d{10}(?:\d{3})?$/u.test(trimmed))
    return { kind: 'time', ms: Number(trimmed) * (trimmed.length === 10 ? 1000 : 1), shape: 'epoch' };
  const dotted = DOTTED.exec(trimmed);
  if (dotted) return clockTime(dotted, dotted[3], dotted[2], dotted[1], 'day.month.year');
  const dayNamed = DAY_NAMED.exec(trimmed);
  if (dayNamed) return clockTime(dayNamed, dayNamed[3], monthOf(dayNamed[2]), dayNamed[1], 'month by name');
  const namedDay = NAMED_DAY.exec(trimmed);
  if (namedDay) return clockTime(namedDay, namedDay[3], monthOf(namedDay[1]), namedDay[2], 'month by name');
  const slashed = SLASHED.exec(trimmed);
  if (!slashed) return { kind: 'bad' };
  if (order === undefined) return { kind: 'ambiguous' };
  const [first, second] = order === 'day-first' ? [slashed[1], slashed[2]] : [slashed[2], slashed[1]];
  return clockTime(slashed, slashed[3], second, first, 'day/month/year');
}

/** Which number comes first in dates like 31/01/2027, when the values settle it: one above twelve does, unless another contradicts it. */
export function detectDateOrder(texts: readonly string[]): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const slashed = SLASHED.exec(text.trim());
    if (!slashed) continue;
    dayFirst ||= Number(slashed[1]) > 12;
    monthFirst ||= Number(slashed[2]) > 12;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
}

/** Whether a text has the shape of a time, ambiguous or not. */
export const looksLikeTime = (text: string): boolean =>
  /\d/u.test(text) && !/^\d+$/u.test(text.trim()) && readTime(text, 'day-first').kind !== 'bad';

const monthOf = (name: string | undefined): string => String(MONTHS[(name ?? '').toLowerCase()] ?? 0);

function isoTime(found: RegExpExecArray): ReadTime {
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const at = utc(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  if (at === undefined) return { kind: 'bad' };
  const ms = at + (fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0);
  return { kind: 'time', ms: ms - offsetOf(zone), shape: zone ? 'iso with zone' : 'iso' };
}

/** Minutes east of Greenwich as milliseconds. */
function offsetOf(zone: string | undefined): number {
  const found = /^([-+])(\d{2}):?(\d{2})?$/u.exec(zone ?? '');
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000;
}

function clockTime(
  found: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  shape: TimeShape,
): ReadTime {
  const [hour = '0', minute = '0', second = '0', half] = found.slice(4, 8) as (string | undefined)[];
  const noon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  const fullYear = Number(year) + ((year ?? '').length === 2 ? 2000 : 0);
  const ms = utc(fullYear, Number(month), Number(day), hours, Number(minute), Number(second));
  return ms === undefined ? { kind: 'bad' } : { kind: 'time', ms, shape };
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (hour > 24 || minute > 59 || second > 60 || month < 1 || month > 12 || year < 1000) return undefined;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day ? ms : undefined;
}
