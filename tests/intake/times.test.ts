import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDateOrder, looksLikeTime, readTime } from '../../src/intake/times.ts';
import { propertyRuns } from '../support.ts';

const iso = (text: string, order?: 'day-first' | 'month-first'): string => {
  const time = readTime(text, order);
  return time.kind === 'time' ? new Date(time.ms).toISOString().replace('.000Z', 'Z') : time.kind;
};

describe('readTime', () => {
  it.each([
    ['2027-01-31', '2027-01-31T00:00:00Z'],
    ['2027-01-31T09:30', '2027-01-31T09:30:00Z'],
    ['2027-01-31 09:30:15', '2027-01-31T09:30:15Z'],
    ['2027-01-31T09:30:15.250Z', '2027-01-31T09:30:15.250Z'],
    ['2027-01-31T09:30:00.123456+02:00', '2027-01-31T07:30:00.123Z'],
    ['2027-01-31T09:30:00.000+0100', '2027-01-31T08:30:00Z'],
    ['2027-01-31 09:30:00 UTC', '2027-01-31T09:30:00Z'],
    ['2027-01-31 09:30:00-05', '2027-01-31T14:30:00Z'],
    ['2027/1/31', '2027-01-31T00:00:00Z'],
    ['31.01.2027', '2027-01-31T00:00:00Z'],
    ['31.1.27 9:30', '2027-01-31T09:30:00Z'],
    ['31 Jan 2027', '2027-01-31T00:00:00Z'],
    ['31. Mai 2027 14:05', '2027-05-31T14:05:00Z'],
    ['Jan 31, 2027 9:30 PM', '2027-01-31T21:30:00Z'],
    ['31/Jan/27 12:05 AM', '2027-01-31T00:05:00Z'],
    ['31-DEZ-2027', '2027-12-31T00:00:00Z'],
    ['1801474200', '2027-02-01T09:30:00Z'],
    ['1801474200000', '2027-02-01T09:30:00Z'],
    ['03/04/2027', 'ambiguous'],
    ['31/01/2027', 'ambiguous'],
    ['2027-02-30', 'bad'],
    ['2027-13-01', 'bad'],
    ['31.04.2027', 'bad'],
    ['2027-01-31T25:00', 'bad'],
    ['31 Foo 2027', 'bad'],
    ['0099-12-31', 'bad'],
    ['yesterday', 'bad'],
    ['12', 'bad'],
    ['', 'bad'],
  ])('%j: %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('takes dates with slashes in the order that is given', () => {
    expect([iso('03/04/2027', 'day-first'), iso('03/04/2027 1:15 pm', 'month-first')]).toEqual([
      '2027-04-03T00:00:00Z',
      '2027-03-04T13:15:00Z',
    ]);
    expect(iso('31/01/2027', 'month-first')).toBe('bad');
  });

  it('reads back every time that JavaScript prints', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (date) => {
          expect(readTime(date.toISOString())).toEqual({
            kind: 'time',
            ms: date.getTime(),
            shape: 'iso with zone',
          });
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

describe('detectDateOrder', () => {
  it.each([
    [['31/01/2027', '03/04/2027'], 'day-first'],
    [['01/31/2027'], 'month-first'],
    [['03/04/2027'], undefined],
    [['31/01/2027', '01/31/2027'], undefined],
    [['2027-01-31'], undefined],
  ])('%j: %s', (texts, order) => {
    expect(detectDateOrder(texts)).toBe(order);
  });
});

describe('looksLikeTime', () => {
  it.each([
    ['2027-01-31', true],
    ['03/04/2027', true],
    ['1801474200', false],
    ['Data preparation', false],
    ['', false],
  ])('%j: %s', (text, looks) => {
    expect(looksLikeTime(text)).toBe(looks);
  });
});
