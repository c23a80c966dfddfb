/** Something the report tells: where it is, what happened, and what to do. Lines and columns count from 1; 0 means the whole file. */
export interface Issue {
  readonly severity: 'info' | 'warning' | 'error';
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

const issue =
  (severity: Issue['severity']) =>
  (code: string, message: string, line = 0, column = 0): Issue => ({ severity, line, column, code, message });

export const info = issue('info');
export const warning = issue('warning');
export const failure = issue('error');

/** Stops an import: the file as a whole cannot be read. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(what: Issue) {
    super(what.message);
    this.name = 'Refusal';
    this.issue = what;
  }
}

/** Refuses the file, with place and remedy. */
export function refuse(code: string, message: string, line = 0, column = 0): never {
  throw new Refusal(failure(code, message, line, column));
}
