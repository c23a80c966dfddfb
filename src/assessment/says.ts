import { canonicalJson } from './canonical.ts';
import type { Stamped } from './types.ts';

const STAMPS = new Set(['rev', 'deviceId', 'updatedAt']);

/** What a record says, as one text, without who said it when: equal texts, nothing to merge. Undefined is the empty text. */
export function says(record: Partial<Stamped> | undefined): string {
  if (record === undefined) return '';
  return canonicalJson(Object.fromEntries(Object.entries(record).filter(([name]) => !STAMPS.has(name))));
}
