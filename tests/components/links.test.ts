import { describe, expect, it } from 'vitest';
import { linkList } from '../../src/components/content/links.ts';

describe('linkList', () => {
  it('parts links by a comma and a blank, and lets no text become markup', () => {
    expect(
      linkList([
        { href: '/a/#x', label: 'A' },
        { href: '/b?c=1&d="2"', label: '<B>' },
      ]),
    ).toBe('<a href="/a/#x">A</a>, <a href="/b?c=1&amp;d=&quot;2&quot;">&lt;B&gt;</a>');
    expect(linkList([])).toBe('');
  });
});
