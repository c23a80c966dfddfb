import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { changeAnswer } from '../../src/assessment/change.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import { newProject } from '../../src/assessment/project.ts';
import { snapshotOf } from '../../src/assessment/snapshot.ts';
import type { Project, Snapshot } from '../../src/assessment/types.ts';
import { readPlaybook } from '../../src/extract/read.ts';
import { recommendations } from '../../src/playbook/questions.ts';
import { headOf } from '../../src/store/head.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';
import { staticServer } from '../static-server.ts';

const PROJECTS = 40;
const SNAPSHOTS = 20;
const CHANGES = 12;
const TARGET_OPEN = 200;
const TARGET_CHANGE = 16;
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist-bench');
/** As in src/store/database.ts, at the root of a host. */
const DATABASE = 'mlops-dynamics-playbook:/';

const items = recommendations(readPlaybook(root)).map((one) => checklistItem(one, `#${one.id}`));

/** A project with every item answered and noted. */
function project(number: number): Project {
  const stamp = { at: '2026-11-01T09:00:00.000Z', deviceId: 'bench' };
  const empty = newProject(`bench-${String(number)}`, `Benchmark project ${String(number)}`, stamp);
  return items.reduce(
    (all, item, at) =>
      changeAnswer(
        all,
        item,
        {
          status: at % 3 === 0 ? 'done' : 'in-progress',
          note: `Note ${String(at)} of project ${String(number)}. ${'What was said about it in the meeting. '.repeat(6)}`,
          owner: 'ML lead',
          due: '2027-01-31',
        },
        stamp,
      ),
    empty,
  );
}

/** Puts records into the page's database, which the page has made before. */
async function store(page: Page, name: string, records: readonly unknown[]): Promise<void> {
  await page.evaluate(
    async ({ database, name, records }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = (): void => {
          resolve(request.result);
        };
        request.onerror = (): void => {
          reject(new Error('the database does not open'));
        };
      });
      const tx = db.transaction(name, 'readwrite');
      for (const record of records) tx.objectStore(name).put(record);
      await new Promise<void>((resolve) => {
        tx.oncomplete = (): void => {
          resolve();
        };
      });
      db.close();
    },
    { database: DATABASE, name, records },
  );
}

/**
 * Counts the work of the page's own thread from now on: returns a reader of the milliseconds so far.
 * The browser counts from the moment it is asked to, and per process: a page of the same origin has to be open.
 */
async function counter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The page's work from a fresh tab until the checklist shows its project and has come to rest. */
async function opened(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(new URL('/404.html', url).href);
  const work = await counter(page);
  const before = await work();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelectorAll('astro-island[ssr]').length === 0);
  await page.waitForTimeout(1500);
  const spent = (await work()) - before;
  await page.close();
  return spent;
}

/** The page's work for one change of a status: drawing, scores and saving; what it does when idle is taken off. */
async function changed(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1500);
  if (!(await page.locator('main').innerText()).includes('Benchmark project'))
    throw new Error('the page does not show a project of the benchmark');
  const work = await counter(page);
  /** Sets one item after another, from within the page, so that nothing of the driving is counted. */
  const turns = (clicking: boolean): Promise<number> =>
    page.evaluate(
      async ({ clicking, count }) => {
        let set = 0;
        const groups = [...document.querySelectorAll('.seg')];
        for (let at = 0; at < count; at++) {
          const other = groups[at]?.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)');
          if (clicking && other) {
            other.click();
            set++;
          }
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        return set;
      },
      { clicking, count: CHANGES },
    );
  const start = await work();
  await turns(false);
  const idle = (await work()) - start;
  const before = await work();
  const set = await turns(true);
  if (set !== CHANGES) throw new Error(`only ${String(set)} of ${String(CHANGES)} statuses could be set`);
  const each = ((await work()) - before - idle) / CHANGES;
  await page.close();
  return each;
}

/** Prints what opening the workspace and changing a status cost the page's thread, empty and with forty full projects. */
export async function workspaceBench(): Promise<void> {
  const built = spawnSync(process.execPath, [join(root, 'tools/build.ts'), '--outDir', dist], {
    stdio: 'ignore',
  });
  if (built.status !== 0) throw new Error('the site does not build');
  const server = staticServer(dist);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}/checklist/`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: BROWSER_FLAGS,
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const empty = [await opened(context, url), await opened(context, url), await opened(context, url)];
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForTimeout(1000);
    const projects = Array.from({ length: PROJECTS }, (_, at) => project(at));
    await store(page, 'projects', projects);
    await store(
      page,
      'heads',
      projects.map((one) => headOf(one, undefined)),
    );
    for (const one of projects)
      await store(
        page,
        'snapshots',
        Array.from({ length: SNAPSHOTS }, (_, at): Snapshot =>
          snapshotOf(
            one,
            'export',
            `Export ${String(at)}`,
            `${one.id}-${String(at)}`,
            `2026-11-02T09:00:${String(10 + at)}.000Z`,
          ),
        ),
      );
    await page.close();
    const full = [await opened(context, url), await opened(context, url), await opened(context, url)];
    const each = await changed(context, url);
    const verdict = (value: number, target: number): string =>
      `${value <= target ? 'within' : 'ABOVE'} the target of ${String(target)}`;
    const more = median(full) - median(empty);
    console.log(
      [
        `${String(PROJECTS)} projects, ${String(items.length)} answers with notes each, ${String(SNAPSHOTS)} snapshots each`,
        `  opening the page: ${median(empty).toFixed(0)} ms of the page’s thread empty, ${median(full).toFixed(0)} ms full`,
        `  opening the workspace in it: ${more.toFixed(0)} ms more (${verdict(more, TARGET_OPEN)})`,
        `  changing a status: ${each.toFixed(1)} ms of the page’s thread, saving included (${verdict(each, TARGET_CHANGE)})`,
      ].join('\n'),
    );
  } finally {
    await browser.close();
    server.close();
  }
}
