import { describe, expect, it } from 'vitest';
import { filtered, isOverdue, NO_FILTER, ownersOf, type Filter } from '../../src/assessment/filter.ts';
import { answerOf } from '../../src/assessment/project.ts';
import { ITEMS, projectWith, TODAY } from './samples.ts';

const project = projectWith({
  'PD-R1': { status: 'done', owner: 'Ida', due: '2026-11-01' },
  'DA-R1': { status: 'in-progress', owner: 'Bo', due: '2026-11-20', priority: 'high', note: 'Ask the Bank' },
  'DA-R2': { status: 'not-applicable', reason: 'no contract' },
  'DP-R1': { status: 'open', due: '2026-11-29', decisions: [{ text: 'buy a second source', date: '' }] },
});
const reworded = ITEMS.map((one) => (one.id === 'PD-R1' ? { ...one, hash: 'new' } : one));

describe('filtered', () => {
  it.each<[string, Partial<Filter>, readonly string[]]>([
    ['a phase', { phase: 'data-acquisition' }, ['DA-R1', 'DA-R2']],
    ['a status', { status: 'open' }, ['DP-R1', 'DP-R2']],
    ['what nobody answered', { status: 'unanswered' }, ['DP-R2']],
    ['an owner', { owner: 'Bo' }, ['DA-R1']],
    ['nobody', { owner: '-' }, ['DA-R2', 'DP-R1', 'DP-R2']],
    ['overdue, settled items apart', { due: 'overdue' }, ['DA-R1']],
    ['a week', { due: 'week' }, ['DA-R1', 'DP-R1']],
    ['a month', { due: 'month' }, ['DA-R1', 'DP-R1']],
    ['with a date', { due: 'set' }, ['PD-R1', 'DA-R1', 'DP-R1']],
    ['without a date', { due: 'none' }, ['DA-R2', 'DP-R2']],
    ['a priority', { priority: 'high' }, ['DA-R1']],
    ['no priority', { priority: '-' }, ['PD-R1', 'DA-R2', 'DP-R1', 'DP-R2']],
    ['to re-check', { recheck: true }, ['PD-R1']],
    ['words of a note, in any case', { words: 'bank  ASK' }, ['DA-R1']],
    ['words of a decision', { words: 'second source' }, ['DP-R1']],
    ['words of a reason', { words: 'contract' }, ['DA-R2']],
    ['an id', { words: 'dp-r2' }, ['DP-R2']],
    ['two at once', { status: 'open', due: 'week' }, ['DP-R1']],
    ['nothing', { words: 'zebra' }, []],
  ])('%s', (_name, wanted, ids) => {
    expect(filtered(project, reworded, { ...NO_FILTER, ...wanted }, TODAY).map((one) => one.id)).toEqual(ids);
  });

  it('lets everything through at first, and the same list', () => {
    expect(filtered(project, ITEMS, NO_FILTER, TODAY)).toBe(ITEMS);
    expect(filtered(undefined, ITEMS, { ...NO_FILTER, status: 'open' }, TODAY)).toHaveLength(5);
  });
});

it('overdue is what has passed and is not settled', () => {
  expect(isOverdue(answerOf(project, 'DA-R1'), TODAY)).toBe(true);
  expect(isOverdue(answerOf(project, 'DA-R1'), '2026-11-20')).toBe(false);
  expect(isOverdue(answerOf(project, 'PD-R1'), TODAY)).toBe(false);
});

it('owners are named once, in order', () => {
  expect(ownersOf(project)).toEqual(['Bo', 'Ida']);
  expect(ownersOf(undefined)).toEqual([]);
});
