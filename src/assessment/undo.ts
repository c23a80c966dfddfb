import { canonicalJson } from './canonical.ts';
import { says } from './says.ts';
import { touched } from './project.ts';
import { stamped } from './stamp.ts';
import {
  STATUS_LABELS,
  type AnswerChange,
  type ChecklistItem,
  type Project,
  type Stamp,
  type Stamped,
} from './types.ts';

/** The parts of a project that a step can change: its records, or one of its own fields. */
const RECORDS = ['answers', 'own', 'hidden'] as const;
const FIELDS = ['name', 'repository'] as const;
type RecordKind = (typeof RECORDS)[number];

/** One thing that a step changed. `id` is an item's id or a field's name; undefined means "was not there". */
export interface StepChange {
  readonly kind: RecordKind | 'field';
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One step that can be taken back: kept with the project, so that it outlives the page. */
export interface Step {
  readonly projectId: string;
  /** Its place in the project's row of steps. */
  readonly seq: number;
  readonly at: string;
  /** What it did, in a few words: "DA-R1 to Done". */
  readonly label: string;
  /** Steps of one key that follow each other within a minute are one thought: see joined(). */
  readonly key: string;
  readonly changes: readonly StepChange[];
}

/** How many steps back a project remembers. */
export const STEP_LIMIT = 100;
const THOUGHT_MS = 60_000;

type Records = Readonly<Record<string, Stamped>>;

/** What changed between two states of a project, record by record; empty when nothing did. */
export function changesOf(before: Project, after: Project): readonly StepChange[] {
  const records = RECORDS.flatMap((kind) => recordChanges(kind, before[kind], after[kind]));
  const fields = FIELDS.filter((name) => before[name] !== after[name]).map((name) => ({
    kind: 'field' as const,
    id: name,
    before: before[name],
    after: after[name],
  }));
  return [...records, ...fields];
}

function recordChanges(kind: RecordKind, before: Records, after: Records): readonly StepChange[] {
  if (before === after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => before[id] !== after[id] && says(before[id]) !== says(after[id]))
    .map((id) => ({ kind, id, before: before[id], after: after[id] }));
}

/** Two steps as one where they are one thought: the same key, the same records, within a minute. Undefined where not. */
export function joined(first: Step, second: Step): Step | undefined {
  if (first.key === '' || first.key !== second.key) return undefined;
  if (Date.parse(second.at) - Date.parse(first.at) > THOUGHT_MS) return undefined;
  const [one, other] = [first.changes[0], second.changes[0]];
  if (!one || !other || first.changes.length !== 1 || second.changes.length !== 1) return undefined;
  if (one.kind !== other.kind || one.id !== other.id) return undefined;
  return { ...first, at: second.at, label: second.label, changes: [{ ...one, after: other.after }] };
}

/**
 * The project with a step taken back (`to` 'before') or made again ('after'). Of a record only the fields that the step
 * changed are set: what others changed in it since stays.
 */
export function applyStep(project: Project, step: Step, to: 'before' | 'after', stamp: Stamp): Project {
  let next = touched(project, stamp);
  for (const change of step.changes) {
    if (change.kind === 'field') {
      next = { ...next, [change.id]: change[to] };
      continue;
    }
    const { [change.id]: now, ...rest } = next[change.kind] as Records;
    const record = restored(now, change[to === 'before' ? 'after' : 'before'], change[to], stamp);
    next = { ...next, [change.kind]: record ? { ...next[change.kind], [change.id]: record } : rest };
  }
  return next;
}

function restored(now: Stamped | undefined, from: unknown, to: unknown, stamp: Stamp): Stamped | undefined {
  if (to === undefined) return undefined;
  const target = to as Stamped & Record<string, unknown>;
  if (!now) return stamped(target, target, stamp);
  const source = (from ?? {}) as Record<string, unknown>;
  const fields = Object.entries(target).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson(source[name]),
  );
  return stamped({ ...now, ...Object.fromEntries(fields) }, now, stamp);
}

/** What a change of an answer is called in the row of steps, and what it joins: the texts of one field, typed on. */
export function answerStep(item: ChecklistItem, change: AnswerChange): Pick<Step, 'label' | 'key'> {
  const [field = '', value] = Object.entries(change)[0] ?? [];
  const typed = typeof value === 'string' && field !== 'status';
  return {
    label: `${item.id} ${change.status ? `to ${STATUS_LABELS[change.status]}` : field}`,
    key: typed ? `${item.id}:${field}` : '',
  };
}
