import { contentHash } from './identity.ts';
import type { Project, Snapshot, SnapshotKind } from './types.ts';

/** What a kind of snapshot is called in the list. */
export const SNAPSHOT_LABELS: Readonly<Record<SnapshotKind, string>> = {
  export: 'Export',
  import: 'Import',
  merge: 'Merge',
  clear: 'Before clearing',
  migration: 'Before an update of the format',
  meeting: 'Start of a meeting',
  restore: 'Before going back',
  milestone: 'Milestone',
};

/** A project kept as it stands. */
export const snapshotOf = (
  project: Project,
  kind: SnapshotKind,
  name: string,
  id: string,
  at: string,
): Snapshot => ({
  id,
  projectId: project.id,
  kind,
  name: name.trim().slice(0, 200) || SNAPSHOT_LABELS[kind],
  at,
  hash: contentHash(project),
  project,
});

/**
 * The last state that a file's project and ours have both seen: the newest of our snapshots among the states that the
 * file remembers. Null when they have none in common.
 */
export function commonBase(theirs: Project, snapshots: readonly Snapshot[]): Project | null {
  const ours = new Map(
    snapshots.flatMap(({ hash, project }) => (hash === '' ? [] : [[hash, project] as const])),
  );
  const seen = [...theirs.seen, contentHash(theirs)];
  const hash = seen.findLast((one) => ours.has(one));
  return hash === undefined ? null : (ours.get(hash) ?? null);
}

/** The state that a CSV was exported from: the snapshot of that very moment. Null when it is gone. */
export const baseOfExport = (exportedAt: string, snapshots: readonly Snapshot[]): Project | null =>
  snapshots.findLast((snapshot) => snapshot.kind === 'export' && snapshot.at === exportedAt)?.project ?? null;
