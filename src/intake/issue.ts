import type { Ask } from './options.ts';

/** Something the report tells: where it is, what happened, and what to do. Lines and columns count from 1; 0 means the whole file. */
export interface Issue {
  readonly severity: 'info' | 'warning' | 'error';
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** Where a cell stands: its physical line and column (in characters, from 1), that line as written, and which part of it the cell is. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

const issue =
  (severity: Issue['severity']) =>
  (code: string, message: string, line = 0, column = 0): Issue => ({ severity, line, column, code, message });

export const info = issue('info');
export const warning = issue('warning');
export const failure = issue('error');

/** Stops an import: the file as a whole cannot be read. `ask` says what the reader could decide so that it can. */
export class Refusal extends Error {
  readonly issue: Issue;
  readonly spot: Spot | undefined;
  readonly ask: Ask | undefined;

  constructor(what: Issue, spot?: Spot, ask?: Ask) {
    super(what.message);
    this.name = 'Refusal';
    this.issue = what;
    this.spot = spot;
    this.ask = ask;
  }
}

/** Refuses the file, with place and remedy. */
export function refuse(code: string, message: string, spot?: Spot, ask?: Ask): never {
  throw new Refusal(failure(code, message, spot?.line, spot?.column), spot, ask);
}
