/** A mistake in the content, with the place to mend it. Its message reads `file:line: what is wrong`. */
export class ContentProblem extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.name = 'ContentProblem';
    this.file = file;
    this.line = line;
  }
}
