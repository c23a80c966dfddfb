// What tests of single steps share: rows out of text, issues as short lines.
import { Row, type Batch } from '../../src/intake/batch.ts';
import type { ImportOptions, ImportResult } from '../../src/intake/import.ts';
import { importMatrix } from '../../src/intake/import.ts';
import type { Issues } from '../../src/intake/issues.ts';
import type { Delimiter } from '../../src/intake/options.ts';
import { RecordReader } from '../../src/intake/records.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The rows of a text, kept with their places. */
export function rowsOf(text: string, delimiter: Delimiter = ','): readonly Row[] {
  const rows: Row[] = [];
  const reader = new RecordReader(delimiter, (batch: Batch) => {
    batch.rows.forEach((_, at) => rows.push(new Row(batch, at)));
  });
  reader.push(text);
  reader.end();
  return rows;
}

/** Issues as `code line:column`. */
export const told = (issues: Issues | ImportResult): readonly string[] =>
  ('all' in issues ? issues.all() : issues.issues).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

/** A text imported. */
export const imported = (text: string, options: ImportOptions = {}): ImportResult =>
  importMatrix(bytes(text), options);

/** A text imported that must be accepted. */
export function accepted(text: string, options: ImportOptions = {}) {
  const result = imported(text, options);
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code}: ${issue.message}`).join('\n'));
  return result;
}
