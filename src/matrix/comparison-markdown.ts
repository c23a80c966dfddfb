import type { Difference, DifferenceCell } from './difference.ts';
import type { DifferenceTests } from './difference-tests.ts';
import { largestDifferences } from './ranking.ts';
import { takeaway } from './sentence.ts';
import { BASIS_WORDS, VERDICT_WORDS } from './words.ts';

/** What a summary is made from besides the numbers. */
export interface MarkdownOptions {
  /** the playbook's titles, in order */
  readonly titles: readonly string[];
  /** what stands in the last column of a pair: the ids of its documented scenarios, or nothing */
  readonly documented: (focus: string, visited: string) => string;
  /** day of the summary, YYYY-MM-DD */
  readonly day: string;
  readonly most?: number;
}

/** Text that must not turn into Markdown, nor break a table. */
const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|~#]/gu, '\\$&');
const literal = (text: string): string => escaped(text).trim();

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const whole = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en-US'));

/** The comparison as minutes need it: the sentence, the largest differences, row by row. */
export function comparisonMarkdown(
  difference: Difference,
  tests: DifferenceTests | null,
  options: MarkdownOptions,
): string {
  const { shown, reference, basis, counted } = difference;
  const [a, b] = [literal(shown.title), literal(reference.title)];
  const percent = basis !== 'given';
  const number = (value: number | null): string =>
    value === null
      ? '–'
      : percent
        ? `${(value * 100).toFixed(1)} %`
        : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const signed = (value: number | null): string =>
    value === null
      ? '–'
      : `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value)).replace(' %', '')}`;
  const said = takeaway(difference, options.titles)
    .map((run) => (run.strong ? `**${literal(run.text)}**` : escaped(run.text)))
    .join('');
  return [
    `# ${a} compared with ${b}`,
    '',
    `${options.day}. Basis: ${BASIS_WORDS[basis]}${counted ? `; n = ${whole(difference.n[0])} and ${whole(difference.n[1])} visits` : '; no n given'}.`,
    '',
    said,
    '',
    '## Largest differences',
    '',
    row(['from', 'to', a, b, percent ? 'difference, points' : 'difference', 'verdict', 'documented']),
    row(['---', '---', '---:', '---:', '---:', '---', '---']),
    ...largestDifferences(difference, options.most ?? 10, options.titles).map((cell: DifferenceCell) =>
      row([
        literal(cell.focus),
        literal(cell.visited),
        number(cell.shown),
        number(cell.reference),
        signed(cell.difference),
        cell.verdict === 'untested' && !counted ? 'no n given' : VERDICT_WORDS[cell.verdict],
        literal(options.documented(cell.focus, cell.visited)),
      ]),
    ),
    '',
    '## Row by row',
    '',
    row(['focus', 'n', 'divergence, bits', 'G (df)', 'p']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...difference.byRow.map((one, r) => {
      const test = tests?.rows[r];
      return row([
        literal(one.focus),
        one.n.every((n) => n === null) ? '–' : `${whole(one.n[0])} and ${whole(one.n[1])}`,
        one.jsd === null ? '–' : one.jsd.toFixed(3),
        test === undefined || test.g === null ? '–' : `${test.g.toFixed(2)} (${String(test.df)})`,
        test === undefined || test.p === null ? '–' : test.p < 0.001 ? '< 0.001' : test.p.toFixed(3),
      ]);
    }),
    '',
  ].join('\n');
}
