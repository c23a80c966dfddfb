import { describe, expect, it } from 'vitest';
import { differenceOf, type Difference } from '../../src/matrix/difference.ts';
import { differenceTests } from '../../src/matrix/difference-tests.ts';
import { fisherExact } from '../../src/matrix/fisher.ts';
import { holm } from '../../src/matrix/holm.ts';
import { wilson } from '../../src/matrix/wilson.ts';
import { matrixOf, shipped } from './fixtures.ts';

const q1 = shipped('made-up-example-team-q1.csv');
const q2 = shipped('made-up-example-team-q2.csv');

const cellOf = (difference: Difference, focus: string, visited: string) =>
  difference.cells.flat().find((cell) => cell.focus === focus && cell.visited === visited)!;

describe('differenceOf', () => {
  const a = matrixOf([
    [30, 10],
    [5, 5],
  ]);
  const b = matrixOf([
    [20, 20],
    [0, 0],
  ]);

  it('is shown minus reference in the basis, with parts, intervals and a test', () => {
    const cell = cellOf(differenceOf(a, b, { basis: 'row' }), 'A', 'B');
    expect(cell).toMatchObject({ shown: 0.25, reference: 0.5, difference: -0.25 });
    expect(cell.of).toEqual([
      { visits: 10, n: 40 },
      { visits: 20, n: 40 },
    ]);
    expect(cell.intervals).toEqual([wilson(10, 40), wilson(20, 40)]);
    expect(cell.p).toBeCloseTo(Math.min(1, 2 * fisherExact(10, 40, 20, 40)), 12);
  });

  it('has no share and no test of a row without visits, but a difference of counts', () => {
    const row = differenceOf(a, b, { basis: 'row' });
    expect(cellOf(row, 'B', 'A')).toMatchObject({
      shown: 0.5,
      reference: null,
      difference: null,
      verdict: 'untested',
    });
    expect(row.byRow[1]).toMatchObject({ n: [10, 0], compared: [10, 0], jsd: null, small: true });
    expect(cellOf(differenceOf(a, b, { basis: 'given' }), 'B', 'A')).toMatchObject({
      difference: 5,
      p: null,
    });
  });

  it('as given tests the shares of the row and gives intervals in visits', () => {
    const given = differenceOf(a, b, { basis: 'given' });
    const cell = cellOf(given, 'A', 'B');
    expect(cell).toMatchObject({ shown: 10, reference: 20, difference: -10 });
    expect(cell.intervals?.[0]).toEqual(wilson(10, 40).map((bound) => bound * 40));
    expect(cell.p).toBe(cellOf(differenceOf(a, b, { basis: 'row' }), 'A', 'B').p);
    expect(given.unit).toBe('count');
  });

  it('as share of all has one n for all cells', () => {
    const all = differenceOf(a, b, { basis: 'all' });
    expect(cellOf(all, 'B', 'A').of).toEqual([
      { visits: 5, n: 50 },
      { visits: 0, n: 40 },
    ]);
    expect(all.n).toEqual([50, 40]);
  });

  it('without the diagonal knows nothing of visits to the focus itself', () => {
    const off = differenceOf(a, b, { basis: 'row-off-diagonal' });
    expect(cellOf(off, 'A', 'A')).toMatchObject({ shown: null, reference: null, of: null });
    expect(cellOf(off, 'A', 'B').of).toEqual([
      { visits: 10, n: 10 },
      { visits: 20, n: 20 },
    ]);
    expect(off.byRow[0]?.n).toEqual([10, 20]);
  });

  it('corrects for the cells that somebody visited, and those only', () => {
    const left = matrixOf([[10, 20, 0, 0]], { rows: ['A'] });
    const right = matrixOf([[20, 10, 0, null]], { rows: ['A'] });
    const difference = differenceOf(left, right, { basis: 'row' });
    expect(difference.tested).toBe(2);
    expect(cellOf(difference, 'A', 'C')).toMatchObject({ p: 1, verdict: 'unvisited', needed: null });
    expect(cellOf(difference, 'A', 'D')).toMatchObject({ p: null, verdict: 'untested', difference: null });
    expect(cellOf(difference, 'A', 'A').p).toBeCloseTo(2 * fisherExact(10, 30, 20, 30), 12);
  });

  it('says how many visits would tell a difference that could be chance', () => {
    const difference = differenceOf(matrixOf([[6, 4]]), matrixOf([[14, 6]]), { basis: 'row' });
    const cell = cellOf(difference, 'A', 'A');
    expect(cell.verdict).toBe('chance');
    // alpha shared by two cells: a little more than the 356 of a single test
    expect(cell.needed).toBeGreaterThan(356);
    expect(cell.needed).toBeLessThan(500);
  });

  it('finds the one difference of the made-up quarters that chance would hardly make', () => {
    const difference = differenceOf(q2, q1, { basis: 'row' });
    const beyond = difference.cells.flat().filter((cell) => cell.verdict === 'different');
    expect(beyond.map(({ focus, visited }) => [focus, visited])).toEqual([
      ['Model development', 'Data preparation'],
    ]);
    const tested = difference.cells
      .flat()
      .filter((cell) => cell.of && cell.of[0].visits + cell.of[1].visits > 0);
    const corrected = holm(
      tested.map(({ of }) => fisherExact(of![0].visits, of![0].n, of![1].visits, of![1].n)),
    );
    expect(tested.map((cell) => cell.p)).toEqual(corrected);
  });

  it('tells missing from zero on the union of partly overlapping labels', () => {
    const left = matrixOf([[3, 4]], { rows: ['A'], columns: ['X', 'Y'] });
    const right = matrixOf(
      [
        [1, 5],
        [2, 2],
      ],
      { rows: ['A', 'B'], columns: ['Y', 'Z'] },
    );
    const difference = differenceOf(left, right, { basis: 'given' });
    expect(difference.rows).toEqual(['A', 'B']);
    expect(difference.columns).toEqual(['X', 'Y', 'Z']);
    expect(difference.cells.map((row) => row.map((cell) => cell.difference))).toEqual([
      [null, 3, null],
      [null, null, null],
    ]);
    expect(difference.byRow[0]).toMatchObject({ n: [7, 6], compared: [4, 1] });
    expect(difference.byRow[1]).toMatchObject({ n: [null, 4], compared: [0, 0], jsd: null });
    expect(difference.common).toBe(true);
  });

  it('says when there is nothing in common', () => {
    const left = matrixOf([[3, 4]], { rows: ['A'], columns: ['X', 'Y'] });
    const difference = differenceOf(left, matrixOf([[1]]), { basis: 'row' });
    expect(difference).toMatchObject({ common: false, extent: 0, jsd: null, tested: 0 });
    expect(differenceTests(difference).overall).toEqual({ g: null, df: null, p: null, method: 'none' });
  });

  it('puts labels of an order first', () => {
    expect(differenceOf(a, b, { basis: 'row', order: ['B', 'Z'] }).rows).toEqual(['B', 'A']);
  });

  it('sets percentages against shares, and knows no n then', () => {
    const percent = matrixOf(
      [
        [40, 60],
        [50, 50],
      ],
      { unit: 'percent' },
    );
    const share = matrixOf(
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      { unit: 'share' },
    );
    const given = differenceOf(percent, share, { basis: 'given' });
    expect(cellOf(given, 'A', 'A').difference).toBeCloseTo(-0.1, 12);
    expect(given).toMatchObject({ unit: 'share', counted: false, n: [null, null], tested: 0 });
    expect(given.cells.flat().every((cell) => cell.p === null && cell.intervals === null)).toBe(true);
    // Two files of percentages stay percentages.
    expect(differenceOf(percent, percent, { basis: 'given' }).unit).toBe('percent');
  });

  it('keeps the n of the side that has one', () => {
    const share = matrixOf(
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      { unit: 'share' },
    );
    const mixed = differenceOf(
      matrixOf([
        [3, 4],
        [1, 1],
      ]),
      share,
      { basis: 'row' },
    );
    expect(mixed.n).toEqual([9, null]);
    expect(mixed.byRow[0]?.n).toEqual([7, null]);
    expect(mixed.counted).toBe(false);
  });

  it('has no divergence of probabilities, and refuses what does not fit', () => {
    const ucav = shipped('ucav-rework-probability.csv');
    expect(differenceOf(ucav, ucav, { basis: 'given' }).jsd).toBeNull();
    expect(() => differenceOf(ucav, q1, { basis: 'given' })).toThrow(RangeError);
    expect(() => differenceOf(ucav, ucav, { basis: 'row' })).toThrow(RangeError);
  });

  it('has the mean of the rows’ divergences overall, in shares of rows that both know', () => {
    const difference = differenceOf(q2, q1, { basis: 'row' });
    const rows = difference.byRow.map((row) => row.jsd!);
    expect(difference.jsd).toBeCloseTo(rows.reduce((total, one) => total + one) / rows.length, 12);
  });

  it('survives being cloned, as a worker needs it', () => {
    const difference = differenceOf(q2, q1, { basis: 'row' });
    expect(structuredClone(difference)).toEqual(difference);
    expect(differenceTests(structuredClone(difference), 99)).toEqual(differenceTests(difference, 99));
  });
});
