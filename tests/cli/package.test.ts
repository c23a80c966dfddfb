// The packed package installs without a network and runs, on Node 20 too, where no type is stripped in node_modules.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const bin = join(folder, process.platform === 'win32' ? 'playbook.cmd' : 'bin/playbook');
const script = join(folder, 'lib/node_modules/mlops-dynamics-playbook/dist-cli/playbook.js');

/** One Node of each major version from 20 on that is on the PATH, besides the one that runs this. */
const nodes = new Map<string, string>([['this Node', process.execPath]]);
for (const path of (process.env['PATH'] ?? '').split(delimiter).map((one) => join(one, 'node'))) {
  const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim() : '';
  const major = /^v(\d+)/u.exec(version)?.[1];
  if (major !== undefined && Number(major) >= 20)
    nodes.set(`Node ${major}`, nodes.get(`Node ${major}`) ?? path);
}

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync(
    'npm',
    [
      'install',
      '--global',
      '--prefix',
      folder,
      '--offline',
      '--no-audit',
      '--no-fund',
      join(folder, filename),
    ],
    {
      cwd: folder,
      stdio: 'pipe',
    },
  );
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packed command line', () => {
  it('has no dependencies and one program', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['dependencies']).toBeUndefined();
    expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
    expect(existsSync(bin)).toBe(true);
  });

  it.each([...nodes])('reads a matrix under %s', (_name, node) => {
    const run = spawnSync(
      node,
      [script, 'matrix', 'import', join(root, 'public/data/cocomo-phase-activity-effort.csv'), '--json'],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      layout: 'matrix',
      unit: 'percent',
      rows: ['Inception', 'Elaboration', 'Construction', 'Transition'],
    });
  });

  it.each([...nodes])('refuses with the place under %s', (_name, node) => {
    const file = join(root, 'tests/fixtures/intake/hostile/11-unclosed-quote.csv');
    const run = spawnSync(node, [script, 'matrix', 'import', file], { encoding: 'utf8' });
    expect([run.stdout, run.status]).toEqual(['', 1]);
    expect(run.stderr).toContain(`${file}:3:1: error:`);
  });
});
