import { canonicalJson } from './canonical.ts';
import { withTheirSeen } from './identity.ts';
import { says } from './says.ts';
import { mergeAnswer } from './merge-answer.ts';
import { stamped } from './stamp.ts';
import type { Answer, Project, Stamp, Stamped } from './types.ts';

/** Which record of a project a conflict is about. */
export type MergeKind = 'answers' | 'own' | 'hidden';

/** Two people changed the same thing differently since they last agreed. */
export interface Conflict {
  /** Kind and id: what a choice is made for. */
  readonly key: string;
  readonly kind: MergeKind;
  readonly itemId: string;
  /** The parts that differ: 'status', 'owner', … */
  readonly parts: readonly string[];
  readonly mine: Stamped | undefined;
  readonly theirs: Stamped | undefined;
}

export type Side = 'mine' | 'theirs';

/** What a merge comes to. `project` has mine wherever there is a conflict and nobody chose otherwise; no note is dropped. */
export interface Merged {
  readonly project: Project;
  /** Ids of items that get a first answer, or come as new items of the reader's own. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly conflicts: readonly Conflict[];
}

type Records = Readonly<Record<string, Stamped>>;
const at = (records: Records | undefined, id: string): Stamped | undefined =>
  records && Object.hasOwn(records, id) ? records[id] : undefined;

/** One record merged: what it becomes, and the parts in conflict. */
export interface MergedRecord<T> {
  readonly record: T | undefined;
  readonly parts: readonly string[];
}

/**
 * Merges a colleague's project into mine, item by item, three-way against what both last agreed on.
 * Changed on one side only: that side. Changed on both alike: no matter. Changed on both differently: a conflict,
 * listed; mine stays until the reader chooses. Merging the same file again changes nothing.
 * @param base the last state that both have seen, or null when there is none: then two answers that differ conflict
 * @param choose what the reader chose for a conflict's key
 */
export function mergeProjects(
  mine: Project,
  theirs: Project,
  base: Project | null,
  stamp: Stamp,
  choose: (key: string) => Side = () => 'mine',
): Merged {
  const added: string[] = [];
  const changed: string[] = [];
  const conflicts: Conflict[] = [];
  const mergeKind = <K extends MergeKind>(kind: K): Project[K] => {
    const [own, other, common] = [
      mine[kind] as Records,
      theirs[kind] as Records,
      base?.[kind] as Records | undefined,
    ];
    const result: Record<string, Stamped> = {};
    for (const id of new Set([...Object.keys(own), ...Object.keys(other)])) {
      const key = `${kind}:${id}`;
      const sides = { own: at(own, id), other: at(other, id), common: at(common, id) };
      const merged = mergeRecord(kind, sides, base !== null, choose(key));
      if (merged.parts.length > 0)
        conflicts.push({ key, kind, itemId: id, parts: merged.parts, mine: sides.own, theirs: sides.other });
      if (says(merged.record) === says(sides.own)) {
        if (sides.own) result[id] = sides.own;
        continue;
      }
      (sides.own ? changed : added).push(id);
      if (merged.record) result[id] = stamped(merged.record, newer(sides.own, sides.other), stamp);
    }
    return result as Project[K];
  };
  const answers = mergeKind('answers');
  const own = mergeKind('own');
  const hidden = mergeKind('hidden');
  const name = mine.name === base?.name ? theirs.name : mine.name;
  const repository = mine.repository || theirs.repository;
  const touched =
    added.length > 0 || changed.length > 0 || name !== mine.name || repository !== mine.repository;
  const project: Project = touched
    ? { ...mine, name, repository, answers, own, hidden, updatedAt: stamp.at, deviceId: stamp.deviceId }
    : mine;
  return { project: withTheirSeen(project, theirs.seen), added, changed, conflicts };
}

const newer = (one: Stamped | undefined, other: Stamped | undefined): Stamped | undefined =>
  (one?.rev ?? 0) >= (other?.rev ?? 0) ? one : other;

interface Sides {
  readonly own: Stamped | undefined;
  readonly other: Stamped | undefined;
  readonly common: Stamped | undefined;
}

function mergeRecord(kind: MergeKind, sides: Sides, based: boolean, choice: Side): MergedRecord<Stamped> {
  if (kind === 'answers') {
    const { own, other, common } = sides as Record<keyof Sides, Answer | undefined>;
    return mergeAnswer(own, other, common, choice);
  }
  return mergeWhole(sides, based, choice);
}

/** Own items and hidden ones are merged whole: their few words belong together. */
function mergeWhole({ own, other, common }: Sides, based: boolean, choice: Side): MergedRecord<Stamped> {
  if (says(own) === says(other)) return { record: own, parts: [] };
  if (says(own) === says(common) && (based || !own)) return { record: other, parts: [] };
  if (says(other) === says(common) && (based || !other)) return { record: own, parts: [] };
  return { record: choice === 'theirs' ? other : own, parts: partsOf(own, other) };
}

const STAMPS = new Set(['rev', 'deviceId', 'updatedAt', 'createdAt']);
function partsOf(one: Stamped | undefined, other: Stamped | undefined): readonly string[] {
  if (!one || !other) return ['removed'];
  const [a, b] = [one, other] as unknown as readonly [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !STAMPS.has(name) && canonicalJson(a[name]) !== canonicalJson(b[name]),
  );
}
