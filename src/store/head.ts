import type { Project } from '../assessment/types.ts';

/** What lists of projects show, what a reader is reminded of, and where undo stands. */
export interface Head {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
  readonly trashedAt: string | null;
  readonly demo: boolean;
  /** When the project last left the browser as JSON, CSV or backup; empty when it never did. */
  readonly exportedAt: string;
  /** Changes since then. */
  readonly edits: number;
  /** When it was last written here. Heads of earlier versions have none. */
  readonly savedAt?: string;
  /** Steps that are kept: from `firstStep` to `topStep`; those above `atStep` are taken back. */
  readonly firstStep: number;
  readonly atStep: number;
  readonly topStep: number;
}

/** The head of a project as it is written with it. */
export const headOf = (project: Project, before: Head | undefined, savedAt?: string): Head => ({
  ...(savedAt === undefined ? {} : { savedAt }),
  exportedAt: before?.exportedAt ?? '',
  edits: before?.edits ?? 0,
  firstStep: before?.firstStep ?? 1,
  atStep: before?.atStep ?? 0,
  topStep: before?.topStep ?? 0,
  id: project.id,
  name: project.name,
  createdAt: project.createdAt,
  updatedAt: project.updatedAt,
  archivedAt: project.archivedAt,
  trashedAt: project.trashedAt,
  demo: project.demo,
});

/** Days since the last backup after which a reader is reminded, if anything changed. */
const REMIND_DAYS = 7;
/** Changes since the last backup after which a reader is reminded. */
const REMIND_EDITS = 20;

/** Whether it is time to say "export": a week or twenty changes since the project last left the browser. Not for the example. */
export function needsBackup(head: Head, now: string): boolean {
  if (head.demo || head.edits === 0) return false;
  const since = Date.parse(now) - Date.parse(head.exportedAt || head.createdAt);
  return head.edits >= REMIND_EDITS || since >= REMIND_DAYS * 86_400_000;
}
