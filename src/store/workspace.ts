import type { Restored } from '../assessment/restore.ts';
import type { OtherRecord } from '../assessment/backup-read.ts';
import { database, strictly, together, type MatrixRecord, type VisitRecord } from './database.ts';
import { headOf } from './head.ts';

/** The kinds of record that a backup holds beside projects, in the order in which it holds them. */
export type WorkspaceStore = 'snapshots' | 'meetings' | 'matrices' | 'visits';

/** Records of a store in batches, so that a large workspace is never in memory at once. */
export async function* recordsOf(store: WorkspaceStore): AsyncGenerator {
  const db = await database();
  const keys = await db.getAllKeys(store);
  for (let at = 0; at < keys.length; at += BATCH) {
    const tx = db.transaction(store);
    const records = await Promise.all(keys.slice(at, at + BATCH).map((key) => tx.store.get(key)));
    for (const record of records) if (record !== undefined) yield record;
  }
}
const BATCH = 20;

/**
 * Writes a restored backup in one strict transaction: all of it, or, when the disk is full, nothing.
 * @param at ISO time, for the heads: what was just restored is backed up
 */
export const writeRestored = (
  restored: Restored,
  others: { readonly matrices: readonly OtherRecord[]; readonly visits: readonly OtherRecord[] },
  at: string,
): Promise<void> =>
  strictly(['projects', 'heads', 'steps', 'snapshots', 'meetings', 'matrices', 'visits'], async (tx) => {
    for (const project of restored.projects) {
      const before = await tx.objectStore('projects').get(project.id);
      const rev = Math.max(project.rev, (before?.rev ?? 0) + 1);
      // Steps of what stood here before would undo into another history.
      await Promise.all([
        tx.objectStore('projects').put({ ...project, rev }),
        tx.objectStore('heads').put({ ...headOf(project, undefined, at), exportedAt: at }),
        tx.objectStore('steps').delete(IDBKeyRange.bound([project.id], [project.id, []])),
      ]);
    }
    await together(
      ...restored.snapshots.map((one) => () => tx.objectStore('snapshots').put(one)),
      ...restored.meetings.map((one) => () => tx.objectStore('meetings').put(one)),
      ...others.matrices.map((one) => () => tx.objectStore('matrices').put(one as unknown as MatrixRecord)),
      ...others.visits.map((one) => () => tx.objectStore('visits').put(one as VisitRecord)),
    );
  });

/** Marks all projects as backed up at a time. */
export const markBackedUp = (at: string): Promise<void> =>
  strictly(['heads'], async (tx) => {
    const store = tx.objectStore('heads');
    const heads = await store.getAll();
    await Promise.all(heads.map((head) => store.put({ ...head, exportedAt: at, edits: 0 })));
  });
