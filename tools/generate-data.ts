// Writes what is generated from the content: the two documented matrices and what they are recognized by, the
// recommendations for the command line, and the list of published ids.
// usage: npm run data
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedRevisitsCsv, documentedScenariosCsv } from '../src/extract/documented-csv.ts';
import { documentedModule } from '../src/extract/documented-module.ts';
import { PUBLISHED_IDS_FILE, readPlaybook } from '../src/extract/read.ts';
import { RECOMMENDATIONS_FILE, recommendationsModule } from '../src/extract/recommendations-module.ts';
import { RETIRED_IDS } from '../src/extract/retired-ids.ts';
import { recommendations, scenarios } from '../src/playbook/questions.ts';

const root = join(import.meta.dirname, '..');
const playbook = readPlaybook(root, false);
writeFileSync(join(root, 'public/data/documented-scenarios.csv'), documentedScenariosCsv(playbook));
writeFileSync(join(root, 'public/data/documented-revisits.csv'), documentedRevisitsCsv(playbook));
writeFileSync(join(root, 'src/playbook/documented.ts'), documentedModule(playbook));
writeFileSync(join(root, RECOMMENDATIONS_FILE), recommendationsModule(playbook, RETIRED_IDS));

const file = join(root, PUBLISHED_IDS_FILE);
let published: string[] = [];
try {
  published = readFileSync(file, 'utf8').split('\n').filter(Boolean);
} catch {
  // The first run makes the list.
}
const ids = [...scenarios(playbook), ...recommendations(playbook)].map((one) => one.id);
// Only ever grows: an id that is gone from the content stays here and fails the build until it is retired by hand.
writeFileSync(file, `${[...new Set([...published, ...ids])].join('\n')}\n`);
console.log(`${String(ids.length)} ids, ${String(scenarios(playbook).length)} scenarios`);
