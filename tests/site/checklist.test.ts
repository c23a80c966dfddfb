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
  visitPhase,
} from './checklist-steps.ts';
import { expect, test } from './fixtures.ts';

test('on first view every item stands open, unfiltered and unanswered', async ({ page }) => {
  await visit(page, 'checklist/');
  await expect(page.getByRole('group', { name: /^(PD|DA|DP|MD|DE|MM|SC|GC|CO)-R\d+ / })).toHaveCount(64);
  await expect(itemOf(page, 'DP-R2').getByRole('radio')).toHaveCount(4);
  await expect(statusOf(page, 'DP-R2', 'Open')).toBeChecked();
  await expect(storage(page)).toHaveText(/^Nothing to save yet/u);
  await expect(storage(page)).toHaveAttribute('data-revision', '0');
});

test('done on a phase page shows on /checklist/, after a reload, in a second tab, after export, clear and import', async ({
  page,
  context,
}) => {
  await visitPhase(page, 'data-preparation');
  await setStatus(page, 'DP-R2', 'Done');
  // The project and its first answer are one save.
  await expect(storage(page)).toHaveAttribute('data-revision', '1');
  await expect(page.getByRole('combobox', { name: 'Project' })).toHaveValue(/.+/u);

  const other = await context.newPage();
  await visit(other, 'checklist/');
  await expect(statusOf(other, 'DP-R2', 'Done')).toBeChecked();
  // The second tab follows without a reload.
  await setStatus(page, 'DP-R1', 'In progress');
  await expect(statusOf(other, 'DP-R1', 'In progress')).toBeChecked();
  await page.reload();
  await page.locator('.checklist').scrollIntoViewIfNeeded();
  await expect(statusOf(page, 'DP-R2', 'Done')).toBeChecked();

  await page.goto('checklist/');
  const file = await exported(page, 'JSON');
  await page.getByRole('button', { name: 'Manage', exact: true }).click();
  await page.getByRole('button', { name: /^Clear answers/u }).click();
  await saving(page, () => page.getByRole('button', { name: /^Yes, clear all answers/u }).click());
  await page.keyboard.press('Escape');
  await expect(statusOf(page, 'DP-R2', 'Open')).toBeChecked();
  const dialog = await choose(page, file.name, file.text);
  await expect(dialog).toContainText('This project is here already');
  await saving(page, () => dialog.getByRole('button', { name: 'Merge' }).click());
  await expect(statusOf(page, 'DP-R2', 'Done')).toBeChecked();
  await expect(statusOf(other, 'DP-R2', 'Done')).toBeChecked();
});

test('"Saved" does not stand there while typed text is unsaved, and text survives however the page is left', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  const item = await openDetails(page, 'DA-R1');
  const note = item.getByLabel('Note, hidden in meetings');
  await saving(page, () => note.fill('first'));
  await note.pressSequentially(' and more');
  await expect(storage(page)).toHaveText('Saving…');
  await expect(storage(page)).toHaveText(/^\s*Saved/u);
  await note.pressSequentially(', typed and left at once');
  await page.goto('guide/introduction/');
  await visit(page, 'checklist/');
  await expect((await openDetails(page, 'DA-R1')).getByLabel('Note, hidden in meetings')).toHaveValue(
    'first and more, typed and left at once',
  );
});

test('text that is being typed when the tab is closed is not lost', async ({ page, context }) => {
  await visit(page, 'checklist/');
  const item = await openDetails(page, 'DA-R1');
  await saving(page, () => item.getByLabel('Note, hidden in meetings').fill('first'));
  await item.getByLabel('Note, hidden in meetings').pressSequentially(' and the rest');
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await visit(next, 'checklist/');
  await expect((await openDetails(next, 'DA-R1')).getByLabel('Note, hidden in meetings')).toHaveValue(
    'first and the rest',
  );
});

test('owner, due date, priority, evidence, decision: all kept, and only https is a link', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  const item = await openDetails(page, 'MD-R6');
  await saving(page, () => item.getByLabel('Owner').fill('Ida'));
  await saving(page, () => item.getByLabel('Due').fill('2031-02-03'));
  await saving(page, () => item.getByLabel('Priority').selectOption('High'));
  for (const text of ['javascript:alert(1)', 'https://example.org/report']) {
    await item.getByLabel(/^What shows that it is done/u).fill(text);
    await saving(page, () => item.getByRole('button', { name: 'Add' }).first().click());
  }
  await item.getByLabel('What was decided').fill('Log the schema first.');
  await saving(page, () => item.getByRole('button', { name: 'Add' }).last().click());
  await page.reload();
  await expect(itemOf(page, 'MD-R6').locator('summary')).toHaveText(
    'Owner Ida · due Feb 3, 2031 · high priority · 2 pieces of evidence · 1 decision',
  );
  const again = await openDetails(page, 'MD-R6');
  await expect(again.getByRole('link', { name: 'https://example.org/report' })).toHaveAttribute(
    'rel',
    /noopener/u,
  );
  await expect(again.getByText('javascript:alert(1)')).toBeVisible();
  await expect(again.getByRole('link', { name: /javascript/u })).toHaveCount(0);
});

