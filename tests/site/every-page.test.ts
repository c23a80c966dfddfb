// What holds on every page of the built site, whatever stands on it.
import { axeFindings } from './axe.ts';
import { chooseTheme, expect, PAGES, showIslands, test } from './fixtures.ts';

for (const path of PAGES) {
  test.describe(`/${path}`, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${theme}`, async ({ page }) => {
        await chooseTheme(page, theme);
        await page.goto(path);
        await showIslands(page);
        expect(await axeFindings(page)).toEqual([]);
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
