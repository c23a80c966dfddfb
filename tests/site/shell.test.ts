// The shell: search, theme, menu, deep links, and reading without JavaScript.
import { expect, PAGES, test } from './fixtures.ts';

test.describe('search', () => {
  test.beforeEach(({ watched }) => {
    watched.usesSearch = true;
  });

  test('opens by button and keys, finds a scenario, and lands on it', async ({ page }) => {
    await page.goto('guide/introduction/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await dialog.getByRole('searchbox').fill('cancellation date');
    await dialog.getByLabel('Kind').selectOption('scenario');
    const first = dialog.getByRole('link').first();
    await expect(first).toBeVisible();
    const address = await first.getAttribute('href');
    await first.click();
    expect(page.url()).toContain(address ?? 'nothing');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('facets hold for single scenarios and recommendations', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Phase', exact: true }).selectOption('Data preparation');
    await dialog.getByLabel('Visited phase').selectOption('Scalability');
    await dialog.getByLabel('Kind').selectOption('scenario');
    await expect(dialog.getByRole('status')).toHaveText('1 found.');
    await expect(dialog.getByRole('link')).toHaveAttribute('href', /data-preparation\/#DP-SC-1$/u);
    await dialog.getByLabel('Direction').selectOption('back');
    await expect(dialog.getByRole('status')).toContainText('Nothing found');
  });

  test('Enter opens what answers the words that stand there, not those before', async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    const box = dialog.getByRole('searchbox');
    await box.fill('drift');
    await expect(dialog.getByRole('status')).toHaveText(/found\.$/u);
    const before = await dialog.getByRole('link').first().getAttribute('href');
    await box.fill('fairness');
    await box.press('Enter');
    await page.waitForURL(/#/u);
    expect(page.url()).not.toContain(before ?? 'nothing');
    await expect(page.locator(':target')).toContainText(/fair/iu);
  });

  test('finds the page of a phase, a tool, a term, a source and what cites it; and says so when there is nothing', async ({
    page,
  }) => {
    await page.goto('');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    const hrefs = async (words: string): Promise<string> => {
      await dialog.getByRole('searchbox').fill(words);
      await expect(dialog.getByRole('status')).toHaveText(/found/u);
      await expect
        .poll(() =>
          dialog
            .getByRole('link')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href')).join(' ')),
        )
        .not.toBe('');
      await page.waitForTimeout(300);
      return dialog
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').join(' '));
    };
    await dialog.getByLabel('Kind').selectOption('page');
    expect(await hrefs('monitoring phase')).toMatch(/phases\/monitoring-and-management\/(?: |$)/u);
    expect(await hrefs('checklist')).toMatch(/\/checklist\/(?: |$)/u);
    expect(await hrefs('heatmap')).toMatch(/\/matrix\/(?: |$)/u);
    expect(await hrefs('basis')).toMatch(/glossary\/#basis/u);
    expect(await hrefs('GDPR')).toMatch(/practice\/#GDPR/u);
    await dialog.getByLabel('Kind').selectOption('recommendation');
    expect(await hrefs('GDPR')).toMatch(/#[A-Z]{2}-R\d/u);
    await dialog.getByLabel('Kind').selectOption('');
    for (const words of ['DPIA', 'xyzzy', 'hallucination']) {
      await dialog.getByRole('searchbox').fill(words);
      await expect(dialog.getByRole('status')).toHaveText(new RegExp(`Nothing found for “${words}”`, 'u'));
      await expect(dialog.getByRole('link')).toHaveCount(0);
    }
  });

  test('more results come a batch at a time', async ({ page }) => {
    await page.goto('');
    await page.getByRole('button', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('scenario');
    await expect(dialog.getByRole('status')).toHaveText('74 found.');
    await expect(dialog.getByRole('link')).toHaveCount(8);
    await dialog.getByRole('button', { name: /^Show 8 more/u }).click();
    await expect(dialog.getByRole('link')).toHaveCount(16);
  });
});

test.describe('theme', () => {
  test('follows the system, is chosen by the button, and stays without a flash', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('');
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'Theme: Auto' }).click();
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.goto('phases/', { waitUntil: 'commit' });
    // The choice stands before the body is drawn: theme.js blocks in the head.
    await page.locator('body').waitFor();
    await expect(root).toHaveAttribute('data-theme', 'light');
    await expect(page.getByRole('button', { name: 'Theme: Light' })).toBeVisible();
  });
});

test('the menu opens on a narrow screen, tells its state, and leads on', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('');
  const menu = page.getByRole('button', { name: 'Menu' });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Phases' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phases');
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('phases/scalability/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('an address that does not exist gets the 404 page', async ({ page, watched }) => {
  watched.expected = /404/u;
  const response = await page.goto('nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of PAGES.filter((one) => /^(?:phases|guide|reference)\//u.test(one))) {
    test(`/${path} reads in full`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
      await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    });
  }

  test('a phase page shows every scenario and recommendation, with its check', async ({ page }) => {
    await page.goto('phases/model-development/');
    await expect(page.locator('article.scenario')).toHaveCount(16);
    for (const id of ['MD-R1', 'MD-R9'])
      await expect(page.locator(`[id="${id}"]`)).toContainText('Done when');
  });
});

test('the arc diagram links every documented revisit to its section', async ({ page }) => {
  await page.goto('');
  const links = page.locator('svg.level a[href*="-to-"]');
  await expect(links).toHaveCount(41);
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(42);
  await page.getByRole('table').getByRole('link', { name: 'Scalability' }).first().click();
  await expect(page.locator(':target')).toBeInViewport();
});

test('printing leaves the shell out', async ({ page }) => {
  await page.goto('phases/scalability/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header.top')).toBeHidden();
  await expect(page.locator('.rail')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
