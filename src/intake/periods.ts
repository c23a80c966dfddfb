import type { Cell, Matrix } from '../matrix/matrix.ts';
import type { MonthCounts } from './log.ts';

export type PeriodLength = 'month' | 'quarter' | 'year';

/** The period that a month (2027-05) belongs to: 2027-05, 2027 Q2 or 2027. */
export function periodOf(month: string, length: PeriodLength): string {
  if (length === 'month') return month;
  const year = month.slice(0, 4);
  return length === 'year' ? year : `${year} Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** A log's counts cut into periods, oldest first: a matrix each, all with the log's rows and columns, so that they compare. */
export function periodsOf(
  matrix: Matrix,
  months: readonly MonthCounts[],
  length: PeriodLength,
): readonly Matrix[] {
  const periods = new Map<string, (readonly (readonly Cell[])[])[]>();
  for (const { month, cells } of months) {
    const period = periodOf(month, length);
    periods.set(period, [...(periods.get(period) ?? []), cells]);
  }
  return [...periods].map(([period, parts]) => {
    const cells = matrix.rows.map((_, r) =>
      matrix.columns.map((_unused, c) => parts.reduce((sum, part) => sum + (part[r]?.[c] ?? 0), 0)),
    );
    return {
      ...matrix,
      title: `${matrix.title} ${period}`,
      cells,
      total: cells.flat().reduce((sum, cell) => sum + cell, 0),
    };
  });
}
