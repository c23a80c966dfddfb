import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/intake/memo.ts';
import { TextIndex } from '../../src/intake/text-index.ts';
import { propertyRuns } from '../support.ts';

describe('TextIndex', () => {
  it('is a map from texts, whatever they have in common', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.array(text), (known, others) => {
        const index = new TextIndex<number>();
        known.forEach((one, at) => {
          index.add(one, at);
        });
        const map = new Map(known.map((one, at) => [one, at]));
        expect(index.size).toBe(map.size);
        for (const one of [...known, ...others]) expect(index.get(one)).toBe(map.get(one));
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('Memo', () => {
  it('asks once for each text, and goes on when it remembers no more', () => {
    let asked = 0;
    const memo = new Memo((text) => {
      asked++;
      return text.length;
    });
    expect(['aa', 'b', 'aa', 'b'].map((text) => memo.of(text))).toEqual([2, 1, 2, 1]);
    expect(asked).toBe(2);
    for (let at = 0; at < 3000; at++) expect(memo.of(String(at))).toBe(String(at).length);
    expect(memo.of('2999')).toBe(4);
  });
});
