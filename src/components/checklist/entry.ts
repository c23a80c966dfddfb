import type { ChecklistItem } from '../../assessment/types.ts';

/** An item with what stands around it on the page: reason, source, practice, and the scenarios it addresses. */
export interface ChecklistEntry {
  readonly item: ChecklistItem;
  readonly why: string;
  /** The paper's section and item, null for the playbook's own. */
  readonly source: string | null;
  readonly practice: readonly { readonly key: string; readonly short: string; readonly url: string }[];
  readonly addresses: readonly { readonly id: string; readonly title: string; readonly url: string }[];
}

/** A phase as the checklist groups by it. */
export interface ChecklistPhase {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
}
