// Storage that is full, blocked or wiped: each says so in its own words, and nothing that was done is lost.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BackupWriter } from '../../src/assessment/backup.ts';
import { changeAnswer } from '../../src/assessment/change.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import { newProject } from '../../src/assessment/project.ts';
import { RECOMMENDATIONS } from '../../src/playbook/recommendations.ts';
import { STAMP } from '../assessment/samples.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_FLAGS, findBrowser } from '../../tools/browser.mjs';
import { ORIGIN } from './address.ts';
import {
  choose,
  exported,
  itemOf,
  openDetails,
  saving,
  setStatus,
  statusOf,
  storage,
  visit,
} from './checklist-steps.ts';
import { BASE, expect, test, type Page } from './fixtures.ts';

/** Rescues what is on the page and gives the project that the file holds. */
async function rescued(page: Page): Promise<{ answers: Record<string, { status: string; note: string }> }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what is on this page' }).click(),
  ]);
  const envelope = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    payload: Awaited<ReturnType<typeof rescued>>;
  };
  return envelope.payload;
}

/** Room for a few answers. It is measured when the page opens its database. */
const LITTLE = 200_000;
const LONG_NOTE = 'n'.repeat(9_900);

/** Gives the site little room before it is visited first, and the way to give it plenty. */
async function cramped(page: Page): Promise<() => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: LITTLE });
  return () => devtools.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN });
}

test('full: says so, keeps the work on the page, gives it as a file, and stores it all when there is room again', async ({
  page,
}) => {
  const release = await cramped(page);
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  const full = /^NOT saved: The browser’s storage is full\./u;
  const notes: string[] = [];
  for (const id of ['PD-R1', 'PD-R2', 'PD-R3', 'PD-R4', 'PD-R5', 'PD-R6', 'PD-R7', 'PD-R8']) {
    await (await openDetails(page, id)).getByLabel('Note, hidden in meetings').fill(LONG_NOTE);
    notes.push(id);
    await expect(storage(page)).toHaveText(/^(NOT saved|\s*Saved )/u);
    if (
      ((await storage(page).textContent()) ?? '')
        .trim()
        .startsWith('NOT saved: The browser’s storage is full.')
    )
      break;
  }
  await expect(storage(page)).toHaveText(full);
  // Work goes on; what comes later waits behind what could not be stored.
  await statusOf(page, 'DA-R3', 'In progress').check();
  await expect(storage(page)).toHaveText(full);
  await expect(statusOf(page, 'DA-R3', 'In progress')).toBeChecked();
  const { answers } = await rescued(page);
  expect(answers).toMatchObject({ 'PD-R1': { status: 'done' }, 'DA-R3': { status: 'in-progress' } });
  for (const id of notes) expect(answers[id]?.note).toBe(LONG_NOTE);
  await release();
  await saving(page, () => page.getByRole('button', { name: 'Try again' }).click());
  await page.reload();
  await expect(statusOf(page, 'DA-R3', 'In progress')).toBeChecked();
  const last = notes.at(-1) ?? '';
  await expect((await openDetails(page, last)).getByLabel('Note, hidden in meetings')).toHaveValue(LONG_NOTE);
});

test('68 full in the middle of a restore: nothing changed', async ({ page }) => {
  await cramped(page);
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  const large = RECOMMENDATIONS.reduce(
    (project, one) => changeAnswer(project, checklistItem(one, ''), { note: LONG_NOTE }, STAMP),
    newProject('large', 'Large', STAMP),
  );
  const writer = new BackupWriter();
  const text = [
    writer.header('0.1.0', STAMP.at),
    writer.record('project', newProject('small', 'Small', STAMP)),
    writer.record('project', large),
    writer.end(0),
  ].join('');
  const dialog = await choose(page, 'backup.jsonl', text);
  await expect(dialog).toContainText('Small: new');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByRole('alert').last()).toContainText(
    'Nothing was restored and nothing here was changed',
  );
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Project' }).getByRole('option')).toHaveText([
    'My project',
  ]);
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
});

test('wiped while the page is open: says so, keeps the work, and stores it again only when asked', async ({
  page,
  context,
}) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  const item = await openDetails(page, 'PD-R1');
  await saving(page, () => item.getByLabel('Note, hidden in meetings').fill('keep me'));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' });
  await statusOf(page, 'PD-R2', 'Done').check();
  await expect(storage(page)).toHaveText(
    /^NOT saved: The site’s data was cleared while this page was open\./u,
  );
  expect((await rescued(page)).answers).toMatchObject({
    'PD-R1': { status: 'done', note: 'keep me' },
    'PD-R2': { status: 'done' },
  });
  // Whoever cleared the data may have meant it: nothing comes back by itself.
  const other = await context.newPage();
  await visit(other, 'checklist/');
  await expect(statusOf(other, 'PD-R1', 'Open')).toBeChecked();
  await other.close();
  await saving(page, () => page.getByRole('button', { name: 'Store it again' }).click());
  await page.reload();
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await expect(statusOf(page, 'PD-R2', 'Done')).toBeChecked();
});

test('wiped between two visits: the next one says that something is gone', async ({ page, context }) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  const file = await exported(page, 'JSON');
  await page.goto('guide/introduction/');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'indexeddb' });
  await visit(page, 'checklist/');
  await expect(storage(page)).toHaveText(/^NOT saved: The answers that were stored here are gone/u);
  await page.getByRole('button', { name: 'Import a file' }).click();
  await page
    .getByRole('dialog', { name: 'Import' })
    .locator('input[type="file"]')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await saving(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click(),
  );
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
});

test('blocked: says so, works until the page is closed, and gives the work as a file', async ({
  watched,
}) => {
  watched.expected = /./u;
  // Chromium refuses storage where cookies are blocked: a profile of its own, with that setting.
  const profile = mkdtempSync(join(tmpdir(), 'playbook-blocked-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  );
  const executablePath = findBrowser();
  const browser = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: BROWSER_FLAGS,
    acceptDownloads: true,
  });
  try {
    const page = await browser.newPage();
    await visit(page, `${ORIGIN}${BASE}checklist/`);
    await expect(storage(page)).toHaveText(
      /^NOT saved: This browser does not let the page store anything\./u,
    );
    await statusOf(page, 'PD-R1', 'Done').check();
    await statusOf(page, 'PD-R2', 'In progress').check();
    await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
    await expect(page.getByRole('heading', { name: '1 of 64 done' })).toBeVisible();
    await expect(storage(page)).toHaveText(/^NOT saved: /u);
    await expect(storage(page)).toHaveAttribute('data-revision', '0');
    expect((await rescued(page)).answers).toMatchObject({
      'PD-R1': { status: 'done' },
      'PD-R2': { status: 'in-progress' },
    });
    await expect(itemOf(page, 'PD-R1')).toBeVisible();
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
