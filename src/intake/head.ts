import { isBlankRow, type Batch } from './batch.ts';
import { Refusal, type Spot } from './issue.ts';
import type { Delimiter } from './options.ts';
import { RecordReader } from './records.ts';

/** One of the first rows of a file: its fields, where it starts, and its number among all records, blank ones included. */
export interface HeadRow {
  readonly fields: readonly string[];
  readonly line: number;
  readonly index: number;
  readonly spot: (field: number) => Spot;
  readonly hasStrayQuote: (field: number) => boolean;
}

const ROWS = 200;

/** The first rows that hold something. What stops the reader later (an open quote, a giant cell) only ends the look here. */
export function readHead(text: string, delimiter: Delimiter): readonly HeadRow[] {
  const rows: HeadRow[] = [];
  let index = 0;
  const take = (batch: Batch): void => {
    batch.rows.forEach((fields, row) => {
      if (rows.length < ROWS && !isBlankRow(fields))
        rows.push({
          fields,
          line: batch.line(row),
          index,
          spot: (field) => batch.spot(row, field),
          hasStrayQuote: (field) => batch.hasStrayQuote(row, field),
        });
      index++;
    });
  };
  try {
    const reader = new RecordReader(delimiter, take);
    reader.push(text);
    reader.end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return rows;
}
