import type { Row } from './batch.ts';
import type { Issues } from './issues.ts';

/** Rows without notes below the table: at the end, one filled cell alone, after a blank line or with a colon as in "Source: …". */
export function withoutFooter(rows: readonly Row[], issues: Issues): readonly Row[] {
  let end = rows.length;
  let candidate = rows.length;
  while (candidate > 1) {
    const row = rows[candidate - 1];
    const before = rows[candidate - 2];
    if (!row || !before || row.fields.filter((field) => field.trim() !== '').length !== 1) break;
    candidate--;
    const text = (row.fields[0] ?? '').trim();
    if (row.line > before.lastLine + 1 || (row.fields.length === 1 && text.includes(':'))) end = candidate;
  }
  const first = rows[end];
  if (first && (rows[0]?.fields.length ?? 0) >= 3) {
    const count = rows.length - end;
    issues.info(
      'footer',
      `${count} ${count === 1 ? 'line' : 'lines'} below the table skipped.`,
      first.spot(0),
    );
    return rows.slice(0, end);
  }
  return rows;
}
