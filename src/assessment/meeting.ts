import type { Agenda } from './agenda.ts';
import type { Vote } from './vote.ts';

/** How the talk about an item ended. 'left' is what was skipped, or never reached. */
export type Outcome = '' | 'talked' | 'skipped' | 'parked';

/** One slot of a meeting: what changed, an item, or the minutes at the end. */
export interface Slot {
  readonly kind: 'changed' | 'item' | 'minutes';
  /** Empty for the two at the ends. */
  readonly itemId: string;
  /** The timebox. */
  readonly minutes: number;
  /** Why the item is here, in words. */
  readonly reasons: readonly string[];
  readonly outcome: Outcome;
  /** Why it was parked. */
  readonly why: string;
  /** Milliseconds spent on it so far, without the time since it was last entered. */
  readonly spent: number;
}

/** The votes on one item: nobody sees them before they are revealed together. */
export interface Ballot {
  readonly votes: readonly Vote[];
  /** ISO, or null while they are sealed. */
  readonly revealedAt: string | null;
}

/** A planning meeting, kept so that leaving in the middle loses nothing. Times are ISO, durations milliseconds. */
export interface Meeting {
  readonly id: string;
  readonly projectId: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Minutes planned. */
  readonly minutes: number;
  readonly people: readonly string[];
  readonly focus: string;
  readonly slots: readonly Slot[];
  /** The slot on screen. */
  readonly at: number;
  /** When the clock was started last, or null while it stands. */
  readonly since: string | null;
  /** When anything last happened: a meeting left for longer than GAP stands at that time. */
  readonly seenAt: string;
  /** Ids of the scenarios that happened since last time. */
  readonly happened: readonly string[];
  /** Ids of the items that reopened because of them. */
  readonly reopened: readonly string[];
  /** Ballots by item id. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  /** Id of the snapshot that was taken at the start. */
  readonly snapshotId: string;
  /** What to bring or do before the next one. */
  readonly nextTime: string;
  readonly rev: number;
  readonly [unknown: string]: unknown;
}

/** A meeting that nobody touched for this long stood still: someone closed the page and came back. */
const GAP = 15 * 60_000;

const since = (from: string | null, to: string): number =>
  from === null ? 0 : Math.max(0, Date.parse(to) - Date.parse(from));

const slot = (kind: Slot['kind'], minutes: number, itemId = '', reasons: readonly string[] = []): Slot => ({
  kind,
  itemId,
  minutes,
  reasons,
  outcome: '',
  why: '',
  spent: 0,
});

/** What a meeting starts from. */
export interface MeetingStart {
  readonly id: string;
  readonly projectId: string;
  readonly minutes: number;
  readonly people: readonly string[];
  readonly focus: string;
  readonly snapshotId: string;
  /** Whether to open with "what changed since last time?". */
  readonly withChanges: boolean;
}

/** A new meeting over an agenda, its clock running. */
export function startMeeting(start: MeetingStart, agenda: Agenda, now: string): Meeting {
  const { withChanges, ...rest } = start;
  return {
    ...rest,
    startedAt: now,
    endedAt: null,
    slots: [
      ...(withChanges ? [slot('changed', agenda.opening)] : []),
      ...itemSlots(agenda),
      slot('minutes', agenda.closing),
    ],
    at: 0,
    since: now,
    seenAt: now,
    happened: [],
    reopened: [],
    ballots: {},
    nextTime: '',
    rev: 0,
  };
}

const itemSlots = (agenda: Agenda): readonly Slot[] =>
  agenda.items.map((one) =>
    slot(
      'item',
      one.minutes,
      one.itemId,
      one.reasons.map((reason) => reason.text),
    ),
  );

/** Milliseconds spent on a slot up to now. */
export const spentOn = (meeting: Meeting, at: number, now: string): number =>
  (meeting.slots[at]?.spent ?? 0) + (at === meeting.at ? since(meeting.since, now) : 0);

/** Milliseconds that the meeting has run. */
export const spentAll = (meeting: Meeting, now: string): number =>
  meeting.slots.reduce((sum, one) => sum + one.spent, 0) + since(meeting.since, now);

/** The meeting with the running time booked on its slot; the clock goes on if it ran. */
function booked(meeting: Meeting, now: string): Meeting {
  const slots = meeting.slots.map((one, at) =>
    at === meeting.at ? { ...one, spent: spentOn(meeting, at, now) } : one,
  );
  return { ...meeting, slots, since: meeting.since === null ? null : now, seenAt: now };
}

/** The meeting with the clock stopped. */
export const paused = (meeting: Meeting, now: string): Meeting => ({ ...booked(meeting, now), since: null });

/** The meeting with the clock running. */
export const resumed = (meeting: Meeting, now: string): Meeting => ({ ...booked(meeting, now), since: now });

/** The meeting as it is found again: after a long gap its clock stands at the time it was left. */
export const foundAgain = (meeting: Meeting, now: string): Meeting =>
  meeting.since !== null && since(meeting.seenAt, now) > GAP
    ? { ...paused(meeting, meeting.seenAt), seenAt: now }
    : meeting;

/** The meeting at another slot. What was talked about and not settled otherwise is marked as talked about. */
export function goTo(meeting: Meeting, at: number, now: string): Meeting {
  const to = Math.min(Math.max(0, at), meeting.slots.length - 1);
  if (to === meeting.at) return meeting;
  const here = booked(meeting, now);
  const slots = here.slots.map((one, place) =>
    place === here.at && one.outcome === '' && to > here.at ? { ...one, outcome: 'talked' as const } : one,
  );
  return { ...here, slots, at: to };
}

/** The meeting with the slot on screen skipped or parked, and the next one on screen. */
export function leaveSlot(
  meeting: Meeting,
  outcome: 'skipped' | 'parked',
  why: string,
  now: string,
): Meeting {
  const slots = meeting.slots.map((one, at) =>
    at === meeting.at && one.kind === 'item' ? { ...one, outcome, why: why.trim() } : one,
  );
  return goTo({ ...meeting, slots }, meeting.at + 1, now);
}

/** The meeting with the slot on screen marked as talked about: something was settled. */
export const marked = (meeting: Meeting): Meeting => ({
  ...meeting,
  slots: meeting.slots.map((one, at) => (at === meeting.at ? { ...one, outcome: 'talked', why: '' } : one)),
});

/** Whole minutes that are left for items: the plan without what was spent and without the end. */
export function minutesLeft(meeting: Meeting, now: string): number {
  const closing = meeting.slots.at(-1)?.minutes ?? 0;
  return Math.floor(meeting.minutes - spentAll(meeting, now) / 60_000 - closing);
}

/** The meeting after "what changed": what happened, what reopened, and the items not yet talked about planned anew. */
export function replanned(
  meeting: Meeting,
  agenda: Agenda,
  changes: { readonly happened: readonly string[]; readonly reopened: readonly string[] },
  now: string,
): Meeting {
  const here = booked(meeting, now);
  const past = here.slots.filter((one, at) => at <= here.at && one.kind !== 'minutes');
  const talked = new Set(past.map((one) => one.itemId));
  return {
    ...here,
    happened: [...new Set([...here.happened, ...changes.happened])],
    reopened: [...new Set([...here.reopened, ...changes.reopened])],
    slots: [
      ...past,
      ...itemSlots(agenda).filter((one) => !talked.has(one.itemId)),
      ...here.slots.filter((one) => one.kind === 'minutes'),
    ],
  };
}

/** The meeting ended: its clock stands. */
export const ended = (meeting: Meeting, now: string): Meeting => ({ ...paused(meeting, now), endedAt: now });
