/** The four answers an item can have. */
export const STATUSES = ['open', 'in-progress', 'done', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** How a status is called wherever a reader meets it. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'not-applicable': 'Not applicable',
};

export const PRIORITIES = ['', 'low', 'medium', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How a priority is called wherever a reader meets it. */
export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = {
  '': 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

/** The wording that an answer answered. */
export interface Wording {
  readonly text: string;
  readonly doneWhen: string;
  /** Of both: see wording.ts */
  readonly hash: string;
}

/** One item of the checklist: a recommendation, or an item of the reader's own, as the assessment needs it. */
export interface ChecklistItem {
  readonly id: string;
  readonly phase: string;
  readonly text: string;
  readonly doneWhen: string;
  /** Ids of the scenarios that the item addresses; none for items of the reader's own. */
  readonly addresses: readonly string[];
  readonly origin: 'paper' | 'playbook' | 'own';
  /** Where it stands on the site; empty for items of the reader's own. */
  readonly url: string;
  readonly hash: string;
}

/** What shows that an item is done: a text or an https address, and the day it dates from (YYYY-MM-DD, or empty). */
export interface Evidence {
  readonly text: string;
  readonly date: string;
}

/** What was decided about an item, and on which day (YYYY-MM-DD). */
export interface Decision {
  readonly text: string;
  readonly date: string;
}

/** The last revealed vote on an item: how many people chose each status, and on which day. */
export interface Tally {
  readonly date: string;
  readonly counts: Readonly<Record<Status, number>>;
}

/** Why an item came open again: the scenarios that happened, and what its status was before. */
export interface Reopened {
  readonly date: string;
  readonly because: readonly { readonly id: string; readonly title: string }[];
  readonly from: Status;
}

/** Which change a record holds last: counted, by which browser, and when (ISO). */
export interface Stamped {
  readonly rev: number;
  readonly deviceId: string;
  readonly updatedAt: string;
}

/** A project's answer to one item. Unknown fields are kept. */
export interface Answer extends Stamped {
  readonly status: Status;
  readonly reason: string;
  readonly note: string;
  readonly owner: string;
  /** YYYY-MM-DD, or empty */
  readonly due: string;
  readonly priority: Priority;
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
  readonly wording: Wording;
  readonly votes: Tally | null;
  readonly reopened: Reopened | null;
  readonly [unknown: string]: unknown;
}

/** The fields of an answer that change. */
export type AnswerChange = Partial<
  Pick<
    Answer,
    | 'status'
    | 'reason'
    | 'note'
    | 'owner'
    | 'due'
    | 'priority'
    | 'evidence'
    | 'decisions'
    | 'votes'
    | 'reopened'
  >
>;

/** An item of the reader's own. `removedAt` is set when it was taken off the list: its answer stays. */
export interface OwnItem extends Stamped {
  readonly id: string;
  readonly phase: string;
  readonly text: string;
  readonly doneWhen: string;
  readonly createdAt: string;
  readonly removedAt: string | null;
  readonly [unknown: string]: unknown;
}

/** An item that the project leaves out, with the reason. */
export interface Hidden extends Stamped {
  readonly reason: string;
  readonly [unknown: string]: unknown;
}

/** The reader's own project and its assessment. `rev` grows by one with each save. Unknown fields are kept. */
export interface Project {
  readonly id: string;
  /** The version of this form that the record has, and the oldest one that may write it: see migrate.ts. */
  readonly version: number;
  readonly minReader: number;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly rev: number;
  readonly deviceId: string;
  readonly archivedAt: string | null;
  /** When the project was moved to the trash, or null. */
  readonly trashedAt: string | null;
  /** The made-up example: it says so wherever it is shown, and stays out of backups. */
  readonly demo: boolean;
  /** Where prefilled issues go: `https://github.com/owner/name`, or empty. */
  readonly repository: string;
  /** Content hashes of the states this project was exported or imported in, oldest first: how files find a common base. */
  readonly seen: readonly string[];
  /** Answers by item id. Items without an answer are open. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Items of the reader's own, by id. */
  readonly own: Readonly<Record<string, OwnItem>>;
  /** Items left out, by id. */
  readonly hidden: Readonly<Record<string, Hidden>>;
  readonly [unknown: string]: unknown;
}

export const SNAPSHOT_KINDS = [
  'export',
  'import',
  'merge',
  'clear',
  'migration',
  'meeting',
  'restore',
  'milestone',
] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** A project as it stood at one moment, kept whole. `hash` is its content's: see identity.ts. */
export interface Snapshot {
  readonly id: string;
  readonly projectId: string;
  readonly kind: SnapshotKind;
  readonly name: string;
  readonly at: string;
  readonly hash: string;
  readonly project: Project;
  readonly [unknown: string]: unknown;
}

/** Who changes something and when: passed in, so that the pure code knows neither clock nor chance. */
export interface Stamp {
  readonly at: string;
  readonly deviceId: string;
}

/** A phase as the assessment groups by it. */
export interface PhaseLabel {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}
