import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeAnswer,
  changeMany,
  clearAnswers,
  decide,
  needsRecheck,
  stillHolds,
} from '../../src/assessment/change.ts';
import { answerOf } from '../../src/assessment/project.ts';
import { propertyRuns } from '../support.ts';
import { anyChange, ITEMS, itemOf, LATER, projectWith, saysOnly, STAMP } from './samples.ts';

describe('changeAnswer', () => {
  it('answers the wording of today with a status, and keeps the one answered with anything else', () => {
    const answered = projectWith({ 'DA-R1': { status: 'done' } });
    const reworded = { ...itemOf('DA-R1'), text: 'Do it twice.', hash: 'other' };
    expect(answerOf(answered, 'DA-R1')).toMatchObject({
      status: 'done',
      wording: { text: 'Do what DA-R1 says.' },
      rev: 1,
      deviceId: 'device-a',
      updatedAt: STAMP.at,
    });
    const noted = changeAnswer(answered, reworded, { note: 'see page 3' }, LATER);
    expect(answerOf(noted, 'DA-R1')).toMatchObject({ wording: { text: 'Do what DA-R1 says.' }, rev: 2 });
    expect(needsRecheck(answerOf(noted, 'DA-R1'), reworded)).toBe(true);
    const again = stillHolds(noted, reworded, LATER);
    expect(answerOf(again, 'DA-R1')).toMatchObject({ status: 'done', wording: { text: 'Do it twice.' } });
    expect(needsRecheck(answerOf(again, 'DA-R1'), reworded)).toBe(false);
  });

  it('gives the project itself when nothing changes, but takes a first Open as an answer', () => {
    const project = projectWith({ 'DA-R1': { status: 'done', note: 'x' } });
    expect(changeAnswer(project, itemOf('DA-R1'), { note: 'x' }, LATER)).toBe(project);
    expect(changeAnswer(project, itemOf('DA-R1'), { status: 'done' }, LATER)).toBe(project);
    expect(changeAnswer(project, itemOf('DA-R2'), { note: '' }, LATER)).toBe(project);
    expect(answerOf(changeAnswer(project, itemOf('DA-R2'), { status: 'open' }, LATER), 'DA-R2')?.status).toBe(
      'open',
    );
  });

  it('keeps fields that it does not know', () => {
    const project = projectWith({ 'DA-R1': { status: 'open' } });
    const newer = {
      ...project,
      answers: { 'DA-R1': { ...project.answers['DA-R1'], mood: 'tense' } },
    } as typeof project;
    expect(answerOf(changeAnswer(newer, itemOf('DA-R1'), { status: 'done' }, LATER), 'DA-R1')).toMatchObject({
      mood: 'tense',
      status: 'done',
    });
  });

  it('does not take names that every object has for answers', () => {
    expect(answerOf(projectWith(), 'constructor')).toBeUndefined();
    expect(answerOf(projectWith(), '__proto__')).toBeUndefined();
  });

  it('says what it was told, whatever that is', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const answer = answerOf(changeAnswer(projectWith(), itemOf('DA-R1'), change, STAMP), 'DA-R1');
        expect(saysOnly(answer)).toMatchObject(change);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('several answers', () => {
  it('change together, and none else', () => {
    const project = changeMany(
      projectWith({ 'PD-R1': { status: 'done' } }),
      ITEMS.slice(1, 3),
      { owner: 'Ida' },
      STAMP,
    );
    expect(Object.keys(project.answers)).toEqual(['PD-R1', 'DA-R1', 'DA-R2']);
    expect(answerOf(project, 'DA-R2')?.owner).toBe('Ida');
    expect(answerOf(project, 'PD-R1')?.owner).toBe('');
  });

  it('are cleared, items of the reader’s own and hidden ones are not', () => {
    const project = {
      ...projectWith({ 'PD-R1': { status: 'done' } }),
      hidden: { 'DA-R1': { reason: 'x', rev: 1, deviceId: '', updatedAt: '' } },
    };
    expect(clearAnswers(project, LATER)).toMatchObject({ answers: {}, hidden: { 'DA-R1': { reason: 'x' } } });
  });
});

describe('decide', () => {
  it('adds a decision of the day to those before, and settles the rest with it', () => {
    const first = decide(
      projectWith(),
      itemOf('DA-R1'),
      ' Log first. ',
      { status: 'in-progress', owner: 'ML lead' },
      STAMP,
    );
    const second = decide(first, itemOf('DA-R1'), 'Then drift.', {}, LATER);
    expect(answerOf(second, 'DA-R1')).toMatchObject({
      status: 'in-progress',
      owner: 'ML lead',
      decisions: [
        { text: 'Log first.', date: '2026-11-23' },
        { text: 'Then drift.', date: '2026-11-24' },
      ],
    });
    expect(decide(second, itemOf('DA-R1'), '  ', {}, LATER)).toBe(second);
  });
});
