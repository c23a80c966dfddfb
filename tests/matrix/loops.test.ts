import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, loopsOf } from '../../src/matrix/loops.ts';
import { propertyRuns } from '../support.ts';
import { matrixOf, shipped, shuffled, countMatrix } from './fixtures.ts';

const graph = fc
  .integer({ min: 1, max: 9 })
  .chain((n) => fc.array(fc.uniqueArray(fc.nat(n - 1)), { minLength: n, maxLength: n }));

/** For each node the nodes that can be reached from it. */
function reach(arcs: readonly (readonly number[])[]): Set<number>[] {
  return arcs.map((_, start) => {
    const reached = new Set([start]);
    for (const node of reached) for (const next of arcs[node]!) reached.add(next);
    return reached;
  });
}

describe('componentsOf', () => {
  it('groups exactly what reaches each other, and points only to earlier groups', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const components = componentsOf(arcs);
        const from = reach(arcs);
        const at = new Map(components.flatMap((group, index) => group.map((node) => [node, index])));
        expect([...at.keys()].toSorted((a, b) => a - b)).toEqual([...arcs.keys()]);
        for (const a of arcs.keys()) {
          for (const b of arcs.keys())
            expect(at.get(a) === at.get(b)).toBe(from[a]!.has(b) && from[b]!.has(a));
          for (const next of arcs[a]!) expect(at.get(next)).toBeLessThanOrEqual(at.get(a)!);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('loopsOf', () => {
  it('finds the one loop of UCAV: activities 2 to 13', () => {
    const ucav = shipped('ucav-rework-probability.csv');
    const loops = loopsOf(ucav, ucav.rows);
    expect(loops).toEqual([ucav.rows.slice(1, 13)]);
  });

  it('takes cells above 0 only, and no visit to the focus itself', () => {
    expect(
      loopsOf(
        matrixOf([
          [5, 1, 0],
          [0, 5, 1],
          [null, 0, 5],
        ]),
      ),
    ).toEqual([]);
    expect(
      loopsOf(
        matrixOf([
          [0, 1, 0, 0],
          [1, 0, 0, 0],
          [0, 0, 0, 2],
          [0, 0, 2, 0],
        ]),
      ),
    ).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });

  it('does not mind the order of a file', () => {
    fc.assert(
      fc.property(shuffled(countMatrix(6, 1)), ([a, b]) => {
        expect(loopsOf(b)).toEqual(loopsOf(a));
      }),
      { numRuns: propertyRuns },
    );
  });
});
