import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../src/assessment/agenda.ts';
import { checklistOf } from '../../src/assessment/checklist.ts';
import { DEMO_ID, demoProject } from '../../src/assessment/demo.ts';
import { packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import { score } from '../../src/assessment/score.ts';
import { RECOMMENDATIONS } from '../../src/playbook/recommendations.ts';
import { STAMP, TODAY } from './samples.ts';

const items = RECOMMENDATIONS.map((one) => checklistItem(one, ''));
let count = 0;
const { project, snapshots } = demoProject(items, STAMP, () => `s${String(++count)}`);

describe('the made-up example', () => {
  it('says that it is one, in its name and wherever it goes', () => {
    expect(project).toMatchObject({
      id: DEMO_ID,
      demo: true,
      name: expect.stringContaining('Made-up example') as string,
    });
    expect(unpackProject(packProject(project, '0'), STAMP.at)).toMatchObject({
      ok: true,
      project: { demo: true },
    });
  });

  it('answers items that exist, and shows what there is to show', () => {
    const list = checklistOf(project, items);
    expect(list.left).toEqual([]);
    expect(list.hidden).toHaveLength(1);
    const counted = score(project, list.shown);
    expect(counted.recheck).toBe(1);
    expect(Object.values(counted.counts).every((one) => one > 0)).toBe(true);
    const kinds = planAgenda({
      project,
      items: list.shown,
      minutes: 60,
      people: ['Product'],
      today: TODAY,
      focus: '',
      parked: [],
    }).items.flatMap((one) => one.reasons.map((reason) => reason.kind));
    expect(kinds).toEqual(
      expect.arrayContaining(['due', 'priority', 'disagreement', 'recheck', 'loose', 'owner']),
    );
  });

  it('has a past that only grows', () => {
    const done = snapshots.map((one) => score(one.project, checklistOf(one.project, items).shown).done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(snapshots).toHaveLength(3);
    expect(snapshots.every((one) => one.at < STAMP.at && one.project.demo)).toBe(true);
  });
});
