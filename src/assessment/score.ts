import { needsRecheck } from './change.ts';
import { answerOf } from './project.ts';
import type { ChecklistItem, Project, Status } from './types.ts';

/** How far a list of items is: counts a status, both numbers of the score, and what stands apart from it. */
export interface Score {
  readonly counts: Readonly<Record<Status, number>>;
  readonly done: number;
  /** all items but those that are not applicable */
  readonly applicable: number;
  /** items that nobody answered yet; they count as open */
  readonly unanswered: number;
  /** items whose wording changed since they were answered */
  readonly recheck: number;
}

/** Counts items of a project by status: pass what the project shows, hidden items never count. Items without an answer are open. */
export function score(project: Project | undefined, items: readonly ChecklistItem[]): Score {
  const counts: Record<Status, number> = { open: 0, 'in-progress': 0, done: 0, 'not-applicable': 0 };
  let unanswered = 0;
  let recheck = 0;
  for (const item of items) {
    const answer = answerOf(project, item.id);
    counts[answer?.status ?? 'open']++;
    if (!answer) unanswered++;
    else if (needsRecheck(answer, item)) recheck++;
  }
  const applicable = items.length - counts['not-applicable'];
  return { counts, done: counts.done, applicable, unanswered, recheck };
}

/** The score as printed: both numbers, or a dash when nothing applies. */
export const scoreText = ({ done, applicable }: Pick<Score, 'done' | 'applicable'>): string =>
  applicable === 0 ? '–' : `${scoreNumbers({ done, applicable })} done`;

/** Both numbers alone, where a heading says what they are. */
export const scoreNumbers = ({ done, applicable }: Pick<Score, 'done' | 'applicable'>): string =>
  applicable === 0 ? '–' : `${String(done)} of ${String(applicable)}`;

/** The score as a percentage, or null when nothing applies. */
export const scorePercent = ({ done, applicable }: Pick<Score, 'done' | 'applicable'>): number | null =>
  applicable === 0 ? null : (100 * done) / applicable;
