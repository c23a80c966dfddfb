import { inputAnswer, inputChecklist, line, type ExportInput } from './export-input.ts';
import { score, scoreText } from './score.ts';
import { dayOf } from './stamp.ts';
import { STATUS_LABELS, STATUSES, type Answer, type ChecklistItem, type Tally } from './types.ts';

/** A text that shows in Markdown as it is written, on one line: nothing in it turns into markup. */
export const literal = (text: string): string => line(text).replace(/[\\`*_[\]<>|~#&]/gu, '\\$&');

/** A revealed vote in words: "2 Open, 1 Done". */
export const tallyText = (tally: Tally): string =>
  STATUSES.filter((status) => tally.counts[status] > 0)
    .map((status) => `${String(tally.counts[status])} ${STATUS_LABELS[status]}`)
    .join(', ');

/** A task list by phase, with the score in front: pastes into issues, wikis and minutes. */
export function toMarkdown(input: ExportInput): string {
  const { shown, hidden, left } = inputChecklist(input);
  const parts = [
    `# ${literal(input.project.name)}`,
    '',
    `${input.project.demo ? 'A made-up example. ' : ''}${scoreText(score(input.project, shown))}, ${dayOf(input.at)}.`,
  ];
  for (const phase of input.phases) {
    const items = shown.filter((item) => item.phase === phase.id);
    if (items.length === 0) continue;
    parts.push('', `## ${phase.title} (${scoreText(score(input.project, items))})`, '');
    for (const item of items) parts.push(...taskLines(item, inputAnswer(input, item)));
  }
  if (hidden.length > 0) {
    parts.push('', '## Left out of this project', '');
    for (const { item, hidden: why } of hidden)
      parts.push(`- **${item.id}** ${literal(item.text)} (${literal(why.reason) || 'no reason given'})`);
  }
  if (left.length > 0) {
    parts.push('', '## Answers to items that are gone', '');
    for (const { id, answer, why, now } of left)
      parts.push(
        `- ${literal(id)} (${literal(why)}${now === null ? '' : `; ${now} took its place`}): ${STATUS_LABELS[answer.status]}. ${literal(answer.wording.text)}`,
        ...detailLines(answer),
      );
  }
  return `${parts.join('\n')}\n`;
}

function taskLines(item: ChecklistItem, answer: Answer | undefined): string[] {
  const text = `**${item.id}** ${literal(item.text)}`;
  const status = answer?.status ?? 'open';
  if (status === 'not-applicable')
    return [
      `- [x] ~~${text}~~ (N/A: ${literal(answer?.reason ?? '') || 'no reason given'})`,
      ...detailLines(answer),
    ];
  return [
    `- [${status === 'done' ? 'x' : ' '}] ${text}${status === 'in-progress' ? ' (in progress)' : ''}`,
    ...(item.doneWhen === '' ? [] : [`  - Done when: ${literal(item.doneWhen)}`]),
    ...detailLines(answer),
  ];
}

function detailLines(answer: Answer | undefined): string[] {
  if (!answer) return [];
  const dated = (name: string, one: { readonly text: string; readonly date: string }): string =>
    `  - ${name}: ${literal(one.text)}${one.date === '' ? '' : ` (${one.date})`}`;
  return [
    ...(answer.owner ? [`  - Owner: ${literal(answer.owner)}`] : []),
    ...(answer.due ? [`  - Due: ${answer.due}`] : []),
    ...(answer.priority ? [`  - Priority: ${answer.priority}`] : []),
    ...(answer.reopened
      ? [
          `  - Reopened ${answer.reopened.date}: ${answer.reopened.because.map((one) => `${literal(one.id)} ${literal(one.title)}`).join('; ')}`,
        ]
      : []),
    ...(answer.note ? [`  - Note: ${literal(answer.note)}`] : []),
    ...answer.decisions.map((one) => dated('Decision', one)),
    ...answer.evidence.map((one) => dated('Evidence', one)),
    ...(answer.votes ? [`  - Vote ${answer.votes.date}: ${tallyText(answer.votes)}`] : []),
  ];
}
