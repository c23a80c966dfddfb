import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, costsOf, readingOf } from '../../src/matrix/feedback.ts';
import { seededRandom } from '../../src/matrix/random.ts';
import { lowerBoundOf } from '../../src/matrix/sequence-bound.ts';
import { bestOrder, EXACT_UP_TO } from '../../src/matrix/sequence-exact.ts';
import { goodOrder } from '../../src/matrix/sequence-search.ts';
import { sequenceOf } from '../../src/matrix/sequence.ts';
import { propertyRuns } from '../support.ts';
import { countMatrix, letters, matrixOf, shipped, shuffled } from './fixtures.ts';

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length <= 1) yield items.slice();
  for (const [at, first] of items.entries())
    for (const rest of permutations(items.toSpliced(at, 1))) if (items.length > 1) yield [first, ...rest];
}

const costs = (most: number, values = fc.nat(9)) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => fc.array(fc.array(values, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
    .map((rows) => rows.map((row, r) => row.map((value, c) => (r === c ? 0 : value))));

describe('bestOrder', () => {
  it('costs as little as the best of all orders, and is the first of them', () => {
    fc.assert(
      fc.property(costs(6), (table) => {
        const order = bestOrder(table);
        const all = [...permutations([...table.keys()])].map((one) => ({ one, cost: costOf(table, one) }));
        const least = Math.min(...all.map(({ cost }) => cost));
        expect(costOf(table, order)).toBe(least);
        expect(order).toEqual(all.find(({ cost }) => cost === least)!.one);
      }),
      { numRuns: Math.min(propertyRuns, 1000) },
    );
  });

  it('takes fractions that add up alike as ties', () => {
    const table = [
      [0, 0.1, 0.2],
      [0.1, 0, 0.3],
      [0.2, 0.3, 0],
    ];
    expect(bestOrder(table)).toEqual([0, 1, 2]);
  });

  it('works up to its limit and no further', () => {
    const chain = (n: number) =>
      Array.from({ length: n }, (_, r) => Array.from({ length: n }, (__, c) => (c === r - 1 ? 1 : 0)));
    // Each label costs 1 when placed before its predecessor: the rising order costs nothing.
    expect(bestOrder(chain(EXACT_UP_TO))).toEqual([...Array(EXACT_UP_TO).keys()]);
    expect(() => bestOrder(chain(EXACT_UP_TO + 1))).toThrow(RangeError);
  });
});

describe('lowerBoundOf and goodOrder', () => {
  it('enclose the best', () => {
    fc.assert(
      fc.property(costs(8), (table) => {
        const best = costOf(table, bestOrder(table));
        const bound = lowerBoundOf(table);
        expect(bound).toBeLessThanOrEqual(best);
        const order = goodOrder(table, bound);
        expect(order.toSorted((a, b) => a - b)).toEqual([...table.keys()]);
        expect(costOf(table, order)).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('meet on a circle, where one way must go back', () => {
    const circle = Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 30 }, (__, c) => (c === (r + 1) % 30 ? 2 : 0)),
    );
    expect(lowerBoundOf(circle)).toBe(2);
    expect(costOf(circle, goodOrder(circle, 2))).toBe(2);
  });

  it('find the best order of hard cases of 14 labels', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const random = seededRandom([seed]);
      const table = Array.from({ length: 14 }, (_, r) =>
        Array.from({ length: 14 }, (__, c) => (r === c ? 0 : Math.floor(random() * 100))),
      );
      expect(costOf(table, goodOrder(table, 0))).toBe(costOf(table, bestOrder(table)));
    }
  });
});

describe('sequenceOf', () => {
  it('of UCAV has 6 marks above the diagonal where the source has 8, in three blocks', () => {
    const ucav = shipped('ucav-rework-probability.csv');
    const sequence = sequenceOf(ucav);
    expect(sequence).toMatchObject({ objective: 6, asGiven: 8, exact: true, lowerBound: 6 });
    expect(sequence.blocks.map((block) => block.length)).toEqual([1, 12, 1]);
    expect(sequence.blocks[0]).toEqual([ucav.rows[0]]);
    expect(new Set(sequence.blocks[1])).toEqual(new Set(ucav.rows.slice(1, 13)));
    expect(sequence.blocks[2]).toEqual([ucav.rows[13]]);
  });

  it('reads visits from row to column, dependence the other way round', () => {
    const matrix = matrixOf([
      [0, 5],
      [2, 0],
    ]);
    expect(sequenceOf(matrix)).toMatchObject({ labels: ['A', 'B'], objective: 2, asGiven: 2 });
    const dependence = { orientation: 'dependence', weighting: 'value' } as const;
    expect(sequenceOf(matrix, [], dependence)).toMatchObject({
      labels: ['B', 'A'],
      objective: 2,
      asGiven: 5,
    });
    const marks = { orientation: 'visit', weighting: 'mark' } as const;
    expect(sequenceOf(matrix, [], marks)).toMatchObject({ objective: 1, asGiven: 1 });
    expect(readingOf('probability')).toEqual({ orientation: 'dependence', weighting: 'mark' });
    expect(readingOf('hours')).toEqual({ orientation: 'visit', weighting: 'value' });
  });

  it('of nine phases in a made-up quarter is exact and never worse than given', () => {
    const sequence = sequenceOf(shipped('made-up-example-team-q2.csv'));
    expect(sequence).toMatchObject({ objective: 62, asGiven: 131, exact: true });
  });

  it('never has more than as given, nor less than its bound, and equals the brute force of small matrices', () => {
    fc.assert(
      fc.property(countMatrix(6, 9), (matrix) => {
        const sequence = sequenceOf(matrix);
        const table = costsOf(matrix, matrix.rows, readingOf(matrix.unit));
        const least = Math.min(...[...permutations([...table.keys()])].map((order) => costOf(table, order)));
        expect(sequence.objective).toBe(least);
        expect(sequence.objective).toBeLessThanOrEqual(sequence.asGiven);
        expect(sequence.lowerBound).toBe(sequence.objective);
        expect(sequence.labels.toSorted()).toEqual(letters(matrix.rows.length));
        expect(
          costOf(
            table,
            sequence.labels.map((label) => matrix.rows.indexOf(label)),
          ),
        ).toBe(least);
      }),
      { numRuns: Math.min(propertyRuns, 1000) },
    );
  });

  it('does not mind the order of a file but in what is as given', () => {
    fc.assert(
      fc.property(shuffled(countMatrix(7, 9)), ([a, b]) => {
        expect({ ...sequenceOf(b), asGiven: 0 }).toEqual({ ...sequenceOf(a), asGiven: 0 });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('searches beyond 18 labels in a loop, always the same, and states the gap', () => {
    const random = seededRandom([60]);
    const labels = Array.from({ length: 60 }, (_, at) => `P${String(at)}`);
    const matrix = matrixOf(
      labels.map((_, r) =>
        labels.map((__, c) => (r !== c && random() < 0.15 ? Math.ceil(random() * 20) : 0)),
      ),
      { rows: labels, columns: labels },
    );
    const sequence = sequenceOf(matrix);
    expect(sequence.exact).toBe(false);
    expect(sequence.objective).toBeLessThan(sequence.asGiven);
    expect(sequence.lowerBound).toBeLessThanOrEqual(sequence.objective);
    expect(sequence.lowerBound).toBeGreaterThan(sequence.objective * 0.5);
    expect(sequenceOf(structuredClone(matrix))).toEqual(sequence);
  });

  it('knows a searched order to be best when it meets the bound', () => {
    const labels = Array.from({ length: 25 }, (_, at) => `P${String(at)}`);
    const circle = labels.map((_, r) => labels.map((__, c) => (c === (r + 1) % 25 ? 3 : 0)));
    expect(sequenceOf(matrixOf(circle, { rows: labels, columns: labels }))).toMatchObject({
      exact: true,
      objective: 3,
    });
  });

  it('orders labels that are rows or columns only', () => {
    const half = matrixOf([[1, 2]], { rows: ['B'], columns: ['C', 'A'] });
    expect(sequenceOf(half)).toMatchObject({
      objective: 0,
      labels: ['B', 'A', 'C'],
      blocks: [['B'], ['A'], ['C']],
    });
    expect(sequenceOf(matrixOf([]))).toMatchObject({ labels: [], objective: 0, exact: true });
  });
});
