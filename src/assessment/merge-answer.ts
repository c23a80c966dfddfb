import { canonicalJson } from './canonical.ts';
import { untouched } from './change.ts';
import type { MergedRecord, Side } from './merge.ts';
import type { Answer } from './types.ts';

/** Fields that are one statement: who says "not applicable" says why, and to which wording. */
const STATEMENT = ['status', 'reason', 'wording', 'reopened'] as const;
/** Fields that stand for themselves. */
const SINGLE = ['owner', 'due', 'priority', 'votes'] as const;
/** Lists whose entries are facts of their own: both sides' entries stay. */
const LISTS = ['evidence', 'decisions'] as const;
const KNOWN: ReadonlySet<string> = new Set([
  ...STATEMENT,
  ...SINGLE,
  ...LISTS,
  'note',
  'rev',
  'deviceId',
  'updatedAt',
]);

const pick = (answer: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, (answer as Record<string, unknown>)[name]]));
const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * Merges two answers to one item part by part: the statement (status with reason and wording), owner, due date and
 * priority each three-way; evidence and decisions keep the entries of both; of two notes none is dropped.
 * @param common the answer both last agreed on; undefined: both start from "nothing said"
 * @param choice whose part is taken where both changed it differently
 */
export function mergeAnswer(
  own: Answer | undefined,
  other: Answer | undefined,
  common: Answer | undefined,
  choice: Side,
): MergedRecord<Answer> {
  if (!other) return { record: own, parts: [] };
  if (!own) return { record: other, parts: [] };
  // The statement of an answer that nobody had given yet is no common ground: two first answers that differ conflict.
  const ground = common ?? untouched(own.wording);
  const parts: string[] = [];
  const settled = (names: readonly string[], label: string, agreed: boolean): Record<string, unknown> => {
    const [a, b, c] = [pick(own, names), pick(other, names), pick(ground, names)];
    if (same(a, b)) return a;
    if (agreed && same(a, c)) return b;
    if (agreed && same(b, c)) return a;
    parts.push(label);
    return choice === 'theirs' ? b : a;
  };
  const unknown = [...new Set([...Object.keys(own), ...Object.keys(other)])].filter(
    (name) => !KNOWN.has(name),
  );
  const record = {
    ...own,
    ...settled(STATEMENT, 'status', common !== undefined || isSilent(own) || isSilent(other)),
    ...Object.fromEntries(SINGLE.flatMap((name) => Object.entries(settled([name], name, true)))),
    ...Object.fromEntries(unknown.map((name) => [name, newerOf(own, other, name)])),
    ...Object.fromEntries(
      LISTS.map((name) => [name, union<unknown>(own[name], other[name], common?.[name])]),
    ),
    note: bothNotes(own.note, other.note, common?.note ?? ''),
  } as Answer;
  return { record, parts };
}

/** An answer that says nothing of the status yet: a note or an owner alone. */
const isSilent = (answer: Answer): boolean =>
  answer.status === 'open' && answer.reopened === null && answer.reason === '';

/** Of a field that this version does not know: the one that changed last; of two as old, the one that sorts first. */
function newerOf(own: Answer, other: Answer, name: string): unknown {
  if (!Object.hasOwn(other, name)) return own[name];
  if (!Object.hasOwn(own, name)) return other[name];
  if (own.updatedAt !== other.updatedAt) return own.updatedAt > other.updatedAt ? own[name] : other[name];
  return canonicalJson(own[name]) < canonicalJson(other[name]) ? own[name] : other[name];
}

/** The entries of both lists, mine first; what one side took out of the common list is out. */
function union<T>(own: readonly T[], other: readonly T[], common: readonly T[] = []): readonly T[] {
  if (same(own, common)) return other;
  if (same(other, common)) return own;
  const keys = (list: readonly T[]): ReadonlySet<string> => new Set(list.map((one) => canonicalJson(one)));
  const [mine, theirs, agreed] = [keys(own), keys(other), keys(common)];
  const stays = (key: string): boolean => !agreed.has(key) || (mine.has(key) && theirs.has(key));
  const kept = own.filter((one) => stays(canonicalJson(one)));
  return [...kept, ...other.filter((one) => stays(canonicalJson(one)) && !mine.has(canonicalJson(one)))];
}

/** A note that only one side changed is that side's; two that both wrote stand below each other. Nothing is lost. */
function bothNotes(own: string, other: string, common: string): string {
  if (own === other || other === common) return own;
  if (own === common) return other;
  if (own.includes(other)) return own;
  if (other.includes(own)) return other;
  return `${own.trim()}\n\n${other.trim()}`;
}
