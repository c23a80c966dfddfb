import type { Cell } from '../matrix/matrix.ts';
import { isBlankRow, type Row } from './batch.ts';
import type { Issues } from './issues.ts';
import { LabelBook } from './labels.ts';
import type { Conflicts, Decimal } from './options.ts';
import { PairLabels } from './pair-labels.ts';
import { unitOfName, type Roles } from './roles.ts';
import { OF_A_TABLE } from './write.ts';
import { CellReader, sayStray, type Table } from './table.ts';

/** A pair as read so far: how often it came with a number, and its numbers. */
interface Pair {
  times: number;
  differs: boolean;
  first: number;
  last: number;
  sum: number;
  readonly line: number;
}

/** Settings of an edge list. */
export interface EdgeSettings {
  readonly decimal: Decimal;
  /** What a pair that comes twice is worth; added up when nothing is asked. */
  readonly conflicts: Conflicts | undefined;
}

/**
 * Reads a list of pairs with a number each. Pairs that never come have no number yet: what that means depends on the
 * unit (Table.listed). A pair that comes again is added to what was there, and that is said.
 * @param header the names of the columns, when the file has them: the third may say the unit
 */
export function edgeTable(
  header: readonly string[] | undefined,
  rows: readonly Row[],
  roles: Roles,
  settings: EdgeSettings,
  issues: Issues,
): Table {
  const [from, to, value] = [roles.from ?? 0, roles.to ?? 1, roles.value ?? 2];
  const labels = new PairLabels(new LabelBook(issues));
  const cells = new CellReader(settings.decimal, issues);
  const pairs = new Map<string, Pair>();
  const unread = new Map<string, readonly [number, number]>();
  for (const row of rows) {
    const [a, b] = [row.fields[from] ?? '', row.fields[to] ?? ''];
    if (a.trim() === '' || b.trim() === '') {
      if (!isBlankRow(row.fields))
        issues.warn(
          'incomplete-row',
          'The row lacks a focus or a visited phase; it was left out.',
          row.spot(a.trim() === '' ? from : to),
        );
      continue;
    }
    for (const at of [from, to]) if (row.hasStrayQuote(at)) sayStray(issues, row.spot(at));
    const r = labels.row(a, () => row.spot(from));
    const c = labels.column(b, () => row.spot(to));
    const number = cells.read(row.fields[value] ?? '', '', () => row.spot(value));
    if (number === null) unread.set(`${r} ${c}`, [r, c]);
    else note(pairs, `${r} ${c}`, number, row);
  }
  cells.finish();
  if (rows.length === 0) issues.warn('no-rows', 'There is a header and no row below it.');
  const conflicts = settings.conflicts ?? 'sum';
  if (conflicts === 'missing')
    for (const [key, pair] of pairs) if (pair.differs) unread.set(key, placeOf(key));
  sayRepeats(pairs, labels, conflicts, issues);
  return {
    rows: [...labels.rows],
    columns: [...labels.columns],
    cells: labels.rows.map((_, r) =>
      labels.columns.map((_unused, c) => resolved(pairs.get(`${r} ${c}`), conflicts)),
    ),
    percent: cells.percent > 0,
    unit: unitOfName(header?.[value] ?? ''),
    corner: '',
    ours: false,
    ...(header?.[value]?.endsWith(OF_A_TABLE)
      ? {}
      : {
          listed: [...unread]
            .filter(([key]) => !pairs.has(key) || pairs.get(key)?.differs === true)
            .map(([, at]) => at),
        }),
  };
}

/** Row and column of a pair by its key. */
function placeOf(key: string): readonly [number, number] {
  const [r = 0, c = 0] = key.split(' ').map(Number);
  return [r, c];
}

function note(pairs: Map<string, Pair>, key: string, value: number, row: Row): void {
  const pair = pairs.get(key);
  if (!pair) {
    pairs.set(key, { times: 1, differs: false, first: value, last: value, sum: value, line: row.line });
    return;
  }
  pair.times++;
  pair.differs ||= value !== pair.first;
  pair.last = value;
  pair.sum += value;
}

function resolved(pair: Pair | undefined, conflicts: Conflicts): Cell {
  if (!pair) return null;
  if (pair.times === 1) return pair.first;
  switch (conflicts) {
    case 'sum':
      return pair.sum;
    case 'first':
      return pair.first;
    case 'last':
      return pair.last;
    case 'missing':
      return pair.differs ? null : pair.first;
  }
}

const DONE: Readonly<Record<Conflicts, string>> = {
  sum: 'their values were added',
  first: 'the first value of each was kept',
  last: 'the last value of each was kept',
  missing: 'pairs with differing values are missing',
};

function sayRepeats(
  pairs: ReadonlyMap<string, Pair>,
  labels: PairLabels,
  conflicts: Conflicts,
  issues: Issues,
): void {
  const repeated = [...pairs].filter(([, pair]) => pair.times > 1);
  const [example] = repeated;
  if (!example) return;
  const [key, pair] = example;
  const [r, c] = placeOf(key);
  const rows = repeated.reduce((sum, [, one]) => sum + one.times - 1, 0);
  issues.warn(
    'summed',
    `${rows} ${rows === 1 ? 'row repeats a pair' : 'rows repeat a pair'}; ${DONE[conflicts]}. ` +
      `“${labels.rows[r] ?? ''}” → “${labels.columns[c] ?? ''}” first stands in line ${pair.line} with ${pair.first}, last it is ${pair.last}. ` +
      'You can add them, or keep the first or the last.',
  );
}
