import { BackupWriter, MAX_BACKUP_BYTES, type BackupKind } from '../assessment/backup.ts';
import type { BackupContents } from '../assessment/backup-read.ts';
import { DEMO_ID } from '../assessment/demo.ts';
import { restoredRecords, restorePlan, type OnClash, type RestorePlan } from '../assessment/restore.ts';
import type { Snapshot } from '../assessment/types.ts';
import { VERSION } from '../site.ts';
import { listProjects } from '../store/projects.ts';
import { markBackedUp, recordsOf, writeRestored, type WorkspaceStore } from '../store/workspace.ts';
import { assessment } from './assessment.svelte.ts';

/** A backup as it is downloaded: its parts, and what found no room. */
export interface Backup {
  readonly parts: readonly string[];
  readonly leftOut: number;
}

/** Room that is kept for the last line. */
const ROOM = MAX_BACKUP_BYTES - 1024;
const KINDS: readonly (readonly [WorkspaceStore, BackupKind])[] = [
  ['meetings', 'meeting'],
  ['matrices', 'matrix'],
  ['visits', 'visit'],
];

/**
 * The whole workspace as one file: projects first, then meetings, matrices and logs, then snapshots, the newest first,
 * as long as they find room below what can be read again. The made-up example stays out.
 */
export async function makeBackup(): Promise<Backup> {
  assessment.drafts.flush();
  await assessment.saver.retry();
  const at = new Date().toISOString();
  const writer = new BackupWriter();
  const parts = [writer.header(VERSION, at)];
  for (const project of await listProjects())
    if (!project.demo) parts.push(writer.record('project', project));
  for (const [store, kind] of KINDS)
    for await (const record of recordsOf(store))
      if ((record as { projectId?: string }).projectId !== DEMO_ID) parts.push(writer.record(kind, record));
  const snapshots: Snapshot[] = [];
  for await (const record of recordsOf('snapshots')) {
    const snapshot = record as Snapshot;
    if (snapshot.projectId !== DEMO_ID) snapshots.push(snapshot);
  }
  let leftOut = 0;
  for (const snapshot of snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1))) {
    if (leftOut > 0 || writer.bytes + JSON.stringify(snapshot).length * 1.1 > ROOM) leftOut++;
    else parts.push(writer.record('snapshot', snapshot));
  }
  parts.push(writer.end(leftOut));
  await assessment.saver.add(() => markBackedUp(at));
  await assessment.reread('');
  return { parts, leftOut };
}

/** What restoring a backup would do to what is here. */
export async function planRestore(contents: BackupContents): Promise<RestorePlan> {
  return restorePlan(contents, await listProjects());
}

/** Restores a backup, in one transaction: all of it or nothing. Resolves with whether it was. */
export async function restoreBackup(
  contents: BackupContents,
  plan: RestorePlan,
  onClash: OnClash,
): Promise<string> {
  const names = assessment.heads.map((head) => head.name);
  const restored = restoredRecords(contents, plan, onClash, names, () => crypto.randomUUID());
  const at = new Date().toISOString();
  try {
    await writeRestored(restored, contents, at);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? 'The browser’s storage is full. Nothing was restored and nothing here was changed: free some space and try again.'
      : `The browser refused to store the backup (${error instanceof Error ? error.message : String(error)}). Nothing here was changed.`;
  }
  assessment.saver.savedAt = at;
  assessment.saver.revision++;
  assessment.browser.tell('*');
  await assessment.reread('*');
  const [next] = assessment.active;
  if (!assessment.current && next) await assessment.choose(next.id);
  return '';
}
