// Every link of every page leads somewhere: files exist, fragments exist, nothing forgets the base path.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BASE, DIST, PAGES } from './fixtures.ts';

const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

const ids = new Map<string, ReadonlySet<string>>();
function idsOf(file: string): ReadonlySet<string> {
  let known = ids.get(file);
  if (!known) {
    known = new Set([...read(file).matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? ''));
    ids.set(file, known);
  }
  return known;
}

/** What is wrong with an address on a page, or undefined. */
function wrong(page: string, address: string): string | undefined {
  const url = new URL(address, `http://localhost${BASE}${page}`);
  if (url.origin !== 'http://localhost') return url.protocol === 'https:' ? undefined : 'is not https';
  if (!url.pathname.startsWith(BASE)) return 'forgets the base path';
  const file = fileOf(decodeURIComponent(url.pathname.slice(BASE.length)));
  if (!existsSync(join(DIST, file))) return 'leads to no file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment === '' || !file.endsWith('.html') || idsOf(file).has(fragment)
    ? undefined
    : 'names a fragment that does not exist';
}

test('the site has pages and links to check', () => {
  expect(PAGES.length).toBeGreaterThan(20);
  expect(wrong('', 'nowhere/')).toBe('leads to no file');
  expect(wrong('', '/phases/')).toBe('forgets the base path');
  expect(wrong('', 'phases/data-preparation/#nothing')).toBe('names a fragment that does not exist');
});

for (const page of PAGES) {
  test(`/${page}: links and fragments`, () => {
    const html = read(fileOf(page));
    const addresses = [...html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/gu)].map(
      (match) => unescaped(match[1] ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(
      addresses.flatMap((address) => {
        const problem = wrong(page, address);
        return problem === undefined ? [] : [`${address} ${problem}`];
      }),
    ).toEqual([]);
    const own = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? '');
    expect(own.filter((id, at) => own.indexOf(id) !== at)).toEqual([]);
  });
}

test('playbook.json: every url ends in a fragment of its page', () => {
  const playbook = JSON.parse(read('playbook.json')) as {
    phases: {
      url: string;
      revisits: { scenarios: { url: string }[] }[];
      recommendations: { url: string }[];
    }[];
  };
  const urls = playbook.phases.flatMap((phase) => [
    phase.url,
    ...phase.revisits.flatMap((revisit) => revisit.scenarios.map((scenario) => scenario.url)),
    ...phase.recommendations.map((one) => one.url),
  ]);
  expect(urls.length).toBeGreaterThan(9 + 74 + 34);
  expect(urls.filter((url) => !url.includes('#') || wrong('', url) !== undefined)).toEqual([]);
});

test('the sitemap lists every page but the error page', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/example\.org\/sub\/(.*?)<\/loc>/gu)].map(
    (match) => match[1] ?? '',
  );
  expect(listed.toSorted()).toEqual(PAGES.filter((page) => page !== '404.html').toSorted());
});
