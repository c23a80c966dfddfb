import { largestDifferences, type Difference } from './difference.ts';

/** Below this many visits of a row, n is called small. */
export const SMALL_N = 30;

const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;
const plain = (value: number): string => String(Math.round(value * 100) / 100);

/** One sentence on what matters most: the largest difference, and whether the data can tell it from chance. */
export function takeaway(difference: Difference): string {
  const [largest] = largestDifferences(difference, 1);
  if (!difference.common) return 'The two matrices have no labels in common; they are shown side by side.';
  if (!largest) return 'The two matrices do not differ in any cell.';
  const write = difference.basis === 'given' ? plain : percent;
  const what = `The largest difference is from ${largest.focus} to ${largest.visited}: ${write(largest.shown ?? 0)} in ${difference.shown.title}, ${write(largest.reference ?? 0)} in ${difference.reference.title}.`;
  if (largest.p === null) {
    const counted = difference.n.some((pair) => pair !== null);
    return `${what} ${counted ? 'Choose a share as basis to see whether chance could do that.' : 'There is no n given, so chance cannot be judged.'}`;
  }
  const n = difference.n[difference.rows.indexOf(largest.focus)];
  const small =
    n && Math.min(...n) < SMALL_N ? ` The numbers are small: ${n[0]} and ${n[1]} visits from there.` : '';
  const verdict = largest.p < 0.05 ? 'Chance alone would hardly do that' : 'Chance alone could do that';
  return `${what} ${verdict} (p = ${largest.p < 0.001 ? 'less than 0.001' : largest.p.toFixed(3)}, corrected for the number of cells).${small}`;
}
