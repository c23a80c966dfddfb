import { parseArgs } from 'node:util';
import type { Columns, Decisions } from '../intake/options.ts';
import { roleOfName } from '../intake/roles.ts';

/** The command line was wrong; the message says how. */
export class UsageError extends Error {}

/** What `matrix import` was asked to do. */
export interface ImportRequest {
  readonly file: string;
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
  to: { matrix: 'matrix', edges: 'edges', json: 'json' },
} as const;

/** The words for the usage text. */
export const IMPORT_USAGE =
  'matrix import FILE [--json | --to matrix|edges|json] [--layout matrix|edges|visits|events] [--delimiter comma|semicolon|tab|pipe|spaces] ' +
  '[--encoding utf-8|utf-16le|utf-16be|windows-1252] [--decimal point|comma] [--header LINE|none] [--unit count|share|percent|hours|probability] ' +
  '[--columns from=1,to=2,…] [--dates day-first|month-first] [--transpose] [--keep-totals] [--phases] [--duplicates merge] [--conflicts first|last|sum]';

/**
 * Reads the arguments of `matrix import`.
 * @throws UsageError
 */
export function importRequest(args: readonly string[]): ImportRequest {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('matrix import takes one file.');
  const choose = <Name extends keyof typeof CHOICES>(
    name: Name,
  ): (typeof CHOICES)[Name][keyof (typeof CHOICES)[Name]] | undefined => {
    const asked = values[name];
    if (typeof asked !== 'string') return undefined;
    const choices = CHOICES[name];
    const key = Object.keys(choices).find((one) => one === asked || one === asked.toLowerCase());
    if (key === undefined)
      throw new UsageError(
        `--${name} ${asked}: choose one of ${Object.keys(choices)
          .filter((one) => /\w/u.test(one))
          .join(', ')}.`,
      );
    return choices[key as keyof typeof choices];
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
    header: headerLine(values.header),
    columns: values.columns === undefined ? undefined : columnsOf(values.columns),
    transpose: values.transpose,
    keepTotals: values['keep-totals'],
  };
  const form = values.json ? 'json' : (choose('to') ?? 'summary');
  return { file, decisions: defined(decisions), phases: values.phases === true, form };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        layout: text,
        encoding: text,
        delimiter: text,
        decimal: text,
        header: text,
        unit: text,
        columns: text,
        dates: text,
        duplicates: text,
        conflicts: text,
        to: text,
        transpose: flag,
        'keep-totals': flag,
        phases: flag,
        json: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function headerLine(asked: string | undefined): number | null | undefined {
  if (asked === undefined) return undefined;
  if (asked === 'none') return null;
  if (!/^[1-9]\d*$/u.test(asked)) throw new UsageError(`--header ${asked}: give the header's line, or none.`);
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

/** Without what was not asked. */
function defined(values: { readonly [Key in keyof Decisions]: Decisions[Key] | undefined }): Decisions {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
