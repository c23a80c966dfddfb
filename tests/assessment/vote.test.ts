import { describe, expect, it } from 'vitest';
import { countVotes, disagreement, spreadText, withVote, type Vote } from '../../src/assessment/vote.ts';
import type { Status } from '../../src/assessment/types.ts';

const counts = (...statuses: readonly Status[]) =>
  countVotes(statuses.map((status, at) => ({ voter: String(at), name: '', status })));

describe('votes', () => {
  it.each<[readonly Status[], number, string]>([
    [[], 0, 'Nobody has voted.'],
    [['done'], 0, 'One vote: Done.'],
    [['done', 'done', 'done'], 0, 'All 3 say Done.'],
    [['open', 'done'], 0.5, 'No majority among 2 votes. Chosen: Open, Done.'],
    [
      ['open', 'in-progress', 'in-progress', 'done'],
      0.5,
      '2 of 4 say In progress. Chosen: Open, In progress, Done.',
    ],
    [
      ['open', 'in-progress', 'done', 'not-applicable'],
      0.75,
      'No majority among 4 votes. Chosen: Open, In progress, Done, Not applicable.',
    ],
  ])('%j', (statuses, apart, text) => {
    expect(disagreement(counts(...statuses))).toBe(apart);
    expect(spreadText(counts(...statuses))).toBe(text);
  });

  it('nobody disagrees where nobody voted', () => {
    expect(disagreement(undefined)).toBe(0);
  });
});

describe('one person, two ways', () => {
  const by = (voter: string, name: string, status: Status): Vote => ({ voter, name, status });
  it('a vote by link takes the place of the one given in turn under the same name', () => {
    const votes = withVote([by('Ana', 'Ana', 'done'), by('Ben', 'Ben', 'open')], by('f3', ' ana ', 'open'));
    expect(votes.map(({ voter, status }) => [voter, status])).toEqual([
      ['Ben', 'open'],
      ['f3', 'open'],
    ]);
  });
  it('votes without a name are different people', () => {
    expect(withVote([by('a', '', 'done')], by('b', '', 'open'))).toHaveLength(2);
  });
});
