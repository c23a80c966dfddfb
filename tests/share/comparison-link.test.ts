import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { packComparison, readComparison, type SharedComparison } from '../../src/share/comparison-link.ts';
import { packLink } from '../../src/share/link.ts';
import { propertyRuns } from '../support.ts';

const matrix = (title: string, change: Partial<Matrix> = {}): Matrix => ({
  title,
  rows: ['a', '__proto__'],
  columns: ['x', 'y'],
  cells: [
    [1, null],
    [0, 7],
  ],
  unit: 'count',
  total: 8,
  provenance: { source: `${title}.csv`, note: 'said in confidence' },
  ...change,
});
const SHARED: SharedComparison = { matrices: [matrix('Q2'), matrix('Q1')], basis: 'row', order: 'playbook' };

describe('a comparison link', () => {
  it('brings back what went in, without file names and notes unless asked for', async () => {
    const bare = await readComparison(await packComparison(SHARED, false));
    expect(bare).toEqual({
      ok: true,
      comparison: {
        ...SHARED,
        matrices: SHARED.matrices.map((one) => ({ ...one, provenance: { source: 'a link' } })),
      },
    });
    expect(await readComparison(await packComparison(SHARED, true))).toEqual({
      ok: true,
      comparison: SHARED,
    });
  });

  it('is short: nine phases and two quarters fit well below 2,000 characters', async () => {
    const nine = Array.from({ length: 9 }, (_, at) => `phase number ${String(at)}`);
    const cells = nine.map((_, r) => nine.map((__, c) => (r * 7 + c * 3) % 29));
    const big = matrix('quarter', { rows: nine, columns: nine, cells });
    const link = await packComparison({ matrices: [big, big], basis: 'row', order: 'given' }, false);
    expect(link.length).toBeLessThan(1000);
    expect(link).toMatch(/^#v1\.matrix\.[\w-]+$/u);
  });

  it('survives any labels and numbers', async () => {
    const label = fc
      .string({ minLength: 1, maxLength: 30, unit: 'binary' })
      .map((text) => text.toWellFormed());
    const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 5 });
    const cell = fc.oneof(
      fc.constant(null),
      fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
    );
    await fc.assert(
      fc.asyncProperty(
        labels,
        labels,
        fc.array(cell, { minLength: 25, maxLength: 25 }),
        async (rows, columns, values) => {
          const cells = rows.map((_, r) => columns.map((__, c) => values[r * 5 + c] ?? null));
          const one = matrix('any', { rows, columns, cells, unit: 'hours', total: null });
          const shared: SharedComparison = { matrices: [one], basis: 'given', order: 'sequenced' };
          expect(await readComparison(await packComparison(shared, true))).toEqual({
            ok: true,
            comparison: shared,
          });
        },
      ),
      { numRuns: Math.min(propertyRuns, 2000) },
    );
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['an unknown basis', { basis: 'odds', order: 'given', matrices: [] }],
    ['no matrix', { basis: 'row', order: 'given', matrices: [] }],
    ['three matrices', { basis: 'row', order: 'given', matrices: [matrix('a'), matrix('b'), matrix('c')] }],
    [
      'a negative cell',
      {
        basis: 'row',
        order: 'given',
        matrices: [
          matrix('a', {
            cells: [
              [-1, 0],
              [0, 0],
            ],
          }),
        ],
      },
    ],
    ['a short row', { basis: 'row', order: 'given', matrices: [matrix('a', { cells: [[1], [0, 0]] })] }],
    ['a label twice', { basis: 'row', order: 'given', matrices: [matrix('a', { rows: ['a', 'a'] })] }],
    ['an unknown unit', { basis: 'row', order: 'given', matrices: [{ ...matrix('a'), unit: 'miles' }] }],
    ['a blank title', { basis: 'row', order: 'given', matrices: [matrix(' ')] }],
  ])('with %s is refused', async (_, value) => {
    expect(await readComparison(await packLink('matrix', value))).toMatchObject({ ok: false });
  });

  it('of another kind, cut, or mangled is refused', async () => {
    const link = await packComparison(SHARED, false);
    expect(await readComparison(await packLink('ask', {}))).toMatchObject({ ok: false });
    expect(await readComparison(link.slice(0, -5))).toMatchObject({ ok: false });
    expect(await readComparison(link.replace(/[\w-]{4}$/u, 'a+b='))).toMatchObject({ ok: false });
    expect(await readComparison('')).toMatchObject({ ok: false });
  });
});
