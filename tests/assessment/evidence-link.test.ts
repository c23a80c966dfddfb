import { expect, it } from 'vitest';
import { httpsAddress } from '../../src/assessment/evidence-link.ts';

it.each([
  ['https://example.org/report?id=1#top', 'https://example.org/report?id=1#top'],
  [' https://example.org ', 'https://example.org'],
  ['http://example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['https://example.org and more', undefined],
  ['data:text/html,<script>', undefined],
  ['see page 3', undefined],
  ['', undefined],
])('%j leads to %j', (text, address) => {
  expect(httpsAddress(text)).toBe(address);
});
