import { checklistItem } from '../../assessment/item.ts';
import type { ScenarioLabel } from '../../assessment/reopen.ts';
import type { ChecklistItem } from '../../assessment/types.ts';
import { withBase } from '../../browser/with-base.ts';
import { checklistPhases, type ChecklistPhase } from './entry.ts';

interface PublicPlaybook {
  readonly phases: readonly {
    readonly id: string;
    readonly revisits: readonly {
      readonly to: string;
      readonly scenarios: readonly { readonly id: string; readonly title: string }[];
    }[];
    readonly recommendations: readonly {
      readonly id: string;
      readonly text: string;
      readonly doneWhen: string;
      readonly addresses: readonly string[];
      readonly origin: 'paper' | 'playbook';
      readonly url: string;
    }[];
  }[];
}

/** The whole playbook as the checklist needs it. */
export interface SiteItems {
  readonly items: readonly ChecklistItem[];
  readonly phases: readonly ChecklistPhase[];
  readonly scenarios: readonly ScenarioLabel[];
}

let loaded: Promise<SiteItems> | undefined;

/** The items, phases and scenarios of the whole site, from its own /playbook.json: a phase page holds only its own. */
export function siteItems(): Promise<SiteItems> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<SiteItems> {
  const response = await fetch(withBase('/playbook.json'));
  if (!response.ok) throw new Error(`the playbook could not be read (${String(response.status)})`);
  const { phases } = (await response.json()) as PublicPlaybook;
  return {
    phases: checklistPhases(),
    items: phases.flatMap((phase) =>
      phase.recommendations.map((one) => checklistItem({ ...one, phase: phase.id as never }, one.url)),
    ),
    scenarios: phases.flatMap((phase) =>
      phase.revisits.flatMap((revisit) =>
        revisit.scenarios.map(({ id, title }) => ({ id, title, focus: phase.id, visited: revisit.to })),
      ),
    ),
  };
}
