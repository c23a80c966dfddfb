import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { toComparisonCsv } from '../../src/intake/write-comparison.ts';
import { differenceOf } from '../../src/matrix/difference.ts';
import type { Matrix } from '../../src/matrix/matrix.ts';

// An independent reader: the engine's whole, which src/ sees only a few lines of.
const papa = createRequire(import.meta.url)('papaparse') as {
  parse(text: string, options: { skipEmptyLines: boolean }): { data: string[][] };
};

const matrix = (title: string, cells: (number | null)[][]): Matrix => ({
  title,
  rows: ['=cmd', 'a "quoted", label'],
  columns: ['x', 'line\nbreak'],
  cells,
  unit: 'count',
  total: 1,
  provenance: { source: title },
});

describe('toComparisonCsv', () => {
  it('is read back by a CSV parser, guarded against formulas, blank where something is missing', () => {
    const difference = differenceOf(
      matrix('a', [
        [40, 10],
        [null, 5],
      ]),
      matrix('b', [
        [10, 40],
        [3, 5],
      ]),
      { basis: 'row' },
    );
    const text = toComparisonCsv(difference);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = papa.parse(text.slice(1), { skipEmptyLines: true });
    expect(data).toHaveLength(5);
    for (const row of data) expect(row).toHaveLength(18);
    expect(data[1]?.slice(0, 9)).toEqual([
      "'=cmd",
      'x',
      '0.8',
      '0.2',
      '0.6000000000000001',
      '40',
      '50',
      '10',
      '50',
    ]);
    expect(data[1]?.slice(14)).toEqual(['different', 'share of row', 'a', 'b']);
    expect(data[2]?.[1]).toBe('line\nbreak');
    expect(data[3]?.slice(0, 6)).toEqual(['a "quoted", label', 'x', '', '0.375', '', '']);
    expect(data[3]?.[14]).toBe('untested');
  });
});
