import type { Issue } from '../../../intake/issue.ts';

/** Issues of one kind, under one title. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** Titles of kinds that come in numbers; others speak for themselves. */
const TITLES: Readonly<Record<string, string>> = {
  'bad-cell': 'Cells that are no number from 0',
  'short-row': 'Rows with too few cells',
  'long-row': 'Rows with too many cells, left out',
  'incomplete-row': 'Rows without a phase, left out',
  'blank-row-label': 'Rows without a name, left out',
  'stray-quote': 'Quotes where none belong',
  'bad-time': 'Times that cannot be read',
  'ambiguous-time': 'Dates with day and month in doubt',
  'mixed-times': 'Times written in another way',
  'out-of-order': 'Events out of order, left out',
  conflict: 'Cells given twice',
  'merged-rows': 'Rows of one name',
  'merged-columns': 'Columns of one name',
  twins: 'Names that read alike',
  'look-alike': 'Names that look alike',
  invisible: 'Invisible characters',
  nul: 'NUL characters',
  inexact: 'Numbers with too many digits',
};

const RANK: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Issues by kind: errors first, then warnings, then notes; within a kind in the order of the file. */
export function grouped(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const list = groups.get(issue.code) ?? [];
    list.push(issue);
    groups.set(issue.code, list);
  }
  return [...groups]
    .map(([code, list]): IssueGroup => ({
      code,
      severity: list[0]?.severity ?? 'info',
      title: TITLES[code] ?? '',
      // What concerns the file as a whole (“100 more like this”) closes its kind.
      issues: [...list.filter((issue) => issue.line > 0), ...list.filter((issue) => issue.line === 0)],
    }))
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The place of an issue in words, or nothing when it concerns the whole file. */
export function placeOf(issue: Issue): string {
  if (issue.line === 0) return '';
  return issue.column > 0 ? `Line ${issue.line}, column ${issue.column}` : `Line ${issue.line}`;
}
