import { describe, expect, it } from 'vitest';
import { isDocumented } from '../../src/matrix/documented.ts';
import type { Cell, Matrix } from '../../src/matrix/matrix.ts';
import { DOCUMENTED_REVISITS } from '../../src/playbook/documented.ts';
import { phaseName } from '../../src/playbook/phases.ts';
import { reordered, shipped } from './fixtures.ts';

const pairs = DOCUMENTED_REVISITS.map(([focus, visited]) => ({
  focus: phaseName(focus).title,
  visited: phaseName(visited).title,
}));
const revisits = shipped('documented-revisits.csv');
const changed = (r: number, c: number, value: Cell): Matrix => ({
  ...revisits,
  cells: revisits.cells.map((row, at) => (at === r ? row.with(c, value) : row)),
});

describe('isDocumented', () => {
  it('recognizes both shipped files, in any order, with blanks for zeros', () => {
    expect(isDocumented(revisits, pairs)).toBe(true);
    expect(isDocumented(shipped('documented-scenarios.csv'), pairs)).toBe(true);
    expect(
      isDocumented(reordered(revisits, [7, 6, 5, 4, 3, 2, 1, 0], [8, 7, 6, 5, 4, 3, 2, 1, 0]), pairs),
    ).toBe(true);
    const blank = {
      ...revisits,
      cells: revisits.cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))),
    };
    expect(isDocumented(blank, pairs)).toBe(true);
    const swapped: Matrix = {
      ...revisits,
      rows: revisits.columns,
      columns: revisits.rows,
      cells: revisits.columns.map((_, c) => revisits.cells.map((row) => row[c] ?? null)),
    };
    expect(isDocumented(swapped, pairs)).toBe(true);
  });

  it('leaves everything else alone', () => {
    expect(isDocumented(shipped('made-up-example-team-q1.csv'), pairs)).toBe(false);
    expect(isDocumented(changed(0, 1, 3), pairs)).toBe(false);
    expect(isDocumented(changed(0, 1, 0), pairs)).toBe(false);
    expect(isDocumented(changed(0, 0, 1), pairs)).toBe(false);
    expect(isDocumented({ ...revisits, cells: revisits.cells.map((row) => row.map(() => 0)) }, pairs)).toBe(
      false,
    );
    expect(isDocumented({ ...revisits, rows: [], cells: [] }, [])).toBe(false);
  });
});
