import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/intake/batch.ts';
import { Refusal } from '../../src/intake/issue.ts';
import { RecordReader } from '../../src/intake/records.ts';
import { propertyRuns } from '../support.ts';
import { rowsOf } from './support.ts';

const refusal = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('RecordReader', () => {
  it('knows the physical line of every row, line breaks in cells counted', () => {
    const rows = rowsOf('a,b\n"x\ny",1\n\nc,"2\n\n3"\nd,4');
    expect(rows.map((row) => [row.line, row.lastLine, row.fields[0]])).toEqual([
      [1, 1, 'a'],
      [2, 3, 'x\ny'],
      [4, 4, ''],
      [5, 7, 'c'],
      [8, 8, 'd'],
    ]);
  });

  it('tells the place of a cell in characters, on the line where it starts', () => {
    const [, row] = rowsOf('a,b\n"é🙂\nß", "q" ,c,last');
    expect([0, 1, 2, 3, 9].map((field) => row?.spot(field))).toMatchObject([
      { line: 2, column: 1, source: '"é🙂' },
      { line: 3, column: 4, source: 'ß", "q" ,c,last' },
      { line: 3, column: 10, from: 9, to: 10 },
      { line: 3, column: 12, from: 11, to: 15 },
      // A cell that is not there is looked for at the end of the row.
      { line: 3, column: 16, from: 15, to: 15 },
    ]);
    expect(row?.fields[1]).toBe(' "q" ');
  });

  it('finds places among runs of blanks too', () => {
    const [, row] = rowsOf('"a b"  1\n  "c d"    x\n', ' ');
    expect([row?.spot(0).column, row?.spot(1).column]).toEqual([3, 12]);
  });

  it.each([
    ['an unclosed quote', 'a,b\nc,"d\ne,f\n', 'unclosed-quote', 2, 3],
    ['one that meets another', 'a,b\nc,"d\n"e",f\n', 'unclosed-quote', 2, 3],
    ['a long cell', `a,b\nc,${'x'.repeat(10_001)}\n`, 'long-cell', 2, 3],
    ['a long cell of short lines', `a,b\nc,"${'x\n'.repeat(5001)}"\n`, 'long-cell', 2, 3],
    ['a quote that is open for a million characters', `a,b\nc,"${'x,\n'.repeat(400_000)}`, 'long-cell', 2, 3],
    ['no line break at all', 'x,'.repeat(600_000), 'long-record', 1, 1],
  ])('refuses %s', (_name, text, code, line, column) => {
    expect(refusal(() => rowsOf(text)).issue).toMatchObject({ code, line, column, severity: 'error' });
  });

  it('reads stray quotes as they are meant, and can tell them', () => {
    const [, row, next] = rowsOf('p,A\n"Data" prep,1\nx,"2"\n');
    expect(row?.fields).toEqual(['Data prep', '1']);
    expect([row?.hasStrayQuote(0), row?.hasStrayQuote(1), next?.hasStrayQuote(1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('gives the same rows and places wherever the text is cut', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b,', '"c,d"', '"e\nf"', ',', '\n', '"g"h', ' x"y '), { maxLength: 60 })
      .map((parts) => parts.join(''));
    const read = (pieces: readonly string[]): unknown => {
      const seen: unknown[] = [];
      const reader = new RecordReader(',', (batch: Batch) => {
        batch.rows.forEach((fields, at) =>
          seen.push([fields, batch.line(at), fields.map((_, field) => batch.spot(at, field).column)]),
        );
      });
      try {
        for (const piece of pieces) reader.push(piece);
        reader.end();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Rows before the mistake may have been told or not; the mistake itself is the same.
        return [error.issue.code, error.issue.line, error.issue.column];
      }
      return seen;
    };
    fc.assert(
      fc.property(text, fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }), (whole, cuts) => {
        const pieces: string[] = [];
        for (let at = 0, turn = 0; at < whole.length; turn++) {
          const end = at + 1 + (cuts[turn % cuts.length] ?? 0);
          pieces.push(whole.slice(at, end));
          at = end;
        }
        expect(read(pieces)).toEqual(read([whole]));
      }),
      { numRuns: propertyRuns },
    );
  });
});
