import { contentHash, withSeen, withTheirSeen } from '../assessment/identity.ts';
import { mergeProjects, type Merged, type Side } from '../assessment/merge.ts';
import { freeName } from '../assessment/project.ts';
import { baseOfExport, commonBase, snapshotOf } from '../assessment/snapshot.ts';
import type { Project, Snapshot, SnapshotKind } from '../assessment/types.ts';
import { readProject } from '../store/projects.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { assessment } from './assessment.svelte.ts';

const snapshot = (project: Project, kind: SnapshotKind, name: string, at: string): Snapshot =>
  snapshotOf(project, kind, name, crypto.randomUUID(), at);

/**
 * The project on screen as it goes into a file: it remembers the state it leaves in, so that the file can be merged
 * later. Stored with a snapshot, the base of that merge, before the file is made.
 * @param backs whether the format can be imported again, and therefore counts as a backup
 */
export async function readyForExport(
  format: string,
  at: string,
  backs: boolean,
): Promise<Project | undefined> {
  assessment.drafts.flush();
  const project = assessment.current;
  if (!project) return undefined;
  const seen = (one: Project): Project => withSeen(one, [contentHash(one)]);
  await assessment.change('', seen, {
    snapshots: (_, after) => [snapshot(after, 'export', `Export as ${format}`, at)],
    ...(backs ? { head: (head) => ({ ...head, exportedAt: at, edits: 0 }) } : {}),
  });
  return assessment.current ?? seen(project);
}

/** What is here of a file's project: the project itself, and the state that both have seen last. */
export interface Here {
  readonly project: Project;
  readonly base: Project | null;
}

/**
 * Looks for a file's project in this browser.
 * @param exportedAt for a CSV, when it was exported: it carries no states of its own
 */
export async function findHere(theirs: Project, exportedAt = ''): Promise<Here | undefined> {
  assessment.drafts.flush();
  const project =
    assessment.current?.id === theirs.id
      ? assessment.current
      : await readProject(theirs.id).catch(() => undefined);
  if (!project) return undefined;
  const snapshots = await listSnapshots(theirs.id).catch(() => []);
  const base = exportedAt === '' ? commonBase(theirs, snapshots) : baseOfExport(exportedAt, snapshots);
  return { project, base };
}

/** What merging a file into the project that is here would do. Nothing is changed. */
export const previewMerge = (here: Here, theirs: Project, choose?: (key: string) => Side): Merged =>
  mergeProjects(here.project, theirs, here.base, assessment.stamp(), choose);

/** Shows the project that a file is merged into, also from the trash or the archive. */
async function bring(id: string): Promise<void> {
  if (assessment.current?.id !== id) await assessment.choose(id);
}

/**
 * Merges a file into the project that is here, on top of what is stored by then. Their state is kept as a snapshot: it
 * is what both have seen now, so that the same file again changes nothing.
 */
export async function mergeFile(here: Here, theirs: Project, choose: (key: string) => Side): Promise<void> {
  await bring(here.project.id);
  const stamp = assessment.stamp();
  const hash = contentHash(theirs);
  const merge = (mine: Project): Project => {
    const { project } = mergeProjects(mine, theirs, here.base, stamp, choose);
    const merged = withTheirSeen(project, [...theirs.seen, hash]);
    const active = merged.archivedAt === null && merged.trashedAt === null;
    return active ? merged : { ...merged, archivedAt: null, trashedAt: null };
  };
  const before = assessment.current;
  if (before && merge(before) === before) return;
  await assessment.change('a file merged', merge, {
    snapshots: (mine, after) => [
      snapshot(mine, 'import', 'Before a merge', stamp.at),
      snapshot(theirs, 'import', 'The file that was merged', stamp.at),
      ...(contentHash(after) === contentHash(mine)
        ? []
        : [snapshot(after, 'merge', 'After the merge', stamp.at)]),
    ],
  });
}

/** Takes a file's project in: in the place of the one with its id, or as a new one. */
export async function takeIn(theirs: Project): Promise<void> {
  const at = new Date().toISOString();
  const project = { ...withSeen(theirs, [contentHash(theirs)]), archivedAt: null, trashedAt: null };
  const here = await findHere(theirs);
  if (!here) {
    await assessment.put(project, { snapshots: () => [snapshot(project, 'import', 'Imported', at)] });
    return;
  }
  await bring(theirs.id);
  await assessment.change('a file in its place', () => project, {
    snapshots: (before) => [
      snapshot(before, 'import', 'Before it was replaced', at),
      snapshot(project, 'import', 'Imported', at),
    ],
  });
}

/** Adds a file's project beside the others, under an id and a name of its own. */
export async function takeInAsCopy(theirs: Project): Promise<void> {
  const at = new Date().toISOString();
  const name = freeName(
    theirs.name,
    assessment.heads.map((head) => head.name),
  );
  const project = { ...theirs, id: crypto.randomUUID(), name, archivedAt: null, trashedAt: null };
  await assessment.put(project, { snapshots: () => [snapshot(project, 'import', 'Imported as a copy', at)] });
}
