import { TEXT_LIMIT } from './project.ts';
import { isDay } from './stamp.ts';

/** A field that is not what it should be, with its path in the message. */
export class Wrong extends Error {}

/** When a file is read, and what was mended on the way. */
export interface Clock {
  /** ISO time: later times in the file are set to it */
  readonly now: string;
  readonly warnings: string[];
}

/** What a value is, for messages. */
export function kind(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${Object.is(value, -0) ? '-0' : String(value)}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text “${value.slice(0, 40)}”` : typeof value;
}

/** A plain object. Throws Wrong. */
export function object(value: unknown, path: string, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Wrong(`${path} should be ${what}, but is ${kind(value)}`);
  return value as Readonly<Record<string, unknown>>;
}

/** A list. Throws Wrong. */
export function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong(`${path} should be a list, but is ${kind(value)}`);
  return value;
}

/** Records by id, each read by `read`; missing ones are none. Throws Wrong. */
export function records<T>(
  value: unknown,
  path: string,
  read: (one: unknown, path: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(object(value ?? {}, path, 'an object')).map(([id, one]) => [
      id,
      read(one, `${path}.${id}`),
    ]),
  );
}

/** Text, well-formed and cut to its limit. Throws Wrong. */
export function text(value: unknown, path: string, limit = TEXT_LIMIT): string {
  if (typeof value !== 'string') throw new Wrong(`${path} should be text, but is ${kind(value)}`);
  return value.toWellFormed().slice(0, limit);
}

/** Text that may be missing. Throws Wrong. */
export const optional = (value: unknown, path: string): string =>
  value === undefined ? '' : text(value, path);

/** A whole number from 0. Throws Wrong. */
export function whole(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0))
    throw new Wrong(`${path} should be a whole number from 0, but is ${kind(value)}`);
  return value;
}

/** One of some words. Throws Wrong. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new Wrong(
      `${path} should be one of ${allowed.map((one) => one || 'empty').join(', ')}, but is ${kind(value)}`,
    );
  return found;
}

/** A day YYYY-MM-DD that exists, or empty. Throws Wrong. */
export function day(value: unknown, path: string): string {
  const written = optional(value, path);
  if (written !== '' && !isDay(written))
    throw new Wrong(`${path} should be a date such as 2027-01-31, but is “${written.slice(0, 40)}”`);
  return written;
}

/** An ISO time as it was written; one that lies more than a day ahead is set to now, with a warning. Throws Wrong. */
export function time(value: unknown, path: string, clock: Clock): string {
  const written = text(value, path, 40);
  const parsed = Date.parse(written);
  if (Number.isNaN(parsed))
    throw new Wrong(`${path} should be a time such as ${clock.now}, but is “${written}”`);
  if (parsed <= Date.parse(clock.now) + 86_400_000) return new Date(parsed).toISOString();
  clock.warnings.push(`${path} lies in the future (${written}); it was set to now.`);
  return clock.now;
}

/** A time, or null where there is none. Throws Wrong. */
export const timeOrNull = (value: unknown, path: string, clock: Clock): string | null =>
  value === null || value === undefined ? null : time(value, path, clock);

/** Revision, browser and time of a record. Throws Wrong. */
export const stampOf = (
  read: Readonly<Record<string, unknown>>,
  path: string,
  clock: Clock,
): { readonly rev: number; readonly deviceId: string; readonly updatedAt: string } => ({
  rev: whole(read['rev'] ?? 1, `${path}.rev`),
  deviceId: optional(read['deviceId'], `${path}.deviceId`),
  updatedAt: time(read['updatedAt'], `${path}.updatedAt`, clock),
});
