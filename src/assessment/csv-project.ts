import { csv } from './csv.ts';
import { inputAnswer, inputChecklist, phaseTitle, type ExportInput } from './export-input.ts';
import type { Answer, ChecklistItem, Decision, Evidence } from './types.ts';

/** The columns of our own CSV, in order. Importing reads them by name; columns it does not find keep what was there. */
export const CSV_COLUMNS = [
  'id',
  'phase',
  'text',
  'done when',
  'status',
  'reason',
  'owner',
  'due',
  'priority',
  'note',
  'evidence',
  'decisions',
  'hidden because',
  'reopened because',
  'votes',
  'wording answered',
  'done when answered',
  'updated at',
  'origin',
  'url',
  'project',
  'project id',
  'exported at',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/**
 * Entries with a date, one a line: `2027-01-31 text`. A line break within a text is written as `\n`; a text without a
 * date that begins like one has a backslash before it.
 */
export const datedLines = (entries: readonly (Evidence | Decision)[]): string =>
  entries
    .map(({ text, date }) => {
      const flat = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
      if (date !== '') return `${date} ${flat}`;
      return /^\d{4}-\d{2}-\d{2} /u.test(flat) ? `\\${flat}` : flat;
    })
    .join('\n');

/** Reads what datedLines wrote. */
export const readDatedLines = (text: string): readonly Evidence[] =>
  text
    .split(/\r\n|\r|\n/u)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, date, rest] = /^(\d{4}-\d{2}-\d{2}) ([\s\S]*)$/u.exec(one) ?? [];
      const unescaped = (rest ?? one).replace(/\\(.)/gu, (_, letter: string) =>
        letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter,
      );
      return { text: unescaped, date: date ?? '' };
    });

/** Every field of every item, one row an item; hidden and retired ones too. */
export function toCsv(input: ExportInput): string {
  const { shown, hidden, left } = inputChecklist(input);
  const why = new Map(hidden.map((one) => [one.item.id, one.hidden.reason || 'no reason given']));
  const rows = [...shown, ...hidden.map((one) => one.item)].map((item) => ({
    item,
    answer: inputAnswer(input, item),
    why: why.get(item.id) ?? '',
  }));
  const gone = left.map(({ id, answer }) => ({ item: leftItem(input, id, answer), answer, why: '' }));
  return csv([
    CSV_COLUMNS,
    ...[...rows, ...gone].map((row) => {
      const cells = cellsOf(input, row.item, row.answer, row.why);
      return CSV_COLUMNS.map((column) => cells[column]);
    }),
  ]);
}

/** What stands in for an item that is gone: what its answer answered. */
const leftItem = (input: ExportInput, id: string, answer: Answer) => ({
  id,
  phase: input.project.own[id]?.phase ?? '',
  text: answer.wording.text,
  doneWhen: answer.wording.doneWhen,
  origin: 'retired' as const,
  url: '',
});

function cellsOf(
  input: ExportInput,
  item: Pick<ChecklistItem, 'id' | 'phase' | 'text' | 'doneWhen' | 'url'> & { readonly origin: string },
  answer: Answer | undefined,
  hiddenBecause: string,
): Record<CsvColumn, string> {
  return {
    id: item.id,
    phase: item.phase === '' ? '' : phaseTitle(input, item.phase),
    text: item.text,
    'done when': item.doneWhen,
    status: answer?.status ?? 'open',
    reason: answer?.reason ?? '',
    owner: answer?.owner ?? '',
    due: answer?.due ?? '',
    priority: answer?.priority ?? '',
    note: answer?.note ?? '',
    evidence: datedLines(answer?.evidence ?? []),
    decisions: datedLines(answer?.decisions ?? []),
    'hidden because': hiddenBecause,
    'reopened because': (answer?.reopened?.because ?? []).map((one) => `${one.id} ${one.title}`).join('\n'),
    votes: votesText(answer),
    'wording answered': answer?.wording.text ?? '',
    'done when answered': answer?.wording.doneWhen ?? '',
    'updated at': answer?.updatedAt ?? '',
    origin: item.origin,
    url: item.url === '' ? '' : input.address(item.url),
    project: input.project.name,
    'project id': input.project.id,
    'exported at': input.at,
  };
}

const votesText = (answer: Answer | undefined): string =>
  answer?.votes
    ? `${answer.votes.date}: ${Object.entries(answer.votes.counts)
        .filter(([, count]) => count > 0)
        .map(([status, count]) => `${String(count)} ${status}`)
        .join(', ')}`
    : '';
