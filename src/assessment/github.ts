import { inputAnswer, phaseTitle, ticketTitle, type ExportInput } from './export-input.ts';
import { literal } from './markdown.ts';
import type { ChecklistItem } from './types.ts';

/** Above this, GitHub answers 414: the body is left out of the link and copied by hand. */
const LONGEST_URL = 6000;

/**
 * A repository's address as issues need it, or undefined where it is none: `owner/name`, or an https address of a
 * repository on github.com or on a GitHub server of one's own. Whatever follows the name is cut off.
 */
export function repositoryAddress(said: string): string | undefined {
  const text = said.trim().replace(/\.git$/u, '');
  const short = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/u;
  if (short.test(text)) return `https://github.com/${text}`;
  const [, host, owner, name] =
    /^https:\/\/([A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?)\/([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)(?:[/?#].*)?$/u.exec(
      text,
    ) ?? [];
  return host && owner && name ? `https://${host}/${owner}/${name.replace(/\.git$/u, '')}` : undefined;
}

/** A prefilled issue: its address, and its whole text where the address could not take it. */
export interface IssueLink {
  readonly itemId: string;
  readonly title: string;
  readonly url: string;
  /** The body in Markdown. */
  readonly body: string;
  /** False where the body is too long for a link: copy it. */
  readonly whole: boolean;
}

/** The link that opens a new issue for an item, with title, body and label filled in. */
export function issueLink(repository: string, input: ExportInput, item: ChecklistItem): IssueLink {
  const title = ticketTitle(item);
  const body = issueBody(input, item);
  const address = (text: string): string =>
    `${repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}&labels=mlops-playbook`;
  const whole = address(body).length <= LONGEST_URL;
  const short = `${literal(item.text)}\n`;
  return { itemId: item.id, title, url: address(whole ? body : short), body, whole };
}

function issueBody(input: ExportInput, item: ChecklistItem): string {
  const answer = inputAnswer(input, item);
  const url = item.url === '' ? '' : input.address(item.url);
  return `${[
    literal(item.text),
    ...(item.doneWhen === '' ? [] : [`- [ ] Done when: ${literal(item.doneWhen)}`]),
    `Phase: ${phaseTitle(input, item.phase)}`,
    ...(answer?.owner ? [`Owner: ${literal(answer.owner)}`] : []),
    ...(answer?.due ? [`Due: ${answer.due}`] : []),
    ...(answer?.note ? [literal(answer.note)] : []),
    ...(answer?.decisions ?? []).map((one) => `Decided ${one.date}: ${literal(one.text)}`),
    ...(url === '' ? [] : [url]),
  ].join('\n\n')}\n`;
}
