import { untouched } from './change.ts';
import { CSV_COLUMNS, readDatedLines, type CsvColumn } from './csv-project.ts';
import { readCsv } from './csv-read.ts';
import { cleanName, newProject, TEXT_LIMIT } from './project.ts';
import { isDay, stamped } from './stamp.ts';
import {
  PRIORITIES,
  STATUS_LABELS,
  STATUSES,
  type Answer,
  type ChecklistItem,
  type Hidden,
  type OwnItem,
  type PhaseLabel,
  type Project,
  type Stamp,
  type Wording,
} from './types.ts';
import { wordingHash } from './wording.ts';

/** What our own CSV came to: a project as the file describes it. */
export type CsvProject =
  | {
      readonly ok: true;
      readonly project: Project;
      readonly warnings: readonly string[];
      /** When the file was exported: the snapshot of that moment is the base of a merge. Empty when the column is gone. */
      readonly exportedAt: string;
    }
  | { readonly ok: false; readonly message: string };

/** What the import needs to know. */
export interface CsvContext {
  readonly items: readonly ChecklistItem[];
  readonly phases: readonly PhaseLabel[];
  readonly stamp: Stamp;
  /** The project that the file's id names, or undefined. Columns that the file lacks keep what stands here. */
  readonly known: (id: string) => Project | undefined;
  /** What a project is called that the file does not name. */
  readonly name: string;
  readonly newId: string;
}

/** Cells that hold a whole list. */
const LIST_LIMIT = 20 * TEXT_LIMIT;

type Cells = Readonly<Partial<Record<CsvColumn, string>>>;

