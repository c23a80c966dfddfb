import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/assessment/change.ts';
import { contentHash, withSeen } from '../../src/assessment/identity.ts';
import { mergeProjects } from '../../src/assessment/merge.ts';
import { hide, putOwn, removeOwn } from '../../src/assessment/own.ts';
import { answerOf, renamed } from '../../src/assessment/project.ts';
import { commonBase, snapshotOf } from '../../src/assessment/snapshot.ts';
import type { AnswerChange, Project } from '../../src/assessment/types.ts';
import { propertyRuns } from '../support.ts';
import { anyChange, anyProject, ITEMS, item, itemOf, LATER, projectWith, STAMP } from './samples.ts';

const base = projectWith({
  'DA-R1': { status: 'open', note: 'old' },
  'DA-R2': { status: 'in-progress', owner: 'Bo' },
});
const change = (project: Project, id: string, what: AnswerChange, stamp = LATER): Project =>
  changeAnswer(project, ITEMS.find((one) => one.id === id) ?? item(id), what, stamp);

describe('mergeProjects, three-way', () => {
  it('takes what only they changed, keeps what only I changed', () => {
    const mine = change(base, 'DA-R1', { status: 'done' });
    const theirs = change(base, 'DA-R2', { status: 'done' });
    const merged = mergeProjects(mine, theirs, base, LATER);
    expect(answerOf(merged.project, 'DA-R1')?.status).toBe('done');
    expect(answerOf(merged.project, 'DA-R2')?.status).toBe('done');
    expect(merged).toMatchObject({ added: [], changed: ['DA-R2'], conflicts: [] });
  });

  it('joins different parts of one item without asking', () => {
    const mine = change(base, 'DA-R1', { status: 'done' });
    const theirs = change(base, 'DA-R1', { owner: 'Ida', due: '2026-12-04' });
    const merged = mergeProjects(mine, theirs, base, LATER);
    expect(answerOf(merged.project, 'DA-R1')).toMatchObject({
      status: 'done',
      owner: 'Ida',
      due: '2026-12-04',
    });
    expect(merged.conflicts).toEqual([]);
  });

  it('asks where both changed one part differently, and takes what was chosen', () => {
    const mine = change(base, 'DA-R2', { status: 'done', owner: 'Me' });
    const theirs = change(base, 'DA-R2', { status: 'not-applicable', reason: 'no contract' });
    const asked = mergeProjects(mine, theirs, base, LATER);
    expect(asked.conflicts).toMatchObject([{ key: 'answers:DA-R2', itemId: 'DA-R2', parts: ['status'] }]);
    expect(asked.project.answers).toEqual(mine.answers);
    const chosen = mergeProjects(mine, theirs, base, LATER, () => 'theirs');
    expect(answerOf(chosen.project, 'DA-R2')).toMatchObject({
      status: 'not-applicable',
      reason: 'no contract',
      owner: 'Me',
    });
  });

  it('keeps both notes, decisions and evidence, and what was taken out on one side is out', () => {
    const old = change(base, 'DA-R1', {
      evidence: [
        { text: 'a', date: '' },
        { text: 'b', date: '' },
      ],
    });
    const mine = change(old, 'DA-R1', {
      note: 'mine',
      evidence: [
        { text: 'a', date: '' },
        { text: 'c', date: '' },
      ],
      decisions: [{ text: 'buy', date: '2026-11-23' }],
    });
    const theirs = change(old, 'DA-R1', {
      note: 'theirs',
      decisions: [{ text: 'wait', date: '2026-11-22' }],
    });
    const merged = mergeProjects(mine, theirs, old, LATER);
    expect(answerOf(merged.project, 'DA-R1')).toMatchObject({
      note: 'mine\n\ntheirs',
      evidence: [{ text: 'a' }, { text: 'c' }],
      decisions: [{ text: 'buy' }, { text: 'wait' }],
    });
    expect(merged.conflicts).toEqual([]);
  });

  it('merges items of one’s own and hidden ones', () => {
    const own = { phase: 'scalability', text: 'Load test.', doneWhen: 'It broke.' };
    const old = putOwn(base, 'OWN-1', own, STAMP);
    const theirs = hide(putOwn(removeOwn(old, 'OWN-1', LATER), 'OWN-2', own, LATER), 'PD-R1', 'x', LATER);
    const merged = mergeProjects(old, theirs, old, LATER);
    expect(merged.project.own['OWN-1']?.removedAt).not.toBeNull();
    expect(merged.project.own['OWN-2']?.text).toBe('Load test.');
    expect(merged.project.hidden['PD-R1']?.reason).toBe('x');
    const mine = putOwn(old, 'OWN-1', { ...own, text: 'Soak test.' }, LATER);
    expect(mergeProjects(mine, theirs, old, LATER).conflicts).toMatchObject([{ key: 'own:OWN-1' }]);
  });

  it('takes a new name that only they gave', () => {
    expect(mergeProjects(base, renamed(base, 'New', LATER), base, LATER).project.name).toBe('New');
    expect(
      mergeProjects(renamed(base, 'Mine', LATER), renamed(base, 'New', LATER), base, LATER).project.name,
    ).toBe('Mine');
  });

  it('without a base, two different statements conflict, and a blank one does not', () => {
    const mine = projectWith({ 'DA-R1': { status: 'done' }, 'DA-R2': { note: 'only a note' } });
    const theirs = projectWith({ 'DA-R1': { status: 'in-progress' }, 'DA-R2': { status: 'done' } });
    const merged = mergeProjects(mine, theirs, null, LATER);
    expect(merged.conflicts.map((one) => one.itemId)).toEqual(['DA-R1']);
    expect(answerOf(merged.project, 'DA-R2')).toMatchObject({ status: 'done', note: 'only a note' });
  });

  it('brings cleared answers back from a file', () => {
    const merged = mergeProjects({ ...base, answers: {} }, base, base, LATER);
    expect(merged.added).toEqual(['DA-R1', 'DA-R2']);
    expect(answerOf(merged.project, 'DA-R2')?.owner).toBe('Bo');
  });
});

