// One measured run in a process of its own: node tools/bench/intake-node.ts ours|bare FILE. Prints JSON.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { nodeSource } from '../../src/cli/node-source.ts';
import { importStream } from '../../src/intake/import.ts';

interface Papa {
  parse(input: NodeJS.ReadableStream, config: { step: () => void; complete: () => void }): void;
}
const papa = createRequire(import.meta.url)('papaparse') as Papa;

const RUNS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  async ours(file) {
    const result = await importStream(await nodeSource(file), { fileName: file });
    if (!result.ok) throw new Error(result.issues[0]?.message);
    return result.log?.rows ?? 0;
  },
  bare: (file) =>
    new Promise((resolve) => {
      let rows = 0;
      papa.parse(createReadStream(file), {
        step: () => {
          rows++;
        },
        complete: () => {
          resolve(rows);
        },
      });
    }),
};

const [which = '', file = ''] = process.argv.slice(2);
const run = RUNS[which];
if (!run) throw new Error(`no run called ${which}`);
const baseline = process.memoryUsage.rss();
const started = performance.now();
const cpuBefore = process.cpuUsage();
const rows = await run(file);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
const cpu = (user + system) / 1e6;
// maxRSS is in kilobytes: the most memory that the process ever had.
const peak = process.resourceUsage().maxRSS * 1024 - baseline;
process.stdout.write(JSON.stringify({ rows, seconds, cpu, peak }));
