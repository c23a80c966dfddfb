// What must not matter: the order of a file, the names of its labels, which matrix is shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES } from '../../src/matrix/basis.ts';
import { differenceOf, type Difference } from '../../src/matrix/difference.ts';
import { differenceTests } from '../../src/matrix/difference-tests.ts';
import { largestDifferences } from '../../src/matrix/ranking.ts';
import { plainText } from '../../src/matrix/runs.ts';
import { takeaway } from '../../src/matrix/sentence.ts';
import { propertyRuns } from '../support.ts';
import { countMatrix, shuffled } from './fixtures.ts';

const cellOf = (difference: Difference, focus: string, visited: string) =>
  difference.cells.flat().find((cell) => cell.focus === focus && cell.visited === visited)!;

describe('reordering a file', () => {
  it('changes no figure, to the last bit, and no list', () => {
    fc.assert(
      fc.property(
        shuffled(countMatrix()),
        shuffled(countMatrix()),
        fc.constantFrom(...BASES),
        ([a, a2], [b, b2], basis) => {
          const [once, again] = [differenceOf(a, b, { basis }), differenceOf(a2, b2, { basis })];
          const figures = (difference: Difference) => ({
            ...difference,
            rows: 0,
            columns: 0,
            shown: 0,
            reference: 0,
            byRow: Object.fromEntries(difference.byRow.map((row) => [row.focus, row])),
            cells: Object.fromEntries(
              difference.cells.flat().map((cell) => [`${cell.focus}>${cell.visited}`, cell]),
            ),
          });
          expect(figures(again)).toEqual(figures(once));
          expect(largestDifferences(again)).toEqual(largestDifferences(once));
          expect(plainText(takeaway(again))).toBe(plainText(takeaway(once)));
          const [tests, others] = [differenceTests(once, 49), differenceTests(again, 49)];
          expect(others.overall).toEqual(tests.overall);
          again.rows.forEach((row, r) => {
            expect(others.rows[r]).toEqual(tests.rows[once.rows.indexOf(row)]);
          });
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('renaming the labels changes no figure either', () => {
    fc.assert(
      fc.property(countMatrix(), countMatrix(), (a, b) => {
        const rename = (matrix: typeof a) => ({
          ...matrix,
          rows: matrix.rows.map((label) => `Ω${label}`),
          columns: matrix.columns.map((label) => `Ω${label}`),
        });
        const once = differenceTests(differenceOf(a, b, { basis: 'row' }), 49);
        expect(differenceTests(differenceOf(rename(a), rename(b), { basis: 'row' }), 49)).toEqual(once);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('swapping the two matrices turns the sign and nothing else', () => {
    fc.assert(
      fc.property(countMatrix(), countMatrix(), fc.constantFrom(...BASES), (a, b, basis) => {
        const [there, back] = [differenceOf(a, b, { basis }), differenceOf(b, a, { basis })];
        expect(back.jsd).toBe(there.jsd);
        for (const cell of there.cells.flat()) {
          const other = cellOf(back, cell.focus, cell.visited);
          expect(other.p).toBe(cell.p);
          expect(other.difference === null ? null : 0 - other.difference).toBe(cell.difference);
        }
        expect(differenceTests(back, 49).overall).toEqual(differenceTests(there, 49).overall);
      }),
      { numRuns: propertyRuns },
    );
  });
});