/** Reads our own CSV as a project. Never throws: a row that cannot be read is named by its line. */
export function projectFromCsv(text: string, context: CsvContext): CsvProject {
  const read = readCsv(text);
  if (!read.ok) return read;
  const [header, ...rows] = read.rows;
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!names.includes('id') || !names.includes('status'))
    return {
      ok: false,
      message:
        'The first row has no columns “id” and “status”, so this is not an assessment. Choose a CSV that was exported here; a matrix goes to the matrix page.',
    };
  const doubled = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (doubled !== undefined)
    return { ok: false, message: `The column “${doubled}” stands twice. Remove one of the two.` };
  const cells = rows.map((row): { readonly line: number; readonly of: Cells } => ({
    line: row.line,
    of: Object.fromEntries(
      CSV_COLUMNS.flatMap((column) => {
        const at = names.indexOf(column);
        const limit = column === 'evidence' || column === 'decisions' ? LIST_LIMIT : TEXT_LIMIT;
        return at < 0 ? [] : [[column, (row.cells[at] ?? '').slice(0, limit).toWellFormed()]];
      }),
    ),
  }));
  const first = cells[0]?.of;
  const id = (first?.['project id'] ?? '').slice(0, 100) || context.newId;
  const known = context.known(id);
  const start = known ?? newProject(id, cleanName(first?.project || context.name), context.stamp);
  const problems: string[] = [];
  const warnings: string[] = [];
  const unknown = names.filter((name) => name !== '' && !(CSV_COLUMNS as readonly string[]).includes(name));
  if (unknown.length > 0) warnings.push(`Columns that were not read: ${unknown.join(', ')}.`);
  let project: Project = { ...start, seen: [] };
  const ids = new Set<string>();
  for (const { line, of } of cells) {
    const problem = rowProblem(of, ids);
    if (problem) problems.push(`line ${String(line)}: ${problem}`);
    else project = withRow(project, of, context);
  }
  if (problems.length > 0)
    return {
      ok: false,
      message: `${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${String(problems.length - 5)} more` : ''}. Nothing was imported; mend these cells and import again.`,
    };
  return { ok: true, project, warnings, exportedAt: first?.['exported at'] ?? '' };
}

const statusOf = (text: string | undefined) =>
  STATUSES.find(
    (one) => one === text?.trim() || STATUS_LABELS[one].toLowerCase() === text?.trim().toLowerCase(),
  );

function rowProblem(of: Cells, ids: Set<string>): string | undefined {
  const id = of.id?.trim() ?? '';
  if (id === '' || id === '__proto__') return 'the id is empty';
  if (ids.has(id)) return `${id.slice(0, 40)} stands twice`;
  ids.add(id);
  if (!statusOf(of.status))
    return `the status “${(of.status ?? '').slice(0, 40)}” is none of ${STATUSES.join(', ')}`;
  if (of.due && !isDay(of.due.trim())) return `“${of.due.slice(0, 40)}” is not a date such as 2027-01-31`;
  if (of.priority !== undefined && !PRIORITIES.some((one) => one === of.priority?.trim().toLowerCase()))
    return `the priority “${of.priority.slice(0, 40)}” is none of low, medium, high, or empty`;
  return undefined;
}

function withRow(project: Project, of: Cells, context: CsvContext): Project {
  const id = of.id?.trim() ?? '';
  const item = context.items.find((one) => one.id === id);
  let next = project;
  if (of.origin?.trim() === 'own' && of.text)
    next = { ...next, own: { ...next.own, [id]: ownRow(id, of, next.own[id], context) } };
  const hiddenBecause = of['hidden because'];
  if (hiddenBecause !== undefined) {
    const { [id]: before, ...rest } = next.hidden;
    const reason = hiddenBecause === 'no reason given' ? '' : hiddenBecause;
    const kept = before?.reason === reason ? before : stamped({ reason } as Hidden, before, context.stamp);
    next = { ...next, hidden: hiddenBecause === '' ? rest : { ...rest, [id]: kept } };
  }
  const before = Object.hasOwn(next.answers, id) ? next.answers[id] : undefined;
  const answer = answerRow(of, item, before, context);
  return answer ? { ...next, answers: { ...next.answers, [id]: answer } } : next;
}

function ownRow(id: string, of: Cells, before: OwnItem | undefined, context: CsvContext): OwnItem {
  const title = of.phase?.trim() ?? '';
  const phase =
    context.phases.find((one) => one.title === title || one.id === title)?.id ?? before?.phase ?? title;
  const said = { phase, text: of.text ?? '', doneWhen: of['done when'] ?? before?.doneWhen ?? '' };
  if (before?.text === said.text && before.doneWhen === said.doneWhen && before.phase === phase)
    return before;
  const item = { createdAt: context.stamp.at, ...before, id, ...said, removedAt: null } as OwnItem;
  return stamped(item, before, context.stamp);
}

/** The answer of a row; undefined where the row says nothing that an unanswered item does not. */
function answerRow(
  of: Cells,
  item: ChecklistItem | undefined,
  before: Answer | undefined,
  context: CsvContext,
): Answer | undefined {
  const wording = wordingOf(of, item, before);
  const base = before ?? untouched(wording);
  const next: Answer = {
    ...base,
    status: statusOf(of.status) ?? base.status,
    reason: of.reason ?? base.reason,
    owner: of.owner ?? base.owner,
    due: of.due?.trim() ?? base.due,
    priority: PRIORITIES.find((one) => one === of.priority?.trim().toLowerCase()) ?? base.priority,
    note: of.note ?? base.note,
    evidence: of.evidence === undefined ? base.evidence : readDatedLines(of.evidence),
    decisions: of.decisions === undefined ? base.decisions : readDatedLines(of.decisions),
    wording,
  };
  const empty = JSON.stringify(next) === JSON.stringify(untouched(wording));
  if (empty && !of['updated at']) return undefined;
  if (before && JSON.stringify(next) === JSON.stringify(before)) return before;
  return stamped(next, before, context.stamp);
}

function wordingOf(of: Cells, item: ChecklistItem | undefined, before: Answer | undefined): Wording {
  const text = of['wording answered'] || before?.wording.text || item?.text || of.text || '';
  const doneWhen =
    of['done when answered'] || before?.wording.doneWhen || item?.doneWhen || of['done when'] || '';
  return { text, doneWhen, hash: wordingHash(text, doneWhen) };
}
