import { withBase } from '../../browser/with-base.ts';
import { checklistItem } from '../../assessment/item.ts';
import { practiceOf, sitePlaybook } from '../../layouts/site-model.ts';
import type { Phase } from '../../playbook/model.ts';
import { PHASES } from '../../playbook/phases.ts';
import { itemPath, phasePath, scenarioOf } from '../../playbook/questions.ts';
import type { ChecklistEntry } from '../checklist/entry.ts';

/** What the checklist shows of some phases' recommendations, addresses and all: plain data for the island. */
export function checklistEntries(phases: readonly Phase[]): ChecklistEntry[] {
  return phases.flatMap((phase) =>
    phase.recommendations.map((one) => ({
      item: checklistItem(one, withBase(itemPath(one.phase, one.id))),
      why: one.why,
      source: one.source,
      practice: practiceOf(one.practice).map((practice) => ({
        key: practice.key,
        short: practice.short,
        url: withBase(`/reference/practice/#${practice.key}`),
      })),
      addresses: one.addresses.map((id) => {
        const scenario = scenarioOf(sitePlaybook(), id);
        return { id, title: scenario.title, url: withBase(itemPath(scenario.focus, id)) };
      }),
    })),
  );
}

/** The nine phases as the checklist groups by them. */
export const checklistPhases = (): { id: string; number: number; title: string; url: string }[] =>
  PHASES.map(({ id, number, title }) => ({ id, number, title, url: withBase(phasePath(id)) }));
