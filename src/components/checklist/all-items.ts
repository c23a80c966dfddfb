import { wordingHash } from '../../assessment/wording.ts';
import type { ChecklistItem } from '../../assessment/types.ts';
import { withBase } from '../../browser/with-base.ts';

interface PublicRecommendation {
  readonly id: string;
  readonly text: string;
  readonly doneWhen: string;
  readonly addresses: readonly string[];
  readonly origin: 'paper' | 'playbook';
  readonly url: string;
}

/** The items of all phases, from the site's own /playbook.json: a phase page holds only its own. */
export async function allItems(): Promise<readonly ChecklistItem[]> {
  const response = await fetch(withBase('/playbook.json'));
  if (!response.ok) throw new Error(`the playbook could not be read (${String(response.status)})`);
  const playbook = (await response.json()) as {
    phases: readonly { id: string; recommendations: readonly PublicRecommendation[] }[];
  };
  return playbook.phases.flatMap((phase) =>
    phase.recommendations.map(({ id, text, doneWhen, addresses, origin, url }) => ({
      id,
      phase: phase.id,
      text,
      doneWhen,
      addresses,
      origin,
      url,
      hash: wordingHash(text, doneWhen),
    })),
  );
}
