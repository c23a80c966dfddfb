import type { Difference, DifferenceCell } from '../matrix/difference.ts';
import type { DifferenceTests } from '../matrix/difference-tests.ts';
import { unitName } from '../matrix/fit.ts';
import type { Homogeneity } from '../matrix/homogeneity.ts';
import { largestDifferences } from '../matrix/ranking.ts';
import { plainText } from '../matrix/runs.ts';
import { pInWords, takeaway } from '../matrix/sentence.ts';
import { BASIS_WORDS, VERDICT_WORDS } from '../matrix/words.ts';
import { TITLES } from './read-matrix.ts';
import { columns, count, figure, paragraph } from './text.ts';

const METHODS: Readonly<Record<Homogeneity['method'], string>> = {
  'chi-square': 'chi-square',
  'monte-carlo': 'Monte Carlo',
  none: '–',
};

/** How many of the largest differences are listed. */
const LISTED = 10;

const pText = (p: number | null): string => (p === null ? '–' : pInWords(p).replace(/^p (?:= )?/u, ''));
const pair = (n: readonly [number | null, number | null]): string => `${count(n[0])} · ${count(n[1])}`;

/** A comparison as a lead reads it in a terminal. */
export function compareText(difference: Difference, tests: DifferenceTests): string {
  const { shown, reference, counted, n } = difference;
  const visits = (at: 0 | 1): string =>
    n[at] === null ? unitName((at === 0 ? shown : reference).unit) : `${count(n[at])} visits`;
  return [
    paragraph(`${shown.title} (${visits(0)}) minus ${reference.title} (${visits(1)})`),
    paragraph(
      `Basis: ${BASIS_WORDS[difference.basis]}${counted ? '' : '; no n given, so nothing is tested'}.`,
    ),
    '\n',
    paragraph(plainText(takeaway(difference, TITLES))),
    difference.common ? rowsTable(difference, tests) + differencesTable(difference) : '',
  ].join('');
}

/** Divergence of each focus and overall; with counts also n and tests. Nothing where neither is to be had. */
function rowsTable(difference: Difference, tests: DifferenceTests): string {
  const { counted, byRow } = difference;
  if (!counted && byRow.every((row) => row.jsd === null)) return '';
  const line = (
    name: string,
    { n, jsd }: Pick<Difference, 'n' | 'jsd'>,
    test: Homogeneity | undefined,
  ): string[] => [
    name,
    figure(jsd, 2),
    ...(counted
      ? [
          pair(n),
          figure(test?.g ?? null),
          figure(test?.df ?? null, 6),
          pText(test?.p ?? null),
          METHODS[test?.method ?? 'none'],
        ]
      : []),
  ];
  const small = counted && byRow.some((row) => row.small);
  const table = columns(
    [
      ['From', 'JSD, bits', ...(counted ? ['n', 'G', 'df', 'p', 'by'] : [])],
      ...byRow.map((row, r) => line(`${row.focus}${counted && row.small ? ' *' : ''}`, row, tests.rows[r])),
      line('Overall', difference, tests.overall),
    ],
    'lrrrrrl',
  );
  return `\n${table}${small ? '* n is small: fewer than 30 visits on a side.\n' : ''}`;
}

function differencesTable(difference: Difference): string {
  const cells = largestDifferences(difference, LISTED, TITLES);
  if (cells.length === 0) return '';
  const percent = difference.basis !== 'given';
  const number = (value: number | null): string =>
    value === null ? '–' : percent ? `${figure(value * 100)}%` : figure(value, 4);
  const bound = (value: number): string => (percent ? number(value) : figure(value));
  const signed = (value: number | null): string =>
    value === null ? '–' : `${value > 0 ? '+' : ''}${percent ? figure(value * 100) : figure(value, 4)}`;
  const side = (cell: DifferenceCell, at: 0 | 1): string => {
    const interval = cell.intervals?.[at];
    const part = cell.of?.[at];
    const value = number(at === 0 ? cell.shown : cell.reference);
    if (!interval || !part) return value;
    const of = percent ? ` ${count(part.visits)}/${count(part.n)}` : ` of ${count(part.n)}`;
    return `${value}${of} [${bound(interval[0])}, ${bound(interval[1])}]`;
  };
  const table = columns(
    [
      ['From', 'To', 'A', 'B', 'A − B', ...(difference.counted ? ['p', ''] : [])],
      ...cells.map((cell) => [
        cell.focus,
        cell.visited,
        side(cell, 0),
        side(cell, 1),
        signed(cell.difference),
        ...(difference.counted ? [pText(cell.p), VERDICT_WORDS[cell.verdict]] : []),
      ]),
    ],
    'llrrrrl',
  );
  const note = difference.counted
    ? paragraph(
        `[95% intervals after Wilson]; p after Fisher${percent ? '' : ', of the shares of the row'}, corrected after Holm for ${count(difference.tested)} cells.`,
      )
    : '';
  return `\nLargest differences${percent ? ', in percentage points' : ''}\n${table}${note}`;
}
