import { ownChecklistItem } from './own.ts';
import type { Answer, ChecklistItem, Hidden, Project } from './types.ts';

/** An id that the playbook no longer uses, and what took its place: null when nothing did. */
export interface RetiredItem {
  readonly id: string;
  readonly now: string | null;
  readonly since: string;
  readonly why: string;
}

/** An answer whose item is gone: retired by the playbook, unknown to it, or removed by the reader. */
export interface Left {
  readonly id: string;
  readonly answer: Answer;
  readonly why: string;
  /** The id that took its place, or null. */
  readonly now: string | null;
}

/** A project's checklist: what it shows, what it hides, and the answers whose items are gone. */
export interface Checklist {
  /** In the playbook's order; items of the reader's own after those of their phase. */
  readonly shown: readonly ChecklistItem[];
  readonly hidden: readonly { readonly item: ChecklistItem; readonly hidden: Hidden }[];
  readonly left: readonly Left[];
}

const has = <T>(records: Readonly<Record<string, T>>, id: string): boolean => Object.hasOwn(records, id);

/** Items of the reader's own that are on the list, in the order in which they were added. */
const ownItems = (project: Project | undefined): readonly ChecklistItem[] =>
  Object.values(project?.own ?? {})
    .filter((one) => one.removedAt === null)
    .toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
    .map(ownChecklistItem);

/**
 * The checklist of a project.
 * @param items the playbook's items in order
 * @param retired what became of ids that the playbook no longer uses
 */
export function checklistOf(
  project: Project | undefined,
  items: readonly ChecklistItem[],
  retired: readonly RetiredItem[] = [],
): Checklist {
  const own = ownItems(project);
  const order = [...new Set([...items, ...own].map((item) => item.phase))];
  const all = order.flatMap((phase) => [
    ...items.filter((item) => item.phase === phase),
    ...own.filter((item) => item.phase === phase),
  ]);
  const hidden = project?.hidden ?? {};
  return {
    shown: all.filter((item) => !has(hidden, item.id)),
    hidden: all.flatMap((item) => {
      const why = has(hidden, item.id) ? hidden[item.id] : undefined;
      return why ? [{ item, hidden: why }] : [];
    }),
    left: project ? answersLeft(project, all, retired) : [],
  };
}

function answersLeft(
  project: Project,
  all: readonly ChecklistItem[],
  retired: readonly RetiredItem[],
): readonly Left[] {
  const known = new Set(all.map((item) => item.id));
  return Object.entries(project.answers).flatMap(([id, answer]) => {
    if (known.has(id)) return [];
    const gone = retired.find((one) => one.id === id);
    const why = gone
      ? `retired ${gone.since}: ${gone.why}`
      : has(project.own, id)
        ? 'an item of your own that you removed'
        : 'not in this version of the playbook';
    return [{ id, answer, why, now: gone?.now ?? null }];
  });
}
