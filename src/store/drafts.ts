import type { ChecklistItem } from '../assessment/types.ts';
import { database, openDatabase } from './database.ts';

/** Text that a reader was typing when the page went away, before it could be saved in the ordinary way. */
export interface Draft {
  readonly projectId: string;
  readonly item: ChecklistItem;
  readonly field: 'reason' | 'note' | 'owner';
  readonly text: string;
  readonly at: string;
}

const KEY = 'drafts:';

/**
 * Puts drafts aside while the page is going away: one blind write, committed at once, since nothing can be awaited any
 * more. A save reads before it writes and would come too late; the next page makes the save from this.
 * @param page tells this page from other tabs
 */
export function parkDrafts(page: string, drafts: readonly Draft[]): void {
  try {
    const tx = openDatabase()?.transaction('meta', 'readwrite', { durability: 'strict' });
    if (!tx) return;
    tx.done.catch(() => undefined);
    tx.store.put(drafts, KEY + page).catch(() => undefined);
    tx.commit();
  } catch {
    // The connection is gone already: there is nothing left to write with.
  }
}

/** The drafts that pages left behind, oldest first. They stay until they are dropped. */
export async function parkedDrafts(): Promise<
  readonly { readonly page: string; readonly drafts: readonly Draft[] }[]
> {
  const range = IDBKeyRange.bound(KEY, `${KEY}\uFFFF`);
  const tx = (await database()).transaction('meta');
  const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  return keys.map((key, at) => ({
    page: key.slice(KEY.length),
    drafts: (values[at] ?? []) as readonly Draft[],
  }));
}

/** Drops what a page had put aside: it was saved in the ordinary way. */
export async function dropDrafts(page: string): Promise<void> {
  await (await database()).delete('meta', KEY + page);
}
