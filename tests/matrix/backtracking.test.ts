import { describe, expect, it } from 'vitest';
import { backtrackingOf } from '../../src/matrix/backtracking.ts';
import { matrixOf, shipped } from './fixtures.ts';

const counts = matrixOf([
  [9, 4, 1],
  [3, 9, null],
  [2, 0, 9],
]);

describe('backtrackingOf', () => {
  it('counts visits back among visits elsewhere, without those to the focus itself', () => {
    expect(backtrackingOf(counts, ['A', 'B', 'C'])).toMatchObject({
      ok: true,
      back: 5,
      elsewhere: 10,
      share: 0.5,
    });
    expect(backtrackingOf(counts, ['C', 'B', 'A'])).toMatchObject({ back: 5, elsewhere: 10 });
    expect(backtrackingOf(counts, ['B', 'A'])).toMatchObject({ back: 4, elsewhere: 7 });
  });

  it('is null when nobody went elsewhere, and of hours a share of hours', () => {
    expect(
      backtrackingOf(
        matrixOf([
          [4, 0],
          [0, 1],
        ]),
        ['A', 'B'],
      ),
    ).toMatchObject({ elsewhere: 0, share: null });
    expect(
      backtrackingOf(
        matrixOf(
          [
            [0, 1],
            [3, 0],
          ],
          { unit: 'hours' },
        ),
        ['A', 'B'],
      ),
    ).toMatchObject({ share: 0.75 });
  });

  it.each([
    ['probabilities', shipped('ucav-rework-probability.csv'), /Probabilities are no visits/u],
    [
      'shares of rows',
      matrixOf(
        [
          [0, 100],
          [100, 0],
        ],
        { unit: 'percent' },
      ),
      /percentages are parts of their row/u,
    ],
    ['rows and columns apart', matrixOf([[1]], { rows: ['A'], columns: ['X'] }), /no label in common/u],
  ])('makes no sense for %s, and says so', (_, matrix, why) => {
    const found = backtrackingOf(matrix, matrix.rows);
    expect(found.ok ? '' : found.why).toMatch(why);
  });
});
