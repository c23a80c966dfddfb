import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda } from '../../src/assessment/agenda.ts';
import { BackupWriter } from '../../src/assessment/backup.ts';
import { looksLikeBackup, readBackup, type BackupContents } from '../../src/assessment/backup-read.ts';
import { cast } from '../../src/assessment/ballot.ts';
import { startMeeting } from '../../src/assessment/meeting.ts';
import { restoredRecords, restorePlan } from '../../src/assessment/restore.ts';
import { snapshotOf } from '../../src/assessment/snapshot.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, ITEMS, projectWith, STAMP, TODAY } from './samples.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const project = projectWith({ 'DA-R1': { status: 'done', note: 'ä\n中' } });
const snapshot = snapshotOf(project, 'milestone', 'Q4', 'snap', STAMP.at);
const meeting = cast(
  startMeeting(
    {
      id: 'meet',
      projectId: project.id,
      minutes: 45,
      people: ['Ida'],
      focus: '',
      snapshotId: 'snap',
      withChanges: true,
    },
    planAgenda({ project, items: ITEMS, minutes: 45, people: [], today: TODAY, focus: '', parked: [] }),
    STAMP.at,
  ),
  'DA-R1',
  { voter: 'Ida', name: 'Ida', status: 'open' },
);
const matrix = { id: 'matrix', title: 'Q1', cells: [[1, null]] };
const visit = { id: 'visit', when: '2026-11-01' };

function backup(): string {
  const writer = new BackupWriter();
  return [
    writer.header('0.1.0', STAMP.at),
    writer.record('project', project),
    writer.record('snapshot', snapshot),
    writer.record('meeting', meeting),
    writer.record('matrix', matrix),
    writer.record('visit', visit),
    writer.end(2),
  ].join('');
}
/** Bytes in chunks of a size, as a file streams in. */
async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const read = (text: string, size?: number) => readBackup(chunks(text, size), NOW);

describe('a backup', () => {
  it('holds everything, and gives it back as it was', async () => {
    const result = await read(backup());
    expect(result).toEqual({
      ok: true,
      contents: {
        savedAt: STAMP.at,
        projects: [project],
        snapshots: [snapshot],
        meetings: [meeting],
        matrices: [matrix],
        visits: [visit],
        warnings: [],
      },
    });
    expect(looksLikeBackup(backup())).toBe(true);
    expect(looksLikeBackup('{"format":"mlops-dynamics-assessment"}')).toBe(false);
  });

  it('streams in however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), anyProject, async (size, any) => {
        const writer = new BackupWriter();
        const text = writer.header('0', STAMP.at) + writer.record('project', any) + writer.end(0);
        const result = await read(text, size);
        expect(result).toMatchObject({ ok: true, contents: { projects: [any] } });
      }),
      { numRuns: propertyRuns / 4 },
    );
  });

  it.each([
    ['cut off', () => backup().slice(0, -200), /line \d|cut off/u],
    [
      'cut off after a line',
      () => backup().split('\n').slice(0, 3).join('\n') + '\n',
      /without its last line: it was cut off/u,
    ],
    ['changed', () => backup().replace('"done"', '"open"'), /checksum does not match/u],
    [
      'with a line taken out',
      () => backup().split('\n').toSpliced(2, 1).join('\n'),
      /checksum does not match/u,
    ],
    ['with something after the end', () => `${backup()}{"kind":"project"}\n`, /stands after the end/u],
    ['of another kind', () => '{"format":"x"}\n', /not a backup of this site/u],
    ['empty', () => '', /ends in line 0 without its last line/u],
    [
      'of a newer version',
      () => backup().replace('"minReader":1', '"minReader":9'),
      /newer version .* Reload/u,
    ],
    [
      'with a wrong record',
      () => backup().replace('"outcome":""', '"outcome":"x"'),
      /line 4\.slots\[0\]\.outcome should be one of/u,
    ],
    [
      'with a wrong project',
      () => backup().replace('"status":"done"', '"status":"perhaps"'),
      /line 2: payload\.answers\.DA-R1\.status/u,
    ],
    [
      'nested too deep',
      () => backup().replace('[[1,null]]', `${'['.repeat(50)}${']'.repeat(50)}`),
      /Line 5: .* nested deeper/u,
    ],
    ['with a line above 5 MB', () => 'x'.repeat(6 * 1024 * 1024), /longer than 5 MB/u],
  ])('%s is refused, and nothing of it is given', async (_name, text, message) => {
    expect(await read(text(), 64 * 1024)).toEqual({
      ok: false,
      message: expect.stringMatching(message) as string,
    });
  });

  it('that is not UTF-8 is refused', async () => {
    const bytes = (async function* () {
      yield await Promise.resolve(new Uint8Array([0xff, 0xfe, 10]));
    })();
    expect(await readBackup(bytes, NOW)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Line 1 is not UTF-8') as string,
    });
  });

  it('above 100 MB is refused as soon as that shows', async () => {
    let given = 0;
    const endless = (async function* () {
      const line = new TextEncoder().encode(`${' '.repeat(1024 * 1024 - 1)}\n`);
      for (;;) {
        given++;
        yield await Promise.resolve(
          given === 1 ? new TextEncoder().encode(`${backup().split('\n')[0] ?? ''}\n`) : line,
        );
      }
    })();
    const result = await readBackup(endless, NOW);
    expect(result.ok).toBe(false);
    expect(given).toBeLessThan(105);
  });

  it('keeps going over kinds that a newer version added, and says so', async () => {
    const writer = new BackupWriter();
    const text =
      writer.header('0', STAMP.at) + writer.record('dream' as 'visit', { id: 'x' }) + writer.end(0);
    expect(await read(text)).toMatchObject({
      ok: true,
      contents: { warnings: [expect.stringContaining('left out')] },
    });
  });
});

