import { checklistItem } from '../../assessment/item.ts';
import { practiceOf } from '../../layouts/site-model.ts';
import type { Phase } from '../../playbook/model.ts';
import { packEntries } from '../checklist/entry.ts';

/**
 * What the checklist shows of some phases' recommendations, packed for the island. Of one phase, on its page, with
 * reason and practice; of all, as a list to work through, without.
 */
export function checklistEntries(phases: readonly Phase[]): string {
  const full = phases.length === 1;
  return packEntries(
    phases.flatMap((phase) =>
      phase.recommendations.map((one) => ({
        item: checklistItem(one, ''),
        why: full ? one.why : '',
        source: one.source ?? '',
        practice: full ? practiceOf(one.practice).map(({ key, short }) => [key, short] as const) : [],
      })),
    ),
  );
}
