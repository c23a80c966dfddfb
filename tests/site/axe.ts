import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe's findings on the page, or on what the selector finds, as lines that name rule and place. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(script);
  const { violations } = await page.evaluate(
    (where) =>
      (
        globalThis as unknown as { axe: { run(where: string, options: object): Promise<AxeResults> } }
      ).axe.run(where, { resultTypes: ['violations'] }),
    within,
  );
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`));
}

/** How many pixels the page is wider than its window. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
