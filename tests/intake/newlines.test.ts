import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Newlines } from '../../src/intake/newlines.ts';
import { propertyRuns } from '../support.ts';

const normalized = (pieces: readonly string[]): string => {
  const newlines = new Newlines();
  return pieces.map((piece) => newlines.push(piece)).join('') + newlines.end();
};

describe('Newlines', () => {
  it.each([
    ['CRLF', ['a\r\nb\r\n'], 'a\nb\n'],
    ['CR', ['a\rb\r'], 'a\nb\n'],
    ['mixed', ['a\r\nb\rc\n\r\nd'], 'a\nb\nc\n\nd'],
    ['CRLF cut in two', ['a\r', '\nb'], 'a\nb'],
    ['CR at the end of a piece', ['a\r', 'b'], 'a\nb'],
    ['an empty piece between', ['a\r', '', '\nb'], 'a\nb'],
    ['CR at the very end', ['a\r'], 'a\n'],
  ])('%s', (_name, pieces, text) => {
    expect(normalized(pieces)).toBe(text);
  });

  it('gives the same wherever the text is cut, and keeps the number of lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n') })), (pieces) => {
        const whole = normalized([pieces.join('')]);
        expect(normalized(pieces)).toBe(whole);
        expect(whole.split('\n')).toHaveLength(pieces.join('').split(/\r\n|\r|\n/u).length);
      }),
      { numRuns: propertyRuns },
    );
  });
});
