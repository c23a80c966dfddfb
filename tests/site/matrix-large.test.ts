// A matrix too large for a screen: of its cells only those near what is in sight are in the table.
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

const SIZE = 200;
const labels = Array.from({ length: SIZE }, (_, at) => `step ${String(at + 1)}`);
const number = (r: number, c: number): number => (r * 7 + c * 3) % 11;
const large = {
  name: 'large.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      `focus,${labels.join(',')}`,
      ...labels.map((label, r) => [label, ...labels.map((_, c) => number(r, c))].join(',')),
    ].join('\n'),
  ),
};

test.beforeEach(async ({ page }) => {
  await page.goto('matrix/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByLabel('Choose CSV files').setInputFiles(large);
  await expect(page.getByRole('region', { name: 'Heatmap of large' })).toBeVisible();
  await page.getByLabel('Basis').selectOption('given');
});

test('a 200 × 200 heatmap holds a part of its cells, each with its own number and place', async ({
  page,
}) => {
  const frame = page.getByRole('region', { name: 'Heatmap of large' });
  const table = frame.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '201');
  await expect(table).toHaveAttribute('aria-colcount', '202');
  const read = () =>
    frame.locator('td[data-r]').evaluateAll((cells) => {
      const heads = new Map(
        [...(cells[0]?.closest('table')?.querySelectorAll('thead th[aria-colindex]') ?? [])].map((head) => [
          head.getAttribute('aria-colindex'),
          Math.round(head.getBoundingClientRect().left),
        ]),
      );
      return cells.map((cell) => {
        const { dataset } = cell as HTMLElement;
        const box = cell.getBoundingClientRect();
        return {
          r: Number(dataset['r']),
          c: Number(dataset['c']),
          text: cell.textContent,
          row: cell.parentElement?.getAttribute('aria-rowindex'),
          column: cell.getAttribute('aria-colindex'),
          label: cell.parentElement?.querySelector('th')?.textContent,
          under: heads.get(cell.getAttribute('aria-colindex')) === Math.round(box.left),
        };
      });
    });
  for (const [top, left] of [
    [0, 0],
    [1500, 3000],
    [1e6, 1e6],
  ] as const) {
    await frame.evaluate(
      (one, to) => {
        one.scrollIntoView({ block: 'end', behavior: 'instant' });
        one.scrollTo({ ...to, behavior: 'instant' });
      },
      { top, left },
    );
    const [r, c] = [Math.floor(top / 26), Math.floor(left / 46) + 3].map((at) => Math.min(SIZE - 1, at));
    await expect(frame.locator(`td[data-r="${String(r)}"][data-c="${String(c)}"]`)).toBeInViewport();
    const cells = await read();
    expect(cells.length).toBeLessThan(SIZE * SIZE * 0.2);
    for (const cell of cells) {
      expect(cell.text).toBe(String(number(cell.r, cell.c)));
      expect(cell.label).toBe(labels[cell.r]);
      expect(cell.row).toBe(String(cell.r + 2));
      expect(cell.column).toBe(String(cell.c + 2));
      expect(cell.under).toBe(true);
    }
  }
  await expect(frame.locator('td[data-r="199"][data-c="199"]')).toBeVisible();
});

test('the keyboard walks through all of it, and what it points at is in sight', async ({ page }) => {
  const frame = page.getByRole('region', { name: 'Heatmap of large' });
  await frame.focus();
  for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowRight');
  for (let at = 0; at < 40; at++) await page.keyboard.press('ArrowDown');
  const on = frame.locator('td.on');
  await expect(on).toHaveAttribute('data-r', '40');
  await expect(on).toHaveAttribute('data-c', '39');
  await expect(on).toBeInViewport({ ratio: 0.9 });
});

test('it is accessible', async ({ page }) => {
  expect(await axeFindings(page, '.heat-frame')).toEqual([]);
});
