import { refuse } from './issue.ts';
import { cleanLabel } from './labels.ts';
import type { HeadRow } from './head.ts';
import { usualWidth } from './header.ts';
import { looksNumeric } from './numbers.ts';
import type { Layout, Role } from './options.ts';
import { rolesOf, unitOfName, type Roles } from './roles.ts';
import { looksLikeTime } from './times.ts';
import { OUR_CORNER } from './write.ts';

/** What a file looks like. `sure` is false when columns have no names we know; then `roles` are a guess, or empty. */
export interface DetectedLayout {
  readonly layout: Layout;
  readonly roles: Roles;
  readonly sure: boolean;
}

type Kind = 'text' | 'number' | 'time' | 'blank';

/** What most filled cells of a column hold. */
function kindOf(cells: readonly string[]): Kind {
  const counts = { text: 0, number: 0, time: 0 };
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled++;
    if (looksNumeric(cell)) counts.number++;
    else if (looksLikeTime(cell)) counts.time++;
    else counts.text++;
  }
  if (filled === 0) return 'blank';
  if (counts.number >= filled * 0.6) return 'number';
  return counts.time >= filled * 0.6 ? 'time' : 'text';
}

const column = (rows: readonly HeadRow[], at: number): readonly string[] =>
  rows.map((row) => row.fields[at] ?? '');

/**
 * The layout of a file by its header and first rows. Column names tell logs and lists of pairs; three columns of text,
 * text and number are pairs; a table of numbers is a matrix; columns of text without names we know look like a log
 * whose columns have to be asked for.
 */
export function detectLayout(header: HeadRow, body: readonly HeadRow[]): DetectedLayout {
  if (OUR_CORNER.test(header.fields[0] ?? '')) return { layout: 'matrix', roles: {}, sure: true };
  const roles = rolesOf(header.fields);
  if (roles.case !== undefined && roles.activity !== undefined && roles.when !== undefined)
    return { layout: 'events', roles, sure: true };
  if (roles.from !== undefined && roles.to !== undefined && !areNumbers(body, roles.from, roles.to))
    return {
      layout: isEdges(header, roles) || isCounted(body, roles) ? 'edges' : 'visits',
      roles,
      sure: true,
    };
  if (body.length === 0) return { layout: 'matrix', roles: {}, sure: true };
  const rows = [header, ...body];
  const kinds = Array.from({ length: usualWidth(rows) }, (_, at) => kindOf(column(body, at)));
  if (kinds.join() === 'text,text,number')
    return { layout: 'edges', roles: { from: 0, to: 1, value: 2 }, sure: false };
  return isMatrix(header, body, kinds)
    ? { layout: 'matrix', roles: {}, sure: true }
    : { layout: guessLog(rows, kinds), roles: {}, sure: false };
}

/** Pairs with a number each. With a time as well they are visits, unless the number is a count. */
function isEdges(header: HeadRow, roles: Roles): boolean {
  if (roles.value === undefined) return false;
  return roles.when === undefined || unitOfName(header.fields[roles.value] ?? '') === 'count';
}

/**
 * Columns that say from and to, a column of numbers under a name that says nothing, no word of a time, and no pair that
 * comes twice: somebody has counted already.
 */
function isCounted(body: readonly HeadRow[], roles: Roles): boolean {
  const { from, to, when, reason, outcome, minutes } = roles;
  if (from === undefined || to === undefined || body.length === 0) return false;
  if ([when, reason, outcome, minutes].some((at) => at !== undefined)) return false;
  if (loneNumber(body, roles) === undefined) return false;
  const pairs = body.map((row) =>
    [row.fields[from], row.fields[to]].map((one) => cleanLabel(one ?? '')).join('\n'),
  );
  return new Set(pairs).size === pairs.length;
}

/** The one column of numbers that plays no role yet, or undefined when there is none or more than one. */
export function loneNumber(body: readonly HeadRow[], roles: Roles): number | undefined {
  const taken = new Set(Object.values(roles));
  const free = Array.from({ length: usualWidth(body) }, (_, at) => at).filter(
    (at) => !taken.has(at) && kindOf(column(body, at)) === 'number',
  );
  return free.length === 1 ? free[0] : undefined;
}

