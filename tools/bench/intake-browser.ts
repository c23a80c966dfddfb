import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';
import { staticServer } from '../static-server.ts';
import { childrenMemory } from './processes.ts';

/** One measured run. Peak is over the page at rest (ours with one matrix on it), in bytes; long tasks are those of the page's own thread, in milliseconds. */
export interface BrowserRun {
  readonly seconds: number;
  readonly peak: number;
  readonly longTasks: readonly number[];
}

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist-bench');

/** Bare PapaParse in a worker of its own, on a page without a policy: `step` on the File, counting rows. */
const BARE_PAGE = `<!doctype html><title>bare</title><input type="file" aria-label="File"><script>
const input = document.querySelector('input');
input.onchange = () => {
  const worker = new Worker('/bare-worker.js');
  worker.onmessage = ({ data }) => { document.title = 'done ' + data.seconds; };
  worker.postMessage(input.files[0]);
};
</script>`;
const BARE_WORKER = `importScripts('/papaparse.js');
onmessage = ({ data }) => {
  const started = performance.now();
  let rows = 0;
  Papa.parse(data, {
    step: () => { rows++; },
    complete: () => postMessage({ rows, seconds: (performance.now() - started) / 1000 }),
  });
};`;
const BARE: Readonly<Record<string, readonly [string, string]>> = {
  '/bare.html': ['text/html', BARE_PAGE],
  '/bare-worker.js': ['text/javascript', BARE_WORKER],
  '/papaparse.js': [
    'text/javascript',
    readFileSync(join(root, 'node_modules/papaparse/papaparse.js'), 'utf8'),
  ],
};

/** Builds the site and runs our import on /matrix/ and bare PapaParse in turn; `rounds` of each. */
export async function browserRuns(
  file: string,
  rounds: number,
): Promise<{ readonly ours: readonly BrowserRun[]; readonly bare: readonly BrowserRun[] }> {
  const built = spawnSync(process.execPath, [join(root, 'tools/build.ts'), '--outDir', dist], {
    stdio: 'ignore',
  });
  if (built.status !== 0) throw new Error('the site does not build');
  const site = staticServer(dist);
  const [serveSite] = site.listeners('request') as [RequestListener];
  const server = createServer((request, response) => {
    const bare = BARE[request.url ?? ''];
    if (bare) response.writeHead(200, { 'content-type': bare[0] }).end(bare[1]);
    else serveSite(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  try {
    const ours: BrowserRun[] = [];
    const bare: BrowserRun[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await measured(`${origin}/bare.html`, file, bareSeconds, () => Promise.resolve()));
      ours.push(await measured(`${origin}/matrix/`, file, ourSeconds, showSample));
    }
    return { ours, bare };
  } finally {
    server.close();
  }
}

/** Opens a page in a fresh browser, lets it come to rest, hands it the file and measures until `finished` says the time. */
async function measured(
  url: string,
  file: string,
  finished: (page: Page, file: string) => Promise<number>,
  prepare: (page: Page) => Promise<void>,
): Promise<BrowserRun> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: BROWSER_FLAGS,
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = ((globalThis as { longTasks?: number[] }).longTasks = []);
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map((entry) => entry.duration));
      }).observe({ type: 'longtask' });
    });
    await page.goto(url);
    await prepare(page);
    await page.waitForTimeout(2000);
    const baseline = childrenMemory();
    // Loading the page is not what is measured.
    await page.evaluate(() => {
      (globalThis as { longTasks?: number[] }).longTasks?.splice(0);
    });
    let most = baseline;
    const sampling = setInterval(() => {
      most = Math.max(most, childrenMemory());
    }, 100);
    const seconds = await finished(page, file);
    clearInterval(sampling);
    const longTasks = await page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks ?? []);
    return { seconds, peak: most - baseline, longTasks };
  } finally {
    await browser.close();
  }
}

async function bareSeconds(page: Page, file: string): Promise<number> {
  await page.getByLabel('File').setInputFiles(file);
  await page.waitForFunction(() => document.title.startsWith('done'), undefined, { timeout: 600_000 });
  return Number((await page.title()).slice('done '.length));
}

/** Puts a matrix on the page first: the drawings it makes are not the import's memory. */
async function showSample(page: Page): Promise<void> {
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles(join(root, 'public/data/made-up-example-team-q1.csv'));
  await page.locator('.import-file .outcome').first().waitFor();
}

/** The import as the page itself times it: from asking the worker, which may have to start, until its result is there. */
async function ourSeconds(page: Page, file: string): Promise<number> {
  await page.getByLabel('Choose CSV files').setInputFiles(file);
  await page.locator('.import-file h3', { hasText: basename(file) }).waitFor({ timeout: 600_000 });
  const milliseconds = await page.evaluate(
    () => performance.getEntriesByName('playbook-import').at(-1)?.duration ?? Number.NaN,
  );
  return milliseconds / 1000;
}
