import { changeAnswer } from './change.ts';
import { hide, putOwn } from './own.ts';
import { newProject } from './project.ts';
import { snapshotOf } from './snapshot.ts';
import { dayOf } from './stamp.ts';
import type { AnswerChange, ChecklistItem, Project, Snapshot, Stamp } from './types.ts';

/** The made-up example's id: there is one at a time, and it never becomes a project of the reader's own. */
export const DEMO_ID = 'made-up-example';
const DEMO_NAME = 'Made-up example: churn at a phone company';

type Told = AnswerChange & { readonly dueIn?: number; readonly reworded?: boolean };

/** What the made-up team answered: weeks ago, the item, the answer. Due dates are days from today. */
const TOLD: readonly (readonly [number, string, Told])[] = [
  [9, 'PD-R1', { status: 'done', owner: 'Product', note: 'Every second Tuesday with retention.' }],
  [9, 'PD-R2', { status: 'done', owner: 'Product' }],
  [9, 'PD-R5', { status: 'in-progress', owner: 'Privacy officer', dueIn: -6, priority: 'high' }],
  [
    8,
    'PD-R6',
    { status: 'done', owner: 'Data lead', evidence: [{ text: 'Source table, sheet 2', date: '' }] },
  ],
  [8, 'DA-R1', { status: 'done', owner: 'Data lead' }],
  [8, 'DA-R2', { status: 'not-applicable', reason: 'All data is our own.' }],
  [
    6,
    'DA-R3',
    { status: 'done', owner: 'Data lead', note: 'Pilot of 40,000 contracts; two keys did not match.' },
  ],
  [6, 'DA-R4', { status: 'in-progress', owner: 'Data lead', dueIn: 12 }],
  [6, 'DP-R1', { status: 'done', owner: 'ML lead' }],
  [
    5,
    'DP-R2',
    {
      status: 'in-progress',
      owner: 'Product',
      dueIn: 5,
      priority: 'medium',
      votes: { date: '', counts: { open: 2, 'in-progress': 1, done: 1, 'not-applicable': 0 } },
    },
  ],
  [5, 'DP-R5', { status: 'done', owner: 'ML lead', reworded: true }],
  [4, 'MD-R1', { status: 'in-progress', owner: 'ML lead', dueIn: 20 }],
  [
    3,
    'MD-R6',
    {
      status: 'in-progress',
      owner: 'ML lead',
      dueIn: 3,
      priority: 'high',
      decisions: [{ text: 'Log schema first; drift check on two different months.', date: '' }],
    },
  ],
  [2, 'DE-R6', { status: 'open', owner: 'Platform', priority: 'medium', dueIn: 30 }],
  [2, 'MM-R1', { status: 'open', owner: 'Product', priority: 'high' }],
  [1, 'GC-R3', { status: 'in-progress' }],
];

const WEEK = 7 * 86_400_000;

/**
 * The made-up example: a project half way, and how it stood before. Its days lie around now, so that the agenda and
 * the trend have something to show. Nothing in it was observed.
 * @param items the playbook's items
 * @param newId makes an id for each snapshot
 */
export function demoProject(
  items: readonly ChecklistItem[],
  stamp: Stamp,
  newId: () => string,
): { readonly project: Project; readonly snapshots: readonly Snapshot[] } {
  const now = Date.parse(stamp.at);
  const at = (weeks: number): string => new Date(now - weeks * WEEK).toISOString();
  const by = (weeks: number): Stamp => ({ at: at(weeks), deviceId: stamp.deviceId });
  let project: Project = { ...newProject(DEMO_ID, DEMO_NAME, by(10)), demo: true };
  const snapshots: Snapshot[] = [];
  for (const weeks of [9, 8, 6, 5, 4, 3, 2, 1]) {
    for (const [, id, told] of TOLD.filter(([when]) => when === weeks)) {
      const item = items.find((one) => one.id === id);
      if (item) project = answered(project, item, told, by(weeks), now);
    }
    if (weeks === 8) project = tailored(project, by(weeks));
    if ([8, 5, 2].includes(weeks))
      snapshots.push(
        snapshotOf(project, 'milestone', `Planning meeting, ${dayOf(at(weeks))}`, newId(), at(weeks)),
      );
  }
  return { project, snapshots };
}

function answered(project: Project, item: ChecklistItem, told: Told, stamp: Stamp, now: number): Project {
  const { dueIn, reworded, ...change } = told;
  const date = dayOf(stamp.at);
  const dated = {
    ...change,
    ...(dueIn === undefined ? {} : { due: dayOf(new Date(now + dueIn * 86_400_000).toISOString()) }),
    ...(change.votes ? { votes: { ...change.votes, date } } : {}),
    ...(change.decisions ? { decisions: change.decisions.map((one) => ({ ...one, date })) } : {}),
    ...(change.evidence ? { evidence: change.evidence.map((one) => ({ ...one, date })) } : {}),
  };
  // One answer to an older wording, so that a reader meets "re-check".
  const asked = reworded
    ? { ...item, text: 'Train a crude model early, to find leaks.', hash: 'made-up-earlier-wording' }
    : item;
  return changeAnswer(project, asked, dated, stamp);
}

const tailored = (project: Project, stamp: Stamp): Project =>
  hide(
    putOwn(
      project,
      'OWN-DEMOX',
      {
        phase: 'model-deployment',
        text: 'Clear the retention call list with the works council.',
        doneWhen: 'The works council’s minutes say yes, with a date.',
      },
      stamp,
    ),
    'SC-R4',
    'Everything runs on our own machines.',
    stamp,
  );
