import { describe, expect, it } from 'vitest';
import { orderOf } from '../../src/matrix/arrange.ts';
import { byLabel, byPair, givenOrder, knownOrder } from '../../src/matrix/label-order.ts';
import { matrixOf } from './fixtures.ts';

describe('orders of labels', () => {
  it('put a known order first and the rest by characters', () => {
    expect(['z', 'b', 'A', 'c'].toSorted(byLabel(['c', 'b']))).toEqual(['c', 'b', 'A', 'z']);
    expect(knownOrder(['x', 'b', 'x', 'a'], ['b'])).toEqual(['b', 'a', 'x']);
    const pairs = [
      { focus: 'B', visited: 'A' },
      { focus: 'A', visited: 'C' },
      { focus: 'A', visited: 'B' },
    ];
    expect(pairs.toSorted(byPair(['C'])).map((one) => one.focus + one.visited)).toEqual(['AC', 'AB', 'BA']);
  });

  it('as given are the rows, the columns that hold them all, or both', () => {
    expect(givenOrder({ rows: ['B', 'A'], columns: ['A', 'B'] })).toEqual(['B', 'A']);
    expect(givenOrder({ rows: ['C', 'A'], columns: ['A', 'B', 'C'] })).toEqual(['A', 'B', 'C']);
    expect(givenOrder({ rows: ['A', 'X'], columns: ['A', 'B', 'C'] })).toEqual(['A', 'X', 'B', 'C']);
  });
});

describe('orderOf', () => {
  const circle = matrixOf(
    [
      [0, 9, 1],
      [0, 0, 9],
      [0, 0, 0],
    ],
    { rows: ['C', 'A', 'B'], columns: ['C', 'A', 'B'] },
  );

  it('is as given, by a taxonomy, or with least backtracking', () => {
    expect(orderOf('given', [circle])).toEqual(['C', 'A', 'B']);
    expect(orderOf('playbook', [circle], ['B'])).toEqual(['B', 'A', 'C']);
    expect(orderOf('sequenced', [circle])).toEqual(['C', 'A', 'B']);
    expect(orderOf('sequenced', [])).toEqual([]);
  });

  it('weighs several matrices alike, however many visits each holds', () => {
    const [few, many] = [
      matrixOf([
        [0, 3],
        [0, 0],
      ]),
      matrixOf([
        [0, 400],
        [600, 0],
      ]),
    ];
    // 1 forward against 0.4 forward and 0.6 back: A first, though B → A was seen 600 times
    expect(orderOf('sequenced', [few, many])).toEqual(['A', 'B']);
    expect(orderOf('sequenced', [many])).toEqual(['B', 'A']);
    expect(orderOf('given', [few, matrixOf([[1]], { rows: ['Z'], columns: ['Z'] })])).toEqual([
      'A',
      'B',
      'Z',
    ]);
  });
});