test('not applicable asks for a reason and leaves the denominator', async ({ page }) => {
  await visit(page, 'checklist/');
  await expect(page.getByRole('heading', { name: '0 of 64 done' })).toBeVisible();
  await setStatus(page, 'DA-R2', 'Not applicable');
  await expect(itemOf(page, 'DA-R2')).toContainText('Give a reason');
  await saving(page, () =>
    itemOf(page, 'DA-R2').getByLabel('Why it does not apply').fill('All data is ours.'),
  );
  await expect(itemOf(page, 'DA-R2')).not.toContainText('Give a reason');
  await expect(page.getByRole('heading', { name: '0 of 63 done' })).toBeVisible();
});

test('an item of one’s own: added, changed, answered, removed, and back by undo after a reload', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  await page.getByRole('button', { name: 'Add an item of your own to Scalability' }).click();
  const dialog = page.getByRole('dialog', { name: 'An item of your own' });
  await dialog.getByLabel('What to do').fill('Ask the works council.');
  await dialog.getByLabel(/^Done when/u).fill('Their minutes say yes.');
  await saving(page, () => dialog.getByRole('button', { name: 'Add', exact: true }).click());
  const own = page.getByRole('group', { name: /^OWN-\w{5} Ask the works council\.$/u });
  await expect(own).toContainText('Their minutes say yes.');
  await saving(page, () => own.getByRole('radio', { name: 'Done' }).check());
  await own.locator('summary').click();
  await saving(page, () => own.getByRole('button', { name: 'Remove it' }).click());
  await expect(own).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Answers to items that are gone' })).toBeVisible();
  await page.reload();
  await saving(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(own.getByRole('radio', { name: 'Done' })).toBeChecked();
  await visitPhase(page, 'scalability');
  await expect(own).toBeVisible();
});

test('an item left out goes with its reason and comes back', async ({ page }) => {
  await visit(page, 'checklist/');
  const item = await openDetails(page, 'SC-R4');
  await item.getByRole('button', { name: /^Leave this item out/u }).click();
  await item.getByLabel('Why this project leaves it out').fill('Our own machines.');
  await saving(page, () => item.getByRole('button', { name: 'Leave it out', exact: true }).click());
  await expect(item).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '0 of 63 done' })).toBeVisible();
  await expect(page.getByText('Our own machines.')).toBeVisible();
  await saving(page, () => page.getByRole('button', { name: 'Show it again SC-R4' }).click());
  await expect(itemOf(page, 'SC-R4')).toBeVisible();
});

test('undo and redo go back over sessions, also by key, and not inside a text', async ({ page }) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  await setStatus(page, 'PD-R2', 'Done');
  await page.reload();
  await expect(statusOf(page, 'PD-R2', 'Done')).toBeChecked();
  await saving(page, () => page.keyboard.press('Control+z'));
  await expect(statusOf(page, 'PD-R2', 'Open')).toBeChecked();
  await expect(page.getByText('Undone: PD-R2 to Done.')).toBeVisible();
  await saving(page, () => page.keyboard.press('Control+z'));
  await expect(statusOf(page, 'PD-R1', 'Open')).toBeChecked();
  await saving(page, () => page.keyboard.press('Control+Shift+z'));
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await page.getByRole('searchbox', { name: 'Words' }).fill('abc');
  await page.keyboard.press('Control+z');
  await page.getByRole('searchbox', { name: 'Words' }).fill('');
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
});

test('filters, search and changing several', async ({ page }) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'DA-R1', 'Done');
  const shown = page.locator('[data-item]');
  const filters = page.getByRole('search', { name: 'Filter the items' });
  await filters.getByLabel('Status').selectOption('Done');
  await expect(shown).toHaveCount(1);
  await expect(filters).toContainText('1 of 64 items.');
  await filters.getByRole('button', { name: 'Show all' }).click();
  await filters.getByLabel('Phase').selectOption('2 Data acquisition');
  await expect(shown).toHaveCount(7);
  await filters.getByLabel('Words').fill('consent');
  await expect(shown).toHaveCount(1);
  await filters.getByLabel('Words').fill('');
  await filters.getByRole('button', { name: 'Change several' }).click();
  const bulk = page.getByRole('form', { name: 'Change several items' });
  await bulk.getByRole('button', { name: 'Choose all 7 shown' }).click();
  await page.getByRole('checkbox', { name: 'Select DA-R2' }).uncheck();
  await bulk.getByLabel('Status').selectOption('In progress');
  await bulk.getByLabel('Owner').fill('Ida');
  await saving(page, () => bulk.getByRole('button', { name: 'Change them' }).click());
  await expect(page.getByText('6 items changed. Undo takes all of it back.')).toBeVisible();
  await bulk.getByRole('button', { name: 'Finish' }).click();
  await filters.getByLabel('Owner').selectOption('Ida');
  await expect(shown).toHaveCount(6);
  await saving(page, () => page.getByRole('button', { name: 'Undo' }).click());
  await filters.getByRole('button', { name: 'Show all' }).click();
  await expect(statusOf(page, 'DA-R1', 'Done')).toBeChecked();
  await expect(statusOf(page, 'DA-R3', 'Open')).toBeChecked();
});

