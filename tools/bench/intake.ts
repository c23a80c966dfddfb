import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { browserRuns } from './intake-browser.ts';
import { visitLog } from './visit-log.ts';

const BYTES = 200e6;
const ROUNDS = 3;
const TARGET_RATIO = 0.7;
const TARGET_PEAK = 150e6;
const TARGET_TASK = 50;

interface Run {
  readonly seconds: number;
  readonly peak: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints throughput, ratio and peak memory of our import beside bare PapaParse, medians of three runs each, in turn. */
export async function intakeBench(): Promise<void> {
  const file = visitLog(BYTES);
  const bytes = statSync(file).size;
  console.log(`${file}: ${(bytes / 1e6).toFixed(0)} MB, a visit log with every cell quoted`);
  const node = (which: string): Run =>
    JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'intake-node.ts'), which, file], {
        encoding: 'utf8',
      }),
    ) as Run;
  const rounds = Array.from({ length: ROUNDS }, () => ({ bare: node('bare'), ours: node('ours') }));
  report(
    `Node ${process.versions.node}`,
    bytes,
    rounds.map((round) => round.bare),
    rounds.map((round) => round.ours),
  );
  const { bare, ours } = await browserRuns(file, ROUNDS);
  report('Chromium, in a worker of the built site', bytes, bare, ours);
  const longest = Math.max(0, ...ours.flatMap((run) => run.longTasks));
  console.log(
    `  longest task of the page’s own thread: ${longest === 0 ? `under ${String(TARGET_TASK)}` : longest.toFixed(0)} ms (${longest <= TARGET_TASK ? 'within' : 'ABOVE'} the target of ${String(TARGET_TASK)})`,
  );
}

function report(where: string, bytes: number, bare: readonly Run[], ours: readonly Run[]): void {
  const rate = (runs: readonly Run[]): number => bytes / 1e6 / median(runs.map((run) => run.seconds));
  const peak = (runs: readonly Run[]): number => Math.max(...runs.map((run) => run.peak));
  const ratio = rate(ours) / rate(bare);
  const line = (name: string, runs: readonly Run[]): string =>
    `  ${name.padEnd(22)} ${rate(runs).toFixed(1).padStart(6)} MB/s, peak ${(peak(runs) / 1e6).toFixed(0).padStart(4)} MB over the baseline`;
  console.log(
    [
      where,
      line('bare PapaParse, step', bare),
      line('our import', ours),
      `  ratio ${ratio.toFixed(2)} (${ratio >= TARGET_RATIO ? 'meets' : 'BELOW'} the target of ${String(TARGET_RATIO)}), peak ${peak(ours) < TARGET_PEAK ? 'within' : 'ABOVE'} the target of ${String(TARGET_PEAK / 1e6)} MB`,
    ].join('\n'),
  );
}
