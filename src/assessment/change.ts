import { canonicalJson } from './canonical.ts';
import { answerOf, touched, withRecord } from './project.ts';
import { dayOf } from './stamp.ts';
import type { Answer, AnswerChange, ChecklistItem, Project, Stamp } from './types.ts';

/** The answer of an item that nobody answered: open, with the item's wording. */
export function untouched(item: Pick<ChecklistItem, 'text' | 'doneWhen' | 'hash'>): Answer {
  return {
    status: 'open',
    reason: '',
    note: '',
    owner: '',
    due: '',
    priority: '',
    evidence: [],
    decisions: [],
    wording: { text: item.text, doneWhen: item.doneWhen, hash: item.hash },
    votes: null,
    reopened: null,
    rev: 0,
    deviceId: '',
    updatedAt: '',
  };
}

/**
 * The project with one answer changed. Setting a status answers the wording of today; a note alone does not.
 * Fields that are not named stay, unknown ones too. A change that changes nothing gives the project itself.
 */
export function changeAnswer(
  project: Project,
  item: ChecklistItem,
  change: AnswerChange,
  stamp: Stamp,
): Project {
  const before = answerOf(project, item.id);
  const base = before ?? untouched(item);
  const next = {
    ...base,
    ...change,
    ...(change.status === undefined
      ? {}
      : { wording: { text: item.text, doneWhen: item.doneWhen, hash: item.hash } }),
    // Done or ruled out again: why it had been reopened is history, which snapshots keep.
    ...(change.status === 'done' || change.status === 'not-applicable' ? { reopened: null } : {}),
  };
  // A first "Open" is an answer too: somebody looked. Anything else that changes nothing is none.
  const same = canonicalJson(next) === canonicalJson(base);
  if (same && (before !== undefined || change.status === undefined)) return project;
  return withRecord(project, 'answers', item.id, next, stamp);
}

/** The project with the same change made to several answers. */
export const changeMany = (
  project: Project,
  items: readonly ChecklistItem[],
  change: AnswerChange,
  stamp: Stamp,
): Project => items.reduce((changed, item) => changeAnswer(changed, item, change, stamp), project);

/** The project with a decision added to an answer, and whatever else was settled with it. */
export function decide(
  project: Project,
  item: ChecklistItem,
  text: string,
  change: AnswerChange,
  stamp: Stamp,
  date = dayOf(stamp.at),
): Project {
  const said = text.trim();
  const decisions = answerOf(project, item.id)?.decisions ?? [];
  return changeAnswer(
    project,
    item,
    { ...change, ...(said === '' ? {} : { decisions: [...decisions, { text: said, date }] }) },
    stamp,
  );
}

/** The project with all answers taken away. Items of the reader's own and hidden ones stay as they are. */
export const clearAnswers = (project: Project, stamp: Stamp): Project =>
  Object.keys(project.answers).length === 0 ? project : touched({ ...project, answers: {} }, stamp);

/** Whether an answer was given to other words than the item has today. */
export const needsRecheck = (answer: Answer | undefined, item: ChecklistItem): boolean =>
  answer !== undefined && answer.status !== 'open' && answer.wording.hash !== item.hash;

/** The project with an answer confirmed for today's wording. */
export function stillHolds(project: Project, item: ChecklistItem, stamp: Stamp): Project {
  const answer = answerOf(project, item.id);
  return answer ? changeAnswer(project, item, { status: answer.status }, stamp) : project;
}
