// What is written reads back as the same matrix, whatever the labels and numbers, and however the bytes come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importMatrix, importStream, type ImportResult } from '../../src/intake/import.ts';
import { cleanLabel } from '../../src/intake/labels.ts';
import type { Delimiter, Encoding } from '../../src/intake/options.ts';
import { toEdgeCsv, toJson, toMatrixCsv } from '../../src/intake/write.ts';
import type { Cell, Matrix, Unit } from '../../src/matrix/matrix.ts';
import { propertyRuns } from '../support.ts';

const parameters = { numRuns: propertyRuns };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const matrixOf = (result: ImportResult): Matrix => {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code}: ${issue.message}`).join('\n'));
  return result.matrix;
};

const odd = fc.constantFrom(
  '=1',
  "'=1",
  '-5',
  '- item',
  '+x',
  '@y',
  '007',
  '1e5',
  '12',
  '0.5',
  '½',
  'a"b',
  '"',
  '""',
  'a,b',
  'a;b',
  'a|b',
  'a\tb',
  'two\nlines',
  "'",
  "''-",
  '\u200B=x',
  '＝x',
  'Total',
  'sum',
  'from',
  'to',
  'visited',
  'case',
  'activity',
  'timestamp',
  'n/a',
  '-',
  '__proto__',
  'x ',
  'é',
  'e\u0301',
  '日本語',
  '🙂',
  'sep=;',
  '<b>',
);
/** Labels as intake keeps them: any text, cleaned as the importer cleans it. */
const label = fc
  .oneof(
    odd,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .map(cleanLabel)
  .filter((text) => text !== '');
const labels = fc.uniqueArray(label, {
  minLength: 1,
  maxLength: 6,
  selector: (text) => text.normalize('NFC'),
});
const number = fc.oneof(
  fc.nat(10_000),
  fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.1, 1e-7, 1e21, 0.30000000000000004),
);
const cell: fc.Arbitrary<Cell> = fc.option(number, { nil: null, freq: 4 });
const unit = fc.constantFrom<Unit>('count', 'share', 'percent', 'hours', 'probability');

/** A matrix as intake could have made it. A label of rows and columns is spelled in one way. */
const matrix: fc.Arbitrary<Matrix> = fc
  .record({
    rows: labels,
    columns: labels,
    unit,
    seed: fc.array(cell, { minLength: 36, maxLength: 36 }),
    complete: fc.boolean(),
  })
  .map(({ rows, columns, unit: what, seed, complete }) => {
    const spelled = new Map(rows.map((one) => [one.normalize('NFC'), one]));
    const names = columns.map((one) => spelled.get(one.normalize('NFC')) ?? one);
    const cells = rows
      .map((_, r) => names.map((_unused, c) => (seed[r * 6 + c] ?? 0) || 0))
      .map((row, r) =>
        row.map((value, c) =>
          seed[r * 6 + c] === null ? null : what === 'count' ? Math.floor(value) : value,
        ),
      );
    return {
      title: 'm',
      rows,
      columns: names,
      cells,
      unit: what,
      total: what === 'count' ? cells.flat().reduce<number>((sum, one) => sum + (one ?? 0), 0) : null,
      // In a list of counts a phase called "Total" that happens to be the sum of the others would be taken for a total.
      ...(complete && what === 'count' && ![...rows, ...names].some((one) => /total|sum/iu.test(one))
        ? { complete: true as const }
        : {}),
      provenance: { source: 'm.csv' },
    };
  });

describe('reading back what was written', () => {
  it.each([
    ['matrix', toMatrixCsv],
    ['edge list', toEdgeCsv],
    ['JSON', toJson],
  ])('as %s gives the same matrix', (_name, write) => {
    fc.assert(
      fc.property(matrix, (given) => {
        const back = matrixOf(importMatrix(bytes(write(given)), { fileName: 'm.csv' }));
        expect(back).toEqual(given);
      }),
      parameters,
    );
  });

  it('needs no warning', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const result = importMatrix(bytes(toMatrixCsv(given)), { fileName: 'm.csv' });
        const about = result.issues.filter(
          (issue) => issue.severity === 'error' || /row|column|cell|quote/u.test(issue.code),
        );
        expect(about).toEqual([]);
      }),
      parameters,
    );
  });
});

/** How a country writes numbers. */
const LOCALES = [
  { decimal: '.', group: ',' },
  { decimal: '.', group: '’' },
  { decimal: '.', group: '\u00A0' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: '\u202F' },
  { decimal: ',', group: '' },
  { decimal: '.', group: '' },
] as const;

function localized(value: number, { decimal, group }: (typeof LOCALES)[number]): string {
  const [whole = '', fraction] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, group)}${decimal}${fraction ?? ''}`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  if (encoding === 'utf-8') return bytes(`${mark ? '\uFEFF' : ''}${text}`);
  const all = `${mark ? '\uFEFF' : ''}${text}`;
  const out = new Uint8Array(all.length * 2);
  const view = new DataView(out.buffer);
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), encoding === 'utf-16le');
  return out;
}

