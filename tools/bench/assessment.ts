// What a large workspace costs the main thread: 40 projects, every item answered with a note, 20 snapshots each.
// usage: npm run build -- --outDir dist-test (with SITE_BASE=/sub), then node tools/bench/assessment.ts
// It prints milliseconds of main-thread time (CDP TaskDuration) and asserts nothing: machines differ.
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { changeAnswer } from '../../src/assessment/change.ts';
import { checklistItem } from '../../src/assessment/item.ts';
import { newProject } from '../../src/assessment/project.ts';
import { snapshotOf } from '../../src/assessment/snapshot.ts';
import { STATUSES } from '../../src/assessment/types.ts';
import { RECOMMENDATIONS } from '../../src/playbook/recommendations.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';
import { staticServer } from '../static-server.ts';

const BASE = '/sub/';
const DATABASE = `mlops-dynamics-playbook:${BASE}`;
const PROJECTS = 40;
const SNAPSHOTS = 20;
const RUNS = 7;
const NOTE = 'We looked at this with the people who run the source, and wrote down what they said. '.repeat(
  4,
);

/** A project with every item answered, and its snapshots. */
function filled(at: number) {
  const stamp = { at: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(), deviceId: 'bench' };
  const project = RECOMMENDATIONS.reduce(
    (one, recommendation, place) =>
      changeAnswer(
        one,
        checklistItem(recommendation, ''),
        {
          status: STATUSES[(at + place) % 4] ?? 'open',
          note: NOTE,
          owner: 'Ida',
          due: '2027-01-31',
          priority: 'high',
        },
        stamp,
      ),
    newProject(`project-${String(at)}`, `Project ${String(at)}`, stamp),
  );
  const snapshots = Array.from({ length: SNAPSHOTS }, (_, one) =>
    snapshotOf(
      project,
      'export',
      `Export ${String(one)}`,
      `${project.id}-${String(one)}`,
      new Date(Date.UTC(2026, 1, one + 1)).toISOString(),
    ),
  );
  return { project, snapshots };
}

async function seed(page: Page): Promise<void> {
  for (let at = 0; at < PROJECTS; at++) {
    const { project, snapshots } = filled(at);
    await page.evaluate(
      ([name, one, kept]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const db = opening.result;
            const tx = db.transaction(['projects', 'heads', 'snapshots'], 'readwrite');
            const { id, name: title, createdAt, updatedAt, archivedAt, trashedAt, demo } = one;
            tx.objectStore('projects').put(one);
            tx.objectStore('heads').put({
              id,
              name: title,
              createdAt,
              updatedAt,
              archivedAt,
              trashedAt,
              demo,
              exportedAt: '',
              edits: 0,
              firstStep: 1,
              atStep: 0,
              topStep: 0,
            });
            for (const snapshot of kept) tx.objectStore('snapshots').put(snapshot);
            tx.oncomplete = () => {
              db.close();
              resolve();
            };
            tx.onerror = () => {
              reject(new Error('the workspace could not be filled'));
            };
          };
        }),
      [DATABASE, project, snapshots] as const,
    );
  }
}

/** Main-thread milliseconds of all tasks so far, and of scripts among them. */
async function spent(devtools: CDPSession): Promise<{ tasks: number; scripts: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0);
  return { tasks: of('TaskDuration'), scripts: of('ScriptDuration') };
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const line = (what: string, values: readonly number[]): void => {
  console.log(
    `${what.padEnd(52)} median ${median(values).toFixed(1).padStart(6)} ms, worst ${Math.max(...values)
      .toFixed(1)
      .padStart(6)} ms`,
  );
};

const server = staticServer(join(import.meta.dirname, '../../dist-test'), BASE);
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = `http://localhost:${String((server.address() as AddressInfo).port)}${BASE}checklist/`;
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS });
try {
  const page = await (await browser.newContext()).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const open = async (): Promise<{ tasks: number; scripts: number }> => {
    await page.goto('about:blank');
    const before = await spent(devtools);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    const after = await spent(devtools);
    return { tasks: after.tasks - before.tasks, scripts: after.scripts - before.scripts };
  };
  const empty = [];
  for (let run = 0; run < RUNS; run++) empty.push(await open());
  await seed(page);
  const full = [];
  for (let run = 0; run < RUNS; run++) full.push(await open());
  line(
    'opening, nothing stored: the page itself',
    empty.map((one) => one.tasks),
  );
  line(
    `opening, ${String(PROJECTS)} projects: page and workspace`,
    full.map((one) => one.tasks),
  );
  line(
    '  of this, scripts',
    full.map((one) => one.scripts),
  );

  const changes: number[] = [];
  const waits: number[] = [];
  for (let run = 0; run < 4 * RUNS; run++) {
    const id = RECOMMENDATIONS[run % 20]?.id ?? 'PD-R1';
    await page.locator(`[data-item="${id}"]`).scrollIntoViewIfNeeded();
    await page.waitForTimeout(50);
    const before = await spent(devtools);
    const wait = await page.evaluate(
      ([item, value]) =>
        new Promise<number>((resolve) => {
          const radio = document.querySelector<HTMLInputElement>(
            `[data-item="${item}"] input[value="${value}"]`,
          );
          const start = performance.now();
          radio?.click();
          resolve(performance.now() - start);
        }),
      [id, STATUSES[(run + 1) % 4] ?? 'done'] as const,
    );
    await page.waitForTimeout(150);
    waits.push(wait);
    changes.push((await spent(devtools)).tasks - before.tasks);
  }
  line('a status change: until the click has returned', waits);
  line('a status change: all of it, drawing and storing too', changes);
} finally {
  await browser.close();
  server.close();
}
