import type { Matrix, Unit } from '../matrix/matrix.ts';
import type { Issue } from './issue.ts';
import type { LogFacts } from './log.ts';
import type { Mapped } from './mapping.ts';
import type { Ask, DateOrder, Decimal, Delimiter, Encoding, Layout } from './options.ts';
import type { PreviewLine } from './preview.ts';
import type { Roles } from './roles.ts';

/** Everything about a file that can be detected or decided. */
export interface Facts {
  readonly layout: Layout;
  readonly encoding: Encoding;
  /** null for JSON, which has none */
  readonly delimiter: Delimiter | null;
  readonly decimal: Decimal;
  readonly unit: Unit;
  /** The physical line of the header, or null when there is none. */
  readonly header: number | null;
  readonly dates: DateOrder | null;
  readonly transpose: boolean;
}

/** What the importer took a file for. Facts that were never reached, because the file was refused, are left out. */
export interface Understood extends Facts {
  /** What detection alone would say, whatever was decided. */
  readonly detected: Partial<Facts>;
  /** The names of the columns, or of as many as there are. */
  readonly columnNames: readonly string[];
  /** Which column plays which role in a list or log, counted from 0. */
  readonly roles: Roles;
  readonly totalsLeftOut: readonly string[];
  readonly mapping: readonly Mapped[];
  /** What tells this file's columns from those of another: decisions are remembered under it. */
  readonly signature: string;
  /** Whether decisions of an earlier import were taken over. */
  readonly remembered: boolean;
  readonly bytes: number;
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly matrix: Matrix;
      readonly understood: Understood;
      readonly log: LogFacts | null;
      readonly issues: readonly Issue[];
      readonly preview: readonly PreviewLine[];
    }
  | {
      readonly ok: false;
      readonly understood: Partial<Understood>;
      readonly issues: readonly Issue[];
      readonly preview: readonly PreviewLine[];
      /** What the reader could decide so that the file can be read. */
      readonly ask: Ask | undefined;
    };

/** Facts as they become known. */
export type Learned = { -readonly [Key in keyof Understood]?: Understood[Key] };
