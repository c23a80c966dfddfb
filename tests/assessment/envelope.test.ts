import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { contentHash, withSeen } from '../../src/assessment/identity.ts';
import { migrateProject } from '../../src/assessment/migrate.ts';
import { hide, putOwn } from '../../src/assessment/own.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, projectWith, STAMP } from './samples.ts';

const NOW = '2026-11-25T00:00:00.000Z';
const everything = withSeen(
  hide(
    putOwn(
      projectWith({
        'DA-R1': {
          status: 'done',
          evidence: [{ text: 'https://example.org/report', date: '2026-11-01' }],
          decisions: [{ text: 'Log first.', date: '2026-11-23' }],
          votes: { date: '2026-11-23', counts: { open: 1, 'in-progress': 0, done: 2, 'not-applicable': 0 } },
        },
      }),
      'OWN-1',
      { phase: 'scalability', text: 'Load test.', doneWhen: '' },
      STAMP,
    ),
    'PD-R1',
    'not ours',
    STAMP,
  ),
  ['a', 'b'],
);

describe('a project in a file', () => {
  it('comes back as it was, and goes out again in the same bytes', () => {
    const file = packProject(everything, '0.1.0');
    const back = unpackProject(file, NOW);
    expect(back).toEqual({ ok: true, project: everything, warnings: [], copyOnly: false });
    expect(back.ok && packProject(back.project, '0.1.0')).toBe(file);
  });

  it('does so for any project', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const file = packProject(project, '0.1.0');
        const back = unpackProject(file, NOW);
        if (!back.ok) throw new Error(back.message);
        expect(packProject(back.project, '0.1.0')).toBe(file);
        expect(contentHash(back.project)).toBe(contentHash(project));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is the same file whatever the order in which things were said', () => {
    const one = projectWith({ 'DA-R1': { status: 'done' }, 'PD-R1': { status: 'open' } });
    const other = projectWith({ 'PD-R1': { status: 'open' }, 'DA-R1': { status: 'done' } });
    expect(packProject(one, '0.1.0')).toBe(packProject(other, '0.1.0'));
  });
});

describe('the content hash', () => {
  it('tells what is said, not who said it when', () => {
    const later = { at: '2027-01-01T00:00:00.000Z', deviceId: 'other' };
    const one = projectWith({ 'DA-R1': { status: 'done' } });
    expect(contentHash(projectWith({ 'DA-R1': { status: 'done' } }, later))).toBe(contentHash(one));
    expect(contentHash(projectWith({ 'DA-R1': { status: 'open' } }))).not.toBe(contentHash(one));
    expect(contentHash({ ...one, seen: ['x'], rev: 9, trashedAt: NOW })).toBe(contentHash(one));
  });
});

describe('migrations', () => {
  it('bring version 1 up to date and keep what they do not know', () => {
    expect(
      migrateProject({ id: 'p', mood: 1, answers: { a: { status: 'done', mood: 2 }, b: 'broken' } }, 1),
    ).toEqual({
      id: 'p',
      version: 2,
      minReader: 2,
      mood: 1,
      archivedAt: null,
      demo: false,
      repository: '',
      seen: [],
      own: {},
      hidden: {},
      answers: { a: { status: 'done', mood: 2, decisions: [], votes: null, reopened: null }, b: 'broken' },
    });
  });

  it('leave today’s and newer records, and what is no record, as they are', () => {
    expect(migrateProject(everything)).toBe(everything);
    expect(migrateProject(everything, 9)).toBe(everything);
    expect(migrateProject('no record', 1)).toBe('no record');
  });
});
