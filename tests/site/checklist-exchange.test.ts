// Export, work apart, import: previews, conflicts, copies, backups, and what is read by other programs.
import { createRequire } from 'node:module';
import ICAL from 'ical.js';
import { changeAnswer } from '../../src/assessment/change.ts';
import { packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import type { AnswerChange, Project } from '../../src/assessment/types.ts';
import { RECOMMENDATIONS } from '../../src/playbook/recommendations.ts';
import {
  choose,
  exported,
  itemOf,
  openDetails,
  revision,
  saving,
  setStatus,
  statusOf,
  visit,
} from './checklist-steps.ts';
import { expect, test, type Page } from './fixtures.ts';

const papa = createRequire(import.meta.url)('papaparse') as {
  parse(
    text: string,
    options: { header: boolean; skipEmptyLines: boolean },
  ): { data: Record<string, string>[]; errors: unknown[] };
};
const COLLEAGUE = { at: new Date().toISOString(), deviceId: 'a colleague' };

/** The project of an exported file. */
function projectOf(text: string): Project {
  const read = unpackProject(text, new Date().toISOString());
  if (!read.ok) throw new Error(read.message);
  return read.project;
}
/** A file as a colleague sends it back, with some answers changed. */
const sentBack = (text: string, changes: Readonly<Record<string, AnswerChange>>): string =>
  packProject(
    Object.entries(changes).reduce((project, [id, change]) => {
      const one = RECOMMENDATIONS.find((candidate) => candidate.id === id);
      if (!one) throw new Error(id);
      return changeAnswer(project, checklistItem(one, ''), change, COLLEAGUE);
    }, projectOf(text)),
    '0.1.0',
  );

/** A project with an answer, exported: the state that both sides start from. */
async function shared(page: Page): Promise<{ name: string; text: string }> {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'In progress');
  return exported(page, 'JSON');
}

