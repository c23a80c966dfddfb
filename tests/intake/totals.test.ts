import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/intake/table.ts';
import { withoutTotals } from '../../src/intake/totals.ts';

const table = (rows: string[], columns: string[], cells: (number | null)[][]): Table => ({
  rows,
  columns,
  cells,
  percent: false,
  unit: undefined,
  corner: '',
  ours: false,
});

describe('withoutTotals', () => {
  it.each(['Total', 'sum', 'Summe', 'Gesamtergebnis', 'I alt', 'All', 'Grand total'])(
    'knows “%s”',
    (name) => {
      const {
        table: rest,
        leftOut,
        differing,
      } = withoutTotals(
        table(
          ['A', 'B', name],
          ['A', 'B', name],
          [
            [1, 2, 3],
            [3, null, 3],
            [4, 2, 6],
          ],
        ),
      );
      expect(rest).toMatchObject({
        rows: ['A', 'B'],
        columns: ['A', 'B'],
        cells: [
          [1, 2],
          [3, null],
        ],
      });
      expect([leftOut, differing]).toEqual([[name, name], []]);
    },
  );

  it('knows a last column that speaks of a sum and is one', () => {
    const sums = (last: number) =>
      withoutTotals(
        table(
          ['A', 'B'],
          ['A', 'B', 'Total visits'],
          [
            [1, 2, 3],
            [3, 4, last],
          ],
        ),
      ).leftOut;
    expect([sums(7), sums(8)]).toEqual([['Total visits'], []]);
  });

  it('says which totals are not the sum of the others', () => {
    expect(
      withoutTotals(
        table(
          ['A', 'B'],
          ['A', 'Total'],
          [
            [1, 1],
            [2, 9],
          ],
        ),
      ).differing,
    ).toEqual(['Total']);
  });

  it.each([
    ['nothing to leave out', ['A', 'B'], ['A', 'B']],
    ['a table of totals alone', ['Total'], ['Total']],
    ['names that only contain the word', ['Summary', 'All hands'], ['Totality', 'B']],
  ])('%s', (_name, rows, columns) => {
    const given = table(
      rows,
      columns,
      rows.map(() => columns.map(() => 1)),
    );
    expect(withoutTotals(given)).toEqual({ table: given, leftOut: [], differing: [] });
  });
});
