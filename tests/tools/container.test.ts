// No container engine runs in the tests: what the image's last stage holds is laid out in a folder as its COPY lines say, and run.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const containerfile = readFileSync(join(root, 'Containerfile'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'container-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** COPY lines of the last stage that take files of this project: [source, target]. */
const copies = containerfile
  .split(/^FROM .*$/mu)
  .slice(-1)
  .flatMap((stage) => [...stage.matchAll(/^COPY --from=build (?:--chmod=\d+ )?(.+)$/gmu)])
  .flatMap(([, paths = '']) => {
    const all = paths.split(' ');
    const target = all.at(-1) ?? '';
    return all
      .slice(0, -1)
      .map((source): [string, string] => [source, target.endsWith('/') ? target + basename(source) : target]);
  })
  .filter(([source]) => source.startsWith('/app/'));

describe('the container file', () => {
  it('copies files that are there', () => {
    expect(copies.length).toBeGreaterThan(3);
    for (const [source] of copies)
      if (source !== '/app/dist')
        expect([source, existsSync(join(root, source.slice('/app/'.length)))]).toEqual([source, true]);
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      expect(existsSync(join(root, name))).toBe(true);
  });

  it('leaves out of the build what the host has built', () => {
    expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['node_modules', 'dist', '.git']),
    );
  });

  it('serves the site, and passes everything else to the command line', async () => {
    for (const [source, target] of copies) {
      if (source === '/app/dist') continue;
      mkdirSync(join(folder, dirname(target)), { recursive: true });
      cpSync(join(root, source.slice('/app/'.length)), join(folder, target));
    }
    mkdirSync(join(folder, 'srv/playbook/dist'));
    writeFileSync(join(folder, 'srv/playbook/dist/index.html'), '<title>the playbook</title>');
    writeFileSync(join(folder, 'usr/local/bin/playbook'), '#!/bin/sh\necho "playbook $*"\n');
    chmodSync(join(folder, 'usr/local/bin/playbook'), 0o755);
    const env = {
      ...process.env,
      PATH: `${join(folder, 'usr/local/bin')}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      PLAYBOOK_HOME: join(folder, 'srv/playbook'),
      SITE_BASE: '/',
      PORT: '0',
    };
    const entry = join(folder, 'usr/local/bin/playbook-container');
    expect(execFileSync('sh', [entry, 'matrix', 'import', 'log.csv'], { env, encoding: 'utf8' })).toBe(
      'playbook matrix import log.csv\n',
    );
    const server = spawn('sh', [entry, 'serve'], { env });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', (text: Buffer) => {
          const found = /http:\S+/u.exec(text.toString());
          if (found) resolve(found[0]);
        });
        server.stderr.on('data', (text: Buffer) => {
          reject(new Error(text.toString()));
        });
      });
      expect(await (await fetch(address)).text()).toContain('the playbook');
    } finally {
      server.kill();
    }
  });
});
