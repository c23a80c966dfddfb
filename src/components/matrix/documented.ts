/** A phase as the matrix page names it. */
export interface NumberedPhase {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** A scenario with the recommendations that address it, as links. */
export interface LinkedScenario {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly recommendations: readonly { readonly id: string; readonly url: string }[];
}

/** A documented revisit as the matrix page needs it: titles as labels, its scenarios, and where they stand. */
export interface DocumentedRevisit {
  readonly focus: string;
  readonly visited: string;
  readonly direction: 'back' | 'ahead';
  readonly url: string;
  readonly scenarios: readonly LinkedScenario[];
}

/** A dataset that is one click away. */
export interface Sample {
  readonly title: string;
  readonly url: string;
  readonly fileName: string;
  readonly note: string;
}