test('the keyboard reaches everything, and no letter is a command while typing or outside', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  // Outside the checklist single letters do nothing.
  await page.keyboard.press('j');
  await expect(page.locator('[data-item] :focus')).toHaveCount(0);
  await page.getByRole('button', { name: 'New project' }).focus();
  await page.keyboard.press('j');
  await expect(statusOf(page, 'PD-R1', 'Open')).toBeFocused();
  await saving(page, () => page.keyboard.press('3'));
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await page.keyboard.press('j');
  await saving(page, () => page.keyboard.press('2'));
  await expect(statusOf(page, 'PD-R2', 'In progress')).toBeChecked();
  await page.keyboard.press('o');
  await expect(itemOf(page, 'PD-R2').getByLabel('Owner')).toBeFocused();
  await saving(page, () => page.keyboard.type('jane 3 kay'));
  await expect(itemOf(page, 'PD-R2').getByLabel('Owner')).toHaveValue('jane 3 kay');
  await expect(statusOf(page, 'PD-R2', 'In progress')).toBeChecked();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('k');
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeFocused();
});

test('several projects: made, told apart, tailored, archived, thrown away and brought back', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R1', 'Done');
  const project = page.getByRole('combobox', { name: 'Project' });
  await page.getByRole('button', { name: 'New project' }).click();
  const create = page.getByRole('dialog', { name: 'New project' });
  await create.getByLabel('Name').fill('Second');
  await create.getByLabel('Start from').selectOption('the items of “My project”, without its answers');
  await saving(page, () => create.getByRole('button', { name: 'Create' }).click());
  await expect(project.locator('option:checked')).toHaveText('Second');
  await expect(statusOf(page, 'PD-R1', 'Open')).toBeChecked();
  await project.selectOption('My project');
  await expect(statusOf(page, 'PD-R1', 'Done')).toBeChecked();
  await page.reload();
  await expect(project.locator('option:checked')).toHaveText('My project');

  await page.getByRole('button', { name: 'Manage', exact: true }).click();
  const manage = page.getByRole('dialog', { name: 'Projects' });
  await manage.getByRole('button', { name: 'Rename My project' }).click();
  await manage.getByLabel('Name').fill('Churn <b>2027</b>');
  await saving(page, () => manage.getByRole('button', { name: 'Rename', exact: true }).click());
  await saving(page, () => manage.getByRole('button', { name: 'Duplicate Churn' }).click());
  await expect(manage).toContainText('Churn <b>2027</b> (2)');
  await saving(page, () => manage.getByRole('button', { name: 'Archive Second' }).click());
  await expect(manage.getByRole('heading', { name: 'Archived' })).toBeVisible();
  await saving(page, () =>
    manage.getByRole('button', { name: 'Move to trash Churn <b>2027</b> (2)' }).click(),
  );
  await expect(manage).toContainText('deleted in 30 days');
  await saving(page, () => manage.getByRole('button', { name: 'Restore Churn <b>2027</b> (2)' }).click());
  await saving(page, () => manage.getByRole('button', { name: 'Bring back Second' }).click());
  await expect(manage.getByRole('heading', { name: 'Archived' })).toHaveCount(0);
  await expect(manage.getByRole('heading', { name: 'In the trash' })).toHaveCount(0);
});

test('the made-up example says so, and nothing of it mixes with one’s own', async ({ page }) => {
  await visit(page, 'checklist/');
  await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
  await expect(page.getByText('A made-up example.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '1 overdue' })).toBeVisible();
  await expect(page.locator('.backup')).toHaveText('');
  const markdown = await exported(page, 'Markdown');
  expect(markdown.text).toContain('A made-up example.');
  await page.getByRole('button', { name: 'Remove the example' }).click();
  await expect(page.getByText('A made-up example.', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '0 of 64 done' })).toBeVisible();
  await setStatus(page, 'PD-R1', 'Done');
  await expect(page.getByRole('combobox', { name: 'Project' }).locator('option:checked')).toHaveText(
    'My project',
  );
});

test('a changed wording asks for a re-check, shows the words, and is settled by a press', async ({
  page,
}) => {
  await visit(page, 'checklist/');
  await saving(page, () => page.getByRole('button', { name: 'a made-up example' }).click());
  await page.getByRole('button', { name: '1 to re-check: the wording changed' }).click();
  await expect(page.locator('[data-item]')).toHaveCount(1);
  const item = itemOf(page, 'DP-R5');
  await expect(item.locator('ins').first()).toHaveText('now on a subset');
  await expect(item.locator('del').first()).toContainText('leaks.');
  await saving(page, () => item.getByRole('button', { name: 'The answer still holds' }).click());
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(statusOf(page, 'DP-R5', 'Done')).toBeChecked();
  await expect(page.locator('.recheck')).toHaveCount(0);
});
