import { isWritable } from '../assessment/migrate.ts';
import type { Project, Snapshot, Stamp } from '../assessment/types.ts';
import { applyStep, changesOf, joined, STEP_LIMIT, type Step } from '../assessment/undo.ts';
import { strictly, together, type Writing } from './database.ts';
import { headOf, type Head } from './head.ts';
import { inTodaysForm } from './projects.ts';
import { pruneSnapshots } from './snapshots.ts';

/** A change of a project, to be made on whatever is stored when it is its turn. */
export interface ProjectChange {
  /** What it does, in a few words, for undo. Empty: it cannot be taken back. */
  readonly label: string;
  /** Changes of one key that follow each other within a minute are one step. */
  readonly key: string;
  readonly at: string;
  /** Gets what is stored, or what this page knows where nothing is stored yet. Must not change it. */
  readonly change: (project: Project) => Project;
  /** Snapshots to keep with the change. */
  readonly snapshots?: (before: Project, after: Project) => readonly Snapshot[];
  /** What else becomes of the head: exported, for one. */
  readonly head?: (head: Head) => Head;
}

/** What a save left in the store. */
export interface Saved {
  readonly project: Project;
  readonly head: Head;
  /** The step that was taken back or made again; empty else. */
  readonly label: string;
}

/** The project was stored once and is not any more: somebody cleared the site's data. */
export class Wiped extends Error {}

const STORES = ['projects', 'heads', 'steps', 'snapshots', 'meta'] as const;

/** A newer version of the playbook wrote the project, and does not let this one write it. */
export class ReadOnly extends Error {}

type Transaction = Writing<(typeof STORES)[number]>;

/** A project of an older form, kept as it is read today. It was never exported like this, so it has no hash to meet by. */
const beforeMigration = (project: Project, at: string): Snapshot => ({
  id: `${project.id}:migration:${String(project.version)}`,
  projectId: project.id,
  kind: 'migration',
  name: 'Before an update of the format',
  at,
  hash: '',
  project,
});

/** What is stored of a project, in today's form. One of an older form is kept as it was, in a snapshot. */
async function stored(
  tx: Transaction,
  id: string,
  at: string,
): Promise<[Project | undefined, Head | undefined]> {
  const [old, head] = await Promise.all([
    tx.objectStore('projects').get(id),
    tx.objectStore('heads').get(id),
  ]);
  const project = inTodaysForm(old);
  if (project && !isWritable(project))
    throw new ReadOnly('a newer version of the playbook wrote this project');
  if (project && project !== old) await tx.objectStore('snapshots').put(beforeMigration(project, at));
  return [project, head];
}

/**
 * Makes a change in one strict transaction: reads what is stored now (another tab may have written since), changes
 * that, writes it with its head, its step and its snapshots. Resolves when the transaction has completed.
 * @param shown the project as this page shows it without the change: used where it was never stored
 * @param known whether this page has seen it stored: then its absence is a loss, and nothing is written
 * @throws Wiped when it was stored and is gone; ReadOnly when only a newer version may write it
 */
export const saveChange = (shown: Project, change: ProjectChange, known: boolean): Promise<Saved> =>
  strictly(STORES, async (tx) => {
    const [project, head] = await stored(tx, shown.id, change.at);
    if (known && !project) throw new Wiped('the site’s data was cleared');
    const before = project ?? shown;
    const after = change.change(before);
    const next = { ...after, rev: before.rev + (after === before ? 0 : 1) };
    const steps = change.label === '' ? undefined : await addStep(tx, before, after, change, head);
    const plain = { ...headOf(next, head, change.at), ...steps };
    const nextHead = change.head ? change.head(plain) : plain;
    await together(
      () => tx.objectStore('projects').put(next),
      () => tx.objectStore('heads').put(nextHead),
      ...(change.snapshots?.(before, next) ?? []).map((one) => () => tx.objectStore('snapshots').put(one)),
    );
    if (change.snapshots) await pruneSnapshots(tx.objectStore('snapshots'), next.id);
    return { project: next, head: nextHead, label: '' };
  });

/** Writes a change's step and gives where the row of steps now stands; undefined where there is nothing to take back. */
async function addStep(
  tx: Transaction,
  before: Project,
  after: Project,
  change: ProjectChange,
  head: Head | undefined,
): Promise<Partial<Head> | undefined> {
  const changes = changesOf(before, after);
  if (changes.length === 0) return undefined;
  const { firstStep, atStep, topStep, edits } = headOf(after, head);
  const steps = tx.objectStore('steps');
  const { label, key, at } = change;
  const step: Step = { projectId: after.id, seq: atStep + 1, at, label, key, changes };
  const last = atStep < topStep || atStep < firstStep ? undefined : await steps.get([after.id, atStep]);
  const both = last && joined(last, step);
  if (both) {
    await steps.put(both);
    return { edits: edits + 1 };
  }
  // What was taken back can no longer be made again; what is older than the limit goes.
  const first = Math.max(firstStep, step.seq - STEP_LIMIT + 1);
  await Promise.all([
    ...(topStep > atStep ? [steps.delete(IDBKeyRange.bound([after.id, step.seq], [after.id, topStep]))] : []),
    ...(first > firstStep
      ? [steps.delete(IDBKeyRange.bound([after.id, firstStep], [after.id, first - 1]))]
      : []),
    steps.put(step),
  ]);
  return { edits: edits + 1, firstStep: first, atStep: step.seq, topStep: step.seq };
}

/**
 * Takes the last step back, or makes the next one again, in one strict transaction. Undefined when there is none.
 * @throws Wiped when the project is gone
 */
export const saveStep = (id: string, way: 'undo' | 'redo', stamp: Stamp): Promise<Saved | undefined> =>
  strictly(STORES, async (tx) => {
    const [project, head] = await stored(tx, id, stamp.at);
    if (!project || !head) throw new Wiped('the site’s data was cleared');
    const seq = way === 'undo' ? head.atStep : head.atStep + 1;
    const kept = seq >= head.firstStep && seq <= head.topStep;
    const step = kept ? await tx.objectStore('steps').get([id, seq]) : undefined;
    if (!step) return undefined;
    const after = applyStep(project, step, way === 'undo' ? 'before' : 'after', stamp);
    const next = { ...after, rev: project.rev + 1 };
    const nextHead = {
      ...headOf(next, head, stamp.at),
      edits: head.edits + 1,
      atStep: way === 'undo' ? head.atStep - 1 : head.atStep + 1,
    };
    await Promise.all([tx.objectStore('projects').put(next), tx.objectStore('heads').put(nextHead)]);
    return { project: next, head: nextHead, label: step.label };
  });
