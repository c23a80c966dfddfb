import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../src/assessment/checklist.ts';
import { hide } from '../../src/assessment/own.ts';
import { score, scorePercent, scoreText } from '../../src/assessment/score.ts';
import { propertyRuns } from '../support.ts';
import { anyProject, ITEMS, projectWith, STAMP } from './samples.ts';

describe('score', () => {
  it.each([
    ['nothing answered', {}, '0 of 5 done', 5],
    ['one done', { 'DA-R1': { status: 'done' } }, '1 of 5 done', 4],
    [
      'N/A leaves the denominator',
      { 'DA-R1': { status: 'done' }, 'DA-R2': { status: 'not-applicable' } },
      '1 of 4 done',
      3,
    ],
    [
      'nothing applies',
      Object.fromEntries(ITEMS.map((item) => [item.id, { status: 'not-applicable' as const }])),
      '–',
      0,
    ],
  ] as const)('%s', (_name, changes, text, unanswered) => {
    const counted = score(projectWith(changes), ITEMS);
    expect(scoreText(counted)).toBe(text);
    expect(counted.unanswered).toBe(unanswered);
  });

  it('has no percentage when nothing applies', () => {
    expect(scorePercent({ done: 0, applicable: 0 })).toBeNull();
    expect(scorePercent({ done: 1, applicable: 4 })).toBe(25);
  });

  it('leaves hidden items out, and counts what is to be re-checked', () => {
    const project = hide(
      projectWith({ 'DA-R1': { status: 'done' }, 'DA-R2': { status: 'done' } }),
      'DA-R2',
      'not ours',
      STAMP,
    );
    const shown = checklistOf(
      project,
      ITEMS.map((one) => (one.id === 'DA-R1' ? { ...one, hash: 'new' } : one)),
    ).shown;
    expect(score(project, shown)).toMatchObject({ done: 1, applicable: 4, recheck: 1 });
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const { counts, done, applicable } = score(project, ITEMS);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ITEMS.length);
        expect(done).toBeLessThanOrEqual(applicable);
        expect(applicable + counts['not-applicable']).toBe(ITEMS.length);
      }),
      { numRuns: propertyRuns },
    );
  });
});
