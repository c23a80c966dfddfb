import { unguard } from './csv.ts';

/** One row of a CSV with the line of the file it starts on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvRows =
  { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly message: string };

/**
 * Reads a CSV as this project writes it and as spreadsheets save it again: RFC 4180 with comma, semicolon or tab, any
 * line ends, a byte order mark; the formula guard is taken off. Whatever else comes in is the matrix importer's matter.
 */
export function readCsv(text: string): CsvRows {
  const source = text.replace(/^\uFEFF/u, '').replace(/^sep=.\r?\n/u, '');
  // The header without what stands in quotes: there a separator is text.
  const head = /^[^\r\n]*/u.exec(source.slice(0, 20_000).replace(/"[^"]*"/gu, ''))?.[0] ?? '';
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  const rows: CsvRow[] = [];
  let [cells, cell, line, start, quoted]: [string[], string, number, number, boolean] = [[], '', 1, 1, false];
  const endRow = (): void => {
    rows.push({ line: start, cells: [...cells, unguard(cell)] });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    const newLine = character === '\n' || (character === '\r' && source[at + 1] !== '\n');
    if (newLine) line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source.charAt(++at);
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      cells.push(unguard(cell));
      cell = '';
    } else if (newLine) {
      endRow();
      start = line;
    } else if (character !== '\r') cell += character;
  }
  if (quoted)
    return {
      ok: false,
      message: `The quote that opens in the row of line ${String(start)} never closes. Save the file as CSV again.`,
    };
  if (cell !== '' || cells.length > 0) endRow();
  return { ok: true, rows: rows.filter((row) => row.cells.some((one) => one.trim() !== '')) };
}
