// Serves the built site and prints its address.
// usage: npm start   (builds first when the site is missing or older than its sources; PORT=… chooses the port)
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { staticServer } from './static-server.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const base = `/${(process.env['SITE_BASE'] ?? '/').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');

function stale(): boolean {
  const built = join(dist, 'index.html');
  if (!existsSync(built)) return true;
  const at = statSync(built).mtimeMs;
  const sources = globSync(['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'], {
    cwd: root,
  });
  return sources.some((file) => statSync(join(root, file)).mtimeMs > at);
}

if (process.argv.includes('--build') && stale()) {
  const built = spawnSync(process.execPath, [join(root, 'tools/build.ts')], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const asked = Number(process.env['PORT'] ?? 4321);
const server = staticServer(dist, base);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || process.env['PORT'] !== undefined) throw error;
  // The usual port is taken: any free one will do.
  server.listen(0);
});
server.listen(asked, () => {
  const { port } = server.address() as AddressInfo;
  console.log(`\nThe playbook is at http://localhost:${String(port)}${base}  (stop with Ctrl-C)`);
});
