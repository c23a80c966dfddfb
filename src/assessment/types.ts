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

/** The wording that an answer answered. */
export interface Wording {
  readonly text: string;
  readonly doneWhen: string;
  /** SHA-256 of both, short: see wording.ts */
  readonly hash: string;
}

/** One item of the checklist: a recommendation as the assessment needs it. */
export interface ChecklistItem {
  readonly id: string;
  readonly phase: string;
  readonly text: string;
  readonly doneWhen: string;
  readonly addresses: readonly string[];
  readonly origin: 'paper' | 'playbook';
  readonly url: string;
  readonly hash: string;
}

export interface Evidence {
  readonly text: string;
  readonly date: string;
}

/** A project's answer to one item. `rev`, `deviceId` and `updatedAt` tell of its last change. Unknown fields are kept. */
export interface Answer {
  readonly status: Status;
  readonly reason: string;
  readonly note: string;
  readonly owner: string;
  /** YYYY-MM-DD, or empty */
  readonly due: string;
  readonly priority: Priority;
  readonly evidence: readonly Evidence[];
  readonly wording: Wording;
  readonly rev: number;
  readonly deviceId: string;
  readonly updatedAt: string;
  readonly [unknown: string]: unknown;
}

/** The fields of an answer that a reader changes. */
export type AnswerChange = Partial<
  Pick<Answer, 'status' | 'reason' | 'note' | 'owner' | 'due' | 'priority' | 'evidence'>
>;

/** The reader's own project and its assessment. `rev` grows by one with each save. Unknown fields are kept. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly rev: number;
  readonly deviceId: string;
  /** When the project was moved to the trash, or null. */
  readonly trashedAt: string | null;
  /** Answers by item id. Items without an answer are open. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly [unknown: string]: unknown;
}

export type SnapshotKind = 'import' | 'export' | 'merge' | 'clear' | 'migration' | 'milestone';

/** A project as it stood at one moment, kept whole. */
export interface Snapshot {
  readonly id: string;
  readonly projectId: string;
  readonly kind: SnapshotKind;
  readonly name: string;
  readonly at: string;
  readonly project: Project;
}

/** Who changes something and when: passed in, so that the pure code knows neither clock nor chance. */
export interface Stamp {
  readonly at: string;
  readonly deviceId: string;
}
