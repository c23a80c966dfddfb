import { describe, expect, it } from 'vitest';
import { drawTrend, lastOfEachDay, trend } from '../../src/assessment/trend.ts';
import { PHASES } from '../../src/playbook/phases.ts';
import { ITEMS, projectWith } from './samples.ts';

const moment = (at: string, project = projectWith()) => ({ at, name: at, project });
const moments = [
  moment('2026-09-01T10:00:00.000Z'),
  moment('2026-10-01T10:00:00.000Z', projectWith({ 'DA-R1': { status: 'done' } })),
  moment(
    '2026-11-01T10:00:00.000Z',
    projectWith({ 'DA-R1': { status: 'done' }, 'DA-R2': { status: 'not-applicable' } }),
  ),
];

describe('the trend', () => {
  it('counts done among applicable, for the whole and by phase', () => {
    const [whole, , data] = trend(moments, ITEMS, PHASES);
    expect(whole?.phase).toBeNull();
    expect(whole?.points.map((one) => [one.done, one.applicable])).toEqual([
      [0, 5],
      [1, 5],
      [1, 4],
    ]);
    expect(data?.phase?.id).toBe('data-acquisition');
    expect(data?.points.map((one) => [one.done, one.applicable])).toEqual([
      [0, 2],
      [1, 2],
      [1, 1],
    ]);
    expect(trend(moments, ITEMS, PHASES)).toHaveLength(10);
  });

  it('takes the last state of each day, oldest first', () => {
    const list = [
      moment('2026-11-01T12:00:00.000Z'),
      moment('2026-10-01T10:00:00.000Z'),
      moment('2026-11-01T09:00:00.000Z'),
    ];
    expect(lastOfEachDay(list).map((one) => one.at)).toEqual([
      '2026-10-01T10:00:00.000Z',
      '2026-11-01T12:00:00.000Z',
    ]);
  });

  it('is drawn as steps: a state holds until the next one', () => {
    const line = trend(moments, ITEMS, PHASES)[2];
    if (!line) throw new Error('no line');
    const drawing = drawTrend(line, '2026-09-01T10:00:00.000Z', '2026-11-01T10:00:00.000Z', 100, 20);
    expect(drawing.dots).toEqual([
      { x: 0, y: 20 },
      { x: 49.18, y: 10 },
      { x: 100, y: 0 },
    ]);
    expect(drawing.path).toBe('M0 20H49.18V10H100V0');
    expect(drawTrend({ phase: null, points: [] }, '2026-09-01', '2026-09-01', 10, 10).path).toBe('');
    const one = { phase: null, points: [{ at: '2026-09-01', done: 0, applicable: 0 }] };
    expect(drawTrend(one, '2026-09-01', '2026-09-01', 10, 10).dots).toEqual([{ x: 10, y: 10 }]);
  });
});
