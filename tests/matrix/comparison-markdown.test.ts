import { describe, expect, it } from 'vitest';
import { comparisonMarkdown } from '../../src/matrix/comparison-markdown.ts';
import { differenceOf } from '../../src/matrix/difference.ts';
import { differenceTests } from '../../src/matrix/difference-tests.ts';
import type { Matrix, Unit } from '../../src/matrix/matrix.ts';

const matrix = (title: string, cells: number[][], unit: Unit = 'count'): Matrix => ({
  title,
  rows: ['a|b', 'c'],
  columns: ['x', 'y'],
  cells,
  unit,
  total: unit === 'count' ? cells.flat().reduce((sum, cell) => sum + cell, 0) : null,
  provenance: { source: `${title}.csv` },
});
const OPTIONS = {
  titles: [],
  documented: (focus: string) => (focus === 'c' ? 'DP-DA-1' : ''),
  day: '2026-11-25',
};

describe('comparisonMarkdown', () => {
  const difference = differenceOf(
    matrix('new *one*', [
      [40, 10],
      [5, 5],
    ]),
    matrix('old', [
      [10, 40],
      [5, 5],
    ]),
    { basis: 'row' },
  );

  it('says what was compared, what matters, and the numbers behind it', () => {
    const text = comparisonMarkdown(difference, differenceTests(difference), OPTIONS);
    expect(text).toContain('# new \\*one\\* compared with old');
    expect(text).toContain('Basis: share of row; n = 60 and 60 visits.');
    expect(text).toContain('| a\\|b | x | 80.0 % | 20.0 % | +60.0 | beyond chance |  |');
    expect(text).toContain('| a\\|b | y | 20.0 % | 80.0 % | −60.0 | beyond chance |  |');
    expect(text).toMatch(/\| a\\\|b \| 50 and 50 \| 0\.\d{3} \| \d+\.\d\d \(1\) \| < 0\.001 \|/u);
    expect(text).not.toContain('| c | x');
  });

  it('has one table row a line whatever the labels hold', () => {
    const lines = comparisonMarkdown(difference, null, OPTIONS)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const line of lines)
      expect(line.replaceAll('\\|', '').split('|').length).toBe(lines.indexOf(line) < 4 ? 9 : 7);
  });

  it('names no n where there is none', () => {
    const hours = differenceOf(
      matrix(
        'a',
        [
          [4, 1],
          [2, 2],
        ],
        'hours',
      ),
      matrix(
        'b',
        [
          [1, 4],
          [2, 2],
        ],
        'hours',
      ),
      { basis: 'given' },
    );
    const text = comparisonMarkdown(hours, null, OPTIONS);
    expect(text).toContain('Basis: as given; no n given.');
    expect(text).toContain('| no n given |');
  });
});
