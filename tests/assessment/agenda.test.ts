import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda, type AgendaRequest } from '../../src/assessment/agenda.ts';
import { agendaReasons, POINTS } from '../../src/assessment/agenda-reasons.ts';
import { reopen } from '../../src/assessment/reopen.ts';
import { changeAnswer } from '../../src/assessment/change.ts';
import type { AnswerChange, Project } from '../../src/assessment/types.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, ITEMS, item, itemOf, projectWith, STAMP, TODAY } from './samples.ts';

const request = (project: Project, more: Partial<AgendaRequest> = {}): AgendaRequest => ({
  project,
  items: ITEMS,
  minutes: 45,
  people: [],
  today: TODAY,
  focus: '',
  parked: [],
  ...more,
});
const reasonsOf = (change: AnswerChange | undefined, more: Partial<AgendaRequest> = {}, at = STAMP.at) =>
  agendaReasons(
    itemOf('DA-R1'),
    change && changeAnswer(projectWith(), itemOf('DA-R1'), change, { ...STAMP, at }).answers['DA-R1'],
    { ...request(projectWith()), ...more },
  ).map((one) => [one.kind, one.points, one.text]);
const counts = { open: 1, 'in-progress': 0, done: 2, 'not-applicable': 0 };
const settled = { owner: 'Ida', due: '2027-06-01' };

describe('agendaReasons', () => {
  it.each<[string, AnswerChange | undefined, Partial<AgendaRequest>, string, unknown]>([
    ['nothing said', undefined, {}, STAMP.at, [['new', POINTS.unanswered, 'not answered yet']]],
    [
      'nothing said, in the focus',
      undefined,
      { focus: 'data-acquisition' },
      STAMP.at,
      [
        ['focus', POINTS.focus, 'the phase you are in'],
        ['new', POINTS.unanswered, 'not answered yet'],
      ],
    ],
    [
      'priority',
      { status: 'open', priority: 'high' },
      {},
      STAMP.at,
      [['priority', POINTS.high, 'high priority']],
    ],
    ['priority of what is done is none', { status: 'done', priority: 'high' }, {}, STAMP.at, []],
    [
      'overdue',
      { status: 'open', due: '2026-11-20' },
      {},
      STAMP.at,
      [['due', POINTS.overdue, 'overdue by 3 days']],
    ],
    ['due today', { status: 'open', due: TODAY }, {}, STAMP.at, [['due', POINTS.week, 'due today']]],
    [
      'due in a week',
      { status: 'open', due: '2026-11-30' },
      {},
      STAMP.at,
      [['due', POINTS.week, 'due in 7 days']],
    ],
    [
      'due in a month',
      { status: 'open', due: '2026-12-23' },
      {},
      STAMP.at,
      [['due', POINTS.month, 'due in 30 days']],
    ],
    ['due later', { status: 'open', due: '2026-12-24' }, {}, STAMP.at, []],
    ['overdue but done', { status: 'done', due: '2026-11-20' }, {}, STAMP.at, []],
    [
      'votes apart',
      { status: 'open', votes: { date: TODAY, counts } },
      {},
      STAMP.at,
      [['disagreement', 20, 'votes disagree: 1 Open, 2 Done']],
    ],
    [
      'stale for 41 days',
      { status: 'in-progress', ...settled },
      {},
      '2026-10-13T08:00:00.000Z',
      [['stale', 11, 'not touched for 41 days']],
    ],
    [
      'in progress, loose ends',
      { status: 'in-progress', owner: 'Ida' },
      {},
      STAMP.at,
      [['loose', POINTS.loose, 'in progress without a date']],
    ],
    [
      'in progress, nobody has it',
      { status: 'in-progress' },
      {},
      STAMP.at,
      [['loose', POINTS.loose, 'in progress without an owner and a date']],
    ],
    [
      'done long ago',
      { status: 'done' },
      {},
      '2026-08-01T08:00:00.000Z',
      [['stale', POINTS.oldDone, 'done 114 days ago: does the check still hold?']],
    ],
    [
      'ruled out',
      { status: 'not-applicable', reason: 'x' },
      { focus: 'data-acquisition' },
      '2026-01-01T08:00:00.000Z',
      [],
    ],
    [
      'parked',
      { status: 'open' },
      { parked: ['DA-R1'] },
      STAMP.at,
      [['parked', POINTS.parked, 'parked last time']],
    ],
    [
      'the owner is here',
      { status: 'open', due: TODAY, owner: 'Ida' },
      { people: ['Bo', 'ida '] },
      STAMP.at,
      [
        ['due', POINTS.week, 'due today'],
        ['owner', POINTS.present, 'Ida is here'],
      ],
    ],
    [
      'the owner is not',
      { status: 'open', due: TODAY, owner: 'Ida' },
      { people: ['Bo'] },
      STAMP.at,
      [
        ['due', POINTS.week, 'due today'],
        ['owner', POINTS.absent, 'Ida is not here'],
      ],
    ],
    ['an owner alone is no reason', { status: 'open', owner: 'Ida' }, { people: ['Ida'] }, STAMP.at, []],
  ])('%s', (_name, change, more, at, expected) => {
    expect(reasonsOf(change, more, at)).toEqual(expected);
  });

  it('names what reopened an item, and the wording that changed', () => {
    const scenario = { id: 'DA-DP-1', title: 'x', focus: '', visited: '' };
    const project = reopen(projectWith({ 'DA-R1': { status: 'done' } }), ITEMS, [scenario], STAMP);
    const reworded = { ...itemOf('DA-R1'), hash: 'new' };
    expect(agendaReasons(itemOf('DA-R1'), project.answers['DA-R1'], request(project))).toMatchObject([
      { kind: 'reopened', text: 'reopened: DA-DP-1 happened' },
    ]);
    const answered = projectWith({ 'DA-R1': { status: 'done' } }).answers['DA-R1'];
    expect(agendaReasons(reworded, answered, request(project))).toMatchObject([{ kind: 'recheck' }]);
  });
});

