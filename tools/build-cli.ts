// Bundles the command line into one plain JavaScript file for the package: Node strips no types inside node_modules,
// and the package has no dependencies. Runs before `npm pack` (prepack). Prints to standard error alone, since
// `npm pack --json` owns standard output.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'dist-cli');
const file = join(outDir, 'playbook.js');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // Node 20 does not know import.meta.main; in the bundle the entry is always the main file.
  define: { 'import.meta.main': 'true' },
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'src/cli/main.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'playbook.js', codeSplitting: false } },
  },
});

const bundled = readFileSync(file, 'utf8');
if (!bundled.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${bundled}`);
chmodSync(file, 0o755);
