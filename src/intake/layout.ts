import { refuse, warning, type Issue } from './issue.ts';
import { foldLabel } from './labels.ts';
import { readNumber, type Decimal } from './numbers.ts';
import type { Row } from './records.ts';
import { cellOf, PairTable, type Table } from './table.ts';

export type Layout = 'matrix' | 'edges' | 'visits' | 'events';

const NAMES = {
  from: ['from', 'source', 'focus', 'row', 'src', 'fra', 'von'],
  to: ['to', 'target', 'visited', 'column', 'dst', 'destination', 'til', 'nach'],
  value: [
    'value',
    'count',
    'n',
    'weight',
    'visits',
    'freq',
    'frequency',
    'share',
    'percent',
    'hours',
    'probability',
    'antall',
    'anzahl',
  ],
  case: ['case', 'case id', 'caseid', 'case concept name', 'trace', 'issue', 'ticket', 'sak', 'fall'],
  activity: ['activity', 'event', 'task', 'status', 'phase', 'concept name', 'aktivitet', 'aktivität'],
  timestamp: ['timestamp', 'time', 'when', 'date', 'time timestamp', 'tid', 'zeit', 'datum', 'dato'],
} as const;

type Role = keyof typeof NAMES;

/** Which column of a header plays which role. */
export function rolesOf(header: Row): Partial<Record<Role, number>> {
  const folded = header.fields.map((field) => foldLabel(field.text));
  const roles: Partial<Record<Role, number>> = {};
  for (const [role, names] of Object.entries(NAMES) as [Role, readonly string[]][]) {
    const at = folded.findIndex((name) => names.includes(name));
    if (at >= 0) roles[role] = at;
  }
  return roles;
}

/** The layout of records, by their header: a log or a list of pairs shows by its column names; everything else is a matrix. */
export function detectLayout(records: readonly Row[]): Layout {
  const header = records[0];
  if (!header) return 'matrix';
  const roles = rolesOf(header);
  if (roles.case !== undefined && roles.activity !== undefined && roles.timestamp !== undefined)
    return 'events';
  if (roles.from !== undefined && roles.to !== undefined)
    return roles.value !== undefined && roles.timestamp === undefined ? 'edges' : 'visits';
  // Three columns, the last a number and the others not: a list of pairs without a header we know.
  const rest = records.slice(1, 20);
  const pairs =
    header.fields.length === 3 &&
    rest.length > 0 &&
    rest.every(
      ({ fields }) =>
        fields.length === 3 && isText(fields[0]?.text) && isText(fields[1]?.text) && !isText(fields[2]?.text),
    );
  return pairs ? 'edges' : 'matrix';
}

const isText = (text = ''): boolean =>
  readNumber(text, '.').kind === 'bad' && readNumber(text, ',').kind === 'bad';

/** Reads records of a pair layout (edges, visits, events) into a table. */
export function pairTable(
  layout: Exclude<Layout, 'matrix'>,
  records: readonly Row[],
  decimal: Decimal,
  issues: Issue[],
): Table {
  const header = records[0];
  if (!header) refuse('no-header', 'There is no header row that names the columns.');
  if (layout === 'events') return eventTable(records, rolesOf(header), issues);
  const roles = rolesOf(header);
  const named = roles.from !== undefined && roles.to !== undefined;
  const [from, to] = [roles.from ?? 0, roles.to ?? 1];
  const value = layout === 'edges' ? (roles.value ?? 2) : undefined;
  // A list without a header starts with its first pair.
  const headless =
    !named && layout === 'edges' && readNumber(header.fields[2]?.text ?? '', decimal).kind === 'number';
  if (!named)
    issues.push(
      warning(
        'columns-guessed',
        `The columns have no names we know; the first was read as focus, the second as visited${value === undefined ? '' : ', the third as value'}.`,
        header.line,
        1,
      ),
    );
  const pairs = new PairTable();
  for (const row of headless ? records : records.slice(1)) {
    const [a, b] = [row.fields[from], row.fields[to]];
    if (!a || !b || a.text.trim() === '' || b.text.trim() === '') {
      issues.push(
        warning('incomplete-row', 'The row lacks a focus or a visited phase; it was left out.', row.line, 1),
      );
      continue;
    }
    const read =
      value === undefined ? { value: 1, percent: false } : cellOf(row.fields[value], decimal, issues);
    if (read.value !== null) pairs.add(a, b, read.value, read.percent, layout === 'edges');
  }
  return pairs.table(layout === 'visits' ? 0 : null, issues);
}

/** Events to directly-follows counts. Memory grows with the number of cases, each of which keeps its last event. */
function eventTable(records: readonly Row[], roles: Partial<Record<Role, number>>, issues: Issue[]): Table {
  const [caseAt, activityAt, timeAt] = [roles.case ?? 0, roles.activity ?? 1, roles.timestamp ?? 2];
  const last = new Map<string, { field: Row['fields'][number]; time: number }>();
  const pairs = new PairTable();
  for (const row of records.slice(1)) {
    const [id, activity, when] = [row.fields[caseAt], row.fields[activityAt], row.fields[timeAt]];
    const time = Date.parse(when?.text.trim() ?? '');
    if (!id || !activity || Number.isNaN(time)) {
      issues.push(
        warning(
          'bad-event',
          `The event lacks a case, an activity or a time that can be read (“${(when?.text ?? '').slice(0, 30)}”); it was left out. Write times as 2027-01-31T09:30.`,
          row.line,
          1,
        ),
      );
      continue;
    }
    const before = last.get(id.text);
    if (before && time < before.time) {
      issues.push(
        warning(
          'out-of-order',
          'The event is earlier than the one before it in its case; it was left out. Sort the file by case and time.',
          row.line,
          1,
        ),
      );
      continue;
    }
    if (before) pairs.add(before.field, activity, 1, false, false);
    last.set(id.text, { field: activity, time });
  }
  return pairs.table(0, issues);
}
