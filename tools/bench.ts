// Measures, and says how it stands with the targets. Nothing here is a test: machines differ, and so do hours of the day.
// usage: npm run bench                 lists and runs all
//        npm run bench -- intake       runs one
//        npm run bench -- --list       lists
import { intakeBench } from './bench/intake.ts';
import { workspaceBench } from './bench/workspace.ts';

/** A benchmark: what it measures, and the run that prints it. */
interface Bench {
  readonly what: string;
  readonly run: () => Promise<void>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  intake: {
    what: 'our import of a 200 MB visit log beside bare PapaParse on the same file, in Node and in Chromium',
    run: intakeBench,
  },
  workspace: {
    what: 'the checklist page with forty full projects: opening it, changing a status',
    run: workspaceBench,
  },
};

const args = process.argv.slice(2);
const unknown = args.filter((name) => name !== '--list' && !(name in BENCHES));
console.log(
  Object.entries(BENCHES)
    .map(([name, bench]) => `${name}: ${bench.what}`)
    .join('\n'),
);
if (unknown.length > 0) {
  console.error(`\nThere is no benchmark called ${unknown.join(', ')}.`);
  process.exitCode = 2;
} else if (!args.includes('--list')) {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (args.length > 0 && !args.includes(name)) continue;
    console.log(`\n== ${name}`);
    await bench.run();
  }
}
