import type { Ballot, Meeting } from './meeting.ts';
import { isSameVoter, withVote, type Vote } from './vote.ts';

const EMPTY: Ballot = { votes: [], revealedAt: null };

/** The ballot of an item; an empty one where nobody voted. */
export const ballotOf = (meeting: Meeting, itemId: string): Ballot =>
  (Object.hasOwn(meeting.ballots, itemId) ? meeting.ballots[itemId] : undefined) ?? EMPTY;

const withBallot = (meeting: Meeting, itemId: string, ballot: Ballot): Meeting => ({
  ...meeting,
  ballots: { ...meeting.ballots, [itemId]: ballot },
});

/** The meeting with a vote cast. The same voter again changes the vote; after the reveal nothing is taken any more. */
export function cast(meeting: Meeting, itemId: string, vote: Vote): Meeting {
  const ballot = ballotOf(meeting, itemId);
  if (ballot.revealedAt !== null) return meeting;
  const before = ballot.votes.find((one) => isSameVoter(one, vote));
  if (before?.status === vote.status && before.name === vote.name) return meeting;
  return withBallot(meeting, itemId, { ...ballot, votes: withVote(ballot.votes, vote) });
}

/** The meeting with an item's votes shown, all together. Without votes nothing changes. */
export function reveal(meeting: Meeting, itemId: string, now: string): Meeting {
  const ballot = ballotOf(meeting, itemId);
  if (ballot.votes.length === 0 || ballot.revealedAt !== null) return meeting;
  return withBallot(meeting, itemId, { ...ballot, revealedAt: now });
}

/** The meeting with an item's votes thrown away, for a new round. */
export function voteAgain(meeting: Meeting, itemId: string): Meeting {
  const { [itemId]: gone, ...ballots } = meeting.ballots;
  return gone ? { ...meeting, ballots } : meeting;
}

/** The people present who have not voted on an item yet, neither here nor by link. */
export const yetToVote = (meeting: Meeting, itemId: string): readonly string[] => {
  const { votes } = ballotOf(meeting, itemId);
  return meeting.people.filter(
    (person) => !votes.some((one) => isSameVoter(one, { ...one, voter: person, name: person })),
  );
};
