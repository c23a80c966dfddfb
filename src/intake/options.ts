import type { Unit } from '../matrix/matrix.ts';

export type Layout = 'matrix' | 'edges' | 'visits' | 'events';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|' | ' ';
export type Decimal = '.' | ',';
/** Which number comes first in a date like 03/04/2027. */
export type DateOrder = 'day-first' | 'month-first';
/** What happens to two columns of one name. */
export type Duplicates = 'reject' | 'merge';
/** Which value stands when a file gives one cell twice. */
export type Conflicts = 'missing' | 'first' | 'last' | 'sum';

/** What a column of an edge list or a log means. */
export type Role =
  'from' | 'to' | 'value' | 'case' | 'activity' | 'when' | 'reason' | 'outcome' | 'minutes' | 'project';

/** Other names under which a role may be asked for. */
export const ROLE_SYNONYMS: Readonly<Record<string, Role>> = {
  focus: 'from',
  visited: 'to',
  timestamp: 'when',
};

/** Role → column, counted from 1, or the column's name as the header has it. */
export type Columns = Readonly<Partial<Record<Role, number | string>>>;

/** One name of a taxonomy that labels may be mapped to. */
export interface TaxonomyEntry {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** What a reader may decide about a file. Everything left out is detected. */
export interface Decisions {
  readonly layout?: Layout;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  /** The physical line of the header, or null when there is none. */
  readonly header?: number | null;
  readonly transpose?: boolean;
  readonly keepTotals?: boolean;
  readonly unit?: Unit;
  readonly columns?: Columns;
  /** label → the title it is read as, or null to keep it as written */
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly duplicates?: Duplicates;
  readonly conflicts?: Conflicts;
  readonly dates?: DateOrder;
  /** Count what happened from this date on, and before that one. */
  readonly since?: string;
  readonly until?: string;
}

/** Decisions of an earlier import, for files with the same columns. */
export interface Remembered {
  readonly signature: string;
  readonly decisions: Decisions;
}

/** Everything the importer is told besides the bytes. */
export interface ImportOptions extends Decisions {
  readonly fileName?: string;
  /** Names that labels are mapped to; without it labels stay as written. */
  readonly taxonomy?: readonly TaxonomyEntry[];
  /** What was decided about files of this name before; used when the columns are the same and nothing else is asked. */
  readonly remembered?: readonly Remembered[];
}

/** What a refused file needs to know from the reader. */
export type Ask =
  | {
      readonly what: 'columns';
      readonly layout: 'visits' | 'events' | 'edges';
      /** What the columns may be, counted from 0: offered, not used. */
      readonly guess: Readonly<Partial<Record<Role, number>>>;
      /** The first rows, so that the reader sees what each column holds. */
      readonly sample: readonly (readonly string[])[];
    }
  | {
      readonly what: 'encoding';
      readonly encoding: Encoding;
      /** The line in question as it would read. */
      readonly sample: string;
    }
  | { readonly what: 'duplicates' };
