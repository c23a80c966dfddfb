import { needsRecheck } from './change.ts';
import { dayOf, daysBetween } from './stamp.ts';
import { tallyText } from './markdown.ts';
import type { Answer, ChecklistItem } from './types.ts';
import { disagreement } from './vote.ts';

/** Why an item is on the agenda, how much that weighs, and how it is said. */
export interface Reason {
  readonly kind:
    | 'reopened'
    | 'parked'
    | 'disagreement'
    | 'priority'
    | 'due'
    | 'recheck'
    | 'loose'
    | 'stale'
    | 'focus'
    | 'new'
    | 'owner';
  readonly points: number;
  readonly text: string;
}

/** What the reasons are read from. */
export interface ReasonContext {
  readonly people: readonly string[];
  readonly today: string;
  readonly focus: string;
  readonly parked: readonly string[];
}

/** The weights. The guide prints them; a test holds it to them. */
export const POINTS = {
  reopened: 50,
  parked: 30,
  /** times the disagreement, from 0 to 0.75 */
  disagreement: 60,
  high: 30,
  medium: 15,
  low: 3,
  overdue: 40,
  week: 25,
  month: 10,
  recheck: 20,
  /** in progress without an owner, or without a date */
  loose: 12,
  /** for 90 days without a change, less for fewer; from 14 days */
  stale: 25,
  /** done for 90 days or longer */
  oldDone: 10,
  focus: 20,
  unanswered: 5,
  present: 10,
  absent: -15,
} as const;

const STALE_FROM = 14;
const STALE_MOST = 90;

type Rule = (item: ChecklistItem, answer: Answer | undefined, context: ReasonContext) => Reason | undefined;

const reason = (kind: Reason['kind'], points: number, text: string): Reason => ({
  kind,
  points: Math.round(points),
  text,
});
const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** Reasons to talk about an item, strongest first where they are told. */
const RULES: readonly Rule[] = [
  (_, answer) =>
    answer?.reopened && answer.status === 'open'
      ? reason(
          'reopened',
          POINTS.reopened,
          `reopened: ${answer.reopened.because.map((one) => one.id).join(', ')} happened`,
        )
      : undefined,
  (item, _, { parked }) =>
    parked.includes(item.id) ? reason('parked', POINTS.parked, 'parked last time') : undefined,
  (_, answer) => {
    const apart = disagreement(answer?.votes?.counts);
    return apart > 0 && answer?.votes
      ? reason('disagreement', POINTS.disagreement * apart, `votes disagree: ${tallyText(answer.votes)}`)
      : undefined;
  },
  (_, answer, { today }) => dueReason(answer, today),
  (_, answer) =>
    answer?.priority && isWork(answer)
      ? reason('priority', POINTS[answer.priority], `${answer.priority} priority`)
      : undefined,
  (item, answer) =>
    needsRecheck(answer, item)
      ? reason('recheck', POINTS.recheck, 'the wording changed since it was answered')
      : undefined,
  (_, answer) => looseReason(answer),
  (_, answer, { today }) => staleReason(answer, today),
  (item, answer, { focus }) =>
    item.phase === focus && (!answer || isWork(answer))
      ? reason('focus', POINTS.focus, 'the phase you are in')
      : undefined,
  (_, answer) => (answer ? undefined : reason('new', POINTS.unanswered, 'not answered yet')),
];

const isWork = (answer: Answer): boolean => answer.status === 'open' || answer.status === 'in-progress';

function dueReason(answer: Answer | undefined, today: string): Reason | undefined {
  if (!answer || answer.due === '' || !isWork(answer)) return undefined;
  const left = daysBetween(today, answer.due);
  if (left < 0) return reason('due', POINTS.overdue, `overdue by ${days(-left)}`);
  if (left <= 7) return reason('due', POINTS.week, left === 0 ? 'due today' : `due in ${days(left)}`);
  return left <= 30 ? reason('due', POINTS.month, `due in ${days(left)}`) : undefined;
}

function looseReason(answer: Answer | undefined): Reason | undefined {
  if (answer?.status !== 'in-progress' || (answer.owner !== '' && answer.due !== '')) return undefined;
  const lacks = answer.owner === '' ? (answer.due === '' ? 'an owner and a date' : 'an owner') : 'a date';
  return reason('loose', POINTS.loose, `in progress without ${lacks}`);
}

function staleReason(answer: Answer | undefined, today: string): Reason | undefined {
  if (!answer || answer.status === 'not-applicable') return undefined;
  const age = daysBetween(dayOf(answer.updatedAt), today);
  if (answer.status === 'done')
    return age >= STALE_MOST
      ? reason('stale', POINTS.oldDone, `done ${days(age)} ago: does the check still hold?`)
      : undefined;
  if (!(age >= STALE_FROM)) return undefined;
  return reason(
    'stale',
    (POINTS.stale * Math.min(age, STALE_MOST)) / STALE_MOST,
    `not touched for ${days(age)}`,
  );
}

/**
 * The reasons to talk about an item, strongest rule first; none when there is nothing to talk about. That the owner is
 * there, or is not, tips the balance between items that have a reason, and is none by itself.
 */
export function agendaReasons(
  item: ChecklistItem,
  answer: Answer | undefined,
  context: ReasonContext,
): readonly Reason[] {
  const reasons = RULES.flatMap((rule) => rule(item, answer, context) ?? []);
  const owner = answer?.owner.trim().toLowerCase() ?? '';
  if (reasons.length === 0 || owner === '' || context.people.length === 0) return reasons;
  const present = context.people.some((person) => person.trim().toLowerCase() === owner);
  const last = present
    ? reason('owner', POINTS.present, `${answer?.owner ?? ''} is here`)
    : reason('owner', POINTS.absent, `${answer?.owner ?? ''} is not here`);
  return [...reasons, last];
}
