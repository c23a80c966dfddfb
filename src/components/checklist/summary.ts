import { isOverdue } from '../../assessment/filter.ts';
import type { Answer } from '../../assessment/types.ts';

const calendar = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as readers meet it: "Dec 4, 2026". */
export const dayText = (day: string): string => calendar.format(new Date(`${day}T00:00:00Z`));

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${String(count)} ${many}`];

/** What an item's details hold, in one line; what they are for where they are empty. */
export function summaryOf(answer: Answer | undefined, today: string): string {
  const parts = answer
    ? [
        ...(answer.owner ? [`owner ${answer.owner}`] : []),
        ...(answer.due
          ? [`due ${dayText(answer.due)}${today !== '' && isOverdue(answer, today) ? ' (overdue)' : ''}`]
          : []),
        ...(answer.priority ? [`${answer.priority} priority`] : []),
        ...(answer.note ? ['note'] : []),
        ...counted(answer.evidence.length, 'piece of evidence', 'pieces of evidence'),
        ...counted(answer.decisions.length, 'decision', 'decisions'),
      ]
    : [];
  const [first, ...rest] = parts;
  return first === undefined
    ? 'Owner, due date, note …'
    : [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' · ');
}
