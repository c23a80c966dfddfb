import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../src/assessment/checklist.ts';
import { hide, ownId, putOwn, removeOwn, unhide } from '../../src/assessment/own.ts';
import { fromTailoring, duplicate, freeName } from '../../src/assessment/project.ts';
import { ITEMS, LATER, projectWith, STAMP } from './samples.ts';

const OWN = { phase: 'data-acquisition', text: '  Ask  the\nbank. ', doneWhen: 'The bank answered.' };

describe('items of the reader’s own', () => {
  it('stand after those of their phase, can be changed, and go without taking their answer along', () => {
    const added = putOwn(projectWith(), 'OWN-AAAAA', OWN, STAMP);
    expect(checklistOf(added, ITEMS).shown.map((one) => one.id)).toEqual([
      'PD-R1',
      'DA-R1',
      'DA-R2',
      'OWN-AAAAA',
      'DP-R1',
      'DP-R2',
    ]);
    expect(checklistOf(added, ITEMS).shown[3]).toMatchObject({ text: 'Ask the bank.', origin: 'own' });
    const changed = putOwn(added, 'OWN-AAAAA', { ...OWN, text: 'Ask two banks.' }, LATER);
    expect(changed.own['OWN-AAAAA']).toMatchObject({ rev: 2, createdAt: STAMP.at, text: 'Ask two banks.' });
    const answered = {
      ...changed,
      answers: { ...projectWith({ 'OWN-AAAAA': { status: 'done' } }).answers },
    };
    const removed = removeOwn(answered, 'OWN-AAAAA', LATER);
    expect(checklistOf(removed, ITEMS).shown.map((one) => one.id)).not.toContain('OWN-AAAAA');
    expect(checklistOf(removed, ITEMS).left).toMatchObject([
      { id: 'OWN-AAAAA', why: 'an item of your own that you removed', now: null },
    ]);
    expect(removeOwn(removed, 'OWN-AAAAA', LATER)).toBe(removed);
    expect(removeOwn(removed, 'constructor', LATER)).toBe(removed);
  });

  it('have ids of letters that cannot be misread', () => {
    expect(ownId([0, 0.999, 0.5, 0.25, 0.75])).toMatch(/^OWN-[A-HJ-NP-TV-Z2-9]{5}$/u);
  });
});

describe('hidden items', () => {
  it('leave the list with their reason, and come back', () => {
    const hidden = hide(projectWith(), 'DA-R1', ' no such data ', STAMP);
    expect(checklistOf(hidden, ITEMS)).toMatchObject({
      shown: [{ id: 'PD-R1' }, { id: 'DA-R2' }, { id: 'DP-R1' }, { id: 'DP-R2' }],
      hidden: [{ item: { id: 'DA-R1' }, hidden: { reason: 'no such data' } }],
    });
    expect(checklistOf(unhide(hidden, 'DA-R1', LATER), ITEMS).shown).toHaveLength(5);
    expect(unhide(hidden, 'constructor', LATER)).toBe(hidden);
  });
});

describe('answers whose items are gone', () => {
  it('stay, and say what took their place', () => {
    const project = projectWith({
      'DA-R9': { status: 'done' },
      'DA-R8': { status: 'open' },
      'PD-R1': { status: 'done' },
    });
    const retired = [{ id: 'DA-R9', now: 'DA-R1', since: '2026-11', why: 'merged with DA-R1' }];
    expect(checklistOf(project, ITEMS, retired).left).toMatchObject([
      { id: 'DA-R9', now: 'DA-R1', why: 'retired 2026-11: merged with DA-R1' },
      { id: 'DA-R8', now: null, why: 'not in this version of the playbook' },
    ]);
  });
});

describe('a project from another', () => {
  const source = hide(
    putOwn(projectWith({ 'PD-R1': { status: 'done' } }), 'OWN-AAAAA', OWN, STAMP),
    'DA-R1',
    'x',
    STAMP,
  );

  it('takes the tailoring and no answers', () => {
    const next = fromTailoring(
      removeOwn(putOwn(source, 'OWN-BBBBB', OWN, STAMP), 'OWN-BBBBB', STAMP),
      'p2',
      'Next',
      LATER,
    );
    expect(next).toMatchObject({ id: 'p2', name: 'Next', answers: {}, hidden: { 'DA-R1': { reason: 'x' } } });
    expect(Object.keys(next.own)).toEqual(['OWN-AAAAA']);
  });

  it('or everything, as a copy', () => {
    expect(duplicate({ ...source, demo: true }, 'p2', 'Copy', LATER)).toMatchObject({
      id: 'p2',
      rev: 0,
      demo: false,
      answers: { 'PD-R1': { status: 'done' } },
    });
  });

  it('gets a name that is free', () => {
    expect(freeName('A', ['A', 'A (2)'])).toBe('A (3)');
    expect(freeName('  ', [])).toBe('My project');
  });
});
