// Axe and 320 px on the states that no address leads to: filled lists, open details, dialogs, a meeting under way.
import { axeFindings, overhang } from './axe.ts';
import { itemOf, openDetails, saving, storage, visit } from './checklist-steps.ts';
import { chooseTheme, expect, test, type Page } from './fixtures.ts';

/** Axe's findings, and what sticks out of the window, as lines. */
async function findings(page: Page, where: string): Promise<string[]> {
  const found = await axeFindings(page);
  const out = await overhang(page);
  return [
    ...found.map((line) => `${where}: ${line}`),
    ...(out > 0 ? [`${where}: sticks out by ${String(out)} px`] : []),
  ];
}

for (const [theme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const) {
  test(`in ${theme} at ${String(width)} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await chooseTheme(page, theme);
    await visit(page, 'checklist/');
    await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      found.push(...(await findings(page, where)));
    };
    await openDetails(page, 'MD-R6');
    await itemOf(page, 'MD-R6')
      .getByRole('button', { name: /^Leave this item out/u })
      .click();
    await page.getByRole('button', { name: 'Change several' }).click();
    await expect(page.getByRole('form', { name: 'Change several items' })).toBeVisible();
    await look('list');
    await page.getByRole('button', { name: 'Finish' }).click();
    for (const name of ['New project', 'Import', 'Export', 'Manage', 'Keyboard shortcuts']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    }
    await visit(page, 'checklist/history/');
    await page.getByText('The numbers').click();
    await look('history');
    await visit(page, 'checklist/report/');
    await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible();
    await look('report');
    await visit(page, 'checklist/meeting/');
    await page.getByLabel(/^Who is there/u).fill('Product, ML lead');
    await look('meeting, planned');
    await page.getByRole('button', { name: 'Start the meeting' }).click();
    await expect(page.getByRole('heading', { name: 'What changed since last time?' })).toBeVisible();
    await look('what changed');
    await page.keyboard.press('n');
    await page.keyboard.press('v');
    await expect(page.getByRole('heading', { name: 'Product, what would you say?' })).toBeVisible();
    await page.getByRole('button', { name: 'By link' }).click();
    await expect(page.getByLabel(/^Link out/u)).toHaveValue(/#v1/u);
    await look('a vote');
    await page.locator('[data-vote-heading]').focus();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Show the vote', exact: true }).click();
    await page.keyboard.press('p');
    await expect(page.getByLabel('Parked until, or because')).toBeVisible();
    await look('an item');
    await page.getByRole('button', { name: 'To the minutes' }).click();
    await expect(page.getByLabel('Minutes in Markdown')).toBeVisible();
    await look('minutes');
    await expect(storage(page)).toHaveText(/^\s*Saved/u);
    expect(found).toEqual([]);
  });
}
