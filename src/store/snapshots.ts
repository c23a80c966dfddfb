import type { Snapshot } from '../assessment/types.ts';
import { database, strictly, type WritableStore } from './database.ts';

/** How many automatic snapshots a project keeps. Milestones stay until somebody deletes them. */
const AUTOMATIC_LIMIT = 80;

const ofProject = (projectId: string): IDBKeyRange =>
  IDBKeyRange.bound([projectId, ''], [projectId, '\uFFFF']);

/** The snapshots of a project, oldest first. */
export async function listSnapshots(projectId: string): Promise<readonly Snapshot[]> {
  return (await database()).getAllFromIndex('snapshots', 'project', ofProject(projectId));
}

/** One snapshot, or undefined. */
export async function readSnapshot(id: string): Promise<Snapshot | undefined> {
  return (await database()).get('snapshots', id);
}

/** Keeps a snapshot. Resolves when the transaction has completed. */
export const putSnapshot = (snapshot: Snapshot): Promise<unknown> =>
  strictly(['snapshots'], (tx) => tx.objectStore('snapshots').put(snapshot));

/** Deletes a snapshot. Resolves when the transaction has completed. */
export const deleteSnapshot = (id: string): Promise<void> =>
  strictly(['snapshots'], (tx) => tx.objectStore('snapshots').delete(id));

/** Drops the oldest automatic snapshots above the limit, within a transaction that is under way. */
export async function pruneSnapshots(store: WritableStore<'snapshots'>, projectId: string): Promise<void> {
  const index = store.index('project');
  let over = (await index.count(ofProject(projectId))) - AUTOMATIC_LIMIT;
  let cursor = over > 0 ? await index.openCursor(ofProject(projectId)) : null;
  while (cursor && over > 0) {
    if (cursor.value.kind !== 'milestone') {
      await cursor.delete();
      over--;
    }
    cursor = await cursor.continue();
  }
}
