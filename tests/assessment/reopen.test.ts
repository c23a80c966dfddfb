import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/assessment/project.ts';
import { reopen, reopens, touchedBy } from '../../src/assessment/reopen.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, ITEMS, LATER, projectWith, saysOnly } from './samples.ts';

const scenario = (id: string) => ({
  id,
  title: `What ${id} looks like`,
  focus: 'data-acquisition',
  visited: 'data-preparation',
});

describe('reopen', () => {
  const project = projectWith({
    'DA-R1': { status: 'done', owner: 'Ida' },
    'DA-R2': { status: 'done' },
    'DP-R1': { status: 'done' },
    'DP-R2': { status: 'in-progress' },
    'PD-R1': { status: 'not-applicable', reason: 'not ours' },
  });

  it('opens exactly the settled items that address what happened, with the reason', () => {
    const next = reopen(project, ITEMS, [scenario('DA-DP-1')], LATER);
    expect(answerOf(next, 'DA-R1')).toMatchObject({
      status: 'open',
      owner: 'Ida',
      reopened: {
        date: '2026-11-24',
        from: 'done',
        because: [{ id: 'DA-DP-1', title: 'What DA-DP-1 looks like' }],
      },
    });
    expect(answerOf(next, 'DP-R2')).toEqual(answerOf(project, 'DP-R2'));
    for (const id of ['DA-R2', 'DP-R1', 'PD-R1']) expect(answerOf(next, id)).toBe(answerOf(project, id));
  });

  it('opens what was ruled out, and names every scenario', () => {
    const next = reopen(
      project,
      ITEMS,
      [scenario('PD-DA-1'), scenario('DA-PD-1'), scenario('DA-DP-1')],
      LATER,
    );
    expect(answerOf(next, 'PD-R1')).toMatchObject({ status: 'open', reopened: { from: 'not-applicable' } });
    expect(answerOf(next, 'DA-R1')?.reopened?.because.map((one) => one.id)).toEqual(['DA-PD-1', 'DA-DP-1']);
  });

  it('touches nothing else, for any project and any scenarios', () => {
    const happened = fc.subarray(['DA-DP-1', 'DA-PD-1', 'DA-DP-2', 'DP-DA-1', 'PD-DA-1', 'XX-YY-1']);
    fc.assert(
      fc.property(anyProject, happened, (any, ids) => {
        const scenarios = ids.map(scenario);
        const next = reopen(any, ITEMS, scenarios, LATER);
        const open = new Set(
          touchedBy(any, ITEMS, scenarios)
            .filter(reopens)
            .map((one) => one.item.id),
        );
        for (const item of ITEMS) {
          if (open.has(item.id)) expect(answerOf(next, item.id)?.status).toBe('open');
          else expect(saysOnly(answerOf(next, item.id))).toEqual(saysOnly(answerOf(any, item.id)));
        }
        // A second time there is nothing left to open.
        expect(reopen(next, ITEMS, scenarios, LATER)).toBe(next);
      }),
      { numRuns: propertyRuns },
    );
  });
});
