import { refuse, warning, type Issue } from './issue.ts';

/** One field as written, with where it starts in the file. */
export interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly quoted: boolean;
}

/** The fields of one record; it may span several physical lines. */
export interface Row {
  readonly fields: readonly Field[];
  readonly line: number;
}

export type Delimiter = ',' | ';' | '\t' | '|' | ' ';

const MAX_CELL = 10_000;
const MAX_FIELDS = 20_000;

/**
 * Text to records after RFC 4180, with physical line and column of every field. Line ends may be LF, CR, CRLF, mixed.
 * Blank lines are left out. A quote inside an unquoted field is kept as written and reported.
 * @param limit stop after so many records (for looking at the beginning)
 * @throws Refusal on an unclosed quote, a cell over 10,000 characters or a row over 20,000 fields
 */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  issues: Issue[] = [],
  limit = Infinity,
): readonly Row[] {
  const rows: Row[] = [];
  let fields: Field[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const spaces = delimiter === ' ';

  const endRow = (): void => {
    const row = fields;
    fields = [];
    const empty = row.every((field) => field.text.trim() === '' && !field.quoted);
    if (row.length > 0 && !(empty && row.length === 1))
      rows.push({ fields: row, line: row[0]?.line ?? line });
  };
  const newline = (): void => {
    // CRLF is one line end.
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    lineStart = at;
  };

  while (at <= text.length && rows.length < limit) {
    if (spaces) while (text[at] === ' ') at++;
    const start = at;
    const [startLine, column] = [line, start - lineStart + 1];
    const add = (value: string, quoted: boolean): void => {
      if (value.length > MAX_CELL)
        refuse(
          'long-cell',
          `A cell holds more than 10,000 characters. Is a quote missing before it?`,
          startLine,
          column,
        );
      if (fields.length >= MAX_FIELDS)
        refuse(
          'too-wide',
          'A row has more than 20,000 fields. This is not a matrix of phases.',
          startLine,
          column,
        );
      fields.push({ text: value, line: startLine, column, quoted });
    };
    if (text[at] === '"') {
      let value = '';
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0)
          refuse(
            'unclosed-quote',
            'A quote opens here and is never closed. Close it, or double it if it belongs to the text.',
            startLine,
            column,
          );
        const piece = text.slice(at, quote);
        for (let inner = 0; inner < piece.length; inner++) {
          const character = piece[inner];
          if (character !== '\n' && character !== '\r') continue;
          if (character === '\r' && piece[inner + 1] === '\n') inner++;
          line++;
          lineStart = at + inner + 1;
        }
        value += piece;
        at = quote + 1;
        if (value.length > MAX_CELL)
          refuse(
            'long-cell',
            'A quoted cell holds more than 10,000 characters. Is its closing quote missing?',
            startLine,
            column,
          );
        if (text[at] !== '"') break;
        value += '"';
        at++;
      }
      let rest = '';
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        rest += text[at++] ?? '';
      if (rest.trim() !== '')
        issues.push(
          warning(
            'stray-quote',
            `Text stands after a closing quote (“${rest.trim().slice(0, 30)}”); it was kept.`,
            startLine,
            column,
          ),
        );
      add(value + rest.trimEnd(), true);
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      const value = text.slice(start, at);
      if (spaces && value === '' && (at >= text.length || text[at] === '\n' || text[at] === '\r')) {
        // Trailing blanks make no field.
      } else {
        if (value.includes('"'))
          issues.push(
            warning(
              'stray-quote',
              `A quote stands inside an unquoted cell (“${value.trim().slice(0, 30)}”); it was kept as written.`,
              startLine,
              column,
            ),
          );
        add(value, false);
      }
    }
    if (at >= text.length) {
      endRow();
      break;
    }
    if (text[at] === '\n' || text[at] === '\r') {
      endRow();
      newline();
    } else at++;
  }
  return rows;
}
