// The house: libraries with one home, files that hold one idea, and the rule that the linter enforces really firing.
import { globSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const sources = globSync('src/**/*.{ts,svelte,astro}').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

describe('libraries with one home', () => {
  it.each([
    ['d3-sankey', 'src/figure/sankey.ts'],
    ['papaparse', 'src/intake/papa.ts'],
    ['idb', 'src/store/database.ts'],
    ['pagefind', 'src/extract/search-index.ts'],
  ])('%s is imported by %s alone', (library, home) => {
    const importers = sources
      .filter(({ text }) => new RegExp(`(from|import\\()\\s*['"]${library}['"]`, 'u').test(text))
      .map(({ file }) => file);
    expect(importers).toEqual([home]);
  });
});

describe('the import rule', () => {
  const eslint = new ESLint();
  it.each([
    ['src/matrix/matrix.ts', "import '../playbook/phases.ts';", true],
    ['src/playbook/model.ts', "import 'node:fs';", true],
    ['src/extract/read.ts', "import '../components/shell/search.ts';", true],
    ['src/extract/phase.ts', "import '../playbook/phases.ts';", false],
  ])('%s with %s', async (filePath, code, refused) => {
    const [result] = await eslint.lintText(code, { filePath });
    const hits = result?.messages.filter((message) => message.ruleId === 'no-restricted-imports') ?? [];
    expect(hits.length > 0).toBe(refused);
  });
});
