import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command.ts';
import { matrixImport } from '../../src/cli/matrix-import.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { importMatrix } from '../../src/intake/import.ts';

const root = join(import.meta.dirname, '../..');
const fixture = (name: string): string => join(root, 'tests/fixtures/intake', name);

/** Runs the command; `files` are in memory, other paths are read from disk. */
async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    read: (path) =>
      path in files ? Promise.resolve(new TextEncoder().encode(files[path])) : nodeIo.read(path),
  };
  const exit = await matrixImport.run(args, io);
  return { out, err, exit };
}

const MATRIX = 'phase,Data preparation,deploy\nData preparation,,8\ndeploy,7,x\n';

describe('matrix import', () => {
  it('gives what the design promises as JSON, labels as written', async () => {
    const { out, err, exit } = await run(['q1.csv', '--json'], { 'q1.csv': MATRIX });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      layout: 'matrix',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      unit: 'count',
      rows: ['Data preparation', 'deploy'],
      columns: ['Data preparation', 'deploy'],
      cells: [
        [null, 8],
        [7, null],
      ],
      total: 15,
      issues: [
        {
          severity: 'warning',
          line: 3,
          column: 10,
          code: 'bad-cell',
          message: expect.stringContaining('“x” is not a number') as string,
        },
      ],
    });
    expect(err).toMatch(/^q1\.csv:3:10: warning: “x” is not a number/u);
  });

  it('keeps percentages as printed and leaves totals out', async () => {
    const { out } = await run(['p.csv', '--json'], {
      'p.csv': 'phase;A;B;Total\nA;40,6 %;59,4 %;100 %\nB;12,5 %;87,5 %;100 %\n',
    });
    expect(JSON.parse(out)).toMatchObject({
      unit: 'percent',
      decimal: ',',
      delimiter: ';',
      columns: ['A', 'B'],
      cells: [
        [40.6, 59.4],
        [12.5, 87.5],
      ],
      total: null,
      issues: [{ severity: 'info', code: 'totals' }],
    });
  });

  it.each([
    ['hostile/11-unclosed-quote.csv', ':3:1: error: A quote opens here'],
    ['hostile/15-duplicate-headers.csv', ':1:25: error: Two columns are called'],
    ['hostile/25-spreadsheet.csv', ':1:1: error: This is a spreadsheet'],
    ['hostile/49-log-without-header.csv', ':1:1: error: This looks like a log of visits'],
  ])('%s: exit 1, the place on standard error, nothing on standard output', async (name, message) => {
    for (const form of [[], ['--json'], ['--to', 'edges']]) {
      const { out, err, exit } = await run([fixture(name), ...form]);
      expect([out, exit]).toEqual(['', 1]);
      expect(err).toContain(`${fixture(name)}${message}`);
    }
  });

  it('reads a log whose columns are given, by number or by name', async () => {
    const visits = 'day,was in,went to\n2027-01-04,A,B\n2027-01-05,A,B\n';
    for (const columns of ['focus=2,visited=3', 'from=was in,to=went to,timestamp=day']) {
      const { out } = await run(['log.csv', '--json', '--columns', columns], { 'log.csv': visits });
      expect(JSON.parse(out)).toMatchObject({
        layout: 'visits',
        rows: ['A'],
        columns: ['B'],
        cells: [[2]],
        total: 2,
      });
    }
  });

  it('takes every decision that the page takes', async () => {
    const { out } = await run(
      [
        'x.txt',
        '--json',
        '--layout',
        'matrix',
        '--delimiter',
        'pipe',
        '--encoding',
        'windows-1252',
        '--decimal',
        'comma',
        '--unit',
        'hours',
        '--transpose',
        '--keep-totals',
        '--header',
        '2',
      ],
      { 'x.txt': 'a note|\nphase|A|Total\nA|1,5|1,5\nB|2,5|2,5\n' },
    );
    expect(JSON.parse(out)).toMatchObject({
      unit: 'hours',
      rows: ['A', 'Total'],
      columns: ['A', 'B'],
      cells: [
        [1.5, 2.5],
        [1.5, 2.5],
      ],
    });
  });

  it('writes the cleaned matrix, which reads back the same', async () => {
    for (const form of ['matrix', 'edges']) {
      const { out } = await run(['q1.csv', '--to', form, '--phases'], { 'q1.csv': MATRIX });
      const back = importMatrix(new TextEncoder().encode(out));
      expect(back).toMatchObject({
        ok: true,
        matrix: {
          rows: ['Data preparation', 'Model deployment'],
          cells: [
            [null, 8],
            [7, null],
          ],
          unit: 'count',
        },
      });
    }
  });

  it('says for reading what it understood', async () => {
    const { out } = await run(['q1.csv'], { 'q1.csv': MATRIX });
    expect(out).toContain(
      'q1: matrix, 2 × 2, count, n = 15\nread as UTF-8, comma, decimal point, header in line 1\n',
    );
    expect(out).toMatch(/^deploy +7 +–$/mu);
  });

  it('streams from disk as it reads from memory', async () => {
    const path = join(root, 'public/data/made-up-example-team-q1.csv');
    let out = '';
    await matrixImport.run([path, '--json'], { ...nodeIo, out: (text) => (out += text) });
    expect(JSON.parse(out)).toEqual(JSON.parse((await run([path, '--json'])).out));
    expect(JSON.parse(out)).toMatchObject({ total: 228 });
    expect(readFileSync(path, 'utf8')).toContain('made-up');
  });

  it.each([
    [[], '1 file wanted, 0 given'],
    [['a.csv', 'b.csv'], '1 file wanted, 2 given'],
    [['a.csv', '--layout', 'list'], 'choose one of matrix, edges, visits, events'],
    [['a.csv', '--columns', 'x=1'], 'write a role and its column'],
    [['a.csv', '--header', 'top'], 'give the header’s line'],
    [['a.csv', '--since', '03/04/2027'], 'write the date as 2027-01-31'],
    [['a.csv', '--fast'], '--fast'],
  ])('%j: usage', async (args, message) => {
    const { out, err, exit } = await run(args);
    expect([out, exit]).toEqual(['', 2]);
    expect(err).toContain(message);
    expect(err).toContain('usage: playbook matrix import FILE');
  });

  it('refuses a file that is not there', async () => {
    expect(await run(['/nowhere/a.csv'])).toMatchObject({
      out: '',
      exit: 1,
      err: expect.stringContaining('/nowhere/a.csv:1:1: error: The file cannot be read') as string,
    });
  });

  it('explains itself', async () => {
    const { out, exit } = await run(['--help']);
    expect(exit).toBe(0);
    for (const word of ['--columns', '--keep-totals', 'issues: [{severity, line, column, code, message}]'])
      expect(out).toContain(word);
  });
});
