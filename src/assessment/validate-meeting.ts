import {
  list,
  object,
  oneOf,
  optional,
  records,
  text,
  time,
  timeOrNull,
  whole,
  type Clock,
} from './fields.ts';
import type { Meeting, Slot } from './meeting.ts';
import { STATUSES } from './types.ts';

function slot(value: unknown, path: string): Slot {
  const read = object(value, path, 'a slot');
  return {
    ...read,
    kind: oneOf(read['kind'], ['changed', 'item', 'minutes'], `${path}.kind`),
    itemId: optional(read['itemId'], `${path}.itemId`),
    minutes: whole(read['minutes'], `${path}.minutes`),
    reasons: texts(read['reasons'], `${path}.reasons`),
    outcome: oneOf(read['outcome'] ?? '', ['', 'talked', 'skipped', 'parked'], `${path}.outcome`),
    why: optional(read['why'], `${path}.why`),
    spent: whole(read['spent'] ?? 0, `${path}.spent`),
  };
}

const texts = (value: unknown, path: string): readonly string[] =>
  list(value ?? [], path).map((one, at) => text(one, `${path}[${String(at)}]`));

function ballot(value: unknown, path: string, clock: Clock): Meeting['ballots'][string] {
  const read = object(value, path, 'a ballot');
  return {
    ...read,
    revealedAt: timeOrNull(read['revealedAt'], `${path}.revealedAt`, clock),
    votes: list(read['votes'] ?? [], `${path}.votes`).map((one, at) => {
      const vote = object(one, `${path}.votes[${String(at)}]`, 'a vote');
      return {
        ...vote,
        voter: text(vote['voter'], `${path}.votes[${String(at)}].voter`, 200),
        name: optional(vote['name'], `${path}.votes[${String(at)}].name`),
        status: oneOf(vote['status'], STATUSES, `${path}.votes[${String(at)}].status`),
      };
    }),
  };
}

/** Checks an unknown value as a meeting, field by field. Unknown fields are kept. Throws Wrong with the path. */
export function readMeeting(value: unknown, path: string, clock: Clock): Meeting {
  const read = object(value, path, 'a meeting');
  const slots = list(read['slots'], `${path}.slots`).map((one, at) =>
    slot(one, `${path}.slots[${String(at)}]`),
  );
  return {
    ...read,
    id: text(read['id'], `${path}.id`, 100),
    projectId: text(read['projectId'], `${path}.projectId`, 100),
    startedAt: time(read['startedAt'], `${path}.startedAt`, clock),
    endedAt: timeOrNull(read['endedAt'], `${path}.endedAt`, clock),
    minutes: whole(read['minutes'], `${path}.minutes`),
    people: texts(read['people'], `${path}.people`),
    focus: optional(read['focus'], `${path}.focus`),
    slots,
    at: Math.min(whole(read['at'], `${path}.at`), Math.max(0, slots.length - 1)),
    since: timeOrNull(read['since'], `${path}.since`, clock),
    seenAt: time(read['seenAt'], `${path}.seenAt`, clock),
    happened: texts(read['happened'], `${path}.happened`),
    reopened: texts(read['reopened'], `${path}.reopened`),
    ballots: records(read['ballots'], `${path}.ballots`, (one, at) => ballot(one, at, clock)),
    snapshotId: optional(read['snapshotId'], `${path}.snapshotId`),
    nextTime: optional(read['nextTime'], `${path}.nextTime`),
    rev: whole(read['rev'] ?? 0, `${path}.rev`),
  };
}
