import type { Playbook } from '../playbook/model.ts';
import { revisits } from '../playbook/questions.ts';

/**
 * The documented revisits as a module, for code that has to recognize the documented matrix where no content is at hand.
 * Formatted as prettier leaves it.
 */
export function documentedModule(playbook: Playbook): string {
  const pairs = revisits(playbook).map(({ focus, to }) => `  ['${focus}', '${to}'],\n`);
  return `// Written by \`npm run data\` from the content; a test holds that the two agree. Not edited by hand.
import type { PhaseId } from './phases.ts';

/** All documented revisits, focus and visited phase, in the order of the content. */
export const DOCUMENTED_REVISITS: readonly (readonly [PhaseId, PhaseId])[] = [
${pairs.join('')}];
`;
}
