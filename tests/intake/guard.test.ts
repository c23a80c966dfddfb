import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard } from '../../src/intake/guard.ts';
import { propertyRuns } from '../support.ts';

describe('the formula guard', () => {
  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ['-5', "'-5"],
    ['+1', "'+1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    [' \u200B=1', "' \u200B=1"],
    ['\tx', "'\tx"],
    ['\0x', "'\0x"],
    ['\nx', "'\nx"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j', (text, guarded) => {
    expect(guard(text)).toBe(guarded);
  });

  it('is undone exactly, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\0', '\u200B', 'a') }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(unguard(guard(given))).toBe(given);
        expect(guard(given)).not.toMatch(/^[\s\u200B]*[=+\-@]/u);
      }),
      { numRuns: propertyRuns },
    );
  });
});
