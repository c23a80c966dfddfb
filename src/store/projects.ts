import { migrateProject } from '../assessment/migrate.ts';
import type { Project } from '../assessment/types.ts';
import { database, strictly } from './database.ts';
import type { Head } from './head.ts';

/** A stored project in today's form; undefined stays so. */
export const inTodaysForm = (stored: Project | undefined): Project | undefined =>
  migrateProject(stored) as Project | undefined;

/** What a page needs at first: the heads of all projects, the one shown last, and that one whole. */
export interface Opening {
  readonly heads: readonly Head[];
  readonly current: Project | undefined;
}

const byAge = (heads: readonly Head[]): readonly Head[] =>
  heads.toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1));

/** Whether a head stands for a project that can be worked on. */
export const isActive = (head: Head): boolean => head.trashedAt === null && head.archivedAt === null;

/**
 * Reads what a page shows at first, in one transaction: small records of all projects, and one whole project, however
 * many there are.
 */
export async function readOpening(): Promise<Opening> {
  const tx = (await database()).transaction(['heads', 'projects', 'meta']);
  const [all, remembered] = await Promise.all([
    tx.objectStore('heads').getAll(),
    tx.objectStore('meta').get(CURRENT),
  ]);
  const heads = byAge(all);
  const head =
    heads.find((one) => one.id === remembered && one.trashedAt === null) ??
    heads.find((one) => isActive(one) && !one.demo) ??
    heads.find(isActive);
  const current = head ? await tx.objectStore('projects').get(head.id) : undefined;
  await tx.done;
  return { heads, current: inTodaysForm(current) };
}

/** The heads of all projects, oldest first. */
export async function listHeads(): Promise<readonly Head[]> {
  return byAge(await (await database()).getAll('heads'));
}

/** One project, or undefined. Written in an older form, it comes in today's. */
export async function readProject(id: string): Promise<Project | undefined> {
  return inTodaysForm(await (await database()).get('projects', id));
}

/** All projects, whole: for backups. */
export async function listProjects(): Promise<readonly Project[]> {
  return (await (await database()).getAll('projects')).flatMap((one) => inTodaysForm(one) ?? []);
}

/** Deletes projects with all that belongs to them, for good. Resolves when the transaction has completed. */
export const deleteProjects = (ids: readonly string[]): Promise<void> =>
  strictly(['projects', 'heads', 'snapshots', 'steps', 'meetings', 'visits'], async (tx) => {
    const numbered = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
    for (const id of ids) {
      const [snapshots, meetings, visits] = await Promise.all([
        tx.objectStore('snapshots').index('project').getAllKeys(numbered(id)),
        tx.objectStore('meetings').index('project').getAllKeys(id),
        tx.objectStore('visits').index('project').getAllKeys(id),
      ]);
      await Promise.all([
        tx.objectStore('projects').delete(id),
        tx.objectStore('heads').delete(id),
        tx.objectStore('steps').delete(numbered(id)),
        ...snapshots.map((key) => tx.objectStore('snapshots').delete(key)),
        ...meetings.map((key) => tx.objectStore('meetings').delete(key)),
        ...visits.map((key) => tx.objectStore('visits').delete(key)),
      ]);
    }
  });

const CURRENT = 'current-project';

/** Remembers which project is shown. */
export async function rememberCurrent(id: string): Promise<void> {
  await (await database()).put('meta', id, CURRENT);
}
