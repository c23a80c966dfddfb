import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delimiter } from '../../src/intake/options.ts';
import { rowSplitter } from '../../src/intake/papa.ts';
import { papaDelimiter, tidy } from '../../src/intake/tidy.ts';
import { walkRecord } from '../../src/intake/walk.ts';
import { propertyRuns } from '../support.ts';

const values = (text: string, delimiter: Delimiter = ','): readonly string[] =>
  walkRecord(text, 0, delimiter).spans.map((span) => span.value);

describe('walkRecord', () => {
  it.each([
    ['plain', 'a,b,,c\n', ['a', 'b', '', 'c']],
    ['quoted', '"a","b ""x""","c,d"\n', ['a', 'b "x"', 'c,d']],
    ['over two lines', '"a\nb",c\n', ['a\nb', 'c']],
    ['blanks after the quote', '"a" ,b\n', ['a', 'b']],
    ['a quote inside plain text', 'a "b" c,d\n', ['a "b" c', 'd']],
    ['quotes inside quoted text', '"say "hi" now",2\n', ['say "hi" now', '2']],
    ['text after the closing quote', '"Data" prep,1,2\n', ['Data prep', '1', '2']],
    ['text after it, and another quoted field', '"Data" prep,1,"x"\n', ['Data prep', '1', 'x']],
  ])('%s', (_name, text, fields) => {
    expect(values(text)).toEqual(fields);
  });

  it.each([
    ['runs of blanks', '  a   b\tc  \n', ['a', 'b', 'c']],
    ['quoted with blanks', '"a b"  "" 1\n', ['a b', '', '1']],
  ])('%s', (_name, text, fields) => {
    expect(values(text, ' ')).toEqual(fields);
  });

  it.each([
    ['never closed', 'a,"b\nc,d\n', 2],
    ['another field opens before it closes', '"B,2\n"C",3\n', 0],
    ['in one line', 'x,"B,"2",3\n', 2],
  ])('%s', (_name, text, unclosed) => {
    expect(walkRecord(text, 0, ',')).toMatchObject({ complete: false, unclosed });
  });

  it('tells stray quotes by their place', () => {
    expect(walkRecord('"Data" prep,a"b,c\n', 0, ',').spans.map((span) => span.stray)).toEqual([5, 13, -1]);
  });

  it('agrees with PapaParse on everything that is properly quoted', () => {
    const field = fc.oneof(
      fc.stringMatching(/^[a-z0-9 .;]{0,6}$/u).map((text) => ({ text, value: text })),
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') }).map((text) => ({
        text: `"${text.replaceAll('"', '""')}"`,
        value: text,
      })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows.map((row) => `${row.map((one) => one.text).join(',')}\n`).join('');
          const split = rowSplitter(',')(text);
          expect(split).toMatchObject({ damaged: false, consumed: text.length });
          let at = 0;
          for (const row of split.rows) {
            const walked = walkRecord(text, at, ',');
            expect(walked.spans.map((span) => span.value)).toEqual(row);
            at = walked.next;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

describe('tidy', () => {
  it('rewrites records so that PapaParse reads what was meant, line by line', () => {
    const raw = '"Data" prep,1\nx "y",2\n"open,3';
    const tidied = tidy(raw, ',');
    expect(tidied).toMatchObject({ rest: 22, unclosed: 22, hopeless: false, strays: true });
    expect(rowSplitter(',')(tidied.text).rows).toEqual([
      ['Data prep', '1'],
      ['x "y"', '2'],
    ]);
    expect(tidied.text.split('\n')).toHaveLength(3);
  });

  it('knows when a quote cannot be closed any more', () => {
    expect(tidy('"B,2\n"C",3\n', ',')).toMatchObject({ rest: 0, unclosed: 0, hopeless: true });
    expect(tidy('"B ""x"",2\n', ',')).toMatchObject({ hopeless: false, unclosed: 0 });
  });

  it('makes one separator of runs of blanks', () => {
    const { text } = tidy(' a   "b  c"\t1 \n\n', ' ');
    expect(rowSplitter(papaDelimiter(' '))(text).rows).toEqual([['a', 'b  c', '1'], ['']]);
  });
});
