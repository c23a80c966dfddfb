import { demoProject, DEMO_ID } from '../assessment/demo.ts';
import { clearAnswers } from '../assessment/change.ts';
import { duplicate, freeName, fromTailoring, newProject, renamed } from '../assessment/project.ts';
import { snapshotOf } from '../assessment/snapshot.ts';
import type { ChecklistItem, Project } from '../assessment/types.ts';
import type { Head } from '../store/head.ts';
import { deleteProjects, isActive, readProject } from '../store/projects.ts';
import { assessment } from './assessment.svelte.ts';

/** Days that a project stays in the trash. */
export const TRASH_DAYS = 30;

const names = (): readonly string[] => assessment.heads.map((head) => head.name);

/** Creates a project and shows it: empty, or with the tailoring of another one and none of its answers. */
export async function createProject(name: string, tailoredLike?: string): Promise<void> {
  await assessment.open();
  const id = crypto.randomUUID();
  const like = tailoredLike === undefined ? undefined : await wholeProject(tailoredLike);
  await assessment.put(
    like ? fromTailoring(like, id, name, assessment.stamp()) : newProject(id, name, assessment.stamp()),
  );
}

/** A project that is kept, whole; the one on screen as it is shown. */
async function wholeProject(id: string): Promise<Project | undefined> {
  return assessment.current?.id === id ? assessment.current : readProject(id);
}

/** Copies a project with everything in it, and shows the copy. */
export async function duplicateProject(id: string): Promise<void> {
  const project = await wholeProject(id);
  if (!project) return;
  const name = freeName(project.name, names());
  await assessment.put(duplicate(project, crypto.randomUUID(), name, assessment.stamp()));
}

/** Gives the project on screen another name. */
export async function renameProject(name: string): Promise<void> {
  const stamp = assessment.stamp();
  await assessment.change(`name to “${name.trim()}”`, (project) => renamed(project, name, stamp));
}

/** Takes all answers of the project on screen away, with a snapshot of how it was. Undo brings them back. */
export async function clearProject(): Promise<void> {
  const stamp = assessment.stamp();
  await assessment.change('all answers cleared', (project) => clearAnswers(project, stamp), {
    snapshots: (before) => [snapshotOf(before, 'clear', '', crypto.randomUUID(), stamp.at)],
  });
}

/** Marks a project, which may be another than the one on screen, and goes on with one that is active. */
async function mark(id: string, fields: Partial<Pick<Project, 'archivedAt' | 'trashedAt'>>): Promise<void> {
  const shown = assessment.current?.id;
  if (shown !== id) await assessment.choose(id);
  if (assessment.current?.id !== id) return;
  await assessment.change('', (project) => ({ ...project, ...fields }));
  const head = assessment.head;
  if (head && !isActive({ ...head, ...fields })) {
    const next =
      assessment.active.find((head) => head.id === shown && head.id !== id) ?? assessment.active[0];
    if (next) await assessment.choose(next.id);
    else assessment.leave();
  }
}

/** Puts a project out of the way; it stays as long as it is wanted. */
export const archiveProject = (id: string): Promise<void> =>
  mark(id, { archivedAt: new Date().toISOString() });

/** Moves a project to the trash, where it stays for thirty days. The made-up example is deleted at once. */
export async function trashProject(id: string): Promise<void> {
  if (id === DEMO_ID) await deleteForGood(id);
  else await mark(id, { trashedAt: new Date().toISOString() });
}

/** Takes a project back from the archive or the trash, and shows it. */
export const bringBack = (id: string): Promise<void> => mark(id, { archivedAt: null, trashedAt: null });

/** Deletes a project with all that belongs to it. There is no way back. */
export async function deleteForGood(id: string): Promise<void> {
  await assessment.saver.add(() => deleteProjects([id]));
  if (assessment.current?.id === id) assessment.leave();
  await assessment.reread('*');
  const [next] = assessment.active;
  if (!assessment.current && next) await assessment.choose(next.id);
  assessment.browser.tell('*');
}

/** Deletes what has been in the trash for longer than thirty days. */
export async function emptyOldTrash(): Promise<void> {
  const limit = Date.now() - TRASH_DAYS * 86_400_000;
  const old = assessment.heads.filter(
    (head) => head.trashedAt !== null && Date.parse(head.trashedAt) < limit,
  );
  if (old.length === 0) return;
  await deleteProjects(old.map((head) => head.id));
  await assessment.reread('');
}

/** Days until a project in the trash is deleted. */
export function daysLeft(head: Head, now: number): number {
  const gone = head.trashedAt === null ? 0 : Math.floor((now - Date.parse(head.trashedAt)) / 86_400_000);
  return Math.min(TRASH_DAYS, Math.max(0, TRASH_DAYS - gone));
}

/** Shows the made-up example, made anew unless it is there. It is a project apart: nothing of the reader's goes in. */
export async function showDemo(items: readonly ChecklistItem[]): Promise<void> {
  await assessment.open();
  const there = assessment.heads.find((head) => head.id === DEMO_ID);
  if (there) {
    await bringBack(DEMO_ID);
    return;
  }
  const { project, snapshots } = demoProject(items, assessment.stamp(), () => crypto.randomUUID());
  await assessment.put(project, { snapshots: () => snapshots });
}
