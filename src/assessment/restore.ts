import type { BackupContents } from './backup-read.ts';
import { contentHash } from './identity.ts';
import type { Meeting } from './meeting.ts';
import { freeName } from './project.ts';
import type { Project, Snapshot } from './types.ts';

/** What happens to projects that are here already and differ. */
export type OnClash = 'keep' | 'replace' | 'copy';

/** What restoring a backup would do: shown before anything is done. */
export interface RestorePlan {
  /** Projects that are not here. */
  readonly added: readonly Project[];
  /** Projects that are here with the same content. */
  readonly same: readonly Project[];
  /** Projects that are here with other content. */
  readonly clash: readonly Project[];
}

/** Sorts a backup's projects by what is here. */
export function restorePlan(contents: BackupContents, here: readonly Project[]): RestorePlan {
  const known = new Map(here.map((project) => [project.id, project]));
  const group = (wanted: 'added' | 'same' | 'clash'): readonly Project[] =>
    contents.projects.filter((project) => {
      const mine = known.get(project.id);
      const what = !mine ? 'added' : contentHash(mine) === contentHash(project) ? 'same' : 'clash';
      return what === wanted;
    });
  return { added: group('added'), same: group('same'), clash: group('clash') };
}

/** What is written when a backup is restored. */
export interface Restored {
  readonly projects: readonly Project[];
  readonly snapshots: readonly Snapshot[];
  readonly meetings: readonly Meeting[];
}

/**
 * The records to write. Snapshots and meetings follow their project; those of a project that stays as it is are added
 * too, since they only add to its history.
 * @param taken names in use, for copies
 * @param newId makes an id for each copy
 */
export function restoredRecords(
  contents: BackupContents,
  plan: RestorePlan,
  onClash: OnClash,
  taken: readonly string[],
  newId: () => string,
): Restored {
  const copies = new Map(onClash === 'copy' ? plan.clash.map((project) => [project.id, newId()]) : []);
  const names = [...taken];
  const copied = plan.clash.flatMap((project) => {
    const id = copies.get(project.id);
    if (id === undefined) return [];
    const name = freeName(project.name, names);
    names.push(name);
    return [{ ...project, id, name }];
  });
  const owner = (id: string): string => copies.get(id) ?? id;
  const moved = <T extends { readonly id: string; readonly projectId: string }>(record: T): T =>
    copies.has(record.projectId) ? { ...record, id: newId(), projectId: owner(record.projectId) } : record;
  return {
    projects: [...plan.added, ...(onClash === 'replace' ? plan.clash : []), ...copied],
    snapshots: contents.snapshots.map((one) => {
      const next = moved(one);
      return next === one ? one : { ...next, project: { ...one.project, id: next.projectId } };
    }),
    meetings: contents.meetings.map(moved),
  };
}
