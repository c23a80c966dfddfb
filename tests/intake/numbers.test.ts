import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDecimal, looksNumeric, readNumber } from '../../src/intake/numbers.ts';
import type { Decimal } from '../../src/intake/options.ts';
import { propertyRuns } from '../support.ts';

const value = (text: string, decimal: Decimal): number | string => {
  const read = readNumber(text, decimal);
  return read.kind === 'number' ? read.value : read.kind === 'blank' ? 'blank' : read.why;
};

describe('readNumber', () => {
  it.each<[string, Decimal, number | string]>([
    ['12', '.', 12],
    ['007', '.', 7],
    [' 1.5 ', '.', 1.5],
    ['.5', '.', 0.5],
    ['5.', '.', 5],
    ['+3', '.', 3],
    ['1e5', '.', 100_000],
    ['1,5e-3', ',', 0.0015],
    ['1,5', ',', 1.5],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['1.234', ',', 1234],
    ['1,234,567.5', '.', 1_234_567.5],
    ['1.234.567,5', ',', 1_234_567.5],
    ['1 234', '.', 1234],
    ['1\u202F234,5', ',', 1234.5],
    ['1’234.5', '.', 1234.5],
    ['12 %', '.', 12],
    ['40,6%', ',', 40.6],
    ['½', '.', 0.5],
    ['1½', '.', 1.5],
    ['2 ¾', ',', 2.75],
    ['-0', '.', 0],
    ['', '.', 'blank'],
    ['–', '.', 'blank'],
    ['N/A', '.', 'blank'],
    ['NA', ',', 'blank'],
    ['1 2', '.', 'is not a number'],
    ['1,23', '.', 'is not a number'],
    ['0,125', '.', 'is not a number'],
    ['1,234.5,6', '.', 'is not a number'],
    ['1,234’567', '.', 'is not a number'],
    ['1.5', ',', 'is not a number'],
    ['12 h', '.', 'is not a number'],
    ['1/2', '.', 'is not a number'],
    ['(5)', '.', 'is not a number'],
    ['0x1F', '.', 'is not a number'],
    ['NaN', '.', 'is not a number'],
    ['-5', '.', 'is negative'],
    ['−5', '.', 'is negative'],
    ['inf', '.', 'is infinite'],
    ['-∞', '.', 'is infinite'],
    ['1e400', '.', 'is too large'],
    ['#DIV/0!', '.', 'is an error of the spreadsheet it comes from'],
    ['#REF!', '.', 'is an error of the spreadsheet it comes from'],
  ])('%j under %j: %s', (text, decimal, expected) => {
    expect(value(text, decimal)).toBe(expected);
  });

  it('notes the percent sign, and digits that a number cannot hold', () => {
    expect(readNumber('12 %', '.')).toMatchObject({ percent: true });
    expect(readNumber('12', '.')).toMatchObject({ percent: false });
    expect(
      ['12345678901234567', '0.1', '9007199254740991', '0.12345678901234567890'].map((text) =>
        readNumber(text, '.'),
      ),
    ).toMatchObject([{ exact: false }, { exact: true }, { exact: true }, { exact: false }]);
  });

  it('reads back every number that JavaScript prints', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(value(String(number), '.')).toBe(number === 0 ? 0 : number);
        expect(value(String(number).replace('.', ','), ',')).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('reads grouped numbers or none at all: digits are never dropped', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '’', '%'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom<Decimal>('.', ','), (cell, decimal) => {
        const read = readNumber(cell, decimal);
        if (read.kind !== 'number') return;
        const digits = cell.replace(decimal === '.' ? /[^\d.]/gu : /[^\d,]/gu, '').replace(',', '.');
        expect(read.value).toBe(Number(digits));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('looksNumeric', () => {
  it.each([
    ['1', true],
    ['1,5', true],
    ['-1', true],
    ['inf', true],
    ['NaN', true],
    ['#DIV/0!', true],
    ['', false],
    ['x', false],
    ['#1 phase', false],
    ['Data', false],
  ])('%j: %s', (text, numeric) => {
    expect(looksNumeric(text)).toBe(numeric);
  });
});

describe('detectDecimal', () => {
  it.each<[string, string[], boolean, Decimal, string | undefined]>([
    ['plain', ['1', '2'], false, '.', undefined],
    ['a point', ['1.5', '2'], false, '.', undefined],
    ['a comma', ['1,5', '2'], true, ',', undefined],
    ['a leading zero settles it', ['0,125'], false, ',', undefined],
    ['thousands and comma', ['1.234,5', '12'], true, ',', undefined],
    ['thousands and point', ['1,234.5', '12'], false, '.', undefined],
    ['either, in a comma file', ['1,234', '12'], false, '.', '1,234'],
    ['either, among semicolons', ['1,234', '12'], true, ',', '1,234'],
    ['thousands with point, among semicolons', ['1.234', '12'], true, ',', '1.234'],
    ['three decimals, among semicolons', ['1.234', '1.25'], true, '.', undefined],
    ['more of one kind', ['1,5', '2,5', '1.5'], false, ',', undefined],
    ['no numbers', ['a', ''], false, '.', undefined],
  ])('%s', (_name, cells, semicolons, decimal, unsure) => {
    expect(detectDecimal(cells, semicolons)).toEqual({ decimal, unsure });
  });
});
