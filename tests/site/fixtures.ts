// What every test of the built site starts from: a page whose console, policy and network are watched.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { ORIGIN } from './address.ts';

export { BASE } from './address.ts';

/** The built site. */
export const DIST = join(import.meta.dirname, '../../dist-test');

/** Every page of the built site as a path below the base: '' is the home page, '404.html' the error page. */
export const PAGES: readonly string[] = globSync('**/*.html', { cwd: DIST })
  .map((file) => file.replace(/index\.html$/u, ''))
  .toSorted();

/**
 * Pagefind asks for a worker without a trusted script address, is refused, and goes on in the main thread: the one
 * violation that may stand in the console (docs/architecture.md).
 */
const REFUSED_WORKER = [
  /^This document requires 'TrustedScriptURL' assignment\. The action has been blocked\.$/u,
  /^Failed to execute 'Worker'|^Failed to construct 'Worker': This document requires 'TrustedScriptURL' assignment/u,
  /^Creating a worker from .* violates the following Content Security Policy directive/u,
];
const allowed = (text: string, search: boolean): boolean =>
  search && REFUSED_WORKER.some((pattern) => pattern.test(text));

interface Watched {
  /** What went wrong on the page so far; the test fails at its end when something did. */
  readonly trouble: string[];
  /** Set where a test uses search. */
  usesSearch: boolean;
  /** Set where a test provokes errors that the console shows; what is expected is matched against it. */
  expected: RegExp | undefined;
}

function watch(page: Page, watched: Watched): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = message.text();
    if (allowed(text, watched.usesSearch) || watched.expected?.test(text)) return;
    watched.trouble.push(`console ${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => {
    if (watched.expected?.test(error.message)) return;
    watched.trouble.push(`page error: ${error.message}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== ORIGIN)
      watched.trouble.push(`third-party request: ${request.url()}`);
  });
}

export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ context }, use) => {
      const watched: Watched = { trouble: [], usesSearch: false, expected: undefined };
      context.on('page', (page) => {
        watch(page, watched);
      });
      await use(watched);
      expect(watched.trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
export type { Page };

/** Sets the theme as a reader's choice, before anything is drawn. */
export async function chooseTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}

/** Brings every island into view, one after the other, and waits until all are hydrated. */
export async function showIslands(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}
