// What tests of the checklist do again and again, by the names that readers with assistive technology rely on.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export type StatusName = 'Open' | 'In progress' | 'Done' | 'Not applicable';

/** An item, by its id. */
export const itemOf = (page: Page, id: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${id} `, 'u') });

/** The radio button of an item's status. */
export const statusOf = (page: Page, id: string, status: StatusName): Locator =>
  itemOf(page, id).getByRole('radio', { name: status, exact: true });

/** The line that tells of storage. */
export const storage = (page: Page): Locator => page.locator('[role="status"][data-revision]');

/** How many saves this page has completed. */
export const revision = async (page: Page): Promise<number> =>
  Number(await storage(page).getAttribute('data-revision'));

/** Does something and waits until it is committed. */
export async function saving(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await revision(page);
  await act();
  await expect
    .poll(
      async () =>
        (await revision(page)) > before &&
        ((await storage(page).textContent()) ?? '').trim().startsWith('Saved'),
    )
    .toBe(true);
}

/** Sets an item's status and waits until it is committed. */
export const setStatus = (page: Page, id: string, status: StatusName): Promise<void> =>
  saving(page, () => statusOf(page, id, status).check());

/** Opens an item's details. */
export async function openDetails(page: Page, id: string): Promise<Locator> {
  const item = itemOf(page, id);
  await item.locator('details.more > summary').click();
  await expect(item.getByLabel('Note, hidden in meetings')).toBeVisible();
  return item;
}

/** Presses a button in the export dialog and gives the file's name and text. */
export async function exported(
  page: Page,
  format: string,
): Promise<{ name: string; text: string; path: string }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: format, exact: true }).click(),
  ]);
  const path = await file.path();
  await expect(dialog.getByRole('alert')).toContainText('is in your downloads');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

/** Chooses a file in the import dialog and gives the dialog, with what it says of the file. */
export async function choose(page: Page, name: string, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  return dialog;
}

/** Goes to a page and waits until its island lives. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Goes to a phase's page and brings its checklist to life: it wakes when it comes into sight. */
export async function visitPhase(page: Page, phase: string): Promise<void> {
  await page.goto(`phases/${phase}/`);
  await page.locator('.checklist').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}
