import type { Columns, Decisions } from '../intake/options.ts';
import { roleOfName } from '../intake/roles.ts';
import { timeOf } from '../intake/window.ts';
import type { Options, Synopsis } from './arguments.ts';

/** The command line was wrong; the message says how. */
export class UsageError extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The usage, help and options of `matrix import`. */
export const SYNOPSIS = {
  usage:
    'matrix import FILE [--layout matrix|edges|visits|events] [--json | --to matrix|edges] [more, see --help]',
  files: 1,
  options: {
    layout: text,
    encoding: text,
    delimiter: text,
    decimal: text,
    header: text,
    unit: text,
    columns: text,
    dates: text,
    since: text,
    until: text,
    duplicates: text,
    conflicts: text,
    to: text,
    transpose: flag,
    'keep-totals': flag,
    phases: flag,
    json: flag,
  },
  help: `
Says what the importer understands of a file: a matrix, an edge list, a log of visits or of events. FILE may be - for
standard input. Logs may have any size. Everything not asked for is detected.

  --layout matrix|edges|visits|events
  --delimiter comma|semicolon|tab|pipe|spaces     or the character itself
  --encoding utf-8|utf-16le|utf-16be|windows-1252
  --decimal point|comma
  --header LINE|none           the line of the header
  --unit count|share|percent|hours|probability
  --columns focus=2,visited=3  which columns of a list or log mean what, by number or by name:
                               from/focus, to/visited, value; when, reason, outcome, minutes, project;
                               case, activity, timestamp
  --dates day-first|month-first   for dates like 03/04/2027
  --since 2027-01-04           count what happened from this date on …
  --until 2027-01-11           … and before this one (logs with times)
  --transpose                  swap rows and columns
  --keep-totals                rows and columns of totals are phases
  --duplicates merge           columns of one name become one
  --conflicts first|last|sum|missing   which value stands when a cell is given twice
  --phases                     read labels as phases of the playbook where at least half of them are known

  --json                       the result for machines
  --to matrix|edges            the cleaned table as CSV, which reads back as the same matrix

JSON: {layout, encoding, delimiter, decimal, unit, rows: [label], columns: [label], cells: [[number | null]],
total: number | null, issues: [{severity, line, column, code, message}]}

Labels stand as written in the file, percentages as printed; totals are left out; a cell that is no number is null and has
an issue at its line.

Exit codes: 0 imported, 1 rejected (FILE:LINE:COLUMN: error: … on standard error), 2 usage.`,
} as const satisfies Synopsis<Options>;

/** What `matrix import` was asked to do with the file. */
export interface ImportRequest {
  readonly decisions: Decisions;
  /** Map labels to the playbook's phases, instead of keeping them as written. */
  readonly phases: boolean;
  readonly form: 'summary' | 'json' | 'matrix' | 'edges';
}

/** What may be written for each choice, and what it means. */
const CHOICES = {
  layout: { matrix: 'matrix', edges: 'edges', visits: 'visits', events: 'events' },
  encoding: {
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    'utf-16le': 'utf-16le',
    'utf-16be': 'utf-16be',
    'windows-1252': 'windows-1252',
    cp1252: 'windows-1252',
  },
  delimiter: {
    ',': ',',
    comma: ',',
    ';': ';',
    semicolon: ';',
    '\t': '\t',
    '\\t': '\t',
    tab: '\t',
    '|': '|',
    pipe: '|',
    ' ': ' ',
    space: ' ',
    spaces: ' ',
  },
  decimal: { '.': '.', point: '.', ',': ',', comma: ',' },
  unit: { count: 'count', share: 'share', percent: 'percent', hours: 'hours', probability: 'probability' },
  dates: { 'day-first': 'day-first', 'month-first': 'month-first' },
  duplicates: { reject: 'reject', merge: 'merge' },
  conflicts: { missing: 'missing', first: 'first', last: 'last', sum: 'sum' },
  to: { matrix: 'matrix', edges: 'edges' },
} as const;

/** The options as given: words, flags, or nothing. */
export type Given = Readonly<Partial<Record<keyof typeof SYNOPSIS.options, string | boolean>>>;

/**
 * Reads the options of `matrix import`.
 * @throws UsageError
 */
export function importRequest(given: Given): ImportRequest {
  const choose = <Name extends keyof typeof CHOICES>(
    name: Name,
  ): (typeof CHOICES)[Name][keyof (typeof CHOICES)[Name]] | undefined => {
    const asked = given[name];
    if (typeof asked !== 'string') return undefined;
    const choices = CHOICES[name];
    const key = Object.keys(choices).find((one) => one === asked || one === asked.toLowerCase());
    if (key !== undefined) return choices[key as keyof typeof choices];
    const words = Object.keys(choices).filter((one) => /\w\w/u.test(one));
    throw new UsageError(`--${name} ${asked}: choose one of ${words.join(', ')}.`);
  };
  const decisions = {
    layout: choose('layout'),
    encoding: choose('encoding'),
    delimiter: choose('delimiter'),
    decimal: choose('decimal'),
    unit: choose('unit'),
    dates: choose('dates'),
    duplicates: choose('duplicates'),
    conflicts: choose('conflicts'),
    since: typeof given.since === 'string' ? dateOf('since', given.since) : undefined,
    until: typeof given.until === 'string' ? dateOf('until', given.until) : undefined,
    header: typeof given.header === 'string' ? headerLine(given.header) : undefined,
    columns: typeof given.columns === 'string' ? columnsOf(given.columns) : undefined,
    transpose: given.transpose === true ? true : undefined,
    keepTotals: given['keep-totals'] === true ? true : undefined,
  };
  return {
    decisions: Object.fromEntries(Object.entries(decisions).filter(([, value]) => value !== undefined)),
    phases: given.phases === true,
    form: given.json === true ? 'json' : (choose('to') ?? 'summary'),
  };
}

function dateOf(option: string, asked: string): string {
  if (timeOf(asked) === undefined)
    throw new UsageError(`--${option} ${asked}: write the date as 2027-01-31 or 2027-01-31T09:30.`);
  return asked;
}

function headerLine(asked: string): number | null {
  if (asked === 'none') return null;
  if (!/^[1-9]\d*$/u.test(asked)) throw new UsageError(`--header ${asked}: give the header’s line, or none.`);
  return Number(asked);
}

/** `from=1,to=Visited phase` → columns by number or name. */
function columnsOf(asked: string): Columns {
  const columns: Record<string, number | string> = {};
  for (const part of asked.split(',')) {
    const [name = '', ...rest] = part.split('=');
    const column = rest.join('=').trim();
    const role = roleOfName(name);
    if (!role || column === '')
      throw new UsageError(
        `--columns ${part}: write a role and its column, such as focus=1,visited=2 or case=key,activity=status,timestamp=3.`,
      );
    columns[role] = /^[1-9]\d*$/u.test(column) ? Number(column) : column;
  }
  return columns;
}
