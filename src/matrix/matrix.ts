/** What a cell's number means. Only counts carry an n; only counts may be tested. */
export type Unit = 'count' | 'share' | 'percent' | 'hours' | 'probability';

/** A number, or null where the source gives none. Missing is never zero. */
export type Cell = number | null;

/** Where a matrix comes from, in words that can be printed under a drawing. */
export interface Provenance {
  readonly source: string;
  readonly note?: string;
}

/**
 * A phase × phase matrix: rows are the focus, columns the visited phase.
 * `cells[r][c]` belongs to `rows[r]` and `columns[c]`; rows and columns may differ in number and in labels.
 * `total` is the number of visits for counts, null otherwise.
 */
export interface Matrix {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly unit: Unit;
  readonly total: number | null;
  /**
   * It counts everything that happened, as a log or a list of counts does: what it does not name was not visited, so
   * that a label it lacks is 0 there beside a matrix that has it. Else that is missing.
   */
  readonly complete?: true;
  readonly provenance: Provenance;
}
