import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/assessment/change.ts';
import { newProject, answerOf } from '../../src/assessment/project.ts';
import { snapshotOf } from '../../src/assessment/snapshot.ts';
import type { AnswerChange, Project } from '../../src/assessment/types.ts';
import { STEP_LIMIT } from '../../src/assessment/undo.ts';
import { database } from '../../src/store/database.ts';
import { needsBackup } from '../../src/store/head.ts';
import {
  deleteProjects,
  listHeads,
  readOpening,
  readProject,
  rememberCurrent,
} from '../../src/store/projects.ts';
import { ReadOnly, saveChange, saveStep, Wiped, type ProjectChange } from '../../src/store/save.ts';
import { listSnapshots, putSnapshot } from '../../src/store/snapshots.ts';
import { propertyRuns } from '../support.ts';
import { anyChange, itemOf, ITEMS, LATER, STAMP } from '../assessment/samples.ts';

const start = newProject('p', 'Churn 2027', STAMP);
let clock = Date.parse(STAMP.at);
const change = (id: string, what: AnswerChange, more: Partial<ProjectChange> = {}): ProjectChange => {
  const at = new Date((clock += 1000)).toISOString();
  return {
    label: `${id} changed`,
    key: '',
    at,
    change: (project) => changeAnswer(project, itemOf(id), what, { at, deviceId: 'd' }),
    ...more,
  };
};
const save = (what: ProjectChange, shown: Project = start) => saveChange(shown, what, false);

beforeEach(async () => {
  const db = await database();
  for (const name of db.objectStoreNames) await db.clear(name);
});

