import type { DateOrder, Decimal, Delimiter, Encoding, Layout, Role } from '../../../intake/options.ts';
import type { Unit } from '../../../matrix/matrix.ts';

/** A value that can be chosen, with its name. */
export interface Option<Value> {
  readonly value: Value;
  readonly name: string;
}

const options = <Value extends string>(names: Readonly<Record<Value, string>>): readonly Option<Value>[] =>
  (Object.keys(names) as Value[]).map((value) => ({ value, name: names[value] }));

export const LAYOUTS = options<Layout>({
  matrix: 'matrix',
  edges: 'edge list',
  visits: 'log of visits',
  events: 'log of events',
});

export const DELIMITERS = options<Delimiter>({
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ' ': 'runs of spaces',
});

export const ENCODINGS = options<Encoding>({
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
});

export const DECIMALS = options<Decimal>({ '.': 'point (1.5)', ',': 'comma (1,5)' });

export const UNITS = options<Unit>({
  count: 'counts of visits',
  share: 'shares (0 to 1)',
  percent: 'percentages',
  hours: 'hours',
  probability: 'probabilities',
});

export const DATES = options<DateOrder>({ 'day-first': 'day/month/year', 'month-first': 'month/day/year' });

/** What the columns of each layout are called, in the order in which they are asked for. */
export const ROLE_NAMES: Readonly<Record<Exclude<Layout, 'matrix'>, readonly Option<Role>[]>> = {
  edges: options({ from: 'focus', to: 'visited', value: 'number' } as Record<Role, string>),
  visits: options({
    from: 'focus',
    to: 'visited',
    when: 'when',
    reason: 'reason',
    outcome: 'outcome',
    minutes: 'minutes',
    project: 'project',
  } as Record<Role, string>),
  events: options({ case: 'case', activity: 'activity', when: 'timestamp' } as Record<Role, string>),
};

/** The name of a value among options. */
export const nameOf = <Value>(list: readonly Option<Value>[], value: Value): string =>
  list.find((option) => option.value === value)?.name ?? String(value);

const number = new Intl.NumberFormat('en-US');

/** A count with its thousands. */
export const count = (value: number): string => number.format(value);

/** A count of things, in the singular where it is one. */
export const many = (value: number, thing: string): string =>
  `${count(value)} ${thing}${value === 1 ? '' : 's'}`;

/** Bytes as people say them. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${count(bytes)} bytes`;
  if (bytes < 1_000_000) return `${count(Math.round(bytes / 1000))} kB`;
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
}
