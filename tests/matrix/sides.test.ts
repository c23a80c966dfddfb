import { describe, expect, it } from 'vitest';
import { importMatrix } from '../../src/intake/import.ts';
import { differenceOf } from '../../src/matrix/difference.ts';
import { sidesOf } from '../../src/matrix/sides.ts';
import type { Matrix } from '../../src/matrix/matrix.ts';

const read = (text: string, fileName = 'log.csv'): Matrix => {
  const result = importMatrix(new TextEncoder().encode(text), { fileName });
  if (!result.ok) throw new Error('refused');
  return result.matrix;
};
const log = (visits: readonly (readonly [string, string, number])[]): string =>
  `focus,visited\n${visits.map(([from, to, times]) => `${from},${to}\n`.repeat(times)).join('')}`;

describe('matrices beside each other', () => {
  const before = read(
    log([
      ['MD', 'DP', 40],
      ['MD', 'DA', 20],
    ]),
  );
  const after = read(
    log([
      ['MD', 'DP', 40],
      ['MD', 'DA', 20],
      ['MD', 'GC', 30],
    ]),
  );

  it('a phase that a log never names was visited 0 times', () => {
    const { columns, sides } = sidesOf([after, before], 'row');
    expect(columns).toEqual(['DP', 'DA', 'GC']);
    expect(sides[1].matrix.cells).toEqual([[40, 20, 0]]);
    const difference = differenceOf(after, before, { basis: 'row' });
    expect(difference.cells[0]?.[2]?.difference).toBeCloseTo(1 / 3);
    // The row's divergence and test are about the same visits as its n.
    expect(difference.byRow[0]?.n).toEqual([90, 60]);
    expect(difference.byRow[0]?.compared).toEqual([90, 60]);
    expect(difference.byRow[0]?.jsd).toBeGreaterThan(0.1);
  });

  it('the same visits as a log and as a list of counts give the same difference', () => {
    const list = (text: string): Matrix => read(text, 'list.csv');
    const counts = differenceOf(
      list('from,to,count\nMD,DP,40\nMD,DA,20\nMD,GC,30\n'),
      list('from,to,count\nMD,DP,40\nMD,DA,20\n'),
      { basis: 'row' },
    );
    const logs = differenceOf(after, before, { basis: 'row' });
    expect(counts.cells).toEqual(logs.cells);
    expect(counts.byRow).toEqual(logs.byRow);
  });

  it('a table lacks what it does not name', () => {
    const table = (text: string): Matrix => read(text, 'table.csv');
    const { sides } = sidesOf([table('x,DP,GC\nMD,4,3\n'), table('x,DP\nMD,4\n')], 'given');
    expect(sides[1].matrix.cells).toEqual([[4, null]]);
  });

  it('logs without a label in common stay apart', () => {
    const other = read(log([['x', 'y', 3]]));
    const { sides } = sidesOf([before, other], 'given');
    expect(sides[1].matrix.cells).toEqual([
      [null, null, null],
      [null, null, 3],
    ]);
    expect(differenceOf(before, other, { basis: 'given' }).common).toBe(false);
  });
});
