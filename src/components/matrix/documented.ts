/** A documented revisit as the matrix page needs it: titles as labels, its scenarios, and where they stand. */
export interface DocumentedRevisit {
  readonly focus: string;
  readonly visited: string;
  readonly direction: 'back' | 'ahead';
  readonly url: string;
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly url: string }[];
}

/** A dataset that is one click away. */
export interface Sample {
  readonly title: string;
  readonly url: string;
  readonly fileName: string;
  readonly note: string;
}

/** Finds the documented revisit of a cell by its labels, or undefined. */
export function documentedAt(
  documented: readonly DocumentedRevisit[],
  focus: string,
  visited: string,
): DocumentedRevisit | undefined {
  return documented.find((one) => one.focus === focus && one.visited === visited);
}
