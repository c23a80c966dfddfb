import type { Direction, PhaseId } from './phases.ts';

/** Who says it: the paper, or the playbook itself. The two are always told apart on the page. */
export type Origin = 'paper' | 'playbook';

/** A concrete situation that triggers a revisit. Text fields are plain text; `source` is the paper's section and item. */
export interface Scenario {
  readonly id: string;
  readonly focus: PhaseId;
  readonly visited: PhaseId;
  readonly title: string;
  readonly source: string;
  readonly looks: string;
  readonly notice: string;
  readonly what: string;
  /** Ids of the scenarios that the paper pairs with this one. */
  readonly pairs: readonly string[];
  /** Keys of the public practice that the advice stands on. */
  readonly practice: readonly string[];
}

/** Leaving the focus for another phase, with the scenarios that trigger it. */
export interface Revisit {
  readonly focus: PhaseId;
  readonly to: PhaseId;
  readonly direction: Direction;
  readonly source: string;
  readonly why: string;
  readonly scenarios: readonly Scenario[];
}

/** An action that makes a phase's revisits rarer, earlier or cheaper, with a check that two people would agree on. */
export interface Recommendation {
  readonly id: string;
  readonly phase: PhaseId;
  readonly text: string;
  readonly doneWhen: string;
  readonly why: string;
  readonly addresses: readonly string[];
  readonly origin: Origin;
  /** The paper's section and item; null where the recommendation is the playbook's own. */
  readonly source: string | null;
  readonly practice: readonly string[];
}

/** One phase's guidance. */
export interface Phase {
  readonly id: PhaseId;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly prose: string;
  readonly revisits: readonly Revisit[];
  readonly recommendations: readonly Recommendation[];
}

/** The whole guidance: nine phases in order. */
export interface Playbook {
  readonly phases: readonly Phase[];
}
