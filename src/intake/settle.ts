import type { HeadRow } from './head.ts';
import { findHeader, headerAndBody } from './header.ts';
import type { Issues } from './issues.ts';
import { detectLayout } from './layout.ts';
import { headRows, type Opening } from './opening.ts';
import type { Delimiter } from './options.ts';
import { planOf, type Plan } from './plan.ts';
import { RecordReader } from './records.ts';
import type { Facts, Learned } from './result.ts';
import { detectDateOrder } from './times.ts';
import { refuseUnfinished } from './unfinished.ts';

/** How the rows of a file are to be read, what was learned about it, and the first rows below its header. */
export interface Settled {
  readonly plan: Plan;
  readonly delimiter: Delimiter;
  readonly sample: readonly (readonly string[])[];
}

/**
 * Settles delimiter, layout, header and columns from a file's first text. `learn` hears each fact as soon as it is
 * known, so that a refusal can still show what was understood.
 * @throws Refusal
 */
export function settle(
  opening: Opening,
  text: string,
  atEnd: boolean,
  issues: Issues,
  learn: (facts: Learned) => void,
): Settled {
  const { look, decisions, decoder, detectedEncoding } = opening;
  const delimiter = decisions.delimiter ?? look.delimiter;
  learn({ delimiter });
  const asLooked = delimiter === look.delimiter && decoder.encoding === detectedEncoding;
  const rows = asLooked ? look.rows : headRows(text, delimiter, atEnd);
  if (rows.length === 0) refuseFirstRow(text, delimiter);
  learn({ columnNames: namesOf(rows[0]), detected: detectedIn(look.rows) });
  const plan = planOf(rows, decisions, issues);
  const sample = rows.filter((row) => row.index >= plan.start).map((row) => row.fields);
  const { when } = plan.roles;
  const dates = when === undefined ? null : (detectDateOrder(sample.map((row) => row[when] ?? '')) ?? null);
  learn({
    layout: plan.layout,
    header: plan.header?.line ?? null,
    columnNames: namesOf(plan.header ?? rows[0]),
    roles: plan.roles,
    dates: decisions.dates ?? dates,
    detected: { dates },
  });
  return { plan, delimiter, sample };
}

const namesOf = (row: HeadRow | undefined): readonly string[] => (row?.fields ?? []).slice(0, 60);

/** What detection alone says of layout and header. */
function detectedIn(rows: readonly HeadRow[]): Partial<Facts> {
  const found = headerAndBody(rows, findHeader(rows));
  return found
    ? { header: found.header.line, layout: detectLayout(found.header, found.body).layout }
    : { header: null };
}

/** Not one row is finished: says why, or lets the reader say it. @throws Refusal always */
function refuseFirstRow(text: string, delimiter: Delimiter): never {
  const reader = new RecordReader(delimiter, () => undefined);
  reader.push(text);
  const blank = /^\s*/u.exec(text)?.[0] ?? '';
  const start = blank.lastIndexOf('\n') + 1;
  return refuseUnfinished(text.slice(start), delimiter, blank.split('\n').length);
}
