// Builds the site into dist/. SITE_BASE=/sub builds for a sub-path, SITE_URL=https://… adds canonical links and a sitemap.
// usage: npm run build [-- --outDir FOLDER]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
// --force: content is extracted by our own code, and Astro's cache does not know when that changes.
const result = spawnSync(process.execPath, [astro, 'build', '--force', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exit(result.status ?? 1);
