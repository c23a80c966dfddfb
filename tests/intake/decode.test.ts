import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError, Decoder, detectEncoding } from '../../src/intake/decode.ts';
import { propertyRuns } from '../support.ts';
import { bytes } from './support.ts';

const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return out;
};

describe('detectEncoding', () => {
  it.each([
    ['plain text', bytes('phase,Data'), 'utf-8'],
    ['UTF-8 with mark', bytes('\uFEFFphase'), 'utf-8'],
    ['UTF-16 LE with mark', utf16('\uFEFFphase', true), 'utf-16le'],
    ['UTF-16 BE with mark', utf16('\uFEFFphase', false), 'utf-16be'],
    ['UTF-16 LE without', utf16('phase;1;2\n', true), 'utf-16le'],
    ['UTF-16 BE without', utf16('phase;1;2\n', false), 'utf-16be'],
    ['UTF-16 LE, few Western letters', utf16('段階,データ準備,1\n', true), 'utf-16le'],
    ['one NUL in a text', bytes(`phase,Da\0ta,${'x'.repeat(100)}`), 'utf-8'],
    ['one NUL in a tiny text', bytes('p,A\nx\0,1\n'), 'utf-8'],
    ['nothing', bytes(''), 'utf-8'],
  ])('%s', (_name, head, encoding) => {
    expect(detectEncoding(head)).toBe(encoding);
  });
});

/** The text of pieces, or what stopped it. */
function decoded(
  encoding: ConstructorParameters<typeof Decoder>[0],
  pieces: readonly Uint8Array[],
): string | DecodeError {
  const decoder = new Decoder(encoding);
  try {
    return pieces.map((piece) => decoder.push(piece)).join('') + decoder.end();
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

describe('Decoder', () => {
  it('reads the same wherever characters are cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }),
        (text, encoding, cuts) => {
          const plain = text.replace(/^\uFEFF+/u, '');
          const all = encoding === 'utf-8' ? bytes(plain) : utf16(plain, encoding === 'utf-16le');
          const pieces: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < all.length; turn++) {
            const end = at + 1 + (cuts[turn % cuts.length] ?? 0);
            pieces.push(all.subarray(at, end));
            at = end;
          }
          expect(decoded(encoding, pieces)).toBe(plain);
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it.each([
    ['in the middle', [[0x4f, 0x76, 0xe5, 0x6b, 0x3b, 0x31, 0x0a]], 'Ov', 0xe5, 'Ovåk;1'],
    ['at the start of a piece', ['a;b\nOverv', [], [0xe5, 0x6b], 'x'], 'a;b\nOverv', 0xe5, 'åk'],
    ['a character that never ends', ['a;', [0xc3], [0x28]], 'a;', 0xc3, 'Ã('],
    ['the file ends inside a character', ['a;', [0xe2, 0x82]], 'a;', 0xe2, 'â‚'],
  ] as const)('tells the byte that does not belong: %s', (_name, parts, before, byte, sample) => {
    const pieces = parts.map((part) => (typeof part === 'string' ? bytes(part) : Uint8Array.from(part)));
    const error = decoded('utf-8', pieces);
    if (!(error instanceof DecodeError)) throw new Error('it was read');
    // What earlier pieces gave is known to the caller; `before` is what this piece adds.
    expect(before.endsWith(error.before)).toBe(true);
    expect([error.byte, error.sample]).toEqual([byte, sample]);
  });

  it('reads Windows-1252 when asked, and damaged UTF-16 with U+FFFD', () => {
    expect(decoded('windows-1252', [Uint8Array.from([0x4f, 0xe5, 0x80])])).toBe('Oå€');
    expect(decoded('utf-16le', [Uint8Array.from([0x61, 0, 0x00, 0xd8, 0x62, 0])])).toBe('a\uFFFDb');
  });
});
