import type { RetiredId } from './published-ids.ts';

/** Ids that were published once and are not used any more. Never delete an entry, never reuse an id. */
export const RETIRED_IDS: readonly RetiredId[] = [];
