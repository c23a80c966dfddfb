import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/matrix/coverage.ts';
import { propertyRuns } from '../support.ts';
import { countMatrix, matrixOf, shuffled } from './fixtures.ts';

const documented = [
  { focus: 'A', visited: 'B' },
  { focus: 'B', visited: 'C' },
  { focus: 'C', visited: 'A' },
];

describe('coverageOf', () => {
  it('makes three lists and one figure', () => {
    const coverage = coverageOf(
      matrixOf([
        [9, 2, 5],
        [0, 0, 4],
        [null, 1, 0],
      ]),
      documented,
    );
    expect(coverage.visitedDocumented.map(({ focus, visited, value }) => [focus, visited, value])).toEqual([
      ['B', 'C', 4],
      ['A', 'B', 2],
    ]);
    expect(coverage.visitedOnly.map(({ focus, visited }) => focus + visited)).toEqual(['AC', 'CB']);
    // The cell from C to A is blank: nobody knows.
    expect(coverage.documentedOnly).toEqual([]);
    expect(coverage.unmeasured).toEqual([{ focus: 'C', visited: 'A' }]);
    expect(coverage.visits).toEqual({ onDocumented: 6, all: 12 });
  });

  it('tells what was never visited from what was not measured', () => {
    const table = matrixOf([[1, 0]], { rows: ['A'], columns: ['B', 'C'] });
    const pairs = [
      { focus: 'A', visited: 'C' },
      { focus: 'A', visited: 'D' },
      { focus: 'B', visited: 'C' },
    ];
    const names = (list: readonly { focus: string; visited: string }[]): readonly string[] =>
      list.map(({ focus, visited }) => focus + visited);
    const partly = coverageOf(table, pairs);
    expect(names(partly.documentedOnly)).toEqual(['AC']);
    expect(names(partly.unmeasured)).toEqual(['AD', 'BC']);
    // A log names all that happened.
    const log = coverageOf({ ...table, complete: true }, pairs);
    expect(names(log.documentedOnly)).toEqual(['AC', 'AD', 'BC']);
    expect(log.unmeasured).toEqual([]);
  });

  it('has no figure without counts', () => {
    expect(coverageOf(matrixOf([[0, 2]], { unit: 'hours' }), documented).visits).toBeNull();
  });

  it('does not mind the order of a file', () => {
    fc.assert(
      fc.property(shuffled(countMatrix()), ([a, b]) => {
        expect(coverageOf(b, documented)).toEqual(coverageOf(a, documented));
      }),
      { numRuns: propertyRuns },
    );
  });
});
