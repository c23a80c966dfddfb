import type { Phase, Playbook, Recommendation, Revisit, Scenario } from './model.ts';
import { PHASES, type PhaseId } from './phases.ts';

/** All documented revisits, by focus in the order of the phases. */
export const revisits = (playbook: Playbook): readonly Revisit[] =>
  playbook.phases.flatMap((phase) => phase.revisits);

/** All scenarios, by focus in the order of the phases. */
export const scenarios = (playbook: Playbook): readonly Scenario[] =>
  revisits(playbook).flatMap((revisit) => revisit.scenarios);

/** All recommendations, by phase in order. */
export const recommendations = (playbook: Playbook): readonly Recommendation[] =>
  playbook.phases.flatMap((phase) => phase.recommendations);

/** The phase of an id. Throws when the playbook has none. */
export function phaseOf(playbook: Playbook, id: PhaseId): Phase {
  const phase = playbook.phases.find((one) => one.id === id);
  if (!phase) throw new Error(`the playbook has no phase "${id}"`);
  return phase;
}

/** The revisits of other phases that lead to this one. */
export const revisitsTo = (playbook: Playbook, id: PhaseId): readonly Revisit[] =>
  revisits(playbook).filter((revisit) => revisit.to === id);

/** The scenario of an id. Throws when there is none. */
export function scenarioOf(playbook: Playbook, id: string): Scenario {
  const scenario = scenarios(playbook).find((one) => one.id === id);
  if (!scenario) throw new Error(`the playbook has no scenario "${id}"`);
  return scenario;
}

/** The recommendations that address a scenario, in order. */
export const addressing = (playbook: Playbook, scenarioId: string): readonly Recommendation[] =>
  recommendations(playbook).filter((one) => one.addresses.includes(scenarioId));

/** Root-relative address of a phase's page, without the base path. */
export const phasePath = (id: PhaseId): string => `/phases/${id}/`;

/** Root-relative address of a scenario or a recommendation on its phase's page. */
export const itemPath = (phase: PhaseId, itemId: string): string => `${phasePath(phase)}#${itemId}`;

/** Scenario counts, one row for each phase that the paper studies as focus, one column for each of the nine phases. */
export function scenarioCounts(playbook: Playbook): {
  readonly rows: readonly PhaseId[];
  readonly columns: readonly PhaseId[];
  readonly cells: readonly (readonly number[])[];
} {
  const focuses = playbook.phases.filter((phase) => phase.revisits.length > 0);
  const columns = PHASES.map((phase) => phase.id);
  return {
    rows: focuses.map((phase) => phase.id),
    columns,
    cells: focuses.map((phase) =>
      columns.map((to) => phase.revisits.find((revisit) => revisit.to === to)?.scenarios.length ?? 0),
    ),
  };
}