describe('planAgenda', () => {
  it('puts the strongest reasons first, each with its timebox', () => {
    const project = projectWith({
      'DP-R1': { status: 'in-progress', owner: 'Bo', due: '2026-11-20', priority: 'high' },
      'DA-R2': { status: 'open', votes: { date: TODAY, counts } },
      'PD-R1': { status: 'done' },
    });
    const plan = planAgenda(request(project, { minutes: 30 }));
    expect(plan.items.map((one) => one.itemId)).toEqual(['DP-R1', 'DA-R2', 'DA-R1', 'DP-R2']);
    expect(plan).toMatchObject({ opening: 3, closing: 3, leftOver: 0 });
    expect(plan.items.map((one) => one.minutes)).toEqual([6, 8, 5, 5]);
  });

  it('leaves out what finds no time, and says how much', () => {
    const many = Array.from({ length: 60 }, (_, at) => item(`DA-R${String(at)}`));
    const plan = planAgenda({ ...request(projectWith()), items: many, minutes: 45 });
    expect(plan.items).toHaveLength(12);
    expect(plan.leftOver).toBe(48);
  });

  it.each([
    [5, 1, 1, [3]],
    [1, 1, 1, [3]],
    [15, 2, 2, [3, 2, 2, 2, 2]],
    [480, 3, 4, [10, 10, 10, 10, 10]],
    [Number.NaN, 1, 1, [3]],
  ])('%s minutes', (minutes, opening, closing, boxes) => {
    const plan = planAgenda(request(projectWith(), { minutes }));
    expect(plan).toMatchObject({ opening, closing });
    expect(plan.items.map((one) => one.minutes)).toEqual(boxes);
  });

  it('fits its minutes, gives each item a reason and time, and keeps to the order of points', () => {
    const days = fc.integer({ min: 5, max: 200 });
    fc.assert(
      fc.property(anyProject, days, fc.subarray(['Ida', 'Bo']), (project, minutes, people) => {
        const plan = planAgenda(request(project, { minutes, people, focus: 'data-acquisition' }));
        const all = plan.items.reduce((sum, one) => sum + one.minutes, plan.opening + plan.closing);
        expect(all).toBeLessThanOrEqual(minutes);
        for (const [at, one] of plan.items.entries()) {
          expect(one.reasons.length).toBeGreaterThan(0);
          expect(one.minutes).toBeGreaterThanOrEqual(2);
          expect(one.points).toBeLessThanOrEqual(plan.items[at - 1]?.points ?? Infinity);
        }
        // Nothing is left over while a whole timebox would still fit.
        if (plan.leftOver > 0) expect(minutes - all).toBeLessThan(5);
      }),
      { numRuns: propertyRuns },
    );
  });
});
