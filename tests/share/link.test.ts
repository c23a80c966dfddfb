import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast, ballotOf } from '../../src/assessment/ballot.ts';
import type { Meeting } from '../../src/assessment/meeting.ts';
import { STATUSES } from '../../src/assessment/types.ts';
import { fromBase64url, toBase64url } from '../../src/share/base64url.ts';
import { packLink, unpackLink } from '../../src/share/link.ts';
import {
  isAnswer,
  packAnswer,
  packQuestion,
  readAnswer,
  readQuestion,
  type VoteAnswer,
} from '../../src/share/vote-link.ts';
import { propertyRuns } from '../support.ts';

describe('base64url', () => {
  it('is what Node writes, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...(fromBase64url(toBase64url(bytes)) ?? [])]).toEqual([...bytes]);
      }),
      { numRuns: propertyRuns },
    );
  });
  it.each(['a', 'ab+c', 'ab=c', 'ab c', 'aé', 'ab/c', 'AB', 'ABD'])('refuses %j', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});

describe('a link', () => {
  it('carries any JSON there and back, in letters that survive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const link = await packLink('ask', value);
        expect(link).toMatch(/^#v1\.ask\.[A-Za-z0-9_-]+$/u);
        const plain = JSON.parse(JSON.stringify(value), (name, inner: unknown) =>
          name === '__proto__' ? undefined : inner,
        ) as unknown;
        expect(await unpackLink('ask', link)).toEqual({ ok: true, value: plain });
      }),
      { numRuns: propertyRuns / 4 },
    );
  });

  it('of another kind, or of none, is refused', async () => {
    expect(await unpackLink('vote', await packLink('ask', 1))).toEqual({
      ok: false,
      message: 'The link holds something else (ask).',
    });
    expect(await unpackLink('ask', '#content')).toMatchObject({ ok: false });
  });

  it('cut anywhere is refused', async () => {
    const link = await packLink('ask', { text: 'a colleague’s vote', more: [1, 2, 3] });
    for (let end = 8; end < link.length; end++)
      expect((await unpackLink('ask', link.slice(0, end))).ok).toBe(false);
  });
});

describe('votes by link', () => {
  const question = {
    meeting: 'm',
    project: 'Churn',
    items: [{ id: 'DA-R1', text: 'Do it.', doneWhen: 'Done.' }],
  };
  const answer: VoteAnswer = {
    meeting: 'm',
    voter: 'v1',
    name: 'Ida',
    votes: [{ id: 'DA-R1', status: 'done' }],
  };

  it('go out and come back', async () => {
    const out = await packQuestion(question);
    const back = await packAnswer(answer);
    expect(await readQuestion(out)).toEqual({ ok: true, question });
    expect(await readAnswer(back)).toEqual({ ok: true, answer });
    expect([isAnswer(out), isAnswer(back)]).toEqual([false, true]);
    expect(await readAnswer(out)).toMatchObject({ ok: false });
  });

  it('67 the same link twice: the second changes nothing', async () => {
    const read = await readAnswer(await packAnswer(answer));
    if (!read.ok) throw new Error(read.message);
    const meeting = { ballots: {} } as unknown as Meeting;
    const take = (now: Meeting): Meeting =>
      read.answer.votes.reduce(
        (all, vote) =>
          cast(all, vote.id, { voter: read.answer.voter, name: read.answer.name, status: vote.status }),
        now,
      );
    const once = take(meeting);
    expect(ballotOf(once, 'DA-R1').votes).toHaveLength(1);
    expect(take(once)).toBe(once);
  });

  it('of a whole checklist stay short enough to send', async () => {
    const votes = Array.from({ length: 64 }, (_, at) => ({
      id: `MD-R${String(at)}`,
      status: STATUSES[at % 4] ?? 'open',
    }));
    expect((await packAnswer({ ...answer, votes })).length).toBeLessThan(900);
  });

  it.each([
    [{ ...answer, votes: [] }],
    [{ ...answer, votes: [{ id: 'x', status: 'perhaps' }] }],
    [{ ...answer, votes: [null] }],
    [{ ...answer, voter: 7 }],
    [{ ...answer, name: 'n'.repeat(300) }],
    [[]],
    [null],
  ])('that say something else are refused: %j', async (value) => {
    expect(await readAnswer(await packLink('vote', value))).toMatchObject({ ok: false });
    expect(await readQuestion(await packLink('ask', value))).toMatchObject({ ok: false });
  });
});
