import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/intake/table.ts';
import { detectUnit, looksTransposed } from '../../src/intake/unit.ts';

const table = (cells: (number | null)[][], more: Partial<Table> = {}): Table => ({
  rows: cells.map((_, at) => `r${String(at)}`),
  columns: (cells[0] ?? []).map((_, at) => `c${String(at)}`),
  cells,
  percent: false,
  unit: undefined,
  corner: '',
  ours: false,
  ...more,
});

describe('detectUnit', () => {
  it.each([
    ['whole numbers', [[1, 20]], 'count'],
    ['zeros and ones', [[0, 1]], 'count'],
    [
      'rows that sum to 100',
      [
        [40, 60],
        [10, 90],
      ],
      'percent',
    ],
    [
      'rows that sum to 100, rounded',
      [
        [33.3, 66.6],
        [10, 90],
      ],
      'percent',
    ],
    [
      'rows that sum to 1',
      [
        [0.4, 0.6],
        [1, 0],
      ],
      'share',
    ],
    [
      'numbers up to 1 that do not',
      [
        [0.4, 0.9],
        [0.5, 0.2],
      ],
      'probability',
    ],
    ['other numbers', [[1.5, 7]], 'hours'],
    ['nothing', [[null, null]], 'count'],
  ] as const)('%s', (_name, cells, unit) => {
    expect(detectUnit(table(cells.map((row) => [...row])), 'q1.csv')).toBe(unit);
  });

  it('believes the file before its numbers: percent sign, header, name', () => {
    expect(detectUnit(table([[1, 2]], { percent: true, unit: 'hours' }), 'probability.csv')).toBe('percent');
    expect(detectUnit(table([[1, 2]], { unit: 'hours' }), 'probability.csv')).toBe('hours');
    expect(detectUnit(table([[1, 0]]), 'rework-probability.csv')).toBe('probability');
    expect(detectUnit(table([[10, 20]]), 'Stunden Q1.csv')).toBe('hours');
  });
});

describe('looksTransposed', () => {
  it.each([
    [
      'visited \\ focus',
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ],
    [
      'to/from',
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ],
    [
      'Visited phase',
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ],
    [
      'focus \\ visited',
      [
        [1, 2],
        [3, 4],
      ],
      false,
    ],
    [
      'phase',
      [
        [1, 2],
        [3, 4],
      ],
      false,
    ],
    [
      'phase',
      [
        [40, 10],
        [60, 90],
      ],
      true,
    ],
    [
      'phase',
      [
        [50, 50],
        [50, 50],
      ],
      false,
    ],
    [
      'phase',
      [
        [0.5, 0.1],
        [0.5, 0.9],
      ],
      true,
    ],
    [
      'phase',
      [
        [1, 1],
        [0, 0],
      ],
      false,
    ],
  ] as const)('corner %j, %j: %s', (corner, cells, swapped) => {
    expect(
      looksTransposed(
        table(
          cells.map((row) => [...row]),
          { corner },
        ),
      ) !== undefined,
    ).toBe(swapped);
  });
});
