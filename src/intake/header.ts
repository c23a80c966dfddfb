import { foldLabel } from './labels.ts';
import type { HeadRow } from './head.ts';
import { rolesOf, type Roles } from './roles.ts';

const LOOKED_AT = 20;

/** Whether a header names the columns of a log or a list of pairs. */
export function namesPairs(roles: Roles): boolean {
  return (
    (roles.from !== undefined && roles.to !== undefined) ||
    (roles.case !== undefined && roles.activity !== undefined && roles.when !== undefined)
  );
}

/**
 * Which of the first rows is the header. A row that names the columns of a log is; else rows at the top that are much
 * narrower than the table are a preamble, and so are rows of the table's width with nothing but their first cell.
 */
export function findHeader(rows: readonly HeadRow[]): number {
  const named = rows.slice(0, LOOKED_AT).findIndex((row) => namesPairs(rolesOf(row.fields)));
  if (named > 0 && rows.slice(0, named).every((row) => row.fields.length < 3 || filled(row) <= 2))
    return named;
  const usual = usualWidth(rows);
  let at = 0;
  while (at < Math.min(rows.length - 2, LOOKED_AT) && isPreamble(rows[at], usual)) at++;
  return at;
}

const filled = (row: HeadRow): number => row.fields.filter((field) => field.trim() !== '').length;

function isPreamble(row: HeadRow | undefined, usual: number): boolean {
  if (!row || usual < 3) return false;
  if (row.fields.length < usual - 1) return filled(row) <= Math.max(1, Math.floor(usual / 2));
  return filled(row) === 1 && (row.fields[0] ?? '').trim() !== '';
}

/** The width that most of the first rows have. */
export function usualWidth(rows: readonly { readonly fields: readonly string[] }[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.fields.length, (widths.get(row.fields.length) ?? 0) + 1);
  return [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * The row at a place as header, with the rows below it. R leaves the corner out: a header one shorter than every row
 * below gets a blank one in front.
 */
export function headerAndBody(
  rows: readonly HeadRow[],
  at: number,
): { readonly header: HeadRow; readonly body: readonly HeadRow[] } | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const body = rows.slice(at + 1);
  const short = body.length > 0 && body.every((one) => one.fields.length === row.fields.length + 1);
  if (!short) return { header: row, body };
  const header = {
    ...row,
    fields: ['', ...row.fields],
    spot: (field: number) => row.spot(Math.max(0, field - 1)),
    hasStrayQuote: (field: number) => field > 0 && row.hasStrayQuote(field - 1),
  };
  return { header, body };
}

/** What tells the columns of one file from those of another: the header's names, folded. */
export function signatureOf(header: readonly string[]): string {
  return header.map(foldLabel).join(' | ').slice(0, 2000);
}
