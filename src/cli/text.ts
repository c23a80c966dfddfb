/** How wide running text gets. */
const WIDTH = 92;

/** Text as a terminal may show it: control characters and marks that turn the reading direction are taken out. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');

const segmenter = new Intl.Segmenter('en');
/** How many characters a reader sees. */
const lengthOf = (text: string): number => [...segmenter.segment(text)].length;

/** Running text broken into lines, each after the indent. */
export function paragraph(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && lengthOf(indent) + lengthOf(line) + 1 + lengthOf(word) > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}${one}\n`).join('');
}

/**
 * Rows as an aligned table, two spaces between columns, the first row as head. Nothing is cut.
 * @param sides for each column, l for words and r for numbers
 */
export function columns(rows: readonly (readonly string[])[], sides: string, indent = ''): string {
  const shown = rows.map((row) => row.map(printable));
  const widths = Array.from({ length: sides.length }, (_, at) =>
    Math.max(0, ...shown.map((row) => lengthOf(row[at] ?? ''))),
  );
  return shown
    .map((row) => {
      const cells = row.map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - lengthOf(cell));
        return sides[at] === 'r' ? space + cell : cell + space;
      });
      return `${indent}${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** A number with as many digits as a reader can use; a dash for none. */
export const figure = (value: number | null, digits = 3): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits }).format(value).replace('-', '−');

/** A whole count with thousands separated; a dash for none. */
export const count = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en-US'));
