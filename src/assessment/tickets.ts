import { csv } from './csv.ts';
import { inputAnswer, openItems, phaseTitle, ticketTitle, type ExportInput } from './export-input.ts';
import type { ChecklistItem } from './types.ts';

/** What a ticket's description says, in plain text. */
export function ticketText(input: ExportInput, item: ChecklistItem): string {
  const answer = inputAnswer(input, item);
  const url = item.url === '' ? '' : input.address(item.url);
  return [
    item.text,
    ...(item.doneWhen === '' ? [] : [`Done when: ${item.doneWhen}`]),
    `Phase: ${phaseTitle(input, item.phase)}.${item.addresses.length > 0 ? ` Addresses: ${item.addresses.join(', ')}.` : ''}`,
    ...(answer?.owner ? [`Owner: ${answer.owner}`] : []),
    ...(answer?.due ? [`Due: ${answer.due}`] : []),
    ...(answer?.reopened
      ? [
          `Reopened ${answer.reopened.date}: ${answer.reopened.because.map((one) => `${one.id} ${one.title}`).join('; ')}`,
        ]
      : []),
    ...(answer?.note ? [answer.note] : []),
    ...(answer?.decisions ?? []).map((one) => `Decided ${one.date}: ${one.text}`),
    ...(answer?.evidence ?? []).map((one) => `Evidence: ${one.date === '' ? '' : `${one.date} `}${one.text}`),
    ...(url === '' ? [] : [url]),
  ].join('\n\n');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Jira's CSV import: Summary is required, the others are mapped by name. Items that still need work. */
export function toJiraCsv(input: ExportInput): string {
  const rows = openItems(input).map((item) => {
    const answer = inputAnswer(input, item);
    return [
      ticketTitle(item),
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
/** Azure DevOps refuses files with more rows. */
const AZURE_ROWS = 1000;

/** Azure DevOps' CSV import: new items carry neither ID nor State; tags are parted by semicolons. Items that still need work. */
export function toAzureCsv(input: ExportInput): string {
  const rows = openItems(input)
    .slice(0, AZURE_ROWS)
    .map((item) => [
      'Task',
      ticketTitle(item),
      AZURE_PRIORITY[inputAnswer(input, item)?.priority ?? ''],
      `mlops-playbook; ${item.phase}`,
      ticketText(input, item),
    ]);
  return csv([['Work Item Type', 'Title', 'Priority', 'Tags', 'Description'], ...rows]);
}

/** GitLab's CSV import. Items that still need work. */
export function toGitlabCsv(input: ExportInput): string {
  return csv([
    ['title', 'description'],
    ...openItems(input).map((item) => [ticketTitle(item), ticketText(input, item)]),
  ]);
}
