import type { Answer, AnswerChange, ChecklistItem, Project, Stamp } from './types.ts';

/** The longest note, reason or owner that is kept; the widget counts down before it. */
export const TEXT_LIMIT = 10_000;
/** What the first answer's project is called. */
export const FIRST_PROJECT = 'My project';

/** A project without answers. */
export function newProject(id: string, name: string, stamp: Stamp): Project {
  return {
    id,
    name: name.trim().slice(0, 200) || FIRST_PROJECT,
    createdAt: stamp.at,
    updatedAt: stamp.at,
    rev: 0,
    deviceId: stamp.deviceId,
    trashedAt: null,
    answers: {},
  };
}

/** A project's answer to an item, or undefined while nothing was said. Names like `constructor` are no answers. */
export const answerOf = (project: Project | undefined, itemId: string): Answer | undefined =>
  project && Object.hasOwn(project.answers, itemId) ? project.answers[itemId] : undefined;

/** The answer of an item that nobody answered: open, with the item's wording. */
function untouched(item: ChecklistItem): Omit<Answer, 'rev' | 'deviceId' | 'updatedAt'> {
  return {
    status: 'open',
    reason: '',
    note: '',
    owner: '',
    due: '',
    priority: '',
    evidence: [],
    wording: { text: item.text, doneWhen: item.doneWhen, hash: item.hash },
  };
}

/**
 * The project with one answer changed. Setting a status answers the wording of today; a note alone does not.
 * Fields that are not named stay, unknown ones too.
 */
export function changeAnswer(
  project: Project,
  item: ChecklistItem,
  change: AnswerChange,
  stamp: Stamp,
): Project {
  const before = answerOf(project, item.id);
  const base = before ?? untouched(item);
  const answer = {
    ...base,
    ...change,
    ...(change.status === undefined
      ? {}
      : { wording: { text: item.text, doneWhen: item.doneWhen, hash: item.hash } }),
    rev: (before?.rev ?? 0) + 1,
    deviceId: stamp.deviceId,
    updatedAt: stamp.at,
  } as Answer;
  return {
    ...project,
    answers: { ...project.answers, [item.id]: answer },
    updatedAt: stamp.at,
    deviceId: stamp.deviceId,
  };
}

/** The project with all answers taken away. */
export const clearAnswers = (project: Project, stamp: Stamp): Project => ({
  ...project,
  answers: {},
  updatedAt: stamp.at,
});

/** Whether an answer was given to other words than the item has today. */
export const needsRecheck = (answer: Answer | undefined, item: ChecklistItem): boolean =>
  answer !== undefined && answer.status !== 'open' && answer.wording.hash !== item.hash;

/** Ids of answers whose items the playbook no longer has; they stay visible and are exported. */
export function retiredAnswers(project: Project, items: readonly ChecklistItem[]): readonly string[] {
  const known = new Set(items.map((item) => item.id));
  return Object.keys(project.answers).filter((id) => !known.has(id));
}
