import { describe, expect, it } from 'vitest';
import { largestTrends, seriesOf } from '../../src/matrix/series.ts';
import { wilson } from '../../src/matrix/wilson.ts';
import { matrixOf, reordered } from './fixtures.ts';

const quarter = (rising: number, title: string) =>
  matrixOf(
    [
      [rising, 100 - rising],
      [50, 50],
    ],
    { title },
  );
const year = [quarter(10, 'Q1'), quarter(20, 'Q2'), quarter(30, 'Q3'), quarter(45, 'Q4')];

describe('seriesOf', () => {
  it('has each cell’s values with n and interval, and a trend', () => {
    const series = seriesOf(year, { basis: 'row' });
    const [rising, falling] = series.cells[0]!;
    expect(rising!.points.map((point) => point.value)).toEqual([0.1, 0.2, 0.3, 0.45]);
    expect(rising!.points[1]).toEqual({ value: 0.2, of: { visits: 20, n: 100 }, interval: wilson(20, 100) });
    expect(rising!.slope).toBeCloseTo(0.115, 12);
    expect(rising!.verdict).toBe('rising');
    expect(falling!.verdict).toBe('falling');
    expect(series.cells[1]![0]).toMatchObject({ slope: 0, verdict: 'chance', p: 1 });
    expect(series).toMatchObject({
      titles: ['Q1', 'Q2', 'Q3', 'Q4'],
      counted: true,
      tested: 4,
      extent: 0.9,
      unit: 'share',
    });
  });

  it('in counts has the slope of the visits and the test of the share', () => {
    const given = seriesOf(year, { basis: 'given' }).cells[0]![0]!;
    expect(given.slope).toBeCloseTo(11.5, 12);
    expect(given.p).toBe(seriesOf(year, { basis: 'row' }).cells[0]![0]!.p);
    expect(given.points[0]?.interval).toEqual(wilson(10, 100).map((bound) => bound * 100));
  });

  it('leaves times out that lack the cell', () => {
    const gap = [year[0]!, matrixOf([[1]], { rows: ['B'], columns: ['B'] }), year[3]!];
    const cell = seriesOf(gap, { basis: 'row' }).cells[0]![0]!;
    expect(cell.points.map((point) => point.value)).toEqual([0.1, null, 0.45]);
    expect(cell.slope).toBeCloseTo(0.175, 12);
  });

  it('knows only the slope without counts, at the times given', () => {
    const hours = [1, 2, 4].map((value) => matrixOf([[value, 1]], { unit: 'hours' }));
    const cell = seriesOf(hours, { basis: 'given', scores: [0, 1, 3] }).cells[0]![0]!;
    expect(cell.slope).toBeCloseTo(1, 12);
    expect(cell).toMatchObject({ trend: null, p: null, verdict: 'untested' });
    expect(cell.points[0]).toEqual({ value: 1, of: null, interval: null });
  });

  it('refuses fewer than two, a wrong number of scores, and what does not fit', () => {
    expect(() => seriesOf(year.slice(0, 1), { basis: 'row' })).toThrow(RangeError);
    expect(() => seriesOf(year, { basis: 'row', scores: [0, 1] })).toThrow(RangeError);
    expect(() => seriesOf([year[0]!, matrixOf([[1]], { unit: 'hours' })], { basis: 'row' })).toThrow(
      RangeError,
    );
  });
});

describe('largestTrends', () => {
  it('lists the steepest first, whatever the order of the files’ rows', () => {
    const series = seriesOf(year, { basis: 'row' });
    const list = largestTrends(series);
    expect(list.map((cell) => cell.focus + cell.visited)).toEqual(['AA', 'AB']);
    const turned = seriesOf(
      year.map((matrix) => reordered(matrix, [1, 0], [1, 0])),
      { basis: 'row' },
    );
    expect(largestTrends(turned)).toEqual(list);
    expect(largestTrends(series, 1)).toHaveLength(1);
  });
});
