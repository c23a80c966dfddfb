import { BASIS_WORDS } from '../matrix/words.ts';
import type { Difference } from '../matrix/difference.ts';
import { csvFile, labelField } from './write.ts';

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const HEAD = [
  'focus',
  'visited',
  'shown',
  'reference',
  'difference',
  'shown visits',
  'shown of',
  'reference visits',
  'reference of',
  'shown low',
  'shown high',
  'reference low',
  'reference high',
  'p',
  'verdict',
  'basis',
  'shown is',
  'reference is',
];

/**
 * A comparison as CSV, a row for each pair of labels in the order of the table: numbers in the comparison's basis, visits
 * behind them, 95 percent intervals, corrected p and verdict, and in every row what was compared and in which basis. What is
 * missing is blank.
 */
export function toComparisonCsv(difference: Difference): string {
  return csvFile([
    HEAD,
    ...difference.cells
      .flat()
      .map((cell) => [
        labelField(cell.focus),
        labelField(cell.visited),
        number(cell.shown),
        number(cell.reference),
        number(cell.difference),
        number(cell.of?.[0].visits),
        number(cell.of?.[0].n),
        number(cell.of?.[1].visits),
        number(cell.of?.[1].n),
        number(cell.intervals?.[0][0]),
        number(cell.intervals?.[0][1]),
        number(cell.intervals?.[1][0]),
        number(cell.intervals?.[1][1]),
        number(cell.p),
        cell.verdict,
        BASIS_WORDS[difference.basis],
        labelField(difference.shown.title),
        labelField(difference.reference.title),
      ]),
  ]);
}
