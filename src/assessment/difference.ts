import { canonicalJson } from './canonical.ts';
import { answerOf } from './project.ts';
import { STATUS_LABELS, type Answer, type ChecklistItem, type Project } from './types.ts';

/** One line of what changed in an item. */
export interface FieldChange {
  /** What the field is called where a reader meets it. */
  readonly field: string;
  /** As printed; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** What changed in one item between two states of a project. */
export interface ItemDifference {
  readonly itemId: string;
  readonly phase: string;
  readonly text: string;
  readonly changes: readonly FieldChange[];
}

/** What changed between two states of a project, in the order of the items. */
export interface ProjectDifference {
  readonly name: FieldChange | null;
  readonly items: readonly ItemDifference[];
}

const none = (answer: Answer | undefined): string => (answer ? STATUS_LABELS[answer.status] : 'not answered');
const dated = (one: { readonly text: string; readonly date: string }): string =>
  one.date === '' ? one.text : `${one.text} (${one.date})`;

/**
 * What changed from one state of a project to another.
 * @param items the items of the later state: their texts head the list; what is in neither comes last, by its wording
 */
export function projectDifference(
  before: Project,
  after: Project,
  items: readonly ChecklistItem[],
): ProjectDifference {
  const known = new Map(items.map((item) => [item.id, item]));
  const others = [before, after].flatMap((project) => [
    ...Object.keys(project.answers),
    ...Object.keys(project.own),
    ...Object.keys(project.hidden),
  ]);
  const ids = [...new Set([...known.keys(), ...others])];
  return {
    name: before.name === after.name ? null : { field: 'Name', before: before.name, after: after.name },
    items: ids.flatMap((id) => {
      const changes = [
        ...tailoring(before, after, id),
        ...answerChanges(answerOf(before, id), answerOf(after, id)),
      ];
      if (changes.length === 0) return [];
      const item = known.get(id);
      const own = after.own[id] ?? before.own[id];
      const text =
        item?.text ?? own?.text ?? (answerOf(after, id) ?? answerOf(before, id))?.wording.text ?? '';
      return [{ itemId: id, phase: item?.phase ?? own?.phase ?? '', text, changes }];
    }),
  };
}

function tailoring(before: Project, after: Project, id: string): FieldChange[] {
  const [was, is] = [before.own[id], after.own[id]];
  const [hid, hides] = [before.hidden[id], after.hidden[id]];
  const text = (own: typeof was): string => (own?.removedAt === null ? own.text : '');
  return [
    ...(text(was) !== text(is) ? [{ field: 'Own item', before: text(was), after: text(is) }] : []),
    ...(text(was) !== '' && text(is) !== '' && was?.doneWhen !== is?.doneWhen
      ? [{ field: 'Done when', before: was?.doneWhen ?? '', after: is?.doneWhen ?? '' }]
      : []),
    ...((hid === undefined) !== (hides === undefined)
      ? [
          {
            field: 'Left out',
            before: hid?.reason ?? '',
            after: hides ? hides.reason || 'no reason given' : 'shown again',
          },
        ]
      : []),
  ];
}

function answerChanges(before: Answer | undefined, after: Answer | undefined): FieldChange[] {
  const changes: FieldChange[] = [];
  const add = (field: string, was: string, is: string): void => {
    if (was !== is) changes.push({ field, before: was, after: is });
  };
  if ((before?.status ?? 'open') !== (after?.status ?? 'open')) add('Status', none(before), none(after));
  add('Reason', before?.reason ?? '', after?.reason ?? '');
  add('Owner', before?.owner ?? '', after?.owner ?? '');
  add('Due', before?.due ?? '', after?.due ?? '');
  add('Priority', before?.priority ?? '', after?.priority ?? '');
  add('Note', before?.note ?? '', after?.note ?? '');
  for (const [field, was, is] of [
    ['Decision', before?.decisions ?? [], after?.decisions ?? []],
    ['Evidence', before?.evidence ?? [], after?.evidence ?? []],
  ] as const) {
    const keys = new Set(was.map((one) => canonicalJson(one)));
    const now = new Set(is.map((one) => canonicalJson(one)));
    for (const one of was.filter((entry) => !now.has(canonicalJson(entry)))) add(field, dated(one), '');
    for (const one of is.filter((entry) => !keys.has(canonicalJson(entry)))) add(field, '', dated(one));
  }
  if (before && after && before.wording.hash !== after.wording.hash)
    add('Wording answered', before.wording.text, after.wording.text);
  return changes;
}