const plainLabel = fc.stringMatching(/^[A-Za-zÆØÅæøåäöüß]{1,8}( [a-zæøå]{1,8})?$/u);
const plainLabels = fc.uniqueArray(plainLabel, {
  minLength: 2,
  maxLength: 5,
  selector: (text) => text.toLowerCase(),
});

describe('a table as any program could write it', () => {
  const file = fc.record({
    labels: plainLabels,
    numbers: fc.array(fc.nat(99_999_999), { minLength: 25, maxLength: 25 }),
    locale: fc.constantFrom(...LOCALES),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|', ' '),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be'),
    mark: fc.boolean(),
    layout: fc.constantFrom('matrix', 'edges'),
  });

  it('comes in the same in every delimiter, line end, encoding, locale and layout', () => {
    fc.assert(
      fc.property(file, ({ labels: names, numbers, locale, delimiter, newline, encoding, mark, layout }) => {
        const cells = names.map((_, r) => names.map((_unused, c) => (numbers[r * 5 + c] ?? 0) / 100));
        const written = (value: number): string => {
          const text = localized(value, locale);
          return delimiter === ' ' || text.includes(delimiter) ? quoted(text) : text;
        };
        const rows =
          layout === 'matrix'
            ? [
                ['phase', ...names].map(quoted),
                ...names.map((name, r) => [quoted(name), ...(cells[r] ?? []).map(written)]),
              ]
            : [
                ['from', 'to', 'hours'],
                ...names.flatMap((from, r) =>
                  names.map((to, c) => [quoted(from), quoted(to), written(cells[r]?.[c] ?? 0)]),
                ),
              ];
        const text = rows.map((row) => row.join(delimiter)).join(newline) + newline;
        const result = importMatrix(encoded(text, encoding, mark));
        expect(result.understood).toMatchObject({ layout, delimiter, encoding });
        expect(matrixOf(result)).toMatchObject({ rows: names, columns: names, cells });
      }),
      parameters,
    );
  });
});

describe('a stream', () => {
  const text = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'Data preparation',
          'Model development',
          'Overvåking',
          '日本',
          '"quoted, ""label"""',
          '"two\nlines"',
        ),
        fc.constantFrom('Data preparation', 'Model development', '🙂', '', '"a;b"'),
        fc.constantFrom('2027-01-04', '2027-02-05T10:00', '04.01.2027', 'never', ''),
      ),
      { minLength: 1, maxLength: 40 },
    )
    .chain((rows) =>
      fc
        .constantFrom('\n', '\r\n', '\r')
        .map((newline) =>
          ['focus,visited,when', ...rows.map((row) => row.join(','))].join('\n').replaceAll('\n', newline),
        ),
    );

  it('reads the same wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 200 }),
        async (csv, cuts) => {
          const all = bytes(csv);
          async function* pieces(): AsyncGenerator<Uint8Array> {
            let at = 0;
            for (let turn = 0; at < all.length; turn++) {
              const length = cuts[turn % cuts.length] ?? 1;
              yield await Promise.resolve(all.subarray(at, at + length));
              at += length;
            }
          }
          expect(await importStream(pieces())).toEqual(importMatrix(all));
        },
      ),
      parameters,
    );
  });
});
