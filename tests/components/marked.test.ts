import { describe, expect, it } from 'vitest';
import { marked } from '../../src/components/shell/marked.ts';

describe('marked', () => {
  it.each([
    ['plain', [{ text: 'plain', hit: false }]],
    [
      'a <mark>hit</mark> here',
      [
        { text: 'a ', hit: false },
        { text: 'hit', hit: true },
        { text: ' here', hit: false },
      ],
    ],
    ['', []],
    ['5 &lt; 6 &amp; &quot;x&quot; &unknown;', [{ text: '5 < 6 & "x" &unknown;', hit: false }]],
    ['<mark>&lt;img onerror=x&gt;</mark>', [{ text: '<img onerror=x>', hit: true }]],
  ])('%s', (excerpt, pieces) => {
    expect(marked(excerpt)).toEqual(pieces);
  });
});
