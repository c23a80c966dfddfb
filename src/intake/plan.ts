import type { HeadRow } from './head.ts';
import { findHeader, headerAndBody, namesPairs } from './header.ts';
import { refuse } from './issue.ts';
import type { Issues } from './issues.ts';
import { askColumns, detectLayout, isHeaderRow, loneNumber } from './layout.ts';
import type { Columns, Decisions, Layout, Role } from './options.ts';
import { askedRoles, rolesOf, type Roles } from './roles.ts';

/** How the rows of a file are to be read. */
export interface Plan {
  readonly layout: Layout;
  readonly header: HeadRow | undefined;
  readonly roles: Roles;
  /** The number of the first record below the header, blank ones counted. */
  readonly start: number;
}

const REQUIRED: Readonly<Record<Exclude<Layout, 'matrix'>, readonly Role[]>> = {
  edges: ['from', 'to', 'value'],
  visits: ['from', 'to'],
  events: ['case', 'activity', 'when'],
};

/**
 * Decides layout, header and columns from the first rows of a file and what the reader said.
 * @throws Refusal when a log's columns have to be asked for
 */
export function planOf(rows: readonly HeadRow[], decisions: Decisions, issues: Issues): Plan {
  const at = headerAt(rows, decisions);
  const found = headerAndBody(rows, at ?? 0);
  if (!found)
    refuse(
      'empty',
      'The file holds blank lines only. Choose a file with a header row and at least one row of numbers.',
    );
  const { header: first, body } = found;
  if (at !== null && at > 0 && decisions.header === undefined) sayPreamble(rows, first, issues);
  const detected = detectLayout(first, body);
  const layout = decisions.layout ?? layoutOfColumns(decisions.columns) ?? detected.layout;
  if (layout === 'matrix')
    return {
      layout,
      header: at === null ? undefined : first,
      roles: {},
      start: at === null ? first.index : first.index + 1,
    };
  const named = at === null ? {} : rolesOf(first.fields);
  const roles = completed(
    layout,
    { ...named, ...asked(decisions.columns, first, rows) },
    [first, ...body],
    issues,
  );
  const isHeader =
    at !== null && (decisions.header !== undefined || namesPairs(named) || isHeaderRow(first, body, roles));
  return {
    layout,
    header: isHeader ? first : undefined,
    roles,
    start: isHeader ? first.index + 1 : first.index,
  };
}

/** Which of the rows is the header, or null for none. */
function headerAt(rows: readonly HeadRow[], { header }: Decisions): number | null {
  if (header === null) return null;
  if (header === undefined) return findHeader(rows);
  const at = rows.findIndex((row) => row.line >= header);
  if (at < 0)
    refuse(
      'no-header',
      `There is no row in line ${header} or soon after it. Choose a header row among the first rows.`,
    );
  return at;
}

function sayPreamble(rows: readonly HeadRow[], header: HeadRow, issues: Issues): void {
  const first = rows[0];
  if (!first) return;
  const lines = header.line - first.line;
  issues.info(
    'preamble',
    `${lines} ${lines === 1 ? 'line' : 'lines'} above the header skipped: the header was found in line ${header.line}.`,
    first.spot(0),
  );
}

/** The layout that asked-for columns belong to. */
function layoutOfColumns(columns: Columns | undefined): Layout | undefined {
  if (!columns) return undefined;
  if (columns.case !== undefined || columns.activity !== undefined) return 'events';
  if (columns.from === undefined && columns.to === undefined) return undefined;
  return columns.value === undefined ? 'visits' : 'edges';
}

function asked(columns: Columns | undefined, first: HeadRow, rows: readonly HeadRow[]): Roles {
  if (!columns) return {};
  const { roles, unknown } = askedRoles(columns, first.fields);
  const width = Math.max(...rows.map((row) => row.fields.length));
  const beyond = Object.values(roles).filter((at) => at >= width);
  if (unknown.length > 0 || beyond.length > 0)
    refuse(
      'unknown-column',
      `There is no column ${[...unknown.map((name) => `“${name}”`), ...beyond.map((at) => String(at + 1))].join(', ')}. Columns are named as in the header, or counted from 1.`,
      first.spot(0),
    );
  return roles;
}

/** The roles with what is missing guessed for a list of pairs, or asked for. */
function completed(
  layout: Exclude<Layout, 'matrix'>,
  roles: Roles,
  rows: readonly HeadRow[],
  issues: Issues,
): Roles {
  const missing = REQUIRED[layout].filter((role) => roles[role] === undefined);
  if (missing.length === 0) return roles;
  const width = rows[1]?.fields.length ?? rows[0]?.fields.length ?? 0;
  if (layout === 'edges' && missing.length === 3 && width >= 3) {
    issues.warn(
      'columns-guessed',
      'The columns have no names we know: the first was read as focus, the second as visited, the third as value.',
      rows[0]?.spot(0),
    );
    return { from: 0, to: 1, value: 2 };
  }
  const lone =
    layout === 'edges' && missing.join() === 'value' ? loneNumber(rows.slice(1), roles) : undefined;
  if (lone !== undefined) {
    issues.warn(
      'value-guessed',
      `“${rows[0]?.fields[lone] ?? ''}” is the one column of numbers and was read as the number of each pair. If each row is one visit, choose the layout “log of visits”.`,
      rows[0]?.spot(lone),
    );
    return { ...roles, value: lone };
  }
  return askColumns(
    layout,
    rows,
    layout === 'edges'
      ? missing.join() === 'value'
        ? 'It is not clear which column holds the numbers of the list.'
        : 'The list needs three columns.'
      : `This looks like a log of ${layout}, but its columns have no names we know.`,
  );
}
