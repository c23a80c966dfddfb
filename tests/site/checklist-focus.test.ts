// The focus stays where a keyboard user can go on, and a press is never lost, however early it comes.
import { itemOf, openDetails, saving, setStatus, statusOf, storage, visit } from './checklist-steps.ts';
import { expect, test, type Page } from './fixtures.ts';

/** What has the focus, as it is written; "BODY" when nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body ? 'BODY' : element.outerHTML.slice(0, 80);
  });
async function keepsFocus(page: Page): Promise<void> {
  // Two frames: the page may still be putting it somewhere.
  await page.waitForTimeout(150);
  expect(await focused(page)).not.toBe('BODY');
}

test('an answer given before the page’s script is there is kept', async ({ page }) => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('checklist/', { waitUntil: 'commit' });
  await statusOf(page, 'PD-R1', 'Done').check();
  go();
  await expect(storage(page)).toHaveText(/^Saved/u);
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await page.unroute('**/_astro/*.js');
  await page.reload();
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await expect(storage(page)).toHaveAttribute('data-revision', '0');
});

test('no action of the checklist drops the focus', async ({ page }) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  await setStatus(page, 'PD-R2', 'In progress');

  // An item that the filter lets go: the next one has the focus, and the keys go on from there.
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Open');
  await statusOf(page, 'DA-R1', 'Open').focus();
  await saving(page, () => page.keyboard.press('3'));
  await expect(itemOf(page, 'DA-R1')).toHaveCount(0);
  await keepsFocus(page);
  await page.keyboard.press('j');
  await keepsFocus(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await keepsFocus(page);

  // Leaving an item out asks for a reason, and shows it again.
  const item = await openDetails(page, 'DA-R2');
  await item.getByRole('button', { name: /^Leave this item out/u }).click();
  await expect(item.getByLabel('Why this project leaves it out')).toBeFocused();
  await page.keyboard.type('no such data');
  await saving(page, () => page.keyboard.press('Enter'));
  await keepsFocus(page);

  // Undo until nothing is left to undo.
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  while (await undo.isEnabled()) await saving(page, () => undo.press('Enter'));
  await keepsFocus(page);

  // In a dialog it stays in the dialog.
  await page.getByRole('button', { name: 'Manage', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Clear answers/u }).press('Enter');
  await keepsFocus(page);
  expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
});

test('no vote, and Escape, go back to the item, where the meeting’s keys work', async ({ page }) => {
  await visit(page, 'checklist/');
  await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
  await visit(page, 'checklist/meeting/');
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  const heading = page.locator('.room [data-heading]');
  await expect(heading).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.locator('.room [data-decision]')).toBeVisible();
  for (const close of ['button', 'Escape'] as const) {
    const before = await heading.textContent();
    await page.keyboard.press('v');
    await expect(page.getByRole('button', { name: 'No vote' })).toBeVisible();
    if (close === 'button') await page.getByRole('button', { name: 'No vote' }).press('Enter');
    else await page.keyboard.press('Escape');
    await expect(heading).toBeFocused();
    await page.keyboard.press('n');
    await expect(heading).not.toHaveText(before ?? '');
  }
});

test('the storage line says when something was stored here, not when it was answered', async ({ page }) => {
  await visit(page, 'checklist/');
  await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
  const text = await storage(page).textContent();
  await page.reload();
  await expect(storage(page)).toHaveText(text ?? '');
});
