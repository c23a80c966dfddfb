import { answerOf } from './project.ts';
import type { ChecklistItem, Project, Status } from './types.ts';

/** How far a list of items is: counts a status, and both numbers of the score. */
export interface Score {
  readonly counts: Readonly<Record<Status, number>>;
  readonly done: number;
  /** all items but those that are not applicable */
  readonly applicable: number;
}

/** Counts the items of a project by status. Items without an answer are open. */
export function score(project: Project | undefined, items: readonly ChecklistItem[]): Score {
  const counts: Record<Status, number> = { open: 0, 'in-progress': 0, done: 0, 'not-applicable': 0 };
  for (const item of items) counts[answerOf(project, item.id)?.status ?? 'open']++;
  return { counts, done: counts.done, applicable: items.length - counts['not-applicable'] };
}

/** The score as printed: both numbers, or a dash when nothing applies. */
export const scoreText = ({ done, applicable }: Score): string =>
  applicable === 0 ? '–' : `${String(done)} of ${String(applicable)} done`;
