import { snapshotOf } from '../assessment/snapshot.ts';
import type { Snapshot } from '../assessment/types.ts';
import { deleteSnapshot, listSnapshots, putSnapshot } from '../store/snapshots.ts';
import { assessment } from './assessment.svelte.ts';

/** The snapshots of the project on screen, newest first. Empty where nothing can be read. */
export async function history(): Promise<readonly Snapshot[]> {
  const id = assessment.current?.id;
  if (id === undefined) return [];
  return (await listSnapshots(id).catch(() => [])).toReversed();
}

/** Keeps the project as it stands, under a name of the reader's. */
export async function keepMilestone(name: string): Promise<void> {
  assessment.drafts.flush();
  const project = assessment.current;
  if (!project) return;
  const at = new Date().toISOString();
  await assessment.saver.add(() =>
    putSnapshot(snapshotOf(project, 'milestone', name, crypto.randomUUID(), at)),
  );
}

/** Deletes a snapshot. */
export async function dropSnapshot(id: string): Promise<void> {
  await assessment.saver.add(() => deleteSnapshot(id));
}

/** Brings the project on screen back to a snapshot. How it was before is kept as a snapshot, and undo takes it back. */
export async function goBackTo(snapshot: Snapshot): Promise<void> {
  const stamp = assessment.stamp();
  const { answers, own, hidden, name } = snapshot.project;
  await assessment.change(
    `back to “${snapshot.name}”`,
    (project) => ({ ...project, name, answers, own, hidden, updatedAt: stamp.at, deviceId: stamp.deviceId }),
    { snapshots: (before) => [snapshotOf(before, 'restore', '', crypto.randomUUID(), stamp.at)] },
  );
}
