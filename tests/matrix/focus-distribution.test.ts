import { describe, expect, it } from 'vitest';
import { focusDistributions } from '../../src/matrix/focus-distribution.ts';
import { wilson } from '../../src/matrix/wilson.ts';
import { matrixOf } from './fixtures.ts';

describe('focusDistributions', () => {
  it('has one bar a matrix for each focus and visited phase, on one scale', () => {
    const [a, b] = [
      matrixOf([[8, 2]]),
      matrixOf(
        [
          [1, 3],
          [0, 0],
        ],
        { title: 'other' },
      ),
    ];
    const { focuses, titles, extent } = focusDistributions([a, b], 'row');
    expect(titles).toEqual(['made up', 'other']);
    expect(focuses[0]).toEqual({
      focus: 'A',
      denominators: [10, 4],
      bars: [
        {
          visited: 'A',
          of: [
            { value: 0.8, interval: wilson(8, 10) },
            { value: 0.25, interval: wilson(1, 4) },
          ],
        },
        {
          visited: 'B',
          of: [
            { value: 0.2, interval: wilson(2, 10) },
            { value: 0.75, interval: wilson(3, 4) },
          ],
        },
      ],
    });
    expect(focuses[1]).toMatchObject({ denominators: [null, 0] });
    expect(focuses[1]?.bars[0]?.of).toEqual([
      { value: null, interval: null },
      { value: null, interval: null },
    ]);
    expect(extent).toBe(Math.max(wilson(8, 10)[1], wilson(3, 4)[1]));
  });

  it('works for one matrix, without counts, in an order', () => {
    const hours = matrixOf([[1, 3]], { unit: 'hours' });
    const { focuses, unit, extent } = focusDistributions([hours], 'given', ['B']);
    expect(focuses[0]?.bars.map((bar) => bar.visited)).toEqual(['B', 'A']);
    expect(focuses[0]?.bars[0]?.of).toEqual([{ value: 3, interval: null }]);
    expect({ unit, extent }).toEqual({ unit: 'hours', extent: 3 });
  });
});
