import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../src/assessment/agenda.ts';
import { cast, reveal } from '../../src/assessment/ballot.ts';
import { changeAnswer, decide } from '../../src/assessment/change.ts';
import { ended, goTo, leaveSlot, replanned, startMeeting } from '../../src/assessment/meeting.ts';
import { meetingMinutes } from '../../src/assessment/minutes.ts';
import { reopen } from '../../src/assessment/reopen.ts';
import { ITEMS, itemOf, projectWith, TODAY } from './samples.ts';

const clock = (minutes: number): string =>
  new Date(Date.parse('2026-11-23T10:00:00.000Z') + minutes * 60_000).toISOString();
const stamp = { at: clock(5), deviceId: 'd' };
const scenario = { id: 'DP-DA-1', title: 'The <variable> was never collected', focus: '', visited: '' };

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const textOf = (node: Node): string =>
  node.value ?? (node.children ?? []).map(textOf).join(node.type === 'listItem' ? ' ' : '');

/** The minutes as an independent Markdown reader sees them: under each heading its entries. */
function sections(markdown: string): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  let heading = '';
  for (const node of (markdownToMdast(markdown) as unknown as Node).children ?? []) {
    if (node.type === 'heading') found[(heading = textOf(node))] = [];
    else found[heading]?.push(...(node.type === 'list' ? (node.children ?? []).map(textOf) : [textOf(node)]));
  }
  return found;
}

describe('minutes', () => {
  const before = projectWith({
    'DP-R1': { status: 'done' },
    'DP-R2': { status: 'open', owner: 'Ida', due: '2026-12-11' },
    'PD-R1': { status: 'open', note: 'secret' },
  });
  const plan = {
    project: before,
    items: ITEMS,
    minutes: 45,
    people: ['Ida', 'Bo'],
    today: TODAY,
    focus: '',
    parked: [],
  };
  let meeting = startMeeting(
    {
      id: 'm',
      projectId: before.id,
      minutes: 45,
      people: ['Ida', 'Bo_x'],
      focus: '',
      snapshotId: 's',
      withChanges: true,
    },
    planAgenda(plan),
    clock(0),
  );
  let after = reopen(before, ITEMS, [scenario], stamp);
  meeting = replanned(
    meeting,
    planAgenda({ ...plan, project: after }),
    { happened: ['DP-DA-1'], reopened: ['DP-R1'] },
    clock(3),
  );
  meeting = goTo(meeting, 1, clock(4));
  const first = meeting.slots[1]?.itemId ?? '';
  meeting = reveal(
    cast(cast(meeting, first, { voter: 'Ida', name: 'Ida', status: 'open' }), first, {
      voter: 'Bo',
      name: 'Bo',
      status: 'in-progress',
    }),
    first,
    clock(6),
  );
  after = decide(
    after,
    itemOf(first),
    'Buy *one* source',
    { status: 'in-progress', owner: 'Bo', due: '2026-12-04' },
    stamp,
  );
  after = changeAnswer(after, itemOf('PD-R1'), { note: 'more secrets', priority: 'high' }, stamp);
  meeting = leaveSlot(goTo(meeting, 2, clock(9)), 'parked', 'wait for legal', clock(10));
  meeting = leaveSlot(meeting, 'skipped', '', clock(11));
  const parked = meeting.slots[2]?.itemId ?? '';
  const skipped = meeting.slots[3]?.itemId ?? '';
  meeting = {
    ...ended(goTo(meeting, 99, clock(12)), clock(41)),
    nextTime: 'Bring the price list\n\n# ask Ida',
  };
  const text = meetingMinutes({
    meeting,
    before,
    after,
    items: ITEMS,
    scenarios: [scenario],
    now: clock(60),
  });
  const read = sections(text);

  it('say when, how long and who', () => {
    expect(read['Planning meeting: Churn 2027']).toEqual([
      '2026-11-23, 41 of 45 minutes. Present: Ida, Bo_x.',
    ]);
  });

  it('say what was decided, with the vote', () => {
    expect(first).toBe('DP-R1');
    expect(read['Decided']).toHaveLength(1);
    expect(read['Decided']?.[0]).toContain('DP-R1 Do what DP-R1 says. (In progress)');
    expect(read['Decided']?.[0]).toContain('Buy *one* source');
    expect(read['Decided']?.[0]).toContain('Vote: 1 Open, 1 In progress');
  });

  it('say what happened and what reopened', () => {
    expect(read['What happened since last time']).toEqual([
      'DP-DA-1 The <variable> was never collected',
      'Reopened: DP-R1 Do what DP-R1 says.',
    ]);
  });

  it('say what changed, and never a note', () => {
    expect(read['Changed']?.join('\n')).toContain('Priority added: high');
    expect(text).not.toContain('secret');
  });

  it('say who does what until when, soonest first', () => {
    expect(read['Owners and dates']).toEqual([
      '2026-12-04, Bo: DP-R1 Do what DP-R1 says.',
      '2026-12-11, Ida: DP-R2 Do what DP-R2 says.',
    ]);
  });

  it('say what was parked, what was not talked about, and what comes next', () => {
    expect(read['Parked']).toEqual([`${parked} Do what ${parked} says. (wait for legal)`]);
    expect(read['Not talked about']?.[0]).toContain(skipped);
    expect(read['Next time']).toEqual(['Bring the price list', '# ask Ida']);
  });
});
