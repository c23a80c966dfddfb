import type { Playbook } from '../playbook/model.ts';
import { PHASE_IDS } from '../playbook/phases.ts';
import { recommendations, scenarios } from '../playbook/questions.ts';
import { extractPhase } from './phase.ts';
import { ContentProblem } from './problem.ts';

/** One content file: its path, for messages, and its text. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The nine phases' files as one playbook, with every reference between them checked.
 * @param files one MDX file a phase, in any order
 * @param practiceKeys the keys of public practice that `practice="…"` may name
 * @throws ContentProblem on a missing phase, a duplicate id, a reference to nothing, a scenario nobody addresses
 */
export function extractPlaybook(files: readonly ContentFile[], practiceKeys: ReadonlySet<string>): Playbook {
  const extracted = files.map((one) => ({ ...one, phase: extractPhase(one.text, one.file) }));
  const phases = PHASE_IDS.map((id) => {
    const found = extracted.filter((one) => one.phase.id === id);
    if (found.length !== 1 || !found[0])
      throw new ContentProblem(`${id}.mdx`, 1, `needs to be there exactly once`);
    return found[0].phase;
  });
  const playbook: Playbook = { phases };
  const locate = (id: string, what: string): ContentProblem => {
    const home = extracted.find((one) => one.text.includes(`id="${id}"`)) ?? extracted[0];
    const line = home
      ? home.text.slice(0, Math.max(0, home.text.indexOf(`id="${id}"`))).split('\n').length
      : 1;
    return new ContentProblem(home?.file ?? 'content', line, what);
  };
  checkIds(playbook, extracted);
  checkReferences(playbook, practiceKeys, locate);
  return playbook;
}

function checkIds(playbook: Playbook, files: readonly ContentFile[]): void {
  const seen = new Set<string>();
  for (const { id } of [...scenarios(playbook), ...recommendations(playbook)]) {
    if (seen.has(id)) {
      const home = files.findLast((one) => one.text.includes(`id="${id}"`));
      const line = home ? home.text.slice(0, home.text.lastIndexOf(`id="${id}"`)).split('\n').length : 1;
      throw new ContentProblem(home?.file ?? 'content', line, `the id ${id} stands twice`);
    }
    seen.add(id);
  }
}

function checkReferences(
  playbook: Playbook,
  practiceKeys: ReadonlySet<string>,
  problem: (id: string, what: string) => ContentProblem,
): void {
  const all = scenarios(playbook);
  const ids = new Set(all.map((one) => one.id));
  const addressed = new Set(recommendations(playbook).flatMap((one) => one.addresses));
  for (const one of recommendations(playbook)) {
    const lost = one.addresses.find((id) => !ids.has(id));
    if (lost !== undefined) throw problem(one.id, `${one.id} addresses ${lost}, which does not exist`);
  }
  for (const one of all) {
    if (!addressed.has(one.id)) throw problem(one.id, `no recommendation addresses ${one.id}`);
    for (const pair of one.pairs) {
      const other = all.find((candidate) => candidate.id === pair);
      if (!other?.pairs.includes(one.id))
        throw problem(one.id, `${one.id} pairs with ${pair}, which does not pair back`);
    }
  }
  for (const one of [...all, ...recommendations(playbook)]) {
    const unknown = one.practice.find((key) => !practiceKeys.has(key));
    if (unknown !== undefined)
      throw problem(one.id, `${one.id} names the practice ${unknown}, which practice.json lacks`);
  }
}
