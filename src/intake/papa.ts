import Papa from 'papaparse';

/** Rows cut out of a text, and how much of the text they take up. */
export interface Split {
  readonly rows: string[][];
  /** Offset after the last finished row; what follows belongs to the next piece. */
  readonly consumed: number;
  /** A quote stands where none belongs: the rows cannot be trusted, see tidy.ts. */
  readonly damaged: boolean;
}

/**
 * Cuts pieces of text into rows with PapaParse's core parser, in array mode. Line ends must be LF already. A row counts
 * as finished only when its line end is there. Papa's own streamers are not used: they decode every slice alone, guess
 * line ends from the first megabyte, and lose the place of a row in the file. The parser is made once and used for all
 * pieces: its inner functions are made anew with each parser, and optimized anew.
 * @param limit stop after so many rows; 0 reads all
 */
export function rowSplitter(delimiter: string, limit = 0): (text: string) => Split {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: limit });
  return (text) => {
    const { data, errors, meta } = parser.parse(text, 0, true);
    return { rows: data, consumed: meta.cursor, damaged: errors.length > 0 };
  };
}
