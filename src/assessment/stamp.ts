import type { Stamp, Stamped } from './types.ts';

/** A record as changed now: one revision above what it follows. */
export function stamped<T extends object>(
  record: T,
  before: Stamped | undefined,
  stamp: Stamp,
): T & { readonly rev: number; readonly deviceId: string; readonly updatedAt: string } {
  return { ...record, rev: (before?.rev ?? 0) + 1, deviceId: stamp.deviceId, updatedAt: stamp.at };
}

/** The day of a time, as it is written in files: YYYY-MM-DD. */
export const dayOf = (at: string): string => at.slice(0, 10);

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when the second comes first. Both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
