// What holds on every page of the built site, whatever stands on it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chooseTheme, expect, PAGES, showIslands, test, type Page } from './fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe's findings on a page as lines that name rule and place. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run(where: Document, options: object): Promise<AxeResults> } }
    ).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}

for (const path of PAGES) {
  test.describe(`/${path}`, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${theme}`, async ({ page }) => {
        await chooseTheme(page, theme);
        await page.goto(path);
        await showIslands(page);
        expect(await findings(page)).toEqual([]);
      });
    }

    test('no blank stands before a comma or a full stop', async ({ page }) => {
      await page.goto(path);
      await showIslands(page);
      const text = await page.locator('body').innerText();
      expect(text.length).toBeGreaterThan(100);
      expect(text.match(/.{0,30}\s[,;](?=\s|$).{0,20}|.{0,30} \.(?=\s|$)/gu) ?? []).toEqual([]);
    });

    test('nothing moves while it loads, and nothing sticks out at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001);
      await showIslands(page);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    });
  });
}
