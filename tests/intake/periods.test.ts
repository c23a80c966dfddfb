import { describe, expect, it } from 'vitest';
import { periodOf, periodsOf } from '../../src/intake/periods.ts';
import { accepted } from './support.ts';

describe('periodOf', () => {
  it.each([
    ['2027-01', 'month', '2027-01'],
    ['2027-03', 'quarter', '2027 Q1'],
    ['2027-04', 'quarter', '2027 Q2'],
    ['2027-12', 'quarter', '2027 Q4'],
    ['2027-12', 'year', '2027'],
  ] as const)('%s by %s: %s', (month, length, period) => {
    expect(periodOf(month, length)).toBe(period);
  });
});

describe('periodsOf', () => {
  it('cuts a log into matrices that share rows and columns and add up to it', () => {
    const { matrix, log } = accepted(
      'when,focus,visited\n2027-02-01,A,B\n2027-01-01,A,B\n2027-05-01,B,A\n2026-12-31,A,C\n',
      { fileName: 'log.csv' },
    );
    const quarters = periodsOf(matrix, log?.months ?? [], 'quarter');
    expect(quarters.map(({ title, total }) => [title, total])).toEqual([
      ['log 2026 Q4', 1],
      ['log 2027 Q1', 2],
      ['log 2027 Q2', 1],
    ]);
    for (const quarter of quarters)
      expect([quarter.rows, quarter.columns]).toEqual([matrix.rows, matrix.columns]);
    const sums = matrix.cells.map((row, r) =>
      row.map((_, c) => quarters.reduce((sum, quarter) => sum + (quarter.cells[r]?.[c] ?? 0), 0)),
    );
    expect(sums).toEqual(matrix.cells);
  });
});
