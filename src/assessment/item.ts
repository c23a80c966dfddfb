import type { Recommendation } from '../playbook/model.ts';
import type { ChecklistItem } from './types.ts';
import { wordingHash } from './wording.ts';

/**
 * A recommendation as a checklist item.
 * @param url where it stands on the site; empty where there is no site
 */
export function checklistItem(
  one: Pick<Recommendation, 'id' | 'phase' | 'text' | 'doneWhen' | 'addresses' | 'origin'>,
  url: string,
): ChecklistItem {
  return {
    id: one.id,
    phase: one.phase,
    text: one.text,
    doneWhen: one.doneWhen,
    addresses: one.addresses,
    origin: one.origin,
    url,
    hash: wordingHash(one.text, one.doneWhen),
  };
}
