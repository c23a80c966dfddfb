// A planning meeting from agenda to minutes. The first test never touches the mouse.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeAnswer } from '../../src/assessment/change.ts';
import { packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import { RECOMMENDATIONS } from '../../src/playbook/recommendations.ts';
import { exported, openDetails, saving, setStatus, statusOf, storage, visit } from './checklist-steps.ts';
import { expect, test, type Page } from './fixtures.ts';

/** Tabs on until something has the focus, and presses a key there. */
async function tabTo(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.labels?.[0]
          : undefined;
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '')
        .replace(/\s+/gu, ' ')
        .trim();
    });
    if (typeof name === 'string' ? found.startsWith(name) : name.test(found)) {
      if (key !== '') await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${String(name)} can be reached by the keyboard`);
}
const heading = (page: Page) => page.locator('.room [data-heading]');
const clock = (page: Page) => page.getByRole('timer');

test('by keyboard alone: agenda, what changed, a vote, a decision, a parked item, a reload, a colleague’s file, minutes', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'DP-R1', 'Done');
  await setStatus(page, 'MD-R6', 'In progress');
  const item = await openDetails(page, 'MD-R6');
  await saving(page, () => item.getByLabel('Note, hidden in meetings').fill('between us'));
  await saving(page, () => item.getByLabel('Priority').selectOption('High'));
  const sent = await exported(page, 'JSON');

  // The plan.
  await visit(page, 'checklist/meeting/');
  await expect(page.getByLabel('We have')).toBeVisible();
  await tabTo(page, 'We have', '');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await tabTo(page, 'Who is there', '');
  await page.keyboard.type('Ida, Bo');
  const plan = page.locator('.agenda-plan li');
  await expect(plan.first()).toContainText('What changed since last time?');
  await expect(plan.nth(1)).toContainText('MD-R6');
  await expect(plan.nth(1)).toContainText('high priority; in progress without an owner and a date');
  const boxes = await page.locator('.agenda-plan .box').allTextContents();
  expect(boxes.reduce((sum, box) => sum + Number.parseInt(box, 10), 0)).toBeLessThanOrEqual(30);
  await tabTo(page, 'Start the meeting');

  // What changed: exactly what settled the scenario reopens.
  await expect(heading(page)).toHaveText('What changed since last time?');
  await expect(heading(page)).toBeFocused();
  await expect(clock(page)).toHaveText(/^0[0-3]:\d\d$/u);
  const address = RECOMMENDATIONS.find((one) => one.id === 'DP-R1')?.addresses[0] ?? '';
  await tabTo(page, 'Find a scenario', '');
  await page.keyboard.type(address);
  await tabTo(page, address, 'Space');
  await expect(page.locator('.touched')).toContainText('1 reopen');
  await expect(page.locator('.touched')).toContainText('DP-R1');
  await saving(page, () => tabTo(page, 'Reopen 1 and go on'));

  // The reopened item comes first, with its reason.
  await expect(page.locator('.item-screen .num')).toContainText('DP-R1 · Data preparation');
  await expect(page.locator('.item-screen')).toContainText(`reopened: ${address} happened`);
  await expect(statusOf(page, 'DP-R1', 'Open')).toBeChecked();

  // A blind vote in turn, revealed together, then one decision.
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Ida, what would you say?' })).toBeFocused();
  await saving(page, () => page.keyboard.press('2'));
  await expect(page.getByRole('heading', { name: /^Ida’s vote is taken\. Pass it on: Bo/u })).toBeFocused();
  await expect(page.locator('.stage')).not.toContainText('In progress.');
  await saving(page, () => page.keyboard.press('3'));
  await expect(page.getByRole('heading', { name: 'All 2 votes are in.' })).toBeFocused();
  await saving(page, () => tabTo(page, 'Show the votes'));
  await expect(page.locator('.spread')).toContainText(
    'No majority among 2 votes. Chosen: In progress, Done.',
  );
  await saving(page, () => page.keyboard.press('2'));
  await expect(statusOf(page, 'DP-R1', 'In progress')).toBeChecked();
  await page.keyboard.press('o');
  await saving(page, () => page.keyboard.type('Ida'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('02032031');
  await page.keyboard.press('Tab');
  for (
    let presses = 0;
    presses < 3 && !(await page.getByLabel('Decision').evaluate((field) => field === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.type('Two rounds, then stop.');
  await saving(page, () => page.keyboard.press('Enter'));
  await expect(page.locator('.stage')).toContainText('Decided Two rounds, then stop.');

  // Next item: the note stays hidden. It is parked, with its reason.
  await page.keyboard.press('Escape');
  await tabTo(page, 'Next');
  await expect(page.locator('.item-screen .num')).toContainText('MD-R6');
  await expect(page.getByText('between us')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.getByLabel('Parked until, or because')).toBeFocused();
  await page.keyboard.type('the platform team is back');
  await saving(page, () => page.keyboard.press('Enter'));
  const third = await page.locator('.item-screen .num').textContent();
  await expect(page.locator('.room-agenda')).toContainText('parked: the platform team is back');

  // A reload in the middle loses nothing.
  await page.reload();
  await expect(page.locator('.item-screen .num')).toHaveText(third ?? '');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.room-agenda')).toContainText('parked: the platform team is back');
  await page.keyboard.press('s');
  await expect(page.locator('.room-agenda')).toContainText('skipped');

  // The minutes, with a colleague's file merged on the way.
  await tabTo(page, 'To the minutes');
  await expect(heading(page)).toHaveText('Minutes');
  const read = unpackProject(sent.text, new Date().toISOString());
  if (!read.ok) throw new Error(read.message);
  const one = RECOMMENDATIONS.find((candidate) => candidate.id === 'PD-R7');
  if (!one) throw new Error('PD-R7');
  const theirs = changeAnswer(
    read.project,
    checklistItem(one, ''),
    { status: 'done', owner: 'Cem' },
    { at: new Date().toISOString(), deviceId: 'c' },
  );
  await tabTo(page, 'Import a colleague');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toBeVisible();
  const path = join(mkdtempSync(join(tmpdir(), 'playbook-')), 'cem.json');
  writeFileSync(path, packProject(theirs, '0.1.0'));
  // A file chooser opens by the keyboard as well; what it gives is set here.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'A file that was exported here', 'Space');
  await (await chooser).setFiles(path);
  await expect(dialog).toContainText('Merging adds 1 answer or item and changes 0; nothing is in conflict.');
  await saving(page, () => tabTo(page, 'Merge'));
  await expect(dialog).toBeHidden();
  await tabTo(page, 'Next time', '');
  await saving(page, () => page.keyboard.type('Bring the price list'));
  const minutes = page.getByLabel('Minutes in Markdown');
  await expect(minutes).toHaveValue(/Bring the price list/u);
  const text = await minutes.inputValue();
  for (const part of [
    'Present: Ida, Bo.',
    '## Decided',
    'Two rounds, then stop.',
    'Vote: 1 In progress, 1 Done',
    '## What happened since last time',
    `- ${address} `,
    'Reopened: **DP-R1**',
    '## Changed',
    'Owner added: Cem',
    '## Owners and dates',
    '- 2031-02-03, Ida: **DP-R1**',
    '## Parked',
    '(the platform team is back)',
    '## Not talked about',
    '## Next time',
    '- Bring the price list',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('between us');
  const download = page.waitForEvent('download');
  await tabTo(page, 'Download the minutes');
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(text);
  await saving(page, () => tabTo(page, 'End the meeting'));
  await expect(page.getByRole('heading', { name: 'Earlier meetings' })).toBeVisible();
  await expect(page.getByText(/talked about, 1 parked/u)).toBeVisible();

  // The next agenda remembers what was parked.
  await expect(page.locator('.agenda-plan')).toContainText('parked last time');
});

test('the clock stops, goes on, and stands when the room was left for long', async ({ page }) => {
  await page.clock.install();
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'In progress');
  await visit(page, 'checklist/meeting/');
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await expect(clock(page)).toHaveText(/^03:00$|^02:5\d$/u);
  await page.clock.runFor(60_000);
  await expect(clock(page)).toHaveText(/^01:5\d$/u);
  await page.keyboard.press('Space');
  const stopped = await clock(page).textContent();
  await page.clock.runFor(120_000);
  await expect(clock(page)).toHaveText(stopped ?? '');
  await page.keyboard.press('Space');
  await page.clock.runFor(180_000);
  await expect(clock(page)).toHaveText(/^\+01:\d\d$/u);
  await page.clock.runFor(60 * 60_000);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
});

test('votes by link: out, an answer of their own, back, sealed until shown, and once', async ({
  page,
  context,
  browser,
}) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'In progress');
  await visit(page, 'checklist/meeting/');
  await page.getByRole('button', { name: 'Start the meeting' }).click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.locator('.item-screen .num')).toContainText('PD-R1');
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'By link' }).click();
  const out = page.getByLabel(/^Link out/u);
  await expect(out).toHaveValue(/#v1\.ask\./u);

  // Somebody else, in another browser.
  const elsewhere = await browser.newContext();
  const voter = await elsewhere.newPage();
  await voter.goto(await out.inputValue());
  await expect(voter.getByText('A vote for “My project”.')).toBeVisible();
  await statusOf(voter, 'PD-R1', 'Done').check();
  await voter.getByLabel(/^Your name/u).fill('Cem');
  await voter.getByRole('button', { name: 'Make the link back' }).click();
  const back = await voter.getByLabel(/^Send this link back/u).inputValue();
  expect(back).toContain('#v1.vote.');
  await elsewhere.close();

  // Pasted into the meeting.
  await page.getByLabel(/^Links back/u).fill(`Here you are: ${back} – Cem`);
  await saving(page, () => page.getByRole('button', { name: 'Take the votes' }).click());
  await expect(page.getByText('Cem is taken.')).toBeVisible();
  await expect(page.locator('.stage')).not.toContainText('say Done');
  // 67 Opened in the meeting's own browser as well: the second time changes nothing.
  const again = await context.newPage();
  await again.goto(back);
  await expect(again.getByRole('alert')).toHaveText('This vote was taken already. Nothing changed.');
  await again.goto(back.slice(0, -4));
  await expect(again.getByRole('alert')).toContainText('The link is not complete');
  await again.close();
  await saving(page, () => page.getByRole('button', { name: 'Show the vote', exact: true }).click());
  await expect(page.locator('.spread')).toContainText('One vote: Done.');
  await expect(page.locator('.spread')).toContainText('Cem');
});

test('without a project the page says what it needs, and the example shows how it runs', async ({ page }) => {
  await visit(page, 'checklist/meeting/');
  await expect(page.getByText('A meeting needs a project')).toBeVisible();
  await page.getByRole('button', { name: 'a made-up example' }).click();
  await expect(page.locator('.agenda-plan li')).not.toHaveCount(0);
  await expect(page.locator('.agenda-plan')).toContainText('votes disagree: 2 Open, 1 In progress, 1 Done');
  await expect(storage(page)).toHaveText(/^\s*Saved/u);
});
