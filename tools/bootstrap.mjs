// Runs before every command, on whatever Node there is (20 or later), without a dependency:
// brings the packages, and with --browser a Chromium, when they are missing. Otherwise it is done in milliseconds.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.playbook-installed');
const lock = join(root, 'package-lock.json');

const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8');
// A checkout where somebody ran npm by hand is fine as well: npm leaves its own copy of the lock behind.
const byHand =
  existsSync(join(root, 'node_modules/.package-lock.json')) &&
  statSync(join(root, 'node_modules/.package-lock.json')).mtimeMs >= statSync(lock).mtimeMs;

if (!installed && !byHand) {
  console.error('Installing packages (npm ci), about a minute …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    fail(
      'npm ci failed; its message stands above. Check the connection to the npm registry and run the command again.',
    );
  }
}
if (!installed) writeFileSync(stamp, readFileSync(lock, 'utf8'));

if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  if (!findBrowser()) {
    console.error('No Chrome or Chromium found; fetching one …');
    const playwright = () => run('npx', ['playwright', 'install', 'chromium']);
    const debian = () =>
      process.getuid?.() === 0 &&
      existsSync('/usr/bin/apt-get') &&
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', 'chromium']);
    // As root on Debian the system's package brings the libraries a browser needs; elsewhere Playwright's own is the surer one.
    const ways =
      process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
        ? [debian, playwright]
        : [playwright, debian];
    if (!ways.some((way) => way() && findBrowser())) {
      fail(
        'No browser could be installed. Install Chrome or Chromium, or set CHROMIUM to its path, and run the command again.',
      );
    }
  }
}
