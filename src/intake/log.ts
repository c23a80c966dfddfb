import type { Cell } from '../matrix/matrix.ts';
import type { Table } from './table.ts';

/** Visits of one month, in the rows and columns of the log's table. */
export interface MonthCounts {
  /** As 2027-01. */
  readonly month: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** What a log tells besides its counts. */
export interface LogFacts {
  /** Rows that were counted: visits, or events. */
  readonly rows: number;
  readonly leftOut: number;
  /** Cases of an event log; null for visits. */
  readonly cases: number | null;
  /** Revisits that changed something, changed nothing, or do not say; null when the log has no such column. */
  readonly outcomes: {
    readonly iterations: number;
    readonly repetitions: number;
    readonly unsaid: number;
  } | null;
  /** The sum of the minutes; null when the log has no such column. */
  readonly minutes: number | null;
  /** Counts by month in order of time; empty when the log has no times. */
  readonly months: readonly MonthCounts[];
}

/** A log as counted. */
export interface CountedLog {
  readonly table: Table;
  readonly log: LogFacts;
}

/** A table of counts from a log. */
export const countTable = (
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly Cell[])[],
): Table => ({
  rows: [...rows],
  columns: [...columns],
  cells,
  percent: false,
  unit: 'count',
  corner: '',
  ours: false,
  listed: [],
});
