import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/matrix/chi-square.ts';
import { gOfHomogeneity, type Pair2 } from '../../src/matrix/g-test.ts';
import { testHomogeneity } from '../../src/matrix/homogeneity.ts';
import { hypergeometricMass } from '../../src/matrix/hypergeometric.ts';
import { propertyRuns } from '../support.ts';
import { permutation } from './fixtures.ts';

/** All ways to fill the first group with the margins fixed, each with its probability. */
function* fillings(
  sums: readonly number[],
  draws: number,
): Generator<{ first: number[]; probability: number }> {
  const [head, ...tail] = sums;
  if (head === undefined) return;
  if (tail.length === 0) {
    if (draws <= head) yield { first: [draws], probability: 1 };
    return;
  }
  const rest = tail.reduce((total, one) => total + one, 0);
  for (let x = Math.max(0, draws - rest); x <= Math.min(head, draws); x++)
    for (const filling of fillings(tail, draws - x))
      yield {
        first: [x, ...filling.first],
        probability: hypergeometricMass(x, head, rest, draws) * filling.probability,
      };
}

/** The exact probability, margins fixed, of a G at least as large. */
function exactP(pairs: readonly Pair2[]): number {
  const sums = pairs.map(([a, b]) => a + b);
  const observed = gOfHomogeneity(pairs)!.g;
  let p = 0;
  for (const { first, probability } of fillings(
    sums,
    pairs.reduce((total, [a]) => total + a, 0),
  )) {
    const g = gOfHomogeneity(first.map((a, at) => [a, sums[at]! - a] as const))!.g;
    if (g >= observed - 1e-9) p += probability;
  }
  return p;
}

describe('testHomogeneity', () => {
  it('takes the chi-square distribution where nothing is sparse', () => {
    const { tables, overall } = testHomogeneity([
      [
        [762, 484],
        [327, 239],
        [468, 477],
      ],
      [
        [40, 30],
        [50, 60],
      ],
    ]);
    expect(tables.map((one) => one.method)).toEqual(['chi-square', 'chi-square']);
    expect(tables[0]?.p).toBeCloseTo(chiSquareTail(30.0167, 2), 9);
    expect(overall.df).toBe(3);
    expect(overall.g).toBeCloseTo(tables[0]!.g! + tables[1]!.g!, 10);
    expect(overall.method).toBe('chi-square');
  });

  it.each([
    [
      [
        [3, 0],
        [1, 4],
        [2, 2],
      ],
    ],
    [
      [
        [1, 6],
        [4, 1],
        [0, 2],
        [3, 3],
      ],
    ],
    [
      [
        [8, 2],
        [1, 7],
      ],
    ],
    [
      [
        [2, 2],
        [2, 2],
        [1, 1],
      ],
    ],
    [
      [
        [12, 3],
        [0, 6],
        [5, 5],
        [1, 0],
      ],
    ],
  ] as [Pair2[]][])('is near the exact p where sparse: %j', (pairs) => {
    const replicates = 19_999;
    const { tables } = testHomogeneity([pairs], replicates);
    const p = exactP(pairs);
    expect(tables[0]?.method).toBe('monte-carlo');
    expect(Math.abs(tables[0]!.p! - p)).toBeLessThan(
      4 * Math.sqrt((p * (1 - p)) / replicates) + 2 / replicates,
    );
  });

  it('adds sparse tables up: overall is near the exact p of the sum', () => {
    const [one, two]: [Pair2[], Pair2[]] = [
      [
        [3, 0],
        [1, 4],
        [2, 2],
      ],
      [
        [3, 0],
        [1, 4],
        [2, 2],
      ],
    ];
    const observed = gOfHomogeneity(one)!.g + gOfHomogeneity(two)!.g;
    const outcomes = [...fillings([3, 5, 4], 6)].map(({ first, probability }) => ({
      probability,
      g: gOfHomogeneity(first.map((a, at) => [a, [3, 5, 4][at]! - a] as const))!.g,
    }));
    let p = 0;
    for (const a of outcomes)
      for (const b of outcomes) if (a.g + b.g >= observed - 1e-9) p += a.probability * b.probability;
    const { overall, tables } = testHomogeneity([one, two], 19_999);
    expect(Math.abs(overall.p! - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 19_999) + 1e-4);
    // Equal tables get equal p although the sum needs numbers of its own for each.
    expect(tables[0]).toEqual(tables[1]);
  });

  it('has nothing to say of empty groups, and certainty where no other outcome is possible', () => {
    const none = { g: null, df: null, p: null, method: 'none' };
    expect(
      testHomogeneity([
        [
          [0, 3],
          [0, 4],
        ],
      ]),
    ).toEqual({ tables: [none], overall: none });
    expect(testHomogeneity([[[2, 3]]]).tables).toEqual([{ g: 0, df: 0, p: 1, method: 'none' }]);
    expect(testHomogeneity([])).toEqual({ tables: [], overall: none });
    // An empty group beside a full one takes no part in the sum.
    const full: Pair2[] = [
      [40, 30],
      [50, 60],
    ];
    expect(
      testHomogeneity([
        full,
        [
          [0, 3],
          [0, 4],
        ],
      ]).overall,
    ).toEqual(testHomogeneity([full]).overall);
  });

  it('does not mind the order of tables, categories or groups', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 5 });
    const orders = fc
      .array(pairs, { minLength: 1, maxLength: 4 })
      .chain((tables) =>
        fc.tuple(
          fc.constant(tables),
          permutation(tables.length),
          fc.tuple(...tables.map((table) => permutation(table.length))),
        ),
      );
    fc.assert(
      fc.property(orders, ([tables, order, categories]) => {
        const once = testHomogeneity(tables, 99);
        const other = testHomogeneity(
          order.map((at) =>
            categories[at]!.map((category) => tables[at]![category]!).map(([a, b]) => [b, a] as const),
          ),
          99,
        );
        expect(other.overall).toEqual(once.overall);
        expect(other.tables).toEqual(order.map((at) => once.tables[at]));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('keeps its level: p below 0.05 in about one of twenty equal pairs', () => {
    // All tables of these margins, each with its probability: the size of the test, without chance.
    let size = 0;
    for (const { first, probability } of fillings([9, 7, 4], 10)) {
      const pairs = first.map((a, at) => [a, [9, 7, 4][at]! - a] as const);
      if (testHomogeneity([pairs], 1999).tables[0]!.p! <= 0.05) size += probability;
    }
    expect(size).toBeLessThan(0.06);
    expect(size).toBeGreaterThan(0.02);
  });
});