/** A matrix may have phases called "source" and "target": then their columns hold numbers, and the first column does not. */
const areNumbers = (body: readonly HeadRow[], from: number, to: number): boolean =>
  from > 0 && to > 0 && [from, to].every((at) => kindOf(column(body, at)) === 'number');

const labelsOf = (rows: readonly HeadRow[], at: number): ReadonlySet<string> =>
  new Set(column(rows, at).map(cleanLabel));

function isMatrix(header: HeadRow, body: readonly HeadRow[], kinds: readonly Kind[]): boolean {
  const cells = body.flatMap((row) => row.fields.slice(1)).filter((cell) => cell.trim() !== '');
  const numbers = cells.filter(looksNumeric).length;
  if (kinds.filter((kind) => kind === 'text').length < 2 || numbers * 2 >= cells.length) return true;
  // A square of marks ("x") is a matrix all the same, and will be told that it needs numbers.
  const labels = labelsOf(body, 0);
  const heads = header.fields.slice(1).map(cleanLabel);
  return heads.length > 1 && heads.filter((head) => labels.has(head)).length * 2 >= heads.length;
}

/** Two columns of text that share labels are focus and visited; columns that do not are a case and its activities. */
function guessLog(rows: readonly HeadRow[], kinds: readonly Kind[]): 'visits' | 'events' {
  const texts = kinds.flatMap((kind, at) => (kind === 'text' ? [at] : []));
  if (!kinds.includes('time')) return 'visits';
  const sets = texts.slice(0, 4).map((at) => labelsOf(rows, at));
  const share = sets.some((one, at) =>
    sets.slice(at + 1).some((other) => [...one].filter((label) => other.has(label)).length >= one.size / 3),
  );
  return share ? 'visits' : 'events';
}

/** Whether the first row of a log or list is a header: its cells are no number or time where those belong, and no label of the rows below. */
export function isHeaderRow(first: HeadRow, body: readonly HeadRow[], roles: Roles): boolean {
  const cell = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : first.fields[at];
  const value = cell(roles.value);
  const when = cell(roles.when);
  if (value !== undefined && looksNumeric(value)) return false;
  if (when !== undefined && looksLikeTime(when)) return false;
  if (value !== undefined || when !== undefined) return true;
  const [from, to] = [roles.from ?? roles.activity, roles.to ?? roles.activity];
  const labels = new Set([from, to].flatMap((at) => (at === undefined ? [] : [...labelsOf(body, at)])));
  return ![from, to].some((at) => at !== undefined && labels.has(cleanLabel(first.fields[at] ?? '')));
}

/** Stops and asks which column means what. @throws Refusal */
export function askColumns(
  layout: 'visits' | 'events' | 'edges',
  rows: readonly HeadRow[],
  reason: string,
): never {
  const need = {
    visits: 'focus and visited',
    events: 'case, activity and timestamp',
    edges: 'from, to and value',
  };
  refuse(
    'columns-needed',
    `${reason} Say which columns are ${need[layout]}, or give the file a header with these names.`,
    rows[0]?.spot(0),
    {
      what: 'columns',
      layout,
      guess: guessRoles(layout, rows),
      sample: rows.slice(0, 5).map((row) => row.fields.slice(0, 30).map((one) => one.slice(0, 80))),
    },
  );
}

/** What the columns of a log may be: a column of times, and the first columns of text. */
function guessRoles(layout: Exclude<Layout, 'matrix'>, rows: readonly HeadRow[]): Roles {
  const body = rows.length > 1 ? rows.slice(1) : rows;
  const kinds = Array.from({ length: usualWidth(rows) }, (_, at) => kindOf(column(body, at)));
  const [first, second] = kinds.flatMap((kind, at) => (kind === 'text' ? [at] : []));
  const time = kinds.indexOf('time');
  const number = kinds.indexOf('number');
  const given = (role: Role, at: number | undefined): Roles =>
    at === undefined || at < 0 ? {} : { [role]: at };
  if (layout === 'events')
    return { ...given('case', first), ...given('activity', second), ...given('when', time) };
  const pair = { ...given('from', first), ...given('to', second) };
  return layout === 'edges' ? { ...pair, ...given('value', number) } : { ...pair, ...given('when', time) };
}
