import { STATUS_LABELS, STATUSES, type Status, type Tally } from './types.ts';

/** One person's vote on an item. `voter` tells people apart: the same one voting again changes the vote. */
export interface Vote {
  readonly voter: string;
  readonly name: string;
  readonly status: Status;
}

/** How many people chose each status. */
export function countVotes(votes: readonly Vote[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = { open: 0, 'in-progress': 0, done: 0, 'not-applicable': 0 };
  for (const vote of votes) counts[vote.status]++;
  return counts;
}

/** How far a vote is from agreement: 0 when all chose the same, towards 1 the smaller the largest group. 0 without votes. */
export function disagreement(counts: Readonly<Record<Status, number>> | undefined): number {
  if (!counts) return 0;
  const all = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  return all === 0 ? 0 : 1 - Math.max(...STATUSES.map((status) => counts[status])) / all;
}

const nameOf = (vote: Vote): string => vote.name.trim().toLocaleLowerCase();

/** Whether two votes are one person's: of one voter, or, on the machine and by link, under one name. */
export const isSameVoter = (a: Vote, b: Vote): boolean =>
  a.voter === b.voter || (nameOf(a) !== '' && nameOf(a) === nameOf(b));

/** The votes with one more, in place of an earlier one of the same person. */
export const withVote = (votes: readonly Vote[], vote: Vote): readonly Vote[] => [
  ...votes.filter((one) => !isSameVoter(one, vote)),
  vote,
];

/** The revealed votes as they are kept with the answer. */
export const tallyOf = (votes: readonly Vote[], date: string): Tally => ({ date, counts: countVotes(votes) });

/** What a revealed vote comes to, in a sentence. */
export function spreadText(counts: Readonly<Record<Status, number>>): string {
  const chosen = STATUSES.filter((status) => counts[status] > 0);
  const all = chosen.reduce((sum, status) => sum + counts[status], 0);
  const [first] = chosen;
  if (first === undefined) return 'Nobody has voted.';
  if (chosen.length === 1)
    return all === 1
      ? `One vote: ${STATUS_LABELS[first]}.`
      : `All ${String(all)} say ${STATUS_LABELS[first]}.`;
  const most = Math.max(...chosen.map((status) => counts[status]));
  const leaders = chosen.filter((status) => counts[status] === most);
  const spread = chosen.map((status) => STATUS_LABELS[status]).join(', ');
  return leaders.length === 1 && leaders[0] !== undefined
    ? `${String(most)} of ${String(all)} say ${STATUS_LABELS[leaders[0]]}. Chosen: ${spread}.`
    : `No majority among ${String(all)} votes. Chosen: ${spread}.`;
}