/** Two sides that each changed answers of their own half of the items. */
const disjoint = fc.tuple(
  anyProject,
  fc.array(fc.tuple(fc.constantFrom(0, 1), anyChange), { maxLength: 4 }),
  fc.array(fc.tuple(fc.constantFrom(2, 3, 4), anyChange), { maxLength: 4 }),
);
const changed = (
  project: Project,
  changes: readonly (readonly [number, AnswerChange])[],
  deviceId: string,
): Project =>
  changes.reduce(
    (now, [at, what]) => changeAnswer(now, ITEMS[at] ?? itemOf('PD-R1'), what, { at: LATER.at, deviceId }),
    project,
  );

describe('properties', () => {
  it('is commutative on changes to different items, and conflict-free', () => {
    fc.assert(
      fc.property(disjoint, ([start, one, other]) => {
        const [mine, theirs] = [changed(start, one, 'a'), changed(start, other, 'b')];
        const there = mergeProjects(mine, theirs, start, LATER);
        const back = mergeProjects(theirs, mine, start, LATER);
        expect(there.conflicts).toEqual([]);
        expect(contentHash(there.project)).toBe(contentHash(back.project));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is idempotent: the same file again changes nothing', () => {
    fc.assert(
      fc.property(anyProject, anyProject, anyProject, fc.boolean(), (start, one, two, theirSide) => {
        const [mine, theirs] = [{ ...one, answers: { ...start.answers, ...one.answers } }, two];
        const first = mergeProjects(mine, theirs, start, LATER, () => (theirSide ? 'theirs' : 'mine'));
        // What the import leaves behind: their state as a snapshot, which is the base of the next merge.
        const snapshots = [snapshotOf(theirs, 'import', '', 's', LATER.at)];
        const again = mergeProjects(first.project, theirs, commonBase(theirs, snapshots), LATER);
        expect(again.project).toBe(first.project);
        expect(again).toMatchObject({ added: [], changed: [], conflicts: [] });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('never drops a note that somebody wrote since the base', () => {
    fc.assert(
      fc.property(
        anyProject,
        anyProject,
        fc.option(anyProject, { nil: null }),
        fc.boolean(),
        (mine, theirs, start, side) => {
          const merged = mergeProjects(mine, theirs, start, LATER, () => (side ? 'theirs' : 'mine'));
          for (const project of [mine, theirs])
            for (const [id, answer] of Object.entries(project.answers))
              if (answer.note !== (start?.answers[id]?.note ?? ''))
                expect(merged.project.answers[id]?.note).toContain(answer.note.trim());
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('with myself changes nothing, whatever the base', () => {
    fc.assert(
      fc.property(anyProject, fc.option(anyProject, { nil: null }), (mine, start) => {
        const merged = mergeProjects(mine, structuredClone(mine), start, LATER);
        expect(merged.project).toBe(mine);
        expect(merged.conflicts).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('commonBase', () => {
  const snap = (project: Project, id: string) => snapshotOf(project, 'export', '', id, STAMP.at);

  it('is the newest of our states that the file has seen, not the newest of ours', () => {
    const exported = base;
    const theirs = change(withSeen(exported, [contentHash(exported)]), 'DA-R1', { status: 'done' });
    const since = change(exported, 'DA-R2', { status: 'done' });
    const found = commonBase(theirs, [snap(exported, '1'), snap(since, '2')]);
    expect(found && contentHash(found)).toBe(contentHash(exported));
    // With the later export as base, my change would have been taken for theirs and undone.
    const merged = mergeProjects(since, theirs, found, LATER);
    expect(answerOf(merged.project, 'DA-R2')?.status).toBe('done');
  });

  it('is null when they have met in no state', () => {
    expect(commonBase(change(base, 'DA-R1', { status: 'done' }), [snap(base, '1')])).toBeNull();
  });
});

describe('withSeen', () => {
  it('remembers each state once, the newest last, and not without end', () => {
    const project = withSeen(withSeen(base, ['a', 'b']), ['a']);
    expect(project.seen).toEqual(['b', 'a']);
    expect(withSeen(project, ['a'])).toBe(project);
    expect(
      withSeen(
        base,
        Array.from({ length: 100 }, (_, at) => String(at)),
      ).seen,
    ).toHaveLength(60);
  });
});
