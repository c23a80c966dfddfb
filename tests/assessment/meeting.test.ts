import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../src/assessment/agenda.ts';
import { ballotOf, cast, reveal, voteAgain, yetToVote } from '../../src/assessment/ballot.ts';
import {
  ended,
  foundAgain,
  goTo,
  leaveSlot,
  minutesLeft,
  paused,
  replanned,
  resumed,
  spentAll,
  spentOn,
  startMeeting,
  type Meeting,
} from '../../src/assessment/meeting.ts';
import { propertyRuns } from '../support.ts';
import { ITEMS, projectWith, TODAY } from './samples.ts';

const clock = (minutes: number): string =>
  new Date(Date.parse('2026-11-23T10:00:00.000Z') + minutes * 60_000).toISOString();
const request = {
  project: projectWith(),
  items: ITEMS,
  minutes: 45,
  people: ['Ida', 'Bo'],
  today: TODAY,
  focus: '',
  parked: [],
};
const agenda = planAgenda(request);
const start = (withChanges = true): Meeting =>
  startMeeting(
    {
      id: 'm',
      projectId: 'project-1',
      minutes: 45,
      people: ['Ida', 'Bo'],
      focus: '',
      snapshotId: 's',
      withChanges,
    },
    agenda,
    clock(0),
  );

describe('a meeting', () => {
  it('opens with what changed, ends with the minutes, and has the items between', () => {
    expect(start().slots.map((slot) => slot.itemId || slot.kind)).toEqual([
      'changed',
      'PD-R1',
      'DA-R1',
      'DA-R2',
      'DP-R1',
      'DP-R2',
      'minutes',
    ]);
    expect(start(false).slots[0]?.kind).toBe('item');
  });

  it('books time on the slot that is on screen', () => {
    const there = goTo(start(), 1, clock(4));
    expect(spentOn(there, 0, clock(9))).toBe(4 * 60_000);
    expect(spentOn(there, 1, clock(9))).toBe(5 * 60_000);
    expect(spentAll(there, clock(9))).toBe(9 * 60_000);
    expect(minutesLeft(there, clock(9))).toBe(45 - 9 - 4);
    expect(there.slots[0]?.outcome).toBe('talked');
  });

  it('stands while it is paused, and goes on', () => {
    const stopped = paused(start(), clock(2));
    expect(spentAll(stopped, clock(30))).toBe(2 * 60_000);
    expect(spentAll(resumed(stopped, clock(30)), clock(33))).toBe(5 * 60_000);
    expect(spentAll(goTo(stopped, 1, clock(30)), clock(40))).toBe(2 * 60_000);
  });

  it('parks with a reason, skips, and goes back without losing either', () => {
    const parked = leaveSlot(goTo(start(), 1, clock(1)), 'parked', ' wait for legal ', clock(2));
    expect(parked).toMatchObject({ at: 2 });
    expect(parked.slots[1]).toMatchObject({ outcome: 'parked', why: 'wait for legal' });
    const skipped = leaveSlot(parked, 'skipped', '', clock(3));
    const back = goTo(skipped, 1, clock(4));
    expect(back.slots.map((slot) => slot.outcome)).toEqual(['talked', 'parked', 'skipped', '', '', '', '']);
    expect(goTo(back, 99, clock(5)).at).toBe(6);
    expect(goTo(back, -1, clock(5)).at).toBe(0);
  });

  it('plans the rest anew when something reopened, and keeps what was talked about', () => {
    const next = replanned(
      start(),
      { ...agenda, items: agenda.items.slice(2, 4) },
      { happened: ['DA-DP-1'], reopened: ['DA-R2'] },
      clock(3),
    );
    expect(next.slots.map((slot) => slot.itemId || slot.kind)).toEqual([
      'changed',
      'DA-R2',
      'DP-R1',
      'minutes',
    ]);
    expect(next).toMatchObject({ happened: ['DA-DP-1'], reopened: ['DA-R2'], at: 0 });
    const later = replanned(goTo(next, 1, clock(4)), agenda, { happened: [], reopened: [] }, clock(9));
    expect(later.slots.map((slot) => slot.itemId || slot.kind)).toEqual([
      'changed',
      'DA-R2',
      'PD-R1',
      'DA-R1',
      'DP-R1',
      'DP-R2',
      'minutes',
    ]);
    expect(later.at).toBe(1);
  });

  it('left for more than a quarter of an hour stands where it was left', () => {
    const there = goTo(start(), 1, clock(4));
    expect(foundAgain(there, clock(10))).toBe(there);
    const found = foundAgain(there, clock(24 * 60));
    expect(found.since).toBeNull();
    expect(spentAll(found, clock(24 * 60))).toBe(4 * 60_000);
  });

  it('ends with its clock standing', () => {
    expect(spentAll(ended(start(), clock(40)), clock(90))).toBe(40 * 60_000);
  });

  it('never loses a minute, whatever is pressed', () => {
    type Press = readonly [string, number];
    const presses = fc.array(
      fc.tuple(
        fc.constantFrom('next', 'back', 'park', 'skip', 'pause', 'go'),
        fc.integer({ min: 0, max: 9 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(presses, (list: readonly Press[]) => {
        let meeting = start();
        let now = 0;
        let ran = 0;
        for (const [press, minutes] of list) {
          now += minutes;
          if (meeting.since !== null) ran += minutes;
          const at = clock(now);
          if (press === 'next') meeting = goTo(meeting, meeting.at + 1, at);
          else if (press === 'back') meeting = goTo(meeting, meeting.at - 1, at);
          else if (press === 'pause') meeting = paused(meeting, at);
          else if (press === 'go') meeting = resumed(meeting, at);
          else meeting = leaveSlot(meeting, press === 'park' ? 'parked' : 'skipped', '', at);
          expect(spentAll(meeting, at)).toBe(ran * 60_000);
          expect(meeting.slots).toHaveLength(7);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a ballot', () => {
  const vote = (voter: string, status: 'open' | 'done') => ({ voter, name: voter, status });

  it('takes one vote a person, changeable until it is revealed, and none after', () => {
    const one = cast(cast(start(), 'DA-R1', vote('Ida', 'open')), 'DA-R1', vote('Ida', 'done'));
    expect(ballotOf(one, 'DA-R1').votes).toEqual([vote('Ida', 'done')]);
    expect(cast(one, 'DA-R1', vote('Ida', 'done'))).toBe(one);
    expect(yetToVote(one, 'DA-R1')).toEqual(['Bo']);
    const shown = reveal(one, 'DA-R1', clock(5));
    expect(ballotOf(shown, 'DA-R1').revealedAt).toBe(clock(5));
    expect(cast(shown, 'DA-R1', vote('Bo', 'open'))).toBe(shown);
    expect(ballotOf(voteAgain(shown, 'DA-R1'), 'DA-R1').votes).toEqual([]);
  });

  it('without votes reveals nothing; names of every object are no ballots', () => {
    const meeting = start();
    expect(reveal(meeting, 'DA-R1', clock(1))).toBe(meeting);
    expect(ballotOf(meeting, 'constructor').votes).toEqual([]);
    expect(voteAgain(meeting, 'DA-R1')).toBe(meeting);
  });
});
