import { canonicalJson } from './canonical.ts';
import type { Answer, Project, Stamp } from './types.ts';

/** Two people changed the same answer differently since they last agreed. */
export interface Conflict {
  readonly itemId: string;
  readonly mine: Answer | undefined;
  readonly theirs: Answer | undefined;
}

/** What a merge comes to. `project` has mine wherever there is a conflict, with the other note kept below. */
export interface Merged {
  readonly project: Project;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** What an answer says, without who said it when. */
function says(answer: Answer | undefined): string {
  if (!answer) return '';
  return canonicalJson({ ...answer, rev: 0, deviceId: '', updatedAt: '' });
}

function withNote(answer: Answer, other: Answer | undefined): Answer {
  const note = other?.note.trim() ?? '';
  if (note === '' || answer.note.includes(note)) return answer;
  return { ...answer, note: answer.note.trim() === '' ? note : `${answer.note}\n\n${note}` };
}

/**
 * Merges a colleague's project into mine, item by item, three-way against what both last agreed on.
 * Changed on one side only: that side. Changed on both alike: no matter. Changed on both differently: a conflict,
 * listed; mine stays until the reader chooses, and no note is dropped. Merging the same file again changes nothing.
 * @param base the last common snapshot, or null when there is none: then every difference of two answers is a conflict
 * @param choose what the reader chose for an item in conflict: 'mine' unless said otherwise
 */
export function mergeProjects(
  mine: Project,
  theirs: Project,
  base: Project | null,
  stamp: Stamp,
  choose: (itemId: string) => 'mine' | 'theirs' = () => 'mine',
): Merged {
  const ids = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])].toSorted();
  const of = (project: Project | null, id: string): Answer | undefined =>
    project && Object.hasOwn(project.answers, id) ? project.answers[id] : undefined;
  const answers: Record<string, Answer> = {};
  const added: string[] = [];
  const changed: string[] = [];
  const conflicts: Conflict[] = [];
  for (const id of ids) {
    const [own, other, common] = [of(mine, id), of(theirs, id), of(base, id)];
    const result = mergeOne(own, other, common, choose(id));
    if (result.conflict) conflicts.push({ itemId: id, mine: own, theirs: other });
    if (!result.answer) continue;
    if (says(result.answer) === says(own) && own) {
      answers[id] = own;
      continue;
    }
    (own ? changed : added).push(id);
    answers[id] = {
      ...result.answer,
      rev: Math.max(own?.rev ?? 0, other?.rev ?? 0) + 1,
      deviceId: stamp.deviceId,
      updatedAt: stamp.at,
    };
  }
  const touched = added.length > 0 || changed.length > 0;
  return { project: touched ? { ...mine, answers, updatedAt: stamp.at } : mine, added, changed, conflicts };
}

function mergeOne(
  own: Answer | undefined,
  other: Answer | undefined,
  common: Answer | undefined,
  choice: 'mine' | 'theirs',
): { answer: Answer | undefined; conflict: boolean } {
  if (says(own) === says(other) || !other) return { answer: own, conflict: false };
  if (!own) return { answer: other, conflict: false };
  if (common && says(own) === says(common))
    return { answer: withNote(other, own.note === common.note ? undefined : own), conflict: false };
  if (common && says(other) === says(common)) return { answer: own, conflict: false };
  // Alike but for a note that one already holds: nothing to ask.
  if (says({ ...own, note: '' }) === says({ ...other, note: '' }))
    return { answer: withNote(own, other), conflict: false };
  return { answer: choice === 'theirs' ? withNote(other, own) : withNote(own, other), conflict: true };
}
