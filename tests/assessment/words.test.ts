import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../src/assessment/words.ts';
import { propertyRuns } from '../support.ts';

describe('wordDifference', () => {
  it.each([
    ['the same', 'one two', 'one  two', [['same', 'one two']]],
    [
      'a word changed',
      'ten sampled rows',
      'twenty sampled rows',
      [
        ['removed', 'ten'],
        ['added', 'twenty'],
        ['same', 'sampled rows'],
      ],
    ],
    [
      'words added at the end',
      'a b',
      'a b c d',
      [
        ['same', 'a b'],
        ['added', 'c d'],
      ],
    ],
    [
      'words gone at the start',
      'x y a',
      'a',
      [
        ['removed', 'x y'],
        ['same', 'a'],
      ],
    ],
    ['nothing to something', '', 'a', [['added', 'a']]],
    ['nothing at all', '', ' ', []],
  ] as const)('%s', (_name, before, after, runs) => {
    expect(wordDifference(before, after).map((run) => [run.kind, run.text])).toEqual(runs);
  });

  it('holds both texts', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'b', 'c', 'the', 'rows'), { maxLength: 20 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const runs = wordDifference(before, after);
        const join = (drop: string): string =>
          runs
            .filter((run) => run.kind !== drop)
            .map((run) => run.text)
            .join(' ');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
      { numRuns: propertyRuns },
    );
  });
});
