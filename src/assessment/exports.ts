import { csv } from './csv.ts';
import { answerOf, retiredAnswers } from './project.ts';
import { score, scoreText } from './score.ts';
import { STATUS_LABELS, type Answer, type ChecklistItem, type Project } from './types.ts';

/** What every export is made from: the project, the items in order, and what the phases are called. */
export interface ExportInput {
  readonly project: Project;
  readonly items: readonly ChecklistItem[];
  readonly phases: readonly { readonly id: string; readonly title: string }[];
  /** ISO time of the export */
  readonly at: string;
  /** makes an item's address absolute */
  readonly address: (url: string) => string;
}

/** An export as a file. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A project's name as a file name: letters, digits and dashes, at most 60. */
export function fileStem(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return safe === '' ? 'assessment' : safe;
}

const said = (input: ExportInput, item: ChecklistItem): Answer | undefined =>
  answerOf(input.project, item.id);
const phaseTitle = (input: ExportInput, id: string): string =>
  input.phases.find((phase) => phase.id === id)?.title ?? id;
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Text that must not turn into Markdown. */
const literal = (text: string): string => line(text).replace(/[\\`*_[\]<>|~#]/gu, '\\$&');

/** A task list by phase, with the score in front: pastes into issues, wikis and minutes. */
export function toMarkdown(input: ExportInput): string {
  const parts = [
    `# ${literal(input.project.name)}`,
    '',
    `${scoreText(score(input.project, input.items))}, ${input.at.slice(0, 10)}.`,
  ];
  for (const phase of input.phases) {
    const items = input.items.filter((item) => item.phase === phase.id);
    if (items.length === 0) continue;
    parts.push('', `## ${phase.title} (${scoreText(score(input.project, items))})`, '');
    for (const item of items) parts.push(...markdownItem(item, said(input, item)));
  }
  const retired = retiredAnswers(input.project, input.items);
  if (retired.length > 0) {
    parts.push('', '## Answers to items that the playbook no longer has', '');
    for (const id of retired) {
      const answer = answerOf(input.project, id);
      if (answer)
        parts.push(
          `- ${literal(id)}: ${STATUS_LABELS[answer.status]}. ${literal(answer.wording.text)}`,
          ...markdownDetails(answer),
        );
    }
  }
  return `${parts.join('\n')}\n`;
}

function markdownItem(item: ChecklistItem, answer: Answer | undefined): string[] {
  const text = `**${item.id}** ${literal(item.text)}`;
  const status = answer?.status ?? 'open';
  if (status === 'not-applicable')
    return [
      `- [x] ~~${text}~~ (N/A: ${literal(answer?.reason ?? '') || 'no reason given'})`,
      ...markdownDetails(answer),
    ];
  const tail = status === 'in-progress' ? ' (in progress)' : '';
  return [
    `- [${status === 'done' ? 'x' : ' '}] ${text}${tail}`,
    `  - Done when: ${literal(item.doneWhen)}`,
    ...markdownDetails(answer),
  ];
}

function markdownDetails(answer: Answer | undefined): string[] {
  if (!answer) return [];
  return [
    ...(answer.owner ? [`  - Owner: ${literal(answer.owner)}`] : []),
    ...(answer.due ? [`  - Due: ${answer.due}`] : []),
    ...(answer.priority ? [`  - Priority: ${answer.priority}`] : []),
    ...(answer.note ? [`  - Note: ${literal(answer.note)}`] : []),
    ...answer.evidence.map((one) => `  - Evidence: ${literal(one.text)}${one.date ? ` (${one.date})` : ''}`),
  ];
}

/** Every field of every item, one row an item. */
export function toCsv(input: ExportInput): string {
  const header = [
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
    'wording answered',
    'updated at',
    'origin',
    'url',
  ];
  const rows = input.items.map((item) => {
    const answer = said(input, item);
    return [
      item.id,
      phaseTitle(input, item.phase),
      item.text,
      item.doneWhen,
      ...answerFields(answer),
      item.origin,
      input.address(item.url),
    ];
  });
  const retired = retiredAnswers(input.project, input.items).map((id) => {
    const answer = answerOf(input.project, id);
    return [
      id,
      '',
      answer?.wording.text ?? '',
      answer?.wording.doneWhen ?? '',
      ...answerFields(answer),
      'retired',
      '',
    ];
  });
  return csv([header, ...rows, ...retired]);
}