describe('saveChange', () => {
  it('stores the project with its head, one revision further each time', async () => {
    await save(change('DA-R1', { status: 'done' }));
    const saved = await save(change('DA-R2', { status: 'open' }));
    expect(saved.project).toMatchObject({
      rev: 2,
      answers: { 'DA-R1': { status: 'done' }, 'DA-R2': { status: 'open' } },
    });
    expect(await readProject('p')).toEqual(saved.project);
    expect(await listHeads()).toEqual([saved.head]);
    expect(saved.head).toMatchObject({
      id: 'p',
      name: 'Churn 2027',
      edits: 2,
      exportedAt: '',
      atStep: 2,
      topStep: 2,
    });
  });

  it('changes what is stored, not what the page knew: another tab’s edit stays', async () => {
    await save(change('DA-R1', { status: 'done' }));
    // This page still shows the project without that answer.
    const saved = await saveChange(start, change('DA-R1', { owner: 'Ida' }), true);
    expect(saved.project.answers['DA-R1']).toMatchObject({ status: 'done', owner: 'Ida', rev: 2 });
  });

  it('of many pages at once loses nothing', async () => {
    await save(change('PD-R1', { status: 'open' }));
    await Promise.all(ITEMS.map((item) => saveChange(start, change(item.id, { note: item.id }), true)));
    const stored = await readProject('p');
    expect(ITEMS.map((item) => answerOf(stored, item.id)?.note)).toEqual(ITEMS.map((item) => item.id));
    expect(stored?.rev).toBe(1 + ITEMS.length);
  });

  it('writes nothing where the project was known and is gone', async () => {
    await expect(saveChange(start, change('DA-R1', { status: 'done' }), true)).rejects.toThrow(Wiped);
    expect(await listHeads()).toEqual([]);
    await expect(saveStep('p', 'undo', LATER)).rejects.toThrow(Wiped);
  });

  it('writes nothing where only a newer version may, and reads it all the same', async () => {
    await (await database()).put('projects', { ...start, version: 9, minReader: 9 });
    await expect(saveChange(start, change('DA-R1', { status: 'done' }), true)).rejects.toThrow(ReadOnly);
    expect((await readProject('p'))?.answers).toEqual({});
  });

  it('writes nothing when a change throws in the middle', async () => {
    await save(change('DA-R1', { status: 'done' }));
    const broken = change(
      'DA-R2',
      { status: 'done' },
      { snapshots: () => [{ id: 'x' } as never, () => 0] as never },
    );
    await expect(save(broken)).rejects.toThrow();
    expect(answerOf(await readProject('p'), 'DA-R2')).toBeUndefined();
    expect((await listHeads())[0]?.edits).toBe(1);
  });

  it('keeps an older form in a snapshot before it writes today’s', async () => {
    const old = Object.fromEntries(
      Object.entries(start).filter(
        ([name]) => !['version', 'minReader', 'own', 'hidden', 'seen'].includes(name),
      ),
    );
    await (await database()).put('projects', old as unknown as Project);
    expect((await readProject('p'))?.own).toEqual({});
    await saveChange(start, change('DA-R1', { status: 'done' }), true);
    expect((await listSnapshots('p')).map((one) => one.kind)).toEqual(['migration']);
    expect(await (await database()).get('projects', 'p')).toMatchObject({ version: 2, own: {} });
  });

  it('keeps snapshots with the change, in order of time, and not without end', async () => {
    for (let at = 0; at < 85; at++) {
      const kind = at === 0 ? 'milestone' : 'export';
      await save(
        change(
          'DA-R1',
          { note: String(at) },
          {
            snapshots: (_, after) => [
              snapshotOf(after, kind, '', `s${String(at)}`, new Date(clock).toISOString()),
            ],
          },
        ),
      );
    }
    const ids = (await listSnapshots('p')).map((one) => one.id);
    expect(ids).toHaveLength(80);
    expect([ids[0], ids[1], ids.at(-1)]).toEqual(['s0', 's6', 's84']);
    expect(await listSnapshots('other')).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go back and forth over what was stored, for every page', async () => {
    await save(change('DA-R1', { status: 'done' }));
    await save(change('DA-R1', { note: 'x' }));
    const back = await saveStep('p', 'undo', LATER);
    expect(back).toMatchObject({ label: 'DA-R1 changed', head: { atStep: 1, topStep: 2 } });
    expect(back?.project.answers['DA-R1']).toMatchObject({ status: 'done', note: '' });
    expect((await saveStep('p', 'redo', LATER))?.project.answers['DA-R1']?.note).toBe('x');
    expect(await saveStep('p', 'redo', LATER)).toBeUndefined();
    await saveStep('p', 'undo', LATER);
    expect((await saveStep('p', 'undo', LATER))?.project.answers).toEqual({});
    expect(await saveStep('p', 'undo', LATER)).toBeUndefined();
  });

  it('a new change drops what was taken back', async () => {
    for (const note of ['a', 'b', 'c']) await save(change('DA-R1', { note }));
    await saveStep('p', 'undo', LATER);
    await saveStep('p', 'undo', LATER);
    const saved = await save(change('DA-R2', { note: 'd' }));
    expect(saved.head).toMatchObject({ atStep: 2, topStep: 2 });
    expect(await saveStep('p', 'redo', LATER)).toBeUndefined();
    expect(await (await database()).count('steps')).toBe(2);
  });

  it('takes back a thought, not a letter', async () => {
    for (const note of ['h', 'he', 'hello']) await save(change('DA-R1', { note }, { key: 'DA-R1:note' }));
    expect((await saveStep('p', 'undo', LATER))?.project.answers).toEqual({});
    expect((await saveStep('p', 'redo', LATER))?.project.answers['DA-R1']?.note).toBe('hello');
  });

  it('forgets the oldest step above the limit', async () => {
    for (let at = 0; at < STEP_LIMIT + 5; at++) await save(change('DA-R1', { note: String(at) }));
    expect(await (await database()).count('steps')).toBe(STEP_LIMIT);
    let undone = 0;
    while (await saveStep('p', 'undo', LATER)) undone++;
    expect(undone).toBe(STEP_LIMIT);
    expect((await readProject('p'))?.answers['DA-R1']?.note).toBe('4');
  });

  it('is a row of states for any changes', async () => {
    const row = fc.array(fc.tuple(fc.constantFrom(...ITEMS.map((one) => one.id)), anyChange), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(row, async (changes) => {
        await deleteProjects(['p']);
        const states: unknown[] = [{}];
        const plain = (project: Project) =>
          Object.fromEntries(
            Object.entries(project.answers).map(([id, { status, note, owner, due }]) => [
              id,
              { status, note, owner, due },
            ]),
          );
        for (const [id, what] of changes) {
          const { project } = await save(change(id, what));
          states.push(plain(project));
        }
        const distinct = states.filter(
          (state, at) => at === 0 || JSON.stringify(state) !== JSON.stringify(states[at - 1]),
        );
        for (const state of distinct.slice(0, -1).toReversed().slice(0, 1)) {
          const back = await saveStep('p', 'undo', LATER);
          // Fields that are not looked at here may have been what the last step changed.
          expect([JSON.stringify(state), JSON.stringify(distinct.at(-1))]).toContain(
            JSON.stringify(back && plain(back.project)),
          );
        }
      }),
      { numRuns: Math.min(propertyRuns, 1000) / 4 },
    );
  });
});

