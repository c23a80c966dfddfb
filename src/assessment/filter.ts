import { needsRecheck } from './change.ts';
import { answerOf } from './project.ts';
import { daysBetween } from './stamp.ts';
import type { Answer, ChecklistItem, Priority, Project, Status } from './types.ts';

/** Which due dates are wanted. */
export const DUE_FILTERS = ['', 'overdue', 'week', 'month', 'set', 'none'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** How the choices of due dates are called. */
export const DUE_LABELS: Readonly<Record<DueFilter, string>> = {
  '': 'All',
  overdue: 'Overdue',
  week: 'Within 7 days',
  month: 'Within 30 days',
  set: 'With a date',
  none: 'Without a date',
};

/** What is wanted of the list. Empty fields want everything; an owner of '-' wants items without one. */
export interface Filter {
  readonly phase: string;
  readonly status: '' | Status | 'unanswered';
  readonly owner: string;
  readonly due: DueFilter;
  readonly priority: '' | Priority | '-';
  readonly recheck: boolean;
  readonly words: string;
}

/** The filter that lets everything through. */
export const NO_FILTER: Filter = {
  phase: '',
  status: '',
  owner: '',
  due: '',
  priority: '',
  recheck: false,
  words: '',
};

/** The owner that stands for "nobody" in a filter. */
export const NOBODY = '-';

const isSettled = (answer: Answer | undefined): boolean =>
  answer?.status === 'done' || answer?.status === 'not-applicable';

/** Whether an item's due date has passed while it is not settled. Both days YYYY-MM-DD. */
export const isOverdue = (answer: Answer | undefined, today: string): boolean =>
  answer !== undefined && answer.due !== '' && answer.due < today && !isSettled(answer);

function dueFits(answer: Answer | undefined, due: DueFilter, today: string): boolean {
  const date = answer?.due ?? '';
  if (due === '') return true;
  if (due === 'none') return date === '';
  if (date === '') return false;
  if (due === 'set') return true;
  if (due === 'overdue') return isOverdue(answer, today);
  return !isSettled(answer) && daysBetween(today, date) <= (due === 'week' ? 7 : 30);
}

/** Everything that a reader may look for in an item, in one text. */
function textOf(item: ChecklistItem, answer: Answer | undefined): string {
  return [
    item.id,
    item.text,
    item.doneWhen,
    answer?.note,
    answer?.reason,
    answer?.owner,
    ...(answer?.evidence.map((one) => one.text) ?? []),
    ...(answer?.decisions.map((one) => one.text) ?? []),
  ]
    .join(' ')
    .toLowerCase();
}

/** Whether an item passes a filter. `today` is YYYY-MM-DD. */
function passes(item: ChecklistItem, answer: Answer | undefined, filter: Filter, today: string): boolean {
  const owner = answer?.owner ?? '';
  const priority = answer?.priority ?? '';
  return (
    (filter.phase === '' || item.phase === filter.phase) &&
    (filter.status === '' ||
      (filter.status === 'unanswered'
        ? answer === undefined
        : (answer?.status ?? 'open') === filter.status)) &&
    (filter.owner === '' || (filter.owner === NOBODY ? owner === '' : owner === filter.owner)) &&
    (filter.priority === '' || (filter.priority === '-' ? priority === '' : priority === filter.priority)) &&
    (!filter.recheck || needsRecheck(answer, item)) &&
    dueFits(answer, filter.due, today) &&
    (filter.words.trim() === '' || hasWords(textOf(item, answer), filter.words))
  );
}

const hasWords = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));

/** The items of a list that pass. */
export const filtered = (
  project: Project | undefined,
  items: readonly ChecklistItem[],
  filter: Filter,
  today: string,
): readonly ChecklistItem[] =>
  filter === NO_FILTER
    ? items
    : items.filter((item) => passes(item, answerOf(project, item.id), filter, today));

/** The owners named in a project, each once, in the order of the alphabet. */
export const ownersOf = (project: Project | undefined): readonly string[] =>
  [...new Set(Object.values(project?.answers ?? {}).map((answer) => answer.owner))]
    .filter((owner) => owner !== '')
    .toSorted((a, b) => a.localeCompare(b, 'en'));
