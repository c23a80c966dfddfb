// Two tabs that edit at random lose no edit, and a browser that is killed right after "Saved" loses nothing.
// 200 rounds and 50 kills in `npm run test:long`, a tenth of them in `npm test`.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../tools/browser.mjs';
import { ORIGIN } from './address.ts';
import {
  exported,
  openDetails,
  setStatus,
  statusOf,
  storage,
  visit,
  type StatusName,
} from './checklist-steps.ts';
import { BASE, expect, test, type Page } from './fixtures.ts';

const LONG = process.env['LONG'] === '1';
const ROUNDS = LONG ? 200 : 20;
const KILLS = LONG ? 50 : 5;

const STATUS_NAMES = ['Open', 'In progress', 'Done', 'Not applicable'] as const;
const KEYS: Readonly<Record<StatusName, string>> = {
  Open: 'open',
  'In progress': 'in-progress',
  Done: 'done',
  'Not applicable': 'not-applicable',
};

/** Chance that can be repeated: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Answers = Readonly<Record<string, { readonly status: string; readonly note: string } | undefined>>;

test(`two tabs, ${String(ROUNDS)} rounds`, async ({ page, context }) => {
  test.setTimeout(60_000 + ROUNDS * 4_000);
  const random = chance(20_261_123);
  const other = await context.newPage();
  await visit(page, 'checklist/');
  await setStatus(page, 'PD-R8', 'Done');
  await visit(other, 'checklist/');
  // Where one tab sets a status the other writes a note: both write the same records, never the same field.
  const groups = [
    ['PD-R1', 'PD-R2', 'PD-R3'],
    ['DA-R1', 'DA-R2', 'DA-R3'],
  ] as const;
  const tabs = [page, other] as const;
  for (const [at, tab] of tabs.entries()) for (const id of groups[1 - at] ?? []) await openDetails(tab, id);
  const expected = new Map<string, string>();
  const edit = async (at: 0 | 1, round: number): Promise<void> => {
    const tab = tabs[at];
    if (random(3) > 0) {
      const id = groups[at][random(3)] ?? 'PD-R1';
      const status = STATUS_NAMES[random(4)] ?? 'Done';
      expected.set(`${id} status`, KEYS[status]);
      await statusOf(tab, id, status).check();
    } else {
      const id = groups[at === 0 ? 1 : 0][random(3)] ?? 'PD-R1';
      const note = `round ${String(round)} of tab ${String(at)}`;
      expected.set(`${id} note`, note);
      await tab.locator(`[data-item="${id}"]`).getByLabel('Note, hidden in meetings').fill(note);
    }
  };
  for (let round = 0; round < ROUNDS; round++) await Promise.all([edit(0, round), edit(1, round)]);
  for (const tab of tabs) await expect(storage(tab)).toHaveText(/^\s*Saved/u);
  await visit(page, 'checklist/');
  const { text } = await exported(page, 'JSON');
  const { answers } = (JSON.parse(text) as { payload: { answers: Answers } }).payload;
  const found = [...expected.keys()].map((key) => {
    const [id = '', field] = key.split(' ');
    return [key, field === 'note' ? answers[id]?.note : answers[id]?.status];
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

/** A browser that can be killed: a process of our own, with a profile that outlives it. */
async function start(profile: string): Promise<{ browser: Browser; page: Page; kill: () => Promise<void> }> {
  const executable = findBrowser();
  if (!executable) throw new Error('no browser');
  const child: ChildProcess = spawn(
    executable,
    [
      ...BROWSER_FLAGS,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => {
      reject(new Error(`the browser ended: ${said.slice(0, 400)}`));
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('no context');
  const page = await context.newPage();
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.on('exit', resolve));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
    await browser.close().catch(() => undefined);
  };
  return { browser, page, kill };
}

test(`killed right after "Saved", ${String(KILLS)} times`, async () => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const random = chance(7);
  const profile = mkdtempSync(join(tmpdir(), 'playbook-killed-'));
  const expected = new Map<string, StatusName>();
  const ids = ['PD-R1', 'PD-R2', 'PD-R3', 'DA-R1', 'DA-R2', 'DA-R3'];
  try {
    for (let run = 0; run <= KILLS; run++) {
      const { page, kill } = await start(profile);
      await visit(page, `${ORIGIN}${BASE}checklist/`);
      for (const [id, status] of expected)
        await expect(statusOf(page, id, status), `${id} in run ${String(run)}`).toBeChecked();
      const id = ids[random(ids.length)] ?? 'PD-R1';
      const now = expected.get(id) ?? 'Open';
      const status = STATUS_NAMES.filter((one) => one !== now)[random(3)] ?? 'Done';
      await setStatus(page, id, status);
      await kill();
      expected.set(id, status);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
