import type { Difference, DifferenceCell } from './difference.ts';
import { largestDifferences } from './ranking.ts';
import { runsOf, strong, type Run } from './runs.ts';
import { SMALL_N } from './sample-size.ts';
import { clean } from './sum.ts';

const WHOLES: Readonly<Record<Exclude<Difference['basis'], 'given'>, readonly [string, string]>> = {
  row: [' of the visits from there', ' of the row'],
  'row-off-diagonal': [' of the visits from there to other phases', ' of the row without its diagonal'],
  all: [' of all visits', ' of all'],
};
const MOST_DIGITS = 6;

const rounded = (value: number, digits: number): string =>
  new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits }).format(value);
const whole = (value: number): string => value.toLocaleString('en-US');

/** Two numbers with as few digits, at least two, as keep their difference true within a tenth of itself. */
function apart(a: number, b: number): readonly [string, string] {
  const off = (digits: number): number =>
    Math.abs(Number(a.toPrecision(digits)) - Number(b.toPrecision(digits)) - (a - b));
  let digits = 2;
  while (digits < MOST_DIGITS && off(digits) > Math.abs(a - b) / 10) digits++;
  return [rounded(a, digits), rounded(b, digits)];
}

/** A p-value in words: never 0, never more digits than it is worth. */
export const pInWords = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${rounded(p, 2)}`);

const counted = (value: number, word: string): string => `${whole(value)} ${word}${value === 1 ? '' : 's'}`;

/** Both numbers of a cell as they are said, the first with its unit. */
function said(difference: Difference, cell: DifferenceCell): readonly [string, string] {
  const [a, b] = [cell.shown ?? 0, cell.reference ?? 0];
  if (difference.basis !== 'given') {
    const [left, right] = apart(clean(a * 100), clean(b * 100));
    return [`${left}%${WHOLES[difference.basis][difference.counted ? 0 : 1]}`, `${right}%`];
  }
  const [left, right] = apart(a, b);
  switch (difference.unit) {
    case 'count':
      return cell.of
        ? [
            `${whole(a)} of ${counted(cell.of[0].n, 'visit')} from there`,
            `${whole(b)} of ${whole(cell.of[1].n)}`,
          ]
        : [counted(a, 'visit'), whole(b)];
    case 'hours':
      return [`${left} ${a === 1 ? 'hour' : 'hours'}`, right];
    case 'percent':
      return [`${left}%`, `${right}%`];
    case 'probability':
      return [`a probability of ${left}`, right];
    case 'share':
      return [`a share of ${left}`, right];
  }
}

/** The titles of both sides, told apart when they are the same. */
function titles({ shown, reference }: Difference): readonly [Run, Run] {
  if (shown.title !== reference.title) return [strong(shown.title), strong(reference.title)];
  return [strong(`${shown.title} (shown)`), strong(`${reference.title} (reference)`)];
}

/** “from A to B: 46% of the visits from there in Q2 (27 of 59), 10% in Q1 (5 of 50)” */
function comparison(difference: Difference, cell: DifferenceCell): readonly (string | Run)[] {
  const [left, right] = said(difference, cell);
  const [shown, reference] = titles(difference);
  const parts = difference.basis === 'given' ? [] : (cell.of ?? []);
  const of = parts.map(({ visits, n }) => ` (${whole(visits)} of ${whole(n)})`);
  const from = ['from ', strong(cell.focus), ' to ', strong(cell.visited), ': '];
  return [...from, `${left} in `, shown, `${of[0] ?? ''}, ${right} in `, reference, of[1] ?? ''];
}

/** What the data can say about the largest difference, and how many visits would say more. */
function judgment(difference: Difference, cell: DifferenceCell): string {
  if (cell.p === null || cell.of === null) return ' No n is given, so chance cannot be judged.';
  const cells = `corrected for ${counted(difference.tested, 'cell')}`;
  const as = difference.basis === 'given' ? ' As shares of their rows, chance alone' : ' Chance alone';
  const verdict = `${as} ${cell.verdict === 'different' ? 'would hardly' : 'could'} make them differ so (${pInWords(cell.p)}, ${cells}).`;
  const [a, b] = cell.of;
  const small = Math.min(a.n, b.n) < SMALL_N ? ` n is small: ${whole(a.n)} and ${whole(b.n)} visits.` : '';
  const needed =
    cell.needed === null
      ? ''
      : ` To tell a difference of this size from chance, about ${whole(cell.needed)} visits on each side would be needed.`;
  return `${verdict}${small}${needed}`;
}

/** The surest of the differences that chance would hardly make, when the largest is not among them. */
function surest(
  difference: Difference,
  largest: DifferenceCell,
  order: readonly string[],
): readonly (string | Run)[] {
  if (largest.verdict === 'different') return [];
  const [cell] = largestDifferences(difference, Infinity, order)
    .filter((one) => one.verdict === 'different')
    .toSorted((a, b) => clean(a.p ?? 1) - clean(b.p ?? 1));
  if (!cell) return [];
  return [' Surer is the one ', ...comparison(difference, cell), ` (${pInWords(cell.p ?? 1)}).`];
}

/**
 * What matters most in a difference, in words: the largest one, whether the data can tell it from chance, and what n
 * would be needed where they cannot. `plainText` takes the marks off.
 * @param order labels that come first among equally large differences
 */
export function takeaway(difference: Difference, order: readonly string[] = []): readonly Run[] {
  if (!difference.common)
    return runsOf('The two matrices have no pair of labels in common, so there is no difference to tell.');
  if (difference.cells.flat().every((cell) => cell.difference === null))
    return runsOf('No cell has a value in both matrices, so there is no difference to tell.');
  const [largest] = largestDifferences(difference, 1, order);
  if (!largest) return runsOf('The two matrices do not differ in any cell that both know.');
  return runsOf(
    'The largest difference is ',
    ...comparison(difference, largest),
    '.',
    judgment(difference, largest),
    ...surest(difference, largest, order),
  );
}
