import { touched, withRecord } from './project.ts';
import type { ChecklistItem, Hidden, OwnItem, Project, Stamp } from './types.ts';
import { wordingHash } from './wording.ts';

/** What the reader says of an item of their own. */
export interface OwnText {
  readonly phase: string;
  readonly text: string;
  readonly doneWhen: string;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * An id for an item of the reader's own: `OWN-` and five letters that cannot be misread. Two browsers that add items
 * apart do not meet (24 million ids).
 * @param random five numbers from 0 up to 1
 */
export const ownId = (random: readonly number[]): string =>
  `OWN-${random.map((one) => LETTERS[Math.floor(one * LETTERS.length)] ?? 'A').join('')}`;

/** The project with an item of the reader's own added, or changed where it is there already. */
export function putOwn(project: Project, id: string, said: OwnText, stamp: Stamp): Project {
  const before = Object.hasOwn(project.own, id) ? project.own[id] : undefined;
  const item = {
    ...before,
    id,
    phase: said.phase,
    text: said.text.replace(/\s+/gu, ' ').trim(),
    doneWhen: said.doneWhen.replace(/\s+/gu, ' ').trim(),
    createdAt: before?.createdAt ?? stamp.at,
    removedAt: null,
  } as OwnItem;
  return withRecord(project, 'own', id, item, stamp);
}

/** The project with an item of the reader's own taken off the list. The item and its answer are kept. */
export function removeOwn(project: Project, id: string, stamp: Stamp): Project {
  const before = Object.hasOwn(project.own, id) ? project.own[id] : undefined;
  if (before?.removedAt !== null) return project;
  return withRecord(project, 'own', id, { ...before, removedAt: stamp.at }, stamp);
}

/** The project with an item left out, and the reason for it. */
export const hide = (project: Project, id: string, reason: string, stamp: Stamp): Project =>
  withRecord(project, 'hidden', id, { ...project.hidden[id], reason: reason.trim() } as Hidden, stamp);

/** The project with an item shown again. */
export const unhide = (project: Project, id: string, stamp: Stamp): Project =>
  Object.hasOwn(project.hidden, id) ? withRecord(project, 'hidden', id, undefined, stamp) : project;

/** The project with another repository for its issues. */
export const withRepository = (project: Project, repository: string, stamp: Stamp): Project =>
  repository === project.repository ? project : touched({ ...project, repository }, stamp);

const items = new WeakMap<OwnItem, ChecklistItem>();

/** An item of the reader's own as a checklist item: the same object for the same record. */
export function ownChecklistItem(own: OwnItem): ChecklistItem {
  let item = items.get(own);
  if (!item) {
    const { id, phase, text, doneWhen } = own;
    item = {
      id,
      phase,
      text,
      doneWhen,
      addresses: [],
      origin: 'own',
      url: '',
      hash: wordingHash(text, doneWhen),
    };
    items.set(own, item);
  }
  return item;
}
