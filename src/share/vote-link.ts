import { STATUSES, type Status } from '../assessment/types.ts';
import { packLink, unpackLink } from './link.ts';

/** What goes out: which meeting asks, and about which items. No note, no answer, no name of a person. */
export interface VoteQuestion {
  readonly meeting: string;
  readonly project: string;
  readonly items: readonly { readonly id: string; readonly text: string; readonly doneWhen: string }[];
}

/** What comes back: one person's votes. `voter` tells people apart, so that the same link twice counts once. */
export interface VoteAnswer {
  readonly meeting: string;
  readonly voter: string;
  readonly name: string;
  readonly votes: readonly { readonly id: string; readonly status: Status }[];
}

export type ReadQuestion =
  { readonly ok: true; readonly question: VoteQuestion } | { readonly ok: false; readonly message: string };
export type ReadAnswer =
  { readonly ok: true; readonly answer: VoteAnswer } | { readonly ok: false; readonly message: string };

const QUESTION = 'ask';
const ANSWER = 'vote';
const WRONG = 'The link is whole, but holds no votes of this site. Ask for it again.';

/** The fragment that asks. */
export const packQuestion = (question: VoteQuestion): Promise<string> => packLink(QUESTION, question);

/** The fragment that answers. */
export const packAnswer = (answer: VoteAnswer): Promise<string> => packLink(ANSWER, answer);

/** Whether a fragment says that it is an answer. */
export const isAnswer = (fragment: string): boolean => fragment.startsWith(`#v1.${ANSWER}.`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit;

/** Reads a fragment that asks. Never throws. */
export async function readQuestion(fragment: string): Promise<ReadQuestion> {
  const read = await unpackLink(QUESTION, fragment);
  if (!read.ok) return read;
  const value = read.value;
  if (!isObject(value) || !isText(value['meeting'], 100) || !isText(value['project'], 200))
    return { ok: false, message: WRONG };
  const items = Array.isArray(value['items']) ? (value['items'] as readonly unknown[]) : [];
  const checked = items.filter(
    (one): one is VoteQuestion['items'][number] =>
      isObject(one) &&
      isText(one['id'], 100) &&
      isText(one['text'], 10_000) &&
      isText(one['doneWhen'], 10_000),
  );
  if (checked.length === 0 || checked.length !== items.length || checked.length > 200)
    return { ok: false, message: WRONG };
  return { ok: true, question: { meeting: value['meeting'], project: value['project'], items: checked } };
}

/** Reads a fragment that answers. Never throws. */
export async function readAnswer(fragment: string): Promise<ReadAnswer> {
  const read = await unpackLink(ANSWER, fragment);
  if (!read.ok) return read;
  const value = read.value;
  if (
    !isObject(value) ||
    !isText(value['meeting'], 100) ||
    !isText(value['voter'], 100) ||
    !isText(value['name'], 200) ||
    !Array.isArray(value['votes'])
  )
    return { ok: false, message: WRONG };
  const votes = (value['votes'] as readonly unknown[]).filter(
    (one): one is VoteAnswer['votes'][number] =>
      isObject(one) && isText(one['id'], 100) && STATUSES.some((status) => status === one['status']),
  );
  if (votes.length === 0 || votes.length !== value['votes'].length || votes.length > 200)
    return { ok: false, message: WRONG };
  return {
    ok: true,
    answer: { meeting: value['meeting'], voter: value['voter'], name: value['name'], votes },
  };
}
