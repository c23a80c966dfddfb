import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { toJson } from '../../src/intake/write.ts';
import { accepted, imported } from './support.ts';

const MATRIX: Matrix = {
  title: 'Q1 of team data',
  rows: ['A', "'=1"],
  columns: ['A', 'Total'],
  cells: [
    [1, null],
    [0, 2],
  ],
  unit: 'count',
  total: 3,
  provenance: { source: 'tracker', note: 'weekly' },
};

describe('a matrix as JSON', () => {
  it('reads back whole, with its title and where it comes from', () => {
    const result = accepted(toJson(MATRIX), { fileName: 'renamed.json' });
    expect(result.matrix).toEqual(MATRIX);
    expect(result.understood).toMatchObject({ layout: 'matrix', delimiter: null, header: null });
  });

  it('is read as the command line writes it', () => {
    const { rows, columns, cells, unit } = MATRIX;
    expect(
      accepted(JSON.stringify({ layout: 'edges', rows, columns, cells, unit, total: 3, issues: [] })).matrix,
    ).toMatchObject({ rows, cells, unit });
  });

  it('can be decided upon like any file', () => {
    expect(accepted(toJson(MATRIX), { transpose: true, unit: 'hours' }).matrix).toMatchObject({
      rows: ['A', 'Total'],
      cells: [
        [1, 0],
        [null, 2],
      ],
      unit: 'hours',
    });
  });

  const change = (more: object): string => JSON.stringify({ ...MATRIX, ...more });
  it.each([
    ['cut', '{"rows": ["A"],\n "columns": [', 'json-syntax', 2],
    ['another root', '[["A", 1]]', 'json', 0],
    ['another app’s', '{"format": "checklist", "items": []}', 'json-format', 0],
    ['a newer version', change({ format: 'mlops-dynamics-matrix', formatVersion: 2 }), 'json-version', 0],
    ['no rows', '{"columns": ["A"], "cells": []}', 'json-shape', 0],
    ['a label that is no text', change({ rows: ['A', 2] }), 'json-shape', 0],
    ['labels twice', change({ rows: ['A', 'A'] }), 'json-shape', 0],
    ['too few rows', change({ cells: [[1, 2]] }), 'json-shape', 0],
    ['ragged rows', change({ cells: [[1, 2], [3]] }), 'json-shape', 0],
    [
      'a negative number',
      change({
        cells: [
          [1, 2],
          [3, -4],
        ],
      }),
      'json-shape',
      0,
    ],
    ['a number too large', toJson(MATRIX).replace('0', '1e400'), 'json-shape', 0],
    ['an unknown unit', change({ unit: 'days' }), 'json-shape', 0],
    ['deep nesting', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 'json-depth', 0],
    ['a million levels', `{"a":${'['.repeat(1_000_000)}`, 'json-depth', 0],
    ['six megabytes', `{"rows": ["${'x'.repeat(6_300_000)}"]}`, 'too-large', 0],
  ])('refuses %s', (_name, text, code, line) => {
    const result = imported(text);
    expect(result.ok).toBe(false);
    expect(result.issues).toContainEqual(expect.objectContaining({ code, line, severity: 'error' }));
  });

  it('says which part of it is wrong', () => {
    expect(
      imported(
        change({
          cells: [
            [1, 2],
            [3, 'x'],
          ],
        }),
      ).issues[0]?.message,
    ).toBe('cells[1][1] should be a number from 0, or null. Correct the JSON, or export it again.');
  });

  it('has no way to an object’s prototype', () => {
    const text = '{"__proto__": {"polluted": 1}, "rows": ["__proto__"], "columns": ["A"], "cells": [[1]]}';
    expect(accepted(text).matrix.rows).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is not mistaken for a CSV that starts with a brace, nor the other way round', () => {
    expect(accepted('{p},A\nA,1\n').matrix.columns).toEqual(['A']);
    expect(accepted('[p],A\nA,1\n').matrix.columns).toEqual(['A']);
  });
});
