import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { reworkOf, type ReworkOptions } from '../../src/matrix/rework.ts';
import { propertyRuns } from '../support.ts';
import { letters, matrixOf, reordered, shipped } from './fixtures.ts';

const probability = (cells: (number | null)[][]): Matrix => matrixOf(cells, { unit: 'probability' });
const ucav = shipped('ucav-rework-probability.csv');
const impact = shipped('ucav-rework-impact.csv');

function answered(matrix: Matrix, options?: ReworkOptions) {
  const found = reworkOf(matrix, options);
  if (!found.ok) throw new Error(found.why);
  return found;
}

describe('reworkOf', () => {
  it('has the pair ±0.244949 of two tasks, and their work', () => {
    const found = answered(
      probability([
        [null, 0.2],
        [0.3, null],
      ]),
    );
    expect(found.radius).toBeCloseTo(0.244949, 6);
    expect(found.work?.[0]).toBeCloseTo(1.276596, 6);
    expect(found.work?.[1]).toBeCloseTo(1.382979, 6);
    expect(found).toMatchObject({ converges: true, weighted: false, trivial: false });
  });

  it('of UCAV, with and without impact', () => {
    const weighted = answered(ucav, { impact });
    expect(weighted.radius).toBeCloseTo(0.3252, 4);
    expect(weighted.total).toBeCloseTo(30.5633, 4);
    // The source gives a probability and no impact for (5, 8).
    expect(weighted.withoutImpact).toEqual([{ focus: ucav.rows[4], visited: ucav.columns[7] }]);
    expect(answered(ucav).radius).toBeCloseTo(0.8954, 4);
  });

  it('has no work when the rounds do not end', () => {
    const found = answered(
      probability([
        [0, 1],
        [1, 0],
      ]),
    );
    expect(found.radius).toBeCloseTo(1, 12);
    expect(found).toMatchObject({ converges: false, work: null, total: null });
  });

  it('leaves the diagonal out, and says when that alone makes it converge', () => {
    expect(
      answered(
        probability([
          [0.4, 0.6],
          [0.5, 0.5],
        ]),
      ),
    ).toMatchObject({ converges: true, trivial: true });
    expect(
      answered(
        probability([
          [0.4, 0.5],
          [0.5, 0.5],
        ]),
      ).trivial,
    ).toBe(false);
    expect(
      answered(
        probability([
          [0.9, 0],
          [0, 0.9],
        ]),
      ),
    ).toMatchObject({ radius: 0, total: 2 });
  });

  it('starts from the work given', () => {
    const found = answered(
      probability([
        [0, 0.2],
        [0.3, 0],
      ]),
      { initial: { A: 10, B: 0 } },
    );
    expect(found.work?.[0]).toBeCloseTo(10 / 0.94, 10);
    expect(found.work?.[1]).toBeCloseTo(3 / 0.94, 10);
  });

  it.each([
    [
      'counts',
      matrixOf([
        [0, 3],
        [1, 0],
      ]),
      undefined,
      /The numbers are counts/u,
    ],
    [
      'rows that are no columns',
      matrixOf([[0.5, 0.1]], { unit: 'probability' }),
      undefined,
      /not the same labels/u,
    ],
    [
      'another impact',
      probability([
        [0, 1],
        [1, 0],
      ]),
      impact,
      /labels of “ucav-rework-impact” are not those/u,
    ],
    [
      'parts above 1',
      probability([
        [0, 1.5],
        [1, 0],
      ]),
      undefined,
      /number above 1/u,
    ],
  ] as [string, Matrix, Matrix | undefined, RegExp][])('refuses %s', (_, matrix, other, why) => {
    const found = reworkOf(matrix, other ? { impact: other } : {});
    expect(found.ok ? '' : found.why).toMatch(why);
  });

  it('solves U = u₀ + A·U, whatever the order of the file', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((value) => value / 100);
    const matrices = fc
      .integer({ min: 2, max: 5 })
      .chain((n) => fc.array(fc.array(part, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(matrices, (cells) => {
        const matrix = probability(cells);
        const found = answered(matrix);
        const order = letters(cells.length).map((_, at) => cells.length - 1 - at);
        const turned = answered(reordered(matrix, order, order));
        expect(turned.radius).toBe(found.radius);
        expect(turned.total).toBe(found.total);
        if (!found.work) return;
        cells.forEach((row, r) => {
          const again = row.reduce((sum, value, c) => sum + (r === c ? 0 : value * found.work![c]!), 1);
          expect(Math.abs(found.work![r]! / again - 1)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: propertyRuns },
    );
  });
});