describe('restoring', () => {
  const contents: BackupContents = {
    savedAt: STAMP.at,
    projects: [
      project,
      { ...projectWith({ 'DA-R2': { status: 'done' } }), id: 'p2' },
      { ...project, id: 'p3' },
    ],
    snapshots: [snapshot, { ...snapshot, id: 'snap2', projectId: 'p2' }],
    meetings: [{ ...meeting, projectId: 'p2' }],
    matrices: [],
    visits: [],
    warnings: [],
  };
  const here = [project, { ...projectWith(), id: 'p2', name: 'Churn 2027' }];
  const plan = restorePlan(contents, here);
  let count = 0;
  const newId = (): string => `new${String(++count)}`;

  it('is planned: what is new, what is the same, what differs', () => {
    expect([plan.added, plan.same, plan.clash].map((list) => list.map((one) => one.id))).toEqual([
      ['p3'],
      ['project-1'],
      ['p2'],
    ]);
  });

  it('keeps, replaces or copies what differs; its history follows', () => {
    expect(restoredRecords(contents, plan, 'keep', [], newId).projects.map((one) => one.id)).toEqual(['p3']);
    expect(restoredRecords(contents, plan, 'replace', [], newId).projects.map((one) => one.id)).toEqual([
      'p3',
      'p2',
    ]);
    const copied = restoredRecords(contents, plan, 'copy', ['Churn 2027'], newId);
    const copy = copied.projects[1];
    expect(copy).toMatchObject({ name: 'Churn 2027 (2)', answers: { 'DA-R2': { status: 'done' } } });
    expect(copied.snapshots.map((one) => one.projectId)).toEqual(['project-1', copy?.id]);
    expect(copied.snapshots[1]?.project.id).toBe(copy?.id);
    expect(copied.snapshots[1]?.id).not.toBe('snap2');
    expect(copied.meetings[0]?.projectId).toBe(copy?.id);
  });
});
