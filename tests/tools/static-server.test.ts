import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../tools/static-server.ts';

const root = mkdtempSync(join(tmpdir(), 'playbook-'));
const outside = `${root}-outside`;
mkdirSync(join(root, 'phases'));
mkdirSync(outside);
for (const file of [
  join(root, 'index.html'),
  join(root, 'phases/index.html'),
  join(root, 'a b.txt'),
  join(outside, 'secret'),
])
  writeFileSync(file, '');
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(outside, { recursive: true });
});

describe('fileOf', () => {
  it.each([
    ['/', '/', 'index.html'],
    ['/', '/phases/', 'phases/index.html'],
    ['/', '/phases/?x=1#y', 'phases/index.html'],
    ['/', '/a%20b.txt', 'a b.txt'],
    ['/sub/', '/sub/', 'index.html'],
    ['/sub/', '/phases/', undefined],
    ['/', '/nothing', undefined],
    ['/', '/%ZZ', undefined],
  ])('below %s, %s is %s', (base, url, file) => {
    expect(fileOf(root, base, url)).toBe(file === undefined ? undefined : join(root, file));
  });

  it('never leaves the folder', () => {
    const away = encodeURIComponent(`../${outside.split('/').at(-1) ?? ''}/secret`);
    expect(fileOf(root, '/', `/${away}`)).toBeUndefined();
    expect(fileOf(root, '/', '/../../etc/passwd')).toBeUndefined();
  });
});
