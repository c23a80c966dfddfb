// Bytes, compressed: what a page costs before any island's code, with its islands, and what search costs on first use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { BASE, DIST, expect, PAGES, showIslands, test, type Page } from './fixtures.ts';

const KB = 1000;
const LIMITS = { page: 20 * KB, script: 2 * KB, fonts: 60 * KB, islands: 45 * KB, search: 100 * KB } as const;
/** Pages that are made of islands: their own scripts come with the page. */
const TOOLS = PAGES.filter((page) => /^(matrix|checklist)\//u.test(page));

const sizes = new Map<string, number>();
/** The size of a file as a good host sends it; what is compressed already is sent as it is. */
function sizeOf(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    const bytes = readFileSync(join(DIST, file));
    size = /\.(woff2|pagefind|pf_\w+)$/u.test(file) ? bytes.length : brotliCompressSync(bytes).length;
    sizes.set(file, size);
  }
  return size;
}

/** The files a page has asked for, below the base. */
function requested(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const path = decodeURIComponent(new URL(request.url()).pathname).slice(BASE.length);
    files.push(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  });
  return files;
}
const total = (files: readonly string[], kind: RegExp): number =>
  [...new Set(files)].filter((file) => kind.test(file)).reduce((sum, file) => sum + sizeOf(file), 0);

for (const path of PAGES.filter((page) => !TOOLS.includes(page))) {
  test(`/${path}: the page before any island`, async ({ page }) => {
    const files = requested(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(total(files, /\.(html|css|js)$/u)).toBeLessThanOrEqual(LIMITS.page);
    expect(total(files, /\.js$/u)).toBeLessThanOrEqual(LIMITS.script);
    expect(total(files, /\.woff2$/u)).toBeLessThanOrEqual(LIMITS.fonts);
  });
}

for (const path of [...TOOLS, ...PAGES.filter((page) => /^phases\/.+/u.test(page))]) {
  test(`/${path}: the scripts with its islands`, async ({ page }) => {
    const files = requested(page);
    await page.goto(path);
    await showIslands(page);
    await page.waitForLoadState('networkidle');
    const scripts = total(files, /\.js$/u);
    expect(scripts).toBeGreaterThan(LIMITS.script);
    expect(scripts).toBeLessThanOrEqual(LIMITS.islands);
  });
}

test('search on first use', async ({ page, watched }) => {
  watched.usesSearch = true;
  await page.goto('');
  await page.waitForLoadState('networkidle');
  const files = requested(page);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('consent');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const cost = total(files, /./u);
  expect(cost).toBeGreaterThan(1000);
  expect(cost).toBeLessThanOrEqual(LIMITS.search);
});
