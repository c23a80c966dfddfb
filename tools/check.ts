// Every check of the project, one after the other, with the real counts at the end.
// usage: npm test · npm run test:long · node tools/check.ts --only unit|lint|types|site
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const long = process.argv.includes('--long');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

/** What a check came to. A tool without a count of its own counts as one check. */
interface Count {
  passed: number;
  failed: number;
}

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(long ? { FC_RUNS: process.env['FC_RUNS'] ?? '10000', LONG: '1' } : {}),
};

function run(command: string, args: readonly string[], extra: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...extra } }).status === 0;
}

const single = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

function counted(ok: boolean, file: string, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(join(results, file), 'utf8')));
    // A runner that exits badly without a failed test (a crash, an unhandled error) has failed all the same.
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const CHECKS: readonly { group: string; name: string; run: () => Count }[] = [
  {
    group: 'lint',
    name: 'format',
    run: () => single(run(bin('prettier'), ['--check', '--log-level', 'warn', '.'])),
  },
  {
    group: 'lint',
    name: 'lint',
    // The linter reads types, and those of the content collections are written by Astro: a fresh clone has none.
    run: () => single(run(bin('astro'), ['sync']) && run(bin('eslint'), ['.', '--max-warnings', '0'])),
  },
  {
    group: 'types',
    name: 'types of the pure folders',
    run: () => single(run(bin('tsc'), ['-p', 'tsconfig.pure.json', '--noEmit'])),
  },
  { group: 'types', name: 'astro check', run: () => single(run(bin('astro'), ['check'])) },
  {
    group: 'types',
    name: 'svelte-check',
    run: () => single(run(bin('svelte-check'), ['--fail-on-warnings', '--output', 'human'])),
  },
  {
    group: 'unit',
    name: 'unit and property tests',
    run: () =>
      counted(
        run(bin('vitest'), [
          'run',
          '--reporter=default',
          '--reporter=json',
          '--outputFile.json=test-results/unit.json',
        ]),
        'unit.json',
        (report) => ({
          passed: number(field(report, 'numPassedTests')),
          failed: number(field(report, 'numFailedTests')),
        }),
      ),
  },
  {
    group: 'site',
    name: 'production build under a sub-path',
    run: () =>
      single(
        run(process.execPath, ['tools/build.ts', '--outDir', 'dist-test'], {
          SITE_BASE: '/sub',
          SITE_URL: 'https://example.org',
        }),
      ),
  },
  {
    group: 'site',
    name: 'the built site in a browser',
    run: () =>
      counted(run(bin('playwright'), ['test']), 'site.json', (report) => {
        const stats = field(report, 'stats');
        return {
          passed: number(field(stats, 'expected')) + number(field(stats, 'flaky')),
          failed: number(field(stats, 'unexpected')),
        };
      }),
  },
];

rmSync(results, { recursive: true, force: true });
const total: Count = { passed: 0, failed: 0 };
const bad: string[] = [];
for (const check of CHECKS.filter((one) => only === undefined || one.group === only)) {
  console.log(`\n== ${check.name}`);
  const started = Date.now();
  const count = check.run();
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) bad.push(check.name);
  console.log(
    `== ${check.name}: ${String(count.passed)} passed, ${String(count.failed)} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
}
if (bad.length > 0) console.log(`\nFailed: ${bad.join('; ')}`);
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
