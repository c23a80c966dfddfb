import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer, changeMany, clearAnswers } from '../../src/assessment/change.ts';
import { contentHash } from '../../src/assessment/identity.ts';
import { hide, putOwn, removeOwn, unhide } from '../../src/assessment/own.ts';
import { answerOf, renamed } from '../../src/assessment/project.ts';
import type { Project } from '../../src/assessment/types.ts';
import { answerStep, applyStep, changesOf, joined, type Step } from '../../src/assessment/undo.ts';
import { propertyRuns } from '../support.ts';
import { anyChange, ITEMS, itemOf, LATER, projectWith, STAMP } from './samples.ts';

const OWN = { phase: 'scalability', text: 'Load test.', doneWhen: 'It broke.' };
const step = (before: Project, after: Project, more: Partial<Step> = {}): Step => ({
  projectId: 'project-1',
  seq: 1,
  at: STAMP.at,
  label: '',
  key: '',
  changes: changesOf(before, after),
  ...more,
});

const start = putOwn(
  hide(projectWith({ 'DA-R1': { status: 'done', note: 'x' } }), 'DP-R1', 'y', STAMP),
  'OWN-1',
  OWN,
  STAMP,
);
const CHANGES: readonly [string, (project: Project) => Project][] = [
  ['a status', (project) => changeAnswer(project, itemOf('DA-R1'), { status: 'open' }, LATER)],
  ['a first answer', (project) => changeAnswer(project, itemOf('DA-R2'), { note: 'n' }, LATER)],
  ['many at once', (project) => changeMany(project, ITEMS, { owner: 'Ida' }, LATER)],
  ['clearing', (project) => clearAnswers(project, LATER)],
  ['an own item', (project) => putOwn(project, 'OWN-2', OWN, LATER)],
  ['an own item changed', (project) => putOwn(project, 'OWN-1', { ...OWN, text: 'Other.' }, LATER)],
  ['an own item removed', (project) => removeOwn(project, 'OWN-1', LATER)],
  ['hiding', (project) => hide(project, 'PD-R1', 'z', LATER)],
  ['unhiding', (project) => unhide(project, 'DP-R1', LATER)],
  ['a name', (project) => renamed(project, 'Other', LATER)],
];

describe('a step', () => {
  it.each(CHANGES)('takes back and makes again: %s', (_name, change) => {
    const after = change(start);
    const made = step(start, after);
    expect(made.changes.length).toBeGreaterThan(0);
    const back = applyStep(after, made, 'before', LATER);
    expect(contentHash(back)).toBe(contentHash(start));
    expect(contentHash(applyStep(back, made, 'after', LATER))).toBe(contentHash(after));
  });

  it('leaves alone what others changed since', () => {
    const after = changeAnswer(start, itemOf('DA-R1'), { status: 'open' }, LATER);
    const meanwhile = changeAnswer(after, itemOf('DA-R1'), { owner: 'Bo' }, LATER);
    expect(answerOf(applyStep(meanwhile, step(start, after), 'before', LATER), 'DA-R1')).toMatchObject({
      status: 'done',
      owner: 'Bo',
      note: 'x',
    });
  });

  it('is one with the next of the same thought', () => {
    const one = changeAnswer(start, itemOf('DA-R2'), { note: 'a' }, STAMP);
    const two = changeAnswer(one, itemOf('DA-R2'), { note: 'ab' }, STAMP);
    const first = step(start, one, { key: 'DA-R2:note' });
    const soon = step(one, two, { key: 'DA-R2:note', at: '2026-11-23T10:00:30.000Z' });
    const both = joined(first, soon);
    expect(both && contentHash(applyStep(two, both, 'before', LATER))).toBe(contentHash(start));
    expect(joined(first, { ...soon, key: 'DA-R2:owner' })).toBeUndefined();
    expect(joined(first, { ...soon, at: '2026-11-23T10:02:00.000Z' })).toBeUndefined();
    expect(joined({ ...first, key: '' }, { ...soon, key: '' })).toBeUndefined();
  });

  it('holds for any row of changes, back to the start and forth again', () => {
    const row = fc.array(fc.tuple(fc.constantFrom(...ITEMS), anyChange), { maxLength: 8 });
    fc.assert(
      fc.property(row, (changes) => {
        const states = [start];
        for (const [item, change] of changes)
          states.push(changeAnswer(states.at(-1) ?? start, item, change, LATER));
        const steps = states.slice(1).map((state, at) => step(states[at] ?? start, state));
        const last = states.at(-1) ?? start;
        const back = steps
          .toReversed()
          .reduce((project, one) => applyStep(project, one, 'before', LATER), last);
        expect(contentHash(back)).toBe(contentHash(start));
        const forth = steps.reduce((project, one) => applyStep(project, one, 'after', LATER), back);
        expect(contentHash(forth)).toBe(contentHash(last));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('answerStep', () => {
  it.each([
    [{ status: 'done' as const }, 'DA-R1 to Done', ''],
    [{ note: 'x' }, 'DA-R1 note', 'DA-R1:note'],
    [{ evidence: [] }, 'DA-R1 evidence', ''],
  ])('%j', (change, label, key) => {
    expect(answerStep(itemOf('DA-R1'), change)).toEqual({ label, key });
  });
});
