import type { Conflicts, Decisions } from '../../../intake/options.ts';
import type { ImportResult } from '../../../intake/import.ts';
import { DATES, DECIMALS, DELIMITERS, ENCODINGS, LAYOUTS, UNITS, type Option } from './words.ts';

/** A change of decisions; undefined takes one back, so that it is detected. */
export type Change = { readonly [Key in keyof Decisions]?: Decisions[Key] | undefined };

/** One thing that was understood of a file, and what else it could be. */
export interface Fact {
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly change: Change }[];
  /** Which option holds. */
  readonly at: number;
  /** Which option detection says, or -1. */
  readonly detectedAt: number;
  /** Whether the reader decided. */
  readonly chosen: boolean;
}

const SWAPPED: readonly Option<boolean>[] = [
  { value: false, name: 'the focus' },
  { value: true, name: 'the visited phase (swapped)' },
];
const TWICE: readonly Option<Conflicts>[] = [
  { value: 'missing', name: 'missing' },
  { value: 'first', name: 'the first' },
  { value: 'last', name: 'the last' },
  { value: 'sum', name: 'their sum' },
];

/** Everything about a file that can be decided, as far as it was reached, with what was detected and what was chosen. */
export function factsOf(result: ImportResult, decisions: Decisions): readonly Fact[] {
  const { understood } = result;
  const detected = understood.detected ?? {};
  const codes = new Set(result.issues.map((issue) => issue.code));
  const { layout, delimiter, decimal, header, unit, dates } = understood;
  const isTable = layout === 'matrix' || layout === 'edges';
  const facts: (Fact | undefined)[] = [
    fact('Layout', LAYOUTS, layout, detected.layout, decisions.layout, (value) => ({
      layout: value,
      columns: undefined,
    })),
    fact(
      'Delimiter',
      DELIMITERS,
      delimiter ?? undefined,
      detected.delimiter ?? undefined,
      decisions.delimiter,
      (value) => ({
        delimiter: value,
      }),
    ),
    fact('Encoding', ENCODINGS, understood.encoding, detected.encoding, decisions.encoding, (value) => ({
      encoding: value,
    })),
    isTable || decisions.decimal
      ? fact('Decimal mark', DECIMALS, decimal, detected.decimal, decisions.decimal, (value) => ({
          decimal: value,
        }))
      : undefined,
    delimiter === null
      ? undefined
      : fact('Header', headersOf(result), header, detected.header, decisions.header, (value) => ({
          header: value,
        })),
    fact('Numbers are', UNITS, unit, detected.unit, decisions.unit, (value) => ({ unit: value })),
  ];
  if (isTable && result.ok) {
    const totals = [...new Set(result.understood.totalsLeftOut)];
    if (totals.length > 0 || decisions.keepTotals)
      facts.push(
        fact(
          'Totals',
          totalOptions(totals),
          decisions.keepTotals ?? false,
          false,
          decisions.keepTotals,
          (value) => ({
            keepTotals: value,
          }),
        ),
      );
    if (layout === 'matrix')
      facts.push(
        fact('Rows are', SWAPPED, understood.transpose, false, decisions.transpose, (value) => ({
          transpose: value,
        })),
      );
  }
  const adds = layout === 'edges' || decisions.duplicates === 'merge';
  const twice = codes.has('conflict') || codes.has('summed') || decisions.duplicates === 'merge';
  if (twice || decisions.conflicts)
    facts.push(
      fact(
        'A cell given twice is',
        TWICE,
        decisions.conflicts ?? (adds ? 'sum' : 'missing'),
        adds ? 'sum' : 'missing',
        decisions.conflicts,
        (value) => ({
          conflicts: value,
        }),
      ),
    );
  if (dates || codes.has('ambiguous-time'))
    facts.push(
      fact(
        'Dates are',
        dates ? DATES : [{ value: null, name: 'in doubt' }, ...DATES],
        dates ?? null,
        detected.dates ?? null,
        decisions.dates,
        (value) => ({ dates: value ?? undefined }),
      ),
    );
  return facts.filter((one) => one !== undefined);
}

/** A fact in a word or two for a line of them, '' where that says nothing without its label or is said elsewhere. */
export function gistOf(fact: Fact): string {
  const name = fact.options[fact.at]?.name ?? '';
  if (fact.name === 'Decimal mark') return `decimal ${name.replace(/ \(.*/u, '')}`;
  if (['Delimiter', 'Encoding', 'Numbers are'].includes(fact.name)) return name;
  if (fact.name === 'Header') return name === 'none' ? 'no header' : `header in ${name.replace(/:.*/u, '')}`;
  return fact.chosen ? `${fact.name.toLowerCase()} ${name}` : '';
}

function fact<Value>(
  name: string,
  options: readonly Option<Value>[],
  value: Value | undefined,
  detected: Value | undefined,
  decided: Value | undefined,
  change: (value: Value | undefined) => Change,
): Fact | undefined {
  const at = options.findIndex((option) => option.value === value);
  if (value === undefined || at < 0) return undefined;
  return {
    name,
    at,
    // Choosing what detection says takes the decision back.
    options: options.map((option) => ({
      name: option.name,
      change: change(option.value === detected ? undefined : option.value),
    })),
    detectedAt: options.findIndex((option) => option.value === detected),
    chosen: decided !== undefined,
  };
}

/** The first lines of the file, any of which can be the header. */
function headersOf({ understood, preview }: ImportResult): readonly Option<number | null>[] {
  const lines = preview.filter(
    ({ line, text }) => line === understood.header || (line <= 8 && text.trim() !== ''),
  );
  return [
    { value: null, name: 'none' },
    ...lines.map(({ line, text }) => ({
      value: line,
      name: `line ${String(line)}: ${text.slice(0, 28).toWellFormed()}`,
    })),
  ];
}

const totalOptions = (totals: readonly string[]): readonly Option<boolean>[] => [
  { value: false, name: totals.length > 0 ? `left out: ${totals.join(', ')}` : 'left out' },
  { value: true, name: 'kept' },
];
