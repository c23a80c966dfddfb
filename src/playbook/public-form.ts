import type { Playbook } from './model.ts';
import { itemPath, phasePath } from './questions.ts';

/** The version of the public form; it grows when a field changes its meaning or goes. */
const PLAYBOOK_VERSION = 1;

/**
 * The playbook as machines read it at `/playbook.json`. Its field names are promised: see docs/content.md.
 * @param address makes a root-relative path into the address on this site (its base path in front)
 */
export function publicPlaybook(playbook: Playbook, address: (path: string) => string): object {
  return {
    version: PLAYBOOK_VERSION,
    phases: playbook.phases.map((phase) => ({
      id: phase.id,
      code: phase.code,
      number: phase.number,
      title: phase.title,
      question: phase.question,
      summary: phase.summary,
      url: `${address(phasePath(phase.id))}#content`,
      revisits: phase.revisits.map((revisit) => ({
        to: revisit.to,
        direction: revisit.direction,
        source: revisit.source,
        why: revisit.why,
        scenarios: revisit.scenarios.map((scenario) => ({
          id: scenario.id,
          title: scenario.title,
          source: scenario.source,
          looks: scenario.looks,
          notice: scenario.notice,
          do: scenario.what,
          pairs: scenario.pairs,
          practice: scenario.practice,
          url: address(itemPath(phase.id, scenario.id)),
        })),
      })),
      recommendations: phase.recommendations.map((one) => ({
        id: one.id,
        text: one.text,
        doneWhen: one.doneWhen,
        why: one.why,
        addresses: one.addresses,
        origin: one.origin,
        source: one.source,
        practice: one.practice,
        url: address(itemPath(phase.id, one.id)),
      })),
    })),
  };
}
