// Files come in on the matrix page: what the report says, what can be decided, and that nothing is lost.
import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeFindings, overhang } from './axe.ts';
import { chooseTheme, expect, test, type Page } from './fixtures.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/intake');
const fixture = (name: string): string => join(FIXTURES, name);
const folder = mkdtempSync(join(tmpdir(), 'intake-site-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const report = (page: Page) => page.getByRole('region', { name: 'Import report' });
const card = (page: Page, name: string) =>
  report(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name }) });
const table = (page: Page, title: string) =>
  page.getByRole('table').filter({ has: page.locator('caption', { hasText: new RegExp(`^${title}`, 'u') }) });
const cells = (page: Page, title: string): Promise<string[]> =>
  table(page, title).first().locator('tbody td[data-r]').allInnerTexts();
const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

async function open(page: Page): Promise<void> {
  await page.goto('matrix/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}
const add = (page: Page, ...files: string[]): Promise<void> =>
  page.getByLabel('Choose CSV files').setInputFiles(files);

/** Opens what stands behind “How it was read” of a file that came in without a warning. */
const showHow = (page: Page, name: string): Promise<void> =>
  card(page, name).locator('summary').filter({ hasText: 'How it was read' }).click();

/** A visit log of about so many megabytes on disk. */
function bigLog(name: string, megabytes: number): string {
  const path = join(folder, name);
  const row = '"2027-01-04T09:10:00Z","Model development","Data preparation","drift, again","learned","30"\n';
  const file = openSync(path, 'w');
  writeSync(file, '"when","focus","visited","reason","outcome","minutes"\n');
  const block = row.repeat(Math.ceil(1_000_000 / row.length));
  for (let at = 0; at < megabytes; at++) writeSync(file, block);
  closeSync(file);
  return path;
}

test.beforeEach(({ page }) => open(page));

test.describe('hostile files have their outcome here too', () => {
  for (const [name, message] of [
    ['01-empty.csv', 'The file is empty'],
    ['11-unclosed-quote.csv', 'Line 3, column 1: A quote opens here'],
    ['15-duplicate-headers.csv', 'Line 1, column 25: Two columns are called “Model development”'],
    ['24-web-page.csv', 'This is a web page'],
    ['25-spreadsheet.csv', 'save it as CSV (UTF-8)'],
  ] as const) {
    test(`${name} is refused, with place and remedy, and nothing changes`, async ({ page }) => {
      await add(page, fixture('hostile/04-utf-8-bom.csv'));
      await expect(table(page, '04-utf-8-bom').first()).toBeVisible();
      await add(page, fixture(`hostile/${name}`));
      await expect(card(page, `${name}: not imported`)).toContainText(message);
      await expect(card(page, name)).toContainText('Everything here before is as it was.');
      await expect(table(page, '04-utf-8-bom').first()).toBeVisible();
      await page.reload();
      await expect(table(page, '04-utf-8-bom').first()).toBeVisible();
      await expect(page.getByRole('table').locator('caption', { hasText: name.slice(0, 6) })).toHaveCount(0);
    });
  }

  for (const [name, values] of [
    ['05-utf-16-le.csv', ['1', '8', '7', '2']],
    ['07-spaces.csv', ['1', '8', '7', '2']],
    ['08-sep.csv', ['1', '8', '7', '2']],
    ['13-short-row.csv', ['1', '–', '7', '2']],
    ['45-refused-numbers.csv', ['1', '–', '–', '–', '3', '4', '5', '6']],
    ['46-totals.csv', ['1', '8', '7', '2']],
  ] as const)
    test(`${name} is read`, async ({ page }) => {
      await add(page, fixture(`hostile/${name}`));
      const title = name.replace('.csv', '');
      await expect(table(page, title).first()).toBeVisible();
      await page.getByLabel('Basis').selectOption('given');
      expect(await cells(page, title)).toEqual(values);
    });

  test('markup in labels is shown as it is written', async ({ page }) => {
    await add(page, fixture('hostile/32-markup-labels.csv'));
    const shown = table(page, '32-markup-labels').first();
    await expect(shown.getByRole('rowheader').first()).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });
});

test('files chosen before the page’s script is there are read when it is', async ({ page }) => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('matrix/', { waitUntil: 'commit' });
  await page.getByLabel('Choose CSV files').setInputFiles(fixture('hostile/04-utf-8-bom.csv'));
  go();
  await expect(table(page, '04-utf-8-bom').first()).toBeVisible();
});

test('one file’s trouble is not another’s: three at once', async ({ page }) => {
  await add(
    page,
    fixture('programs/excel-german.csv'),
    fixture('hostile/02-newlines.csv'),
    fixture('programs/r-write-csv.csv'),
  );
  await expect(report(page).getByRole('article')).toHaveCount(3);
  await expect(table(page, 'Difference').first()).toBeVisible();
  await expect(card(page, '02-newlines.csv: not imported')).toContainText('blank lines only');
});

test('what was understood can be changed, is marked as a choice, and taken back', async ({ page }) => {
  await add(page, fixture('hostile/46-totals.csv'));
  const facts = page.getByRole('group', { name: 'How 46-totals.csv was read' });
  await expect(card(page, '46-totals.csv')).toContainText('comma, UTF-8, decimal point, header in line 1');
  await expect(facts).toBeHidden();
  await showHow(page, '46-totals.csv');
  await expect(facts.getByRole('combobox', { name: 'Delimiter' })).toHaveValue('0');
  await expect(facts.getByRole('combobox', { name: 'Totals' })).toContainText('left out: Total');
  await facts.getByRole('combobox', { name: 'Totals' }).selectOption('kept');
  await expect(table(page, '46-totals').first().getByRole('rowheader', { name: 'Total' })).toBeVisible();
  await expect(facts).toContainText('your choice');
  await facts.getByRole('combobox', { name: 'Numbers are' }).selectOption({ label: 'hours' });
  await expect(card(page, '46-totals.csv')).not.toContainText('n = ');
  const undo = card(page, '46-totals.csv').getByRole('button', { name: 'Undo the last change' });
  await undo.click();
  await expect(card(page, '46-totals.csv')).toContainText('n = 72');
  await undo.click();
  await expect(undo).toHaveCount(0);
  await expect(table(page, '46-totals').first().getByRole('rowheader', { name: 'Total' })).toHaveCount(0);
  await expect(facts).not.toContainText('your choice');
});

test('a change that cannot be read leaves the matrix as it was', async ({ page }) => {
  await add(page, fixture('hostile/04-utf-8-bom.csv'));
  await showHow(page, '04-utf-8-bom.csv');
  await page
    .getByRole('group', { name: /^How 04/u })
    .getByRole('combobox', { name: 'Delimiter' })
    .selectOption('semicolon');
  await expect(card(page, '04-utf-8-bom.csv: not imported')).toContainText(
    'as it was read before this change',
  );
  await expect(table(page, '04-utf-8-bom').first()).toBeVisible();
  await card(page, '04-utf-8-bom.csv').getByRole('button', { name: 'Undo the last change' }).click();
  await expect(card(page, '04-utf-8-bom.csv: not imported')).toHaveCount(0);
});

test('decisions are remembered for the file’s name and columns, across a reload', async ({ page }) => {
  await add(page, fixture('hostile/46-totals.csv'));
  await showHow(page, '46-totals.csv');
  await page.getByRole('combobox', { name: 'Totals' }).selectOption('kept');
  await expect(card(page, '46-totals.csv')).toContainText('n = 72');
  await page.reload();
  await add(page, fixture('hostile/46-totals.csv'));
  await expect(card(page, '46-totals.csv')).toContainText('Read as you decided for this file before.');
  await expect(card(page, '46-totals.csv')).toContainText('n = 72');
  await card(page, '46-totals.csv').getByRole('button', { name: 'Detect everything anew' }).click();
  await expect(card(page, '46-totals.csv')).toContainText('n = 18');
});

test('a Windows-1252 file is offered as such, with the line as it would read', async ({ page }) => {
  await add(page, fixture('hostile/06-windows-1252.csv'));
  await expect(card(page, '06-windows-1252.csv')).toContainText('fase;Dataforberedelse;Overvåking');
  await page.getByRole('button', { name: 'Read it as Windows-1252' }).click();
  await expect(table(page, '06-windows-1252').first().getByRole('rowheader')).toContainText([
    'Data preparation',
    'Monitoring and management',
  ]);
});

test('columns of one name are merged when asked', async ({ page }) => {
  await add(page, fixture('hostile/15-duplicate-headers.csv'));
  await page.getByRole('button', { name: 'Merge columns of one name' }).click();
  await expect(card(page, '15-duplicate-headers.csv')).toContainText('n = 18');
  await page.getByRole('combobox', { name: 'A cell given twice is' }).selectOption('the first');
  await expect(card(page, '15-duplicate-headers.csv')).toContainText('n = 8');
});

test('the columns of a log without header are asked for', async ({ page }) => {
  await add(page, fixture('hostile/49-log-without-header.csv'));
  const asked = card(page, '49-log-without-header.csv: not imported');
  await expect(asked.getByRole('table')).toContainText('2027-01-04T09:10');
  await expect(asked.getByRole('combobox', { name: 'focus' })).toHaveValue('1');
  await asked.getByRole('combobox', { name: 'reason' }).selectOption('4: drift');
  await asked.getByRole('button', { name: 'Read these columns' }).click();
  await expect(card(page, '49-log-without-header.csv')).toContainText('log of visits, 2 × 2 · n = 3');
});

test('labels: what is nearly a phase is offered, one press takes it, and any can be mapped', async ({
  page,
}) => {
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles(
      text(
        'near.csv',
        'p,Data preparation,Model developement,Alpha\nData preparation,1,2,3\nScalability,4,5,6\n',
      ),
    );
  const labels = page.getByRole('region', { name: 'Labels of near.csv' });
  await labels.getByRole('button', { name: 'Read as Model development' }).click();
  const shown = table(page, 'near').first();
  await expect(shown.getByRole('columnheader', { name: 'Model development' })).toBeVisible();
  await labels.getByRole('combobox', { name: 'Read “Alpha” as' }).selectOption('Communication');
  await expect(shown.getByRole('columnheader', { name: 'Communication' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to what was detected' }).click();
  await expect(shown.getByRole('columnheader', { name: 'Alpha' })).toBeVisible();
});

test('an issue leads to its line, with the cell marked', async ({ page }) => {
  await add(page, fixture('hostile/45-refused-numbers.csv'));
  await card(page, '45-refused-numbers.csv').getByRole('button', { name: 'Line 2, column 8' }).click();
  const lines = page.getByRole('region', { name: 'Lines of 45-refused-numbers.csv' });
  await expect(lines.locator(':focus')).toContainText('A,1,-2,inf,NaN');
  await expect(lines.locator('mark')).toHaveText(['-2', 'inf', 'NaN']);
});

test('paste and drop work as choose does', async ({ page }) => {
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a table' });
  await dialog.getByLabel('Title').fill('from a sheet');
  await dialog.getByLabel(/^Rows/u).fill('phase\tA\tB\nA\t1\t2\nB\t3\t4\n');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(card(page, 'from a sheet.csv')).toContainText('n = 10');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['phase,A,B\nA,5,6\nB,7,8\n'], 'dropped.csv', { type: 'text/csv' }));
    return data;
  });
  await page.getByRole('group', { name: 'Add matrices' }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(card(page, 'dropped.csv')).toContainText('n = 26');
});

test('cleaned data goes out in each form and comes back the same', async ({ page }) => {
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles(text('odd.csv', 'p,"=1+1","two\nlines"\n\'=1,1.5,\n"a;b ""c""",0,2.25\n'));
  await expect(table(page, 'odd').first()).toBeVisible();
  await page.getByLabel('Basis').selectOption('given');
  const before = await cells(page, 'odd');
  for (const form of ['Matrix CSV', 'Edge list CSV', 'JSON']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download odd as ${form}` }).click();
    const file = await download;
    const name = `again-${form.replaceAll(' ', '-')}.${form === 'JSON' ? 'json' : 'csv'}`;
    await page
      .getByLabel('Choose CSV files')
      .setInputFiles({ ...text(name, ''), buffer: readFileSync(await file.path()) });
    await expect(card(page, name)).toContainText('2 × 2');
    const title = form === 'JSON' ? 'odd \\(2\\)' : name.replace('.csv', '');
    await expect(table(page, title).first()).toBeVisible();
    await page.getByLabel('Basis').selectOption('given');
    expect(await cells(page, title)).toEqual(before);
    await expect(table(page, title).first().getByRole('rowheader').nth(0)).toHaveText(/^=1/u);
  }
});

test('a log’s months become matrices of their own', async ({ page }) => {
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles(
      text('log.csv', 'when,focus,visited\n2027-01-04,A,B\n2027-02-04,A,B\n2027-02-05,B,A\n2027-03-05,B,A\n'),
    );
  await card(page, 'log.csv').getByRole('button', { name: 'Add its 3 months as matrices' }).click();
  const shelf = page.getByRole('region', { name: 'Kept in this browser' });
  await expect(shelf.getByRole('rowheader')).toHaveText(['log', 'log 2027-01', 'log 2027-02', 'log 2027-03']);
});

test('a big log streams with progress, can be canceled, and is counted to the last row', async ({ page }) => {
  test.setTimeout(120_000);
  const path = bigLog('weekly.csv', 120);
  await add(page, path);
  await expect(page.getByRole('progressbar', { name: 'Reading weekly.csv' })).toBeVisible();
  await expect(page.locator('.reading')).toContainText(/of 1\d\d(\.\d)? MB, \d.* a second/u);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Reading weekly.csv was canceled. Nothing changed.' }),
  ).toBeAttached();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(report(page)).toBeHidden();
  await add(page, path);
  const rows = readFileSync(path, 'latin1').split('\n').length - 2;
  await expect(card(page, 'weekly.csv')).toContainText(`n = ${rows.toLocaleString('en-US')}`, {
    timeout: 60_000,
  });
});

test('a file that changes while it is read is refused', async ({ page }) => {
  const path = bigLog('changing.csv', 80);
  await add(page, path);
  await expect(page.getByRole('progressbar')).toBeVisible();
  appendFileSync(path, '"2027-01-05","A","B","","",""\n');
  await expect(card(page, 'changing.csv: not imported')).toContainText('The file changed while it was read', {
    timeout: 30_000,
  });
});

test.describe('the report', () => {
  for (const theme of ['light', 'dark'] as const)
    test(`is accessible in ${theme}, and fits 320 px`, async ({ page }) => {
      await chooseTheme(page, theme);
      await page.setViewportSize({ width: 320, height: 700 });
      await add(
        page,
        fixture('hostile/45-refused-numbers.csv'),
        fixture('hostile/49-log-without-header.csv'),
        fixture('hostile/06-windows-1252.csv'),
        fixture('hostile/50-mixed-times.csv'),
      );
      await expect(report(page).getByRole('article')).toHaveCount(4);
      for (const summary of await report(page).locator('summary').all()) {
        if (await summary.evaluate((element) => !(element.parentElement as HTMLDetailsElement).open))
          await summary.click();
      }
      expect(await overhang(page)).toBe(0);
      expect(await axeFindings(page, '.import-report')).toEqual([]);
    });
});
