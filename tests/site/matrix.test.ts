// The matrix page as a reader works with it: files in, coverage, comparison, drawings, what leaves the page.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './fixtures.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const file = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(new URL(name, DATA)),
});
const Q1 = file('made-up-example-team-q1.csv');
const Q2 = file('made-up-example-team-q2.csv');

const csv = (name: string, text: string): typeof Q1 => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const add = (page: Page, ...files: (typeof Q1)[]): Promise<void> =>
  page.getByLabel('Choose CSV files').setInputFiles(files);
const table = (page: Page, caption: RegExp) =>
  page.getByRole('table').filter({ has: page.locator('caption', { hasText: caption }) });

test.beforeEach(async ({ page }) => {
  await page.goto('matrix/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
});

test('a file of the playbook’s phases is shown beside the documented revisits, as coverage', async ({
  page,
}) => {
  await add(page, Q2);
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeVisible();
  const coverage = page.getByRole('region', { name: 'Beside the documented revisits' });
  await expect(coverage).toContainText('229 of 239 visits');
  await expect(coverage).toContainText('41 of the 41 documented revisits were met');
  await expect(coverage.getByRole('heading', { name: /^Visited and documented/u })).toContainText('41');
  await expect(coverage.getByRole('heading', { name: /^Visited, not documented/u })).toContainText('6');
  await expect(coverage.getByRole('heading', { name: /^Documented, never visited/u })).toContainText('0');
  await coverage.getByRole('link', { name: 'MD-DP-1' }).click();
  await expect(page).toHaveURL(/phases\/model-development\/#MD-DP-1$/u);
});

test('UCAV shows as 14 × 14 with 52 cells, COCOMO as 4 × 7', async ({ page }) => {
  await add(page, file('ucav-rework-probability.csv'));
  const ucav = table(page, /^ucav-rework-probability/u).first();
  await expect(ucav.locator('tbody tr')).toHaveCount(14);
  await expect(ucav.locator('tbody td[data-r]')).toHaveCount(14 * 14);
  await expect(ucav.locator('tbody td[data-r]:not(.missing)')).toHaveCount(52);
  await add(page, file('cocomo-phase-activity-effort.csv'));
  const cocomo = table(page, /^cocomo-phase-activity-effort/u).first();
  await expect(cocomo.locator('tbody tr')).toHaveCount(4);
  await expect(cocomo.locator('tbody td[data-r]')).toHaveCount(28);
  await page.getByRole('heading', { name: 'Flows' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('group', { name: /^Sankey diagram of cocomo/u })).toBeVisible();
});

test('two files added together are compared: difference, rows, largest differences with their scenarios', async ({
  page,
}) => {
  await add(page, Q1, Q2);
  const difference = table(page, /^Difference/u);
  await expect(difference).toBeVisible();
  await expect(difference.locator('td[data-r="3"][data-c="2"]')).toHaveText('+31.6');
  await expect(difference.locator('td[data-r="3"][data-c="4"]')).toHaveText('−15.2');
  await expect(table(page, /^made-up-example-team-q1/u).first()).toBeAttached();
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeAttached();
  const rows = table(page, /^Row by row/u);
  await expect(rows.getByRole('row', { name: /Model development/u })).toContainText('p < 0.001');
  const largest = page.getByRole('region', { name: 'Largest differences' });
  await expect(largest.getByRole('row').nth(1)).toContainText('beyond chance');
  await expect(largest.getByRole('link', { name: 'MD-DP-1' })).toHaveAttribute('href', /#MD-DP-1$/u);
  await expect(page.locator('.say')).toContainText(
    'The largest difference is from Model development to Data preparation',
  );
});

test('basis, order, filters and the documented matrix', async ({ page }) => {
  await add(page, Q1, Q2);
  const difference = table(page, /^Difference/u);
  await page.getByLabel('Basis').selectOption('given');
  await expect(difference.locator('td[data-r="3"][data-c="2"]')).toHaveText('+22');
  await expect(difference.locator('caption')).toContainText('in visits');
  await page.getByLabel('Basis').selectOption('all');
  await expect(difference.locator('caption')).toContainText('percentage points of all');
  await page.getByLabel('Order').selectOption('sequenced');
  await expect(difference.locator('tbody th').first()).not.toHaveText('1 Problem definition');
  await page.getByLabel('Order').selectOption('playbook');
  await page.getByLabel('Basis').selectOption('row');
  await page.locator('summary', { hasText: 'Filter' }).click();
  await page.getByRole('group', { name: 'Focus', exact: true }).getByLabel('1 Problem definition').uncheck();
  await expect(difference.locator('tbody tr')).toHaveCount(7);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(difference.locator('tbody tr')).toHaveCount(8);
  await add(page, file('documented-scenarios.csv'));
  await expect(page.getByText('is the documented matrix.')).toBeVisible();
  await expect(page.getByLabel('Basis').getByRole('option')).toHaveCount(1);
  await expect(difference).toHaveCount(0);
});

test('the keyboard alone reads a cell, keeps it and lets it go', async ({ page }) => {
  await add(page, Q1, Q2);
  const frame = page.getByRole('region', { name: 'Heatmap of the difference' });
  await frame.focus();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight');
  const card = page.getByRole('status', { name: 'The cell under the pointer' });
  await expect(card).toContainText('4 Model development');
  await expect(card).toContainText('3 Data preparation');
  await expect(card).toContainText('27 of 68');
  await expect(card).toContainText('95 % interval 28.9–51.6');
  await expect(card).toContainText('The residuals point at a cleaning rule');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Let go' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toContainText('Point at a cell');
});

test('views highlight the same pair together', async ({ page }) => {
  await add(page, Q1, Q2);
  await page.getByRole('heading', { name: 'Flows' }).scrollIntoViewIfNeeded();
  const sankey = page.getByRole('group', { name: /^Sankey diagram of made-up-example-team-q2/u });
  await sankey.focus();
  await page.keyboard.press('ArrowDown');
  await expect(sankey.locator('path:not(.dim)[data-at]')).toHaveCount(1);
  await expect(page.locator('td.on').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(sankey.locator('path.dim')).toHaveCount(0);
});

test('two matrices with nothing in common say so and stand side by side', async ({ page }) => {
  await add(page, Q1, file('process-mining-running-example-transitions.csv'));
  await expect(page.locator('.say')).toContainText('have no pair of labels in common');
  await expect(table(page, /^made-up-example-team-q1/u).first()).toBeAttached();
  await expect(table(page, /^process-mining/u).first()).toBeAttached();
});

test('matrices survive a reload, can be renamed, deleted and brought back', async ({ page }) => {
  await add(page, Q1, Q2);
  await expect(table(page, /^Difference/u)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Kept in this browser' })).toBeVisible();
  await page.getByRole('button', { name: 'Rename made-up-example-team-q1' }).click();
  await page.getByLabel('Title').last().fill('First quarter');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('table', { name: 'Your matrices' })).toContainText('First quarter');
  await page.getByRole('button', { name: 'Delete First quarter' }).click();
  await expect(page.getByRole('table', { name: 'Your matrices' })).not.toContainText('First quarter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'Your matrices' })).toContainText('First quarter');
  await page.reload();
  await expect(page.getByRole('table', { name: 'Your matrices' })).toContainText('First quarter');
});

test('a bad file is refused with place and remedy, and leaves what was there', async ({ page }) => {
  await add(page, Q2);
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeVisible();
  await add(page, csv('broken.csv', 'phase,A,B\nA,1,2\n"B,3,4\n'));
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report).toContainText(/line 3/iu);
  await expect(report).toContainText('quote');
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeVisible();
});

test('markup in labels stays text', async ({ page }) => {
  await add(
    page,
    csv('hostile.csv', 'focus,<img src=x onerror=alert(1)>,b\na,1,2\n<svg onload=alert(1)>,3,4\n'),
  );
  await expect(table(page, /^hostile/u).first()).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('three matrices become a series with the trend of each cell', async ({ page }) => {
  const quarter = (name: string, back: number) =>
    csv(
      name,
      `focus,Data preparation,Model development\nData preparation,,20\nModel development,10,\nScalability,${String(back)},${String(100 - back)}\n`,
    );
  await add(page, quarter('a.csv', 10), quarter('b.csv', 30), quarter('c.csv', 55));
  await page.getByRole('heading', { name: 'Over time' }).scrollIntoViewIfNeeded();
  const trends = table(page, /^Largest trends/u);
  const first = trends.getByRole('row').nth(1);
  await expect(first).toContainText('Scalability');
  await expect(first).toContainText('rising, p < 0.001');
  await expect(first).toContainText('10 %30 %55 %');
  await page.locator('summary', { hasText: '3 matrices, in the order in which they were added' }).click();
  await page.getByRole('button', { name: 'Move c earlier' }).click();
  await expect(first).toContainText('10 %55 %30 %');
  // The list stays open, and the button that moved with its row keeps the focus.
  await expect(page.getByRole('button', { name: 'Move c earlier' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toContainText('55 %10 %30 %');
});

test('drawings and the comparison leave the page as files', async ({ page }) => {
  await add(page, Q1, Q2);
  const taken = async (press: () => Promise<void>): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const heat = () => page.getByRole('button', { name: /^SVG: Difference/u }).click();
  const svg = await taken(heat);
  expect(svg.name).toMatch(/^Difference.*\.svg$/u);
  expect(svg.text).toContain('+31.6');
  expect(svg.text).toContain('Source: made-up-example-team-q2.csv and made-up-example-team-q1.csv');
  expect((await taken(heat)).text).toBe(svg.text);
  const png = await taken(() => page.getByRole('button', { name: /^PNG: Difference/u }).click());
  expect(png.name).toMatch(/\.png$/u);
  expect(png.text.length).toBeGreaterThan(5000);
  await page.getByRole('button', { name: 'Take it away' }).click();
  const markdown = await taken(() =>
    page.getByRole('dialog').getByRole('button', { name: 'Markdown' }).click(),
  );
  expect(markdown.text).toContain('# made-up-example-team-q2 compared with made-up-example-team-q1');
  expect(markdown.text).toContain('MD-DP-1, MD-DP-2');
  const sheet = await taken(() =>
    page.getByRole('dialog').getByRole('button', { name: 'CSV', exact: true }).click(),
  );
  const lines = sheet.text.trim().split('\r\n');
  expect(lines).toHaveLength(73);
  expect(lines.find((line) => line.startsWith('"Model development","Data preparation"'))).toMatch(
    /,27,68,5,62,.*,different,share of row,made-up-example-team-q2,made-up-example-team-q1$/u,
  );
  const json = await taken(() => page.getByRole('dialog').getByRole('button', { name: 'JSON' }).click());
  const figures = JSON.parse(json.text) as { basis: string; cells: unknown[]; overall: { p: number } };
  expect(figures.basis).toBe('row');
  expect(figures.cells).toHaveLength(72);
});

test('printing takes in what nobody has scrolled to', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      print: () => {
        const all = (selector: string): number => document.querySelectorAll(selector).length;
        Object.assign(globalThis, {
          printed: {
            drawings: all('.workbench .scene'),
            analysis: all('.analysis'),
            busy: all('[aria-busy=true]'),
          },
        });
      },
    });
  });
  await page.reload();
  await add(page, Q2);
  await add(page, Q1);
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByRole('button', { name: 'Print the page' }).click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as { printed?: object }).printed))
    .toMatchObject({ analysis: 1, busy: 0 });
  const printed = await page.evaluate(
    () => (globalThis as { printed?: { drawings: number } }).printed?.drawings ?? 0,
  );
  expect(printed).toBeGreaterThanOrEqual(9);
});

test('the empty page teaches: one press compares two made-up quarters', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Compare two made-up quarters' }).click();
  await expect(table(page, /^Difference/u)).toBeVisible();
  await expect(table(page, /^Difference/u).locator('caption')).toContainText(
    'made-up-example-team-q2 minus made-up-example-team-q1',
  );
});

test('a comparison travels as a link: previewed, not saved, kept only when asked for', async ({
  page,
  browser,
}) => {
  await add(page, Q1, Q2);
  await expect(table(page, /^Difference/u)).toBeVisible();
  await page.getByLabel('Basis').selectOption('all');
  await page.getByRole('button', { name: 'Take it away' }).click();
  const link = await page.getByLabel('The link').inputValue();
  expect(link).toContain('/matrix/#v1.matrix.');
  expect(link.length).toBeLessThan(2000);
  await expect(page.getByRole('dialog')).toContainText(`${link.length.toLocaleString('en-US')} characters`);
  expect(link).not.toContain('csv');

  const other = await (await browser.newContext()).newPage();
  const requests: string[] = [];
  other.on('request', (request) => requests.push(request.url()));
  await other.goto(link);
  const preview = other.getByRole('region', { name: 'From a link' });
  await expect(preview).toContainText('not saved');
  await expect(table(other, /^Difference/u)).toBeVisible();
  await expect(other.getByLabel('Basis')).toHaveValue('all');
  expect(requests.filter((url) => url.includes('v1.matrix'))).toEqual([]);
  // Nothing has been saved: without the link the page is empty.
  await other.goto('about:blank');
  await other.goto(link.split('#')[0] ?? '');
  await expect(other.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await other.goto('about:blank');
  await other.goto(link);
  await other.getByRole('button', { name: 'Keep them in this browser' }).click();
  await expect(other).toHaveURL(/\/matrix\/$/u);
  await other.reload();
  await expect(other.getByRole('table', { name: 'Your matrices' })).toContainText('made-up-example-team-q2');
  await other.context().close();
});

test('a link that was cut is refused and changes nothing', async ({ page }) => {
  await add(page, Q2);
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeVisible();
  await page.goto('matrix/#v1.matrix.abc+def');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be opened' })).toBeVisible();
  await expect(table(page, /^made-up-example-team-q2/u).first()).toBeVisible();
});
