import { answerOf } from './project.ts';
import { dayOf } from './stamp.ts';
import { changeAnswer } from './change.ts';
import type { ChecklistItem, Project, Reopened, Stamp, Status } from './types.ts';

/** A scenario as the meeting names it. */
export interface ScenarioLabel {
  readonly id: string;
  readonly title: string;
  readonly focus: string;
  readonly visited: string;
}

/** An item that a scenario touches: it comes open again where it was settled. */
export interface Touched {
  readonly item: ChecklistItem;
  readonly from: Status;
  readonly because: readonly ScenarioLabel[];
}

/** The items that address one of the scenarios, in order, each with the scenarios that it addresses. */
export function touchedBy(
  project: Project | undefined,
  items: readonly ChecklistItem[],
  happened: readonly ScenarioLabel[],
): readonly Touched[] {
  return items.flatMap((item) => {
    const because = happened.filter((one) => item.addresses.includes(one.id));
    const from = answerOf(project, item.id)?.status ?? 'open';
    return because.length > 0 ? [{ item, from, because }] : [];
  });
}

/** Whether a touched item was settled, and therefore comes open again. */
export const reopens = (one: Touched): boolean => one.from === 'done' || one.from === 'not-applicable';

/**
 * The project after some scenarios happened: exactly the settled items that address one of them are open again, with
 * the reason recorded. Items that are open or in progress stay as they are; nothing else is touched.
 */
export function reopen(
  project: Project,
  items: readonly ChecklistItem[],
  happened: readonly ScenarioLabel[],
  stamp: Stamp,
): Project {
  return touchedBy(project, items, happened)
    .filter(reopens)
    .reduce((changed, { item, from, because }) => {
      const reopened: Reopened = {
        date: dayOf(stamp.at),
        because: because.map(({ id, title }) => ({ id, title })),
        from,
      };
      return changeAnswer(changed, item, { status: 'open', reopened }, stamp);
    }, project);
}