describe('what a page reads at first', () => {
  it('is one project, and the heads of all', async () => {
    for (const id of ['a', 'b', 'c'])
      await save(change('DA-R1', { note: id }), {
        ...start,
        id,
        name: id,
        createdAt: `2026-11-0${String('abc'.indexOf(id) + 1)}T00:00:00.000Z`,
      });
    await rememberCurrent('b');
    const opening = await readOpening();
    expect(opening.heads.map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(opening.current?.id).toBe('b');
  });

  it('is the oldest of one’s own where the remembered one is gone or in the trash; the example comes last', async () => {
    await save(change('DA-R1', { note: 'x' }), {
      ...start,
      id: 'demo',
      demo: true,
      createdAt: '2020-01-01T00:00:00.000Z',
    });
    expect((await readOpening()).current?.id).toBe('demo');
    await save(change('DA-R1', { note: 'x' }), { ...start, id: 'mine' });
    await save(change('DA-R1', { note: 'x' }), { ...start, id: 'old', trashedAt: STAMP.at });
    await rememberCurrent('old');
    expect((await readOpening()).current?.id).toBe('mine');
  });

  it('is nothing in a new browser', async () => {
    expect(await readOpening()).toEqual({ heads: [], current: undefined });
  });
});

describe('deleting a project', () => {
  it('takes everything of it along, and nothing of others', async () => {
    for (const id of ['a', 'ab']) {
      const shown = { ...start, id };
      await save(change('DA-R1', { note: 'x' }), shown);
      await putSnapshot(snapshotOf(shown, 'milestone', '', `s-${id}`, STAMP.at));
      const db = await database();
      await db.put('meetings', { id: `m-${id}`, projectId: id } as never);
      await db.put('visits', { id: `v-${id}`, projectId: id });
    }
    await deleteProjects(['a']);
    const db = await database();
    for (const store of ['projects', 'heads', 'snapshots', 'steps', 'meetings', 'visits'] as const)
      expect(await db.count(store), store).toBe(1);
    expect((await listSnapshots('ab')).map((one) => one.id)).toEqual(['s-ab']);
  });
});

describe('the nudge to make a backup', () => {
  const head = {
    id: 'p',
    name: '',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '',
    archivedAt: null,
    trashedAt: null,
    demo: false,
    exportedAt: '',
    edits: 1,
    firstStep: 1,
    atStep: 0,
    topStep: 0,
  };
  it.each([
    ['a young project', { createdAt: '2026-11-20T00:00:00.000Z' }, false],
    ['a week old, changed', {}, true],
    ['a week old, unchanged', { edits: 0 }, false],
    ['twenty changes today', { createdAt: '2026-11-23T00:00:00.000Z', edits: 20 }, true],
    ['nineteen', { createdAt: '2026-11-23T00:00:00.000Z', edits: 19 }, false],
    ['exported yesterday', { exportedAt: '2026-11-22T00:00:00.000Z' }, false],
    ['exported a week ago', { exportedAt: '2026-11-16T00:00:00.000Z' }, true],
    ['the example', { demo: true, edits: 50 }, false],
  ])('%s', (_name, more, expected) => {
    expect(needsBackup({ ...head, ...more }, '2026-11-23T10:00:00.000Z')).toBe(expected);
  });
});
