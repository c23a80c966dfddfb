import { describe, expect, it } from 'vitest';
import { packProject, unpackProject } from '../../src/assessment/envelope.ts';
import { EXPORT_FORMATS } from '../../src/assessment/exports.ts';
import { changeAnswer } from '../../src/assessment/change.ts';
import { hide } from '../../src/assessment/own.ts';
import { newProject } from '../../src/assessment/project.ts';
import type { Status } from '../../src/assessment/types.ts';
import { playbookItems } from '../../src/cli/checklist-file.ts';
import { main } from '../../src/cli/main.ts';
import { recommendationsModule, RECOMMENDATIONS_FILE } from '../../src/extract/recommendations-module.ts';
import { readPlaybook } from '../../src/extract/read.ts';
import { RETIRED_IDS } from '../../src/extract/retired-ids.ts';
import { readFileSync } from 'node:fs';
import { STAMP } from '../assessment/samples.ts';

const items = playbookItems();
/** A project with the first items in some statuses. */
const projectOf = (...statuses: readonly Status[]) =>
  statuses.reduce(
    (project, status, at) => {
      const item = items[at];
      return item ? changeAnswer(project, item, { status, due: '2026-12-04' }, STAMP) : project;
    },
    newProject('p', 'Churn 2027', STAMP),
  );

/** Runs the command line on files in memory. */
async function playbook(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let [out, err] = ['', ''];
  const code = await main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    read: (path) => {
      const file = files[path];
      if (file === undefined) return Promise.reject(new Error(`ENOENT: no such file, open '${path}'`));
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    },
  });
  return { code, out, err };
}
const file = (project = projectOf('done', 'in-progress', 'not-applicable')) => ({
  'a.json': packProject(project, '0.1.0'),
});

describe('checklist check', () => {
  it('prints both numbers, whole and by phase, and what stands apart', async () => {
    const { code, out, err } = await playbook(['checklist', 'check', 'a.json'], file());
    const applicable = items.length - 1;
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe(
      `Churn 2027: 1 of ${String(applicable)} done (${(100 / applicable).toFixed(0)} %); ${String(items.length - 3)} not answered, 1 not applicable`,
    );
    expect(out.split('\n').filter(Boolean)).toHaveLength(10);
  });

  it('fails below the threshold, and not at it', async () => {
    const half = projectOf(...items.map((_, at) => (at < items.length / 2 ? 'done' : 'open') as Status));
    const percent = (100 * Math.ceil(items.length / 2)) / items.length;
    expect(
      (await playbook(['checklist', 'check', 'a.json', '--fail-under', String(percent)], file(half))).code,
    ).toBe(0);
    const below = await playbook(['checklist', 'check', 'a.json', '--fail-under=80'], file(half));
    expect([below.code, below.err]).toEqual([
      1,
      expect.stringContaining('a.json: error: 50.0 % done is below 80 %'),
    ]);
    expect(below.out).toContain('Churn 2027');
  });

  it('says – when nothing applies, and does not fail for it; names what is left out and gone', async () => {
    const none = projectOf(...items.map(() => 'not-applicable' as const));
    expect(await playbook(['checklist', 'check', 'a.json', '--fail-under', '80'], file(none))).toMatchObject({
      code: 0,
      out: expect.stringContaining('Churn 2027: –') as string,
    });
    const gone = { ...hide(projectOf('done'), 'PD-R2', 'x', STAMP) };
    const left = {
      ...gone,
      answers: { ...gone.answers, 'XX-R1': { ...gone.answers['PD-R1'] } },
    } as typeof gone;
    const { out } = await playbook(['checklist', 'check', 'a.json'], file(left));
    expect(out).toContain('left out: PD-R2');
    expect(out).toContain('answers to items that are gone: XX-R1');
  });

  it.each([
    ['no file', [], 'one file is needed'],
    ['two files', ['a.json', 'b.json'], 'one file is needed'],
    ['an unknown option', ['a.json', '--loud'], 'loud'],
    ['a threshold that is none', ['a.json', '--fail-under', 'much'], '--fail-under much is not a number'],
    ['an empty threshold', ['a.json', '--fail-under', ''], 'is not a number'],
    ['above 100', ['a.json', '--fail-under', '101'], 'is not a number from 0 to 100'],
  ])('usage: %s', async (_name, args, message) => {
    const { code, out, err } = await playbook(['checklist', 'check', ...args], file());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('usage: playbook checklist check');
  });
});

describe('files that are refused', () => {
  it.each([
    ['missing', {}, 'ENOENT'],
    ['cut off', { 'a.json': file()['a.json'].slice(0, 100) }, 'not complete JSON: line'],
    [
      'changed by hand',
      { 'a.json': file()['a.json'].replace('"done"', '"open"') },
      'The checksum does not match',
    ],
    ['UTF-16', { 'a.json': new Uint8Array([0xff, 0xfe, 0x7b, 0]) }, 'not UTF-8'],
    ['too large', { 'a.json': new Uint8Array(6 * 1024 * 1024) }, 'larger than 5 MB'],
  ])(
    '%s: exit 1, the reason on standard error, nothing on standard output',
    async (_name, files, message) => {
      for (const args of [
        ['check', 'a.json'],
        ['export', 'a.json', '--to', 'csv'],
      ]) {
        const { code, out, err } = await playbook(['checklist', ...args], files);
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(/^a\.json: error: /u);
        expect(err).toContain(message);
      }
    },
  );
});

describe('checklist export', () => {
  it.each(EXPORT_FORMATS)('writes %s, the same bytes each time, and nothing else', async (format) => {
    const args = ['checklist', 'export', 'a.json', '--to', format];
    const first = await playbook(args, file());
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out.length).toBeGreaterThan(100);
    expect((await playbook(args, file())).out).toBe(first.out);
  });

  it('as JSON gives a file that imports', async () => {
    const { out } = await playbook(['checklist', 'export', 'a.json', '--to', 'json'], file());
    expect(out).toBe(file()['a.json']);
    expect(unpackProject(out, STAMP.at).ok).toBe(true);
  });

  it.each([
    [['a.json'], '--to is missing'],
    [['a.json', '--to', 'xlsx'], 'there is no format “xlsx”'],
    [['--to', 'csv'], 'one file is needed'],
    [['a.json', '--quiet'], 'quiet'],
  ])('usage: %j', async (args, message) => {
    const { code, out, err } = await playbook(['checklist', 'export', ...args], file());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('what the command line knows of the playbook', () => {
  it('is generated from the content: run "npm run data"', () => {
    expect(readFileSync(RECOMMENDATIONS_FILE, 'utf8')).toBe(
      recommendationsModule(readPlaybook(process.cwd()), RETIRED_IDS),
    );
  });
});