function answerFields(answer: Answer | undefined): string[] {
  return [
    answer?.status ?? 'open',
    answer?.reason ?? '',
    answer?.owner ?? '',
    answer?.due ?? '',
    answer?.priority ?? '',
    answer?.note ?? '',
    (answer?.evidence ?? []).map((one) => (one.date ? `${one.date} ${one.text}` : one.text)).join('\n'),
    answer?.wording.text ?? '',
    answer?.updatedAt ?? '',
  ];
}

/** Items that still need work: what tickets are made of. */
const openItems = (input: ExportInput): readonly ChecklistItem[] =>
  input.items.filter((item) => {
    const status = said(input, item)?.status ?? 'open';
    return status === 'open' || status === 'in-progress';
  });

function ticketText(input: ExportInput, item: ChecklistItem): string {
  const answer = said(input, item);
  return [
    item.text,
    `Done when: ${item.doneWhen}`,
    `Phase: ${phaseTitle(input, item.phase)}. Addresses: ${item.addresses.join(', ')}.`,
    ...(answer?.owner ? [`Owner: ${answer.owner}`] : []),
    ...(answer?.due ? [`Due: ${answer.due}`] : []),
    ...(answer?.note ? [answer.note] : []),
    input.address(item.url),
  ].join('\n\n');
}

const title = (item: ChecklistItem): string => `${item.id} ${line(item.text)}`.slice(0, 240);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Jira's CSV import: Summary is required, the others are mapped by name. Items that still need work. */
export function toJiraCsv(input: ExportInput): string {
  const rows = openItems(input).map((item) => {
    const answer = said(input, item);
    return [
      title(item),
      'Task',
      ticketText(input, item),
      capital(answer?.priority ?? ''),
      answer?.owner ?? '',
      answer?.due ?? '',
      `mlops-playbook ${item.phase}`,
    ];
  });
  return csv([
    ['Summary', 'Issue Type', 'Description', 'Priority', 'Assignee', 'Due date', 'Labels'],
    ...rows,
  ]);
}

const AZURE_PRIORITY = { '': '2', high: '1', medium: '2', low: '3' } as const;

/** Azure DevOps' CSV import: new items carry neither ID nor State; tags are parted by semicolons. At most 1,000 rows. */
export function toAzureCsv(input: ExportInput): string {
  const rows = openItems(input)
    .slice(0, 1000)
    .map((item) => [
      'Task',
      title(item),
      AZURE_PRIORITY[said(input, item)?.priority ?? ''],
      `mlops-playbook; ${item.phase}`,
      ticketText(input, item),
    ]);
  return csv([['Work Item Type', 'Title', 'Priority', 'Tags', 'Description'], ...rows]);
}

/** GitLab's CSV import. Items that still need work. */
export function toGitlabCsv(input: ExportInput): string {
  return csv([
    ['title', 'description'],
    ...openItems(input).map((item) => [title(item), ticketText(input, item)]),
  ]);
}

/** Due dates as all-day events (RFC 5545), with an id that stays the same from export to export. */
export function toCalendar(input: ExportInput): string {
  const stamp = input.at.replace(/[-:]/gu, '').replace(/\.\d+/u, '');
  const events = input.items.flatMap((item) => {
    const answer = said(input, item);
    if (!answer?.due || answer.status === 'done' || answer.status === 'not-applicable') return [];
    const next = new Date(Date.parse(`${answer.due}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      'BEGIN:VEVENT',
      `UID:${item.id}-${input.project.id}@mlops-dynamics-playbook`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${answer.due.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
      `SUMMARY:${calendarText(title(item))}`,
      `DESCRIPTION:${calendarText(ticketText(input, item))}`,
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MLOps Dynamics Playbook//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const calendarText = (text: string): string => text.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n');

/** Lines of more than 75 bytes go on in the next one, which starts with a blank. Characters are never cut. */
function fold(text: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [''];
  let size = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > (parts.length === 1 ? 75 : 74)) {
      parts.push('');
      size = 0;
    }
    parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
    size += bytes;
  }
  return parts.join('\r\n ');
}