test('a colleague’s file merges item by item: a preview first, conflicts to choose, both notes kept, and once', async ({
  page,
}) => {
  const file = await shared(page);
  await setStatus(page, 'PD-R1', 'Done');
  await setStatus(page, 'PD-R2', 'Done');
  const item = await openDetails(page, 'PD-R1');
  await saving(page, () => item.getByLabel('Note, hidden in meetings').fill('mine'));
  const theirs = sentBack(file.text, {
    'PD-R1': { status: 'not-applicable', reason: 'not ours', note: 'theirs' },
    'PD-R3': { status: 'done', owner: 'Bo' },
  });
  let dialog = await choose(page, 'theirs.json', theirs);
  await expect(dialog).toContainText('Merging adds 1 answer or item and changes 1; 1 in conflict.');
  const conflict = dialog.getByRole('group', { name: 'PD-R1: which one holds?' });
  await expect(conflict.getByRole('radio', { name: 'Here Done' })).toBeChecked();
  await conflict.getByRole('radio', { name: 'In the file Not applicable (not ours)' }).check();
  await dialog.getByText('What merging changes here').click();
  await expect(dialog).toContainText('PD-R3 Status: not answered → Done; Owner added: Bo');
  await saving(page, () => dialog.getByRole('button', { name: 'Merge' }).click());
  await expect(statusOf(page, 'PD-R1', 'Not applicable')).toBeChecked();
  await expect(item.getByLabel('Note, hidden in meetings')).toHaveValue('mine\n\ntheirs');
  await expect(statusOf(page, 'PD-R2', 'Done')).toBeChecked();
  await expect(statusOf(page, 'PD-R3', 'Done')).toBeChecked();
  // The same file again changes nothing, and does not even write.
  dialog = await choose(page, 'theirs.json', theirs);
  await expect(dialog).toContainText('Merging the file changes nothing.');
  const before = await revision(page);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  expect(await revision(page)).toBe(before);
  // Undo takes the whole merge back.
  await saving(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await expect(statusOf(page, 'PD-R3', 'Open')).toBeChecked();
});

test('62 the id of a project that is here: merge, replace or copy', async ({ page }) => {
  const file = await shared(page);
  await setStatus(page, 'PD-R1', 'Done');
  let dialog = await choose(page, file.name, file.text);
  await saving(page, () => dialog.getByRole('button', { name: 'Import as a copy' }).click());
  const project = page.getByRole('combobox', { name: 'Project' });
  await expect(project.locator('option:checked')).toHaveText('My project (2)');
  await expect(statusOf(page, 'PD-R1', 'In progress')).toBeChecked();
  await project.selectOption('My project');
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  dialog = await choose(page, file.name, file.text);
  await saving(page, () => dialog.getByRole('button', { name: 'Replace' }).click());
  await expect(statusOf(page, 'PD-R1', 'In progress')).toBeChecked();
  await visit(page, 'checklist/history/');
  await expect(page.getByText('Before it was replaced')).not.toHaveCount(0);
});

test('a project that was deleted for good comes back from its file', async ({ page }) => {
  const file = await shared(page);
  await page.getByRole('button', { name: 'Manage', exact: true }).click();
  const manage = page.getByRole('dialog', { name: 'Projects' });
  await saving(page, () => manage.getByRole('button', { name: 'Move to trash My project' }).click());
  await expect(statusOf(page, 'PD-R1', 'Open')).toBeChecked();
  await manage.getByRole('button', { name: 'Delete now My project' }).click();
  await saving(page, () => manage.getByRole('button', { name: 'Yes, delete for good My project' }).click());
  await expect(manage).toContainText('There is no project yet.');
  await page.keyboard.press('Escape');
  const dialog = await choose(page, file.name, file.text);
  await saving(page, () => dialog.getByRole('button', { name: 'Import', exact: true }).click());
  await expect(statusOf(page, 'PD-R1', 'In progress')).toBeChecked();
});

test('JSON → import → JSON is the same file, byte for byte', async ({ page, browser }) => {
  const file = await shared(page);
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await visit(elsewhere, new URL('checklist/', page.url().replace(/checklist\/$/u, '')).href);
  const dialog = await choose(elsewhere, file.name, file.text);
  await saving(elsewhere, () => dialog.getByRole('button', { name: 'Import', exact: true }).click());
  await expect(statusOf(elsewhere, 'PD-R1', 'In progress')).toBeChecked();
  expect((await exported(elsewhere, 'JSON')).text).toBe(file.text);
  await context.close();
});

test('our CSV goes out, is changed in a spreadsheet, and comes back as a merge', async ({ page }) => {
  await shared(page);
  const { text } = await exported(page, 'CSV');
  const { data, errors } = papa.parse(text.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(64);
  expect(data.find((row) => row['id'] === 'PD-R1')).toMatchObject({
    status: 'in-progress',
    project: 'My project',
  });
  const changed = text.replace(
    /^(PD-R2,(?:[^,"]*|"[^"]*"),(?:[^,"]*|"[^"]*"),(?:[^,"]*|"[^"]*"),)open/mu,
    '$1done',
  );
  expect(changed).not.toBe(text);
  const dialog = await choose(page, 'changed.csv', changed);
  await expect(dialog).toContainText('Merging adds 1 answer or item and changes 0; nothing is in conflict.');
  await saving(page, () => dialog.getByRole('button', { name: 'Merge' }).click());
  await expect(statusOf(page, 'PD-R2', 'Done')).toBeChecked();
  await expect(statusOf(page, 'PD-R1', 'In progress')).toBeChecked();
});

test('what is refused says why, and nothing is changed', async ({ page }) => {
  const file = await shared(page);
  for (const [name, text, message] of [
    ['cut.json', file.text.slice(0, 300), 'This is not complete JSON: line'],
    ['other.json', '{"format":"other"}', 'The file is of another kind (format "other")'],
    ['table.csv', 'focus,visited\na,b\n', 'The first row has no columns “id” and “status”'],
    ['large.json', ' '.repeat(5 * 1024 * 1024 + 1), 'The file is larger than 5 MB'],
  ] as const) {
    const dialog = await choose(page, name, text);
    await expect(dialog.getByRole('alert').first()).toContainText(message);
    await expect(dialog.getByRole('alert').first()).toContainText('Nothing here was changed.');
    await page.keyboard.press('Escape');
  }
  const dialog = await choose(page, 'forged.json', file.text.replace('in-progress', 'done'));
  await expect(dialog).toContainText('The checksum does not match');
  await expect(dialog.getByRole('button', { name: 'Merge' })).toHaveCount(0);
  await saving(page, () => dialog.getByRole('button', { name: 'Import as a copy' }).click());
  await page.getByRole('combobox', { name: 'Project' }).selectOption('My project');
  await expect(statusOf(page, 'PD-R1', 'In progress')).toBeChecked();
});

test('every format has its button, and other programs read the files', async ({ page }) => {
  await shared(page);
  const item = await openDetails(page, 'PD-R1');
  await saving(page, () => item.getByLabel('Due').fill('2031-02-03'));
  await saving(page, () =>
    item.getByLabel('Note, hidden in meetings').fill('=HYPERLINK("http://evil.example")'),
  );
  for (const format of ['Jira CSV', 'Azure DevOps CSV', 'GitLab CSV', 'CSV']) {
    const { text } = await exported(page, format);
    const { data, errors } = papa.parse(text.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });
    expect(errors, format).toEqual([]);
    expect(data, format).toHaveLength(64);
    for (const cell of data.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+@-]/u);
  }
  const { name, text } = await exported(page, 'Calendar');
  expect(name).toMatch(/\.ics$/u);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  expect(events.map((event) => new ICAL.Event(event).startDate.toString())).toEqual(['2031-02-03']);
  expect((await exported(page, 'Markdown')).text).toContain('**PD\\-R1**'.replace('\\', ''));
});

test('GitHub issues: the repository is kept with the project, the links are filled in', async ({ page }) => {
  await shared(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'GitHub issues' }).click();
  const dialog = page.getByRole('dialog', { name: 'GitHub issues' });
  await dialog.getByLabel('Repository').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('This is no repository');
  await dialog.getByLabel('Repository').fill('owner/name');
  await saving(page, () => dialog.getByRole('button', { name: 'Use it' }).click());
  const link = dialog.getByRole('link', { name: /^PD-R1 / });
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/owner\/name\/issues\/new\?title=PD-R1/u,
  );
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(
    projectOf((await (await page.keyboard.press('Escape'), exported(page, 'JSON'))).text).repository,
  ).toBe('https://github.com/owner/name');
});

test('a backup holds everything and is restored elsewhere, with a preview', async ({ page, browser }) => {
  await shared(page);
  await visit(page, 'checklist/history/');
  await page.getByLabel('Keep how it stands now, as').fill('Q4 review');
  await saving(page, () => page.getByRole('button', { name: 'Keep a milestone' }).click());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Backup of everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mlops-playbook-backup-.*\.jsonl$/u);
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await visit(elsewhere, page.url().replace('history/', ''));
  await elsewhere.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = elsewhere.getByRole('dialog', { name: 'Import' });
  await dialog.locator('input[type="file"]').setInputFiles(await download.path());
  await expect(dialog).toContainText('1 project, 2 snapshots');
  await expect(dialog).toContainText('My project: new');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toBeHidden();
  await expect(statusOf(elsewhere, 'PD-R1', 'In progress')).toBeChecked();
  await visit(elsewhere, elsewhere.url().replace(/checklist\/$/u, 'checklist/history/'));
  await expect(elsewhere.getByText('Q4 review').first()).toBeAttached();
  await context.close();
});

test('the history: a milestone, the difference to it, back to it, and undo', async ({ page }) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  await visit(page, 'checklist/history/');
  await page.getByLabel('Keep how it stands now, as').fill('Before the summer');
  await saving(page, () => page.getByRole('button', { name: 'Keep a milestone' }).click());
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Open');
  await setStatus(page, 'PD-R2', 'In progress');
  await visit(page, 'checklist/history/');
  const changes = page.locator('.differences > li');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('Status: Done → Open');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('My-project-changes.md');
  await saving(page, () => page.getByRole('button', { name: /^Go back to it Before the summer/u }).click());
  await expect(page.getByText('Nothing changed.')).toBeVisible();
  await saving(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(changes).toHaveCount(2);
});

test('the report: summary, open items, decisions, what does not count', async ({ page }) => {
  await visit(page, 'checklist/');
  await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
  await visit(page, 'checklist/report/');
  await expect(page.getByText('7 of 63 done')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Open items' })).toBeVisible();
  await expect(page.getByText('(overdue)')).toBeVisible();
  await expect(page.getByText('Log schema first; drift check on two different months.')).toBeVisible();
  await expect(page.getByText('not applicable: All data is our own.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden();
  await expect(page.getByText('7 of 63 done')).toBeVisible();
  await expect(itemOf(page, 'PD-R1')).toHaveCount(0);
});
