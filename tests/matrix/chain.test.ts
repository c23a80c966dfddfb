import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedVisits } from '../../src/matrix/chain.ts';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { propertyRuns } from '../support.ts';
import { countMatrix, letters, matrixOf, reordered, shipped } from './fixtures.ts';

const drunkard = matrixOf(
  [
    [0, 0.5, 0, 0.5, 0],
    [0.5, 0, 0.5, 0, 0],
    [0, 0.5, 0, 0, 0.5],
  ],
  { unit: 'probability', rows: ['1', '2', '3'], columns: ['1', '2', '3', '0', '4'] },
);

function answered(matrix: Matrix, start: string, ends: string[]) {
  const found = expectedVisits(matrix, { start, ends });
  if (!found.ok) throw new Error(found.why);
  return found;
}

const near = (found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((row, r) => {
    row.forEach((value, c) => {
      expect(found[r]![c]).toBeCloseTo(value, 12);
    });
  });
};

describe('expectedVisits', () => {
  it('is the drunkard’s walk of Grinstead and Snell, example 11.13', () => {
    const walk = answered(drunkard, '1', ['0', '4']);
    near(walk.fundamental, [
      [1.5, 1, 0.5],
      [1, 2, 1],
      [0.5, 1, 1.5],
    ]);
    near(walk.absorptionFrom, [
      [0.75, 0.25],
      [0.5, 0.5],
      [0.25, 0.75],
    ]);
    expect(['1', '2', '3'].map((start) => answered(drunkard, start, ['0', '4']).total)).toEqual([
      expect.closeTo(3, 12),
      expect.closeTo(4, 12),
      expect.closeTo(3, 12),
    ]);
  });

  it('is the running example of process mining', () => {
    const log = shipped('process-mining-running-example-transitions.csv');
    const found = answered(log, 'register request', ['pay compensation', 'reject request']);
    const visits = Object.fromEntries(found.phases.map((phase, at) => [phase, found.visits[at]]));
    const expected = {
      'register request': 1,
      'examine casually': 1,
      'examine thoroughly': 0.5,
      'check ticket': 1.5,
      decide: 1.5,
      'reinitiate request': 0.5,
    };
    for (const [phase, value] of Object.entries(expected)) expect(visits[phase]).toBeCloseTo(value, 12);
    expect(found.phases).toHaveLength(6);
    expect(found.total).toBeCloseTo(6, 12);
    near([found.absorption], [[0.5, 0.5]]);
  });

  it('divides counts and percentages by their row, and counts staying', () => {
    const counts = matrixOf([
      [6, 3, 3],
      [0, 0, 5],
      [9, 9, 9],
    ]);
    const percent = matrixOf(
      [
        [50, 25, 25],
        [0, 0, 100],
        [1, 0, 99],
      ],
      { unit: 'percent' },
    );
    for (const matrix of [counts, percent]) {
      const found = answered(matrix, 'A', ['C']);
      expect(found.visits[0]).toBeCloseTo(2, 12);
      expect(found.visits[1]).toBeCloseTo(0.5, 12);
    }
  });

  it('leaves out what cannot be reached', () => {
    const found = answered(
      matrixOf([
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
      'A',
      ['B'],
    );
    expect(found).toMatchObject({ phases: ['A'], total: 1, absorption: [1] });
  });

  it.each([
    ['hours', matrixOf([[0, 1]], { unit: 'hours' }), 'A', ['B'], /Hours say how long/u],
    ['an unknown start', matrixOf([[0, 1]]), 'Z', ['B'], /no phase “Z”/u],
    ['an unknown end', matrixOf([[0, 1]]), 'A', ['Y'], /no phase “Y”/u],
    ['no end', matrixOf([[0, 1]]), 'A', [], /at least one phase/u],
    ['a start that is an end', matrixOf([[0, 1]]), 'A', ['A'], /both start and end/u],
    [
      'a phase that is never left',
      matrixOf([
        [0, 1, 1],
        [0, 0, 1],
      ]),
      'A',
      ['B'],
      /“C” is reached, but no visit leaves it/u,
    ],
    [
      'no way to an end',
      matrixOf([
        [0, 1, 1],
        [0, 1, 0],
      ]),
      'A',
      ['C'],
      /No end can be reached from “B”/u,
    ],
    [
      'probabilities that are none of a chain',
      matrixOf(
        [
          [0, 0.4],
          [0, 0],
        ],
        { unit: 'probability' },
      ),
      'A',
      ['B'],
      /probabilities of “A” do not sum to 1/u,
    ],
  ] as [string, Matrix, string, string[], RegExp][])('refuses %s', (_, matrix, start, ends, why) => {
    const found = expectedVisits(matrix, { start, ends });
    expect(found.ok ? '' : found.why).toMatch(why);
  });

  it('fulfills its own equations, and does not mind the order of a file', () => {
    fc.assert(
      fc.property(countMatrix(6, 5), (matrix) => {
        const labels = letters(matrix.rows.length);
        const end = labels.at(-1)!;
        const found = expectedVisits(matrix, { start: 'A', ends: [end] });
        if (!found.ok) return;
        const step = (from: string, to: string): number => {
          const row = matrix.cells[labels.indexOf(from)]!.map((cell) => cell ?? 0);
          return row[labels.indexOf(to)]! / row.reduce((total, value) => total + value, 0);
        };
        // Each visit is the start's first or comes from a visit elsewhere: v = e + v·Q.
        found.phases.forEach((phase, at) => {
          const arrived = found.phases.reduce(
            (total, from, i) => total + found.visits[i]! * step(from, phase),
            0,
          );
          expect(found.visits[at]).toBeCloseTo(arrived + (phase === 'A' ? 1 : 0), 7);
        });
        expect(found.absorption[0]).toBeCloseTo(1, 9);
        const order = labels.map((_, at) => labels.length - 1 - at);
        const turned = answered(reordered(matrix, order, order), 'A', [end]);
        for (const [at, phase] of found.phases.entries())
          expect(turned.visits[turned.phases.indexOf(phase)]).toBe(found.visits[at]);
      }),
      { numRuns: propertyRuns },
    );
  });
});
