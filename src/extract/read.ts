import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook } from '../playbook/model.ts';
import { extractPlaybook } from './playbook.ts';
import { ContentProblem } from './problem.ts';
import { publishedIdProblems } from './published-ids.ts';
import { RETIRED_IDS } from './retired-ids.ts';

/** A public source that advice on the site stands on. */
export interface Practice {
  readonly key: string;
  readonly authors: string;
  readonly year: number | string;
  readonly title: string;
  readonly venue: string;
  readonly url: string | null;
  readonly short: string;
  readonly checked: 'own text' | 'secondary';
  readonly says: string;
  readonly caution: string | null;
}

/** The checked-in list of ids that readers' answers may hold. */
export const PUBLISHED_IDS_FILE = 'src/extract/published-ids.txt';

/** A word that the playbook uses in a meaning of its own. */
export interface Term {
  readonly term: string;
  readonly definition: string;
  readonly see?: string;
}

/** The words of `src/content/glossary.json`. */
export const readGlossary = (root: string): readonly Term[] =>
  JSON.parse(readFileSync(join(root, 'src/content/glossary.json'), 'utf8')) as Term[];

/** Where a term stands on the glossary's page. */
export const termAnchor = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The sources of `src/content/practice.json`. */
export function readPractice(root: string): readonly Practice[] {
  return JSON.parse(readFileSync(join(root, 'src/content/practice.json'), 'utf8')) as Practice[];
}

/**
 * The playbook of a checkout.
 * @param root the project's root folder
 * @param checkIds whether ids must match the published list (all but the tool that writes it)
 * @throws ContentProblem on the first mistake in the content
 */
export function readPlaybook(root: string, checkIds = true): Playbook {
  const folder = join('src', 'content', 'phases');
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
  const playbook = extractPlaybook(files, new Set(readPractice(root).map((one) => one.key)));
  if (checkIds) {
    const problem = publishedIdProblems(
      playbook,
      readFileSync(join(root, PUBLISHED_IDS_FILE), 'utf8'),
      RETIRED_IDS,
    )[0];
    if (problem !== undefined) throw new ContentProblem(PUBLISHED_IDS_FILE, 1, problem);
  }
  return playbook;
}
