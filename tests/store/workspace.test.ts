import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAnswer } from '../../src/assessment/change.ts';
import type { Meeting } from '../../src/assessment/meeting.ts';
import { newProject } from '../../src/assessment/project.ts';
import { snapshotOf } from '../../src/assessment/snapshot.ts';
import { database, SCOPE } from '../../src/store/database.ts';
import { dropDrafts, parkDrafts, parkedDrafts } from '../../src/store/drafts.ts';
import { deleteMeeting, listMeetings, readMeeting, saveMeeting } from '../../src/store/meetings.ts';
import { listHeads, readProject } from '../../src/store/projects.ts';
import { saveChange } from '../../src/store/save.ts';
import { deleteSnapshot, readSnapshot, putSnapshot } from '../../src/store/snapshots.ts';
import { markBackedUp, recordsOf, writeRestored } from '../../src/store/workspace.ts';
import { itemOf, STAMP } from '../assessment/samples.ts';

beforeEach(async () => {
  const db = await database();
  for (const name of db.objectStoreNames) await db.clear(name);
});
const project = newProject('p', 'P', STAMP);
const snapshot = snapshotOf(project, 'milestone', 'one', 's1', STAMP.at);

describe('the database', () => {
  it('carries the base path in its name, and has every store from the start', async () => {
    expect(SCOPE).toBe('mlops-dynamics-playbook:/');
    const db = await database();
    expect([db.version, [...db.objectStoreNames]]).toEqual([
      1,
      ['heads', 'matrices', 'meetings', 'meta', 'projects', 'snapshots', 'steps', 'visits'],
    ]);
  });
});

describe('snapshots', () => {
  it('are kept, read and deleted', async () => {
    await putSnapshot(snapshot);
    expect(await readSnapshot('s1')).toEqual(snapshot);
    await deleteSnapshot('s1');
    expect(await readSnapshot('s1')).toBeUndefined();
  });
});

describe('meetings', () => {
  const meeting = {
    id: 'm',
    projectId: 'p',
    startedAt: STAMP.at,
    nextTime: '',
    ballots: {},
    rev: 0,
  } as unknown as Meeting;

  it('are changed on top of what is stored: a vote taken in by another tab stays', async () => {
    await saveMeeting(meeting, (now) => now);
    await saveMeeting(meeting, (now) => ({ ...now, ballots: { 'DA-R1': { votes: [], revealedAt: null } } }));
    const saved = await saveMeeting(meeting, (now) => ({ ...now, nextTime: 'x' }));
    expect(saved).toMatchObject({ nextTime: 'x', ballots: { 'DA-R1': {} }, rev: 3 });
    expect(await readMeeting('m')).toEqual(saved);
  });

  it('are listed oldest first, for one project', async () => {
    for (const [id, projectId, startedAt] of [
      ['b', 'p', '2026-11-02'],
      ['a', 'p', '2026-11-01'],
      ['c', 'q', '2026-11-03'],
    ] as const)
      await saveMeeting({ ...meeting, id, projectId, startedAt }, (now) => now);
    expect((await listMeetings('p')).map((one) => one.id)).toEqual(['a', 'b']);
    await deleteMeeting('a');
    expect((await listMeetings('p')).map((one) => one.id)).toEqual(['b']);
  });
});

describe('drafts', () => {
  const draft = {
    projectId: 'p',
    item: itemOf('DA-R1'),
    field: 'note',
    text: 'half a though',
    at: STAMP.at,
  } as const;

  it('are put aside without waiting, found by the next page, and dropped', async () => {
    parkDrafts('page-1', [draft]);
    parkDrafts('page-2', [{ ...draft, text: 'other' }]);
    expect(await parkedDrafts()).toEqual([
      { page: 'page-1', drafts: [draft] },
      { page: 'page-2', drafts: [{ ...draft, text: 'other' }] },
    ]);
    await dropDrafts('page-1');
    expect((await parkedDrafts()).map((one) => one.page)).toEqual(['page-2']);
  });
});

describe('the whole workspace', () => {
  it('is read record by record', async () => {
    for (let at = 0; at < 45; at++) await putSnapshot({ ...snapshot, id: `s${String(at)}` });
    const ids = new Set<unknown>();
    for await (const record of recordsOf('snapshots')) ids.add((record as { id: string }).id);
    expect(ids.size).toBe(45);
  });

  it('is restored in one go, over what was here, with no steps of another history', async () => {
    const item = itemOf('DA-R1');
    const at = STAMP.at;
    await saveChange(
      project,
      { label: 'x', key: '', at, change: (now) => changeAnswer(now, item, { note: 'mine' }, STAMP) },
      false,
    );
    const theirs = changeAnswer(project, item, { note: 'theirs' }, STAMP);
    await writeRestored(
      { projects: [theirs, { ...project, id: 'q' }], snapshots: [snapshot], meetings: [] },
      { matrices: [{ id: 'matrix', title: 'Q1' }], visits: [{ id: 'v', projectId: 'p' }] },
      '2026-11-25T00:00:00.000Z',
    );
    const db = await database();
    expect((await readProject('p'))?.answers['DA-R1']?.note).toBe('theirs');
    expect((await readProject('p'))?.rev).toBe(2);
    expect((await listHeads()).map((one) => [one.id, one.exportedAt, one.atStep])).toEqual([
      ['p', '2026-11-25T00:00:00.000Z', 0],
      ['q', '2026-11-25T00:00:00.000Z', 0],
    ]);
    expect(await db.count('steps')).toBe(0);
    expect(await db.get('matrices', 'matrix')).toMatchObject({ title: 'Q1' });
    expect(await db.count('visits')).toBe(1);
  });

  it('68 that cannot be written whole is not written at all', async () => {
    const broken = { ...snapshot, id: 's2', project: { note: () => 0 } as never };
    await expect(
      writeRestored(
        { projects: [project], snapshots: [snapshot, broken], meetings: [] },
        { matrices: [], visits: [] },
        STAMP.at,
      ),
    ).rejects.toThrow();
    const db = await database();
    expect([await db.count('projects'), await db.count('snapshots'), await db.count('heads')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('knows that it was backed up', async () => {
    await saveChange(
      project,
      {
        label: 'x',
        key: '',
        at: STAMP.at,
        change: (now) => changeAnswer(now, itemOf('DA-R1'), { note: 'x' }, STAMP),
      },
      false,
    );
    await markBackedUp('2026-11-25T00:00:00.000Z');
    expect(await listHeads()).toMatchObject([{ exportedAt: '2026-11-25T00:00:00.000Z', edits: 0 }]);
  });
});
