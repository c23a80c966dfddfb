import type { Recommendation } from '../playbook/model.ts';
import type { ChecklistItem } from './types.ts';
import { wordingHash } from './wording.ts';

/**
 * A recommendation as a checklist item.
 * @param url where it stands on the site
 */
export function checklistItem(one: Recommendation, url: string): ChecklistItem {
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
