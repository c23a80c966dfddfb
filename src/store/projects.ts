import type { Project, Snapshot } from '../assessment/types.ts';
import { database } from './database.ts';

/** All projects, those in the trash too. */
export async function listProjects(): Promise<readonly Project[]> {
  const projects = await (await database()).getAll('projects');
  return projects.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/**
 * Changes a project in one strict transaction: reads what is stored now (another tab may have written since),
 * applies the change to that, writes it. Resolves with what was written when the transaction has completed.
 * @param change gets the stored project, or undefined when there is none; returns what to store
 */
export async function updateProject(
  id: string,
  change: (stored: Project | undefined) => Project,
  snapshots: readonly Snapshot[] = [],
): Promise<Project> {
  const transaction = (await database()).transaction(['projects', 'snapshots'], 'readwrite', {
    durability: 'strict',
  });
  // An abort rejects both the request and the transaction: the one awaited below tells of it.
  transaction.done.catch(() => undefined);
  const projects = transaction.objectStore('projects');
  const stored = await projects.get(id);
  const changed = change(stored);
  const next = { ...changed, rev: (stored?.rev ?? 0) + 1 };
  await Promise.all([
    projects.put(next),
    ...snapshots.map((snapshot) => transaction.objectStore('snapshots').put(snapshot)),
    transaction.done,
  ]);
  return next;
}

/** Deletes a project and its snapshots for good. */
export async function deleteProject(id: string): Promise<void> {
  const transaction = (await database()).transaction(['projects', 'snapshots'], 'readwrite', {
    durability: 'strict',
  });
  const keys = await transaction.objectStore('snapshots').index('project').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('projects').delete(id),
    ...keys.map((key) => transaction.objectStore('snapshots').delete(key)),
    transaction.done,
  ]);
}

/** The snapshots of a project, oldest first. */
export async function listSnapshots(projectId: string): Promise<readonly Snapshot[]> {
  const snapshots = await (await database()).getAllFromIndex('snapshots', 'project', projectId);
  return snapshots.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Keeps a snapshot. Resolves when the transaction has completed. */
export async function putSnapshot(snapshot: Snapshot): Promise<void> {
  const transaction = (await database()).transaction('snapshots', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(snapshot), transaction.done]);
}

/** A remembered value, or undefined. */
export async function readMeta(name: string): Promise<unknown> {
  return (await database()).get('meta', name);
}

/** Remembers a value. Resolves when the transaction has completed. */
export async function writeMeta(name: string, value: unknown): Promise<void> {
  const transaction = (await database()).transaction('meta', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(value, name), transaction.done]);
}
