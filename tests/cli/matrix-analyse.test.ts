import { describe, expect, it } from 'vitest';
import { json, run } from './memory.ts';

const DATA = 'public/data/';
const UCAV = `${DATA}ucav-rework-probability.csv`;
const IMPACT = `${DATA}ucav-rework-impact.csv`;
const LOG = `${DATA}process-mining-running-example-transitions.csv`;
const TEAM = `${DATA}made-up-example-team-q2.csv`;

interface Analysis {
  backtracking: number | null;
  loops: string[][];
  order: { labels: string[]; objective: number; asGiven: number; exact: boolean };
  visits: Record<string, unknown> | null;
  rework: Record<string, unknown> | null;
}
const analysed = async (args: string[], files?: Record<string, string>): Promise<Analysis> =>
  json(await run(['matrix', 'analyse', ...args, '--json'], files)) as unknown as Analysis;

describe('matrix analyse --json', () => {
  it('has exactly the fields promised', async () => {
    const result = await analysed([TEAM]);
    expect(Object.keys(result)).toEqual(['backtracking', 'loops', 'order', 'visits', 'rework']);
    expect(Object.keys(result.order)).toEqual(['labels', 'objective', 'asGiven', 'exact']);
    expect(result).toMatchObject({
      backtracking: 131 / 239,
      order: { objective: 62, asGiven: 131, exact: true },
      visits: null,
      rework: null,
    });
    expect(result.loops.map((loop) => loop.length)).toEqual([8]);
  });

  it('of UCAV: 8 marks as given, 6 at best, one loop of twelve', async () => {
    const result = await analysed([UCAV, '--impact', IMPACT]);
    expect(result).toMatchObject({ backtracking: null, order: { objective: 6, asGiven: 8, exact: true } });
    expect(result.loops.map((loop) => loop.length)).toEqual([12]);
    expect(Object.keys(result.rework!)).toEqual(['impact', 'radius', 'converges', 'phases', 'total']);
    expect(result.rework).toMatchObject({
      impact: true,
      converges: true,
      radius: expect.closeTo(0.3252, 4) as number,
      total: expect.closeTo(30.5633, 4) as number,
    });
    expect((await analysed([UCAV])).rework).toMatchObject({
      impact: false,
      radius: expect.closeTo(0.8954, 4) as number,
    });
  });

  it('has expected visits between a start and its ends', async () => {
    const ends = ['--end', 'pay compensation,reject request'];
    const { visits } = await analysed([LOG, '--start', 'register request', ...ends]);
    expect(Object.keys(visits!)).toEqual(['start', 'ends', 'phases', 'total', 'absorption']);
    expect(visits).toMatchObject({
      start: 'register request',
      ends: ['pay compensation', 'reject request'],
      total: expect.closeTo(6, 12) as number,
      absorption: [
        { end: 'pay compensation', probability: expect.closeTo(0.5, 12) as number },
        { end: 'reject request', probability: expect.closeTo(0.5, 12) as number },
      ],
    });
    const twice = ['--end', 'Pay Compensation', '--end', 'reject request'];
    expect((await analysed([LOG, '--start', 'Register Request', ...twice])).visits).toEqual(visits);
  });

  it('knows a phase by its code or alias, and a label that holds a comma', async () => {
    const files = {
      'a.csv':
        'x,Data preparation,Model development,Communication\nData preparation,0,2,0\nModel development,1,0,1\n',
    };
    expect((await analysed(['a.csv', '--start', 'DP', '--end', 'comms'], files)).visits).toMatchObject({
      start: 'Data preparation',
      ends: ['Communication'],
    });
    const commas = { 'b.csv': 'x,"a, b","c, d"\n"a, b",1,1\n' };
    expect((await analysed(['b.csv', '--start', 'a, b', '--end', 'c, d'], commas)).visits).toMatchObject({
      ends: ['c, d'],
      total: 2,
    });
  });

  it('tells back by the order asked for', async () => {
    expect((await analysed([TEAM, '--order-by', 'sequenced'])).backtracking).toBe(62 / 239);
    expect((await analysed([LOG, '--order-by', 'given'])).backtracking).toBe(6 / 36);
  });

  it.each(['documented-revisits.csv', 'documented-scenarios.csv'])(
    'of %s gives loops and order, no share, and a note',
    async (name) => {
      const outcome = await run(['matrix', 'analyse', DATA + name, '--json']);
      expect(outcome.exit).toBe(0);
      expect(outcome.err).toMatch(
        new RegExp(`^${DATA}${name}:1:1: note: This is the documented matrix`, 'u'),
      );
      const result = json(outcome) as unknown as Analysis;
      expect(result).toMatchObject({
        backtracking: null,
        visits: null,
        rework: null,
        order: { asGiven: 18, objective: 13 },
      });
      expect(result.loops).toHaveLength(1);
    },
  );

  it('gives the same figures for a file with its rows in another order', async () => {
    const files = {
      'a.csv': 'x,Us,Them,You\nUs,3,9,1\nThem,2,0,8\nYou,4,4,4\n',
      'turned.csv': 'x,You,Us,Them\nYou,4,4,4\nThem,8,2,0\nUs,1,3,9\n',
    };
    const [one, other] = [await analysed(['a.csv'], files), await analysed(['turned.csv'], files)];
    const same = ({ loops, order }: Analysis): unknown => ({ loops, order: { ...order, asGiven: 0 } });
    expect(same(other)).toEqual(same(one));
  });
});

describe('matrix analyse as text', () => {
  it('reads as a report', async () => {
    const { out, exit, err } = await run(['matrix', 'analyse', TEAM]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^made-up-example-team-q2: 8 × 9, counts, n = 239\n/u);
    expect(out).toContain('131 of 239 visits in another phase go back, 54.8%, in the playbook’s order.');
    expect(out).toContain('62 visits go back, 131 as given. No order has less.');
    expect(out).not.toContain('Work transformation');
  });

  it('tells the gap of an order that was searched for', async () => {
    const labels = Array.from({ length: 22 }, (_, at) => `P${String(at)}`);
    const rows = labels.map((label, r) => [label, ...labels.map((_, c) => (r * 7 + c * 11) % 5)].join(','));
    const { out } = await run(['matrix', 'analyse', 'big.csv'], {
      'big.csv': `x,${labels.join(',')}\n${rows.join('\n')}\n`,
    });
    expect(out).toMatch(/Found by search; no order can have less than [\d,]+\./u);
  });

  it('has sections for what was asked', async () => {
    const chain = await run([
      'matrix',
      'analyse',
      LOG,
      '--start',
      'register request',
      '--end',
      'pay compensation,reject request',
    ]);
    expect(chain.out).toContain('6 visits until pay compensation (50%) or reject request (50%).');
    const rework = await run(['matrix', 'analyse', UCAV, '--impact', IMPACT]);
    expect(rework.out).toContain('Spectral radius 0.3252: the rework comes to an end.');
    expect(rework.out.replaceAll(/\s+/gu, ' ')).toContain(
      'No impact given: Create Initial Structural Geometry on Perform Weights & Inertias Analyses; counted as 0.',
    );
    const apart = await run(['matrix', 'analyse', `${DATA}cocomo-phase-activity-effort.csv`]);
    expect(apart.out).toContain('no label in common: the order says nothing');
  });
});

describe('matrix analyse refuses', () => {
  it.each([
    [[LOG, '--start', 'nowhere', '--end', 'decide'], /error: There is no phase “nowhere”/u],
    [
      [LOG, '--start', 'decide', '--end', 'register request'],
      /error: “pay compensation” is reached, but no visit leaves it/u,
    ],
    [[TEAM, '--impact', IMPACT], /error: The numbers are counts/u],
    [
      [`${DATA}documented-revisits.csv`, '--start', 'PD', '--end', 'CO'],
      /error: This is the documented matrix/u,
    ],
    [['missing.csv'], /^missing\.csv:1:1: error: /u],
    [[UCAV, '--impact', 'missing.csv'], /^missing\.csv:1:1: error: /u],
  ])('%j', async (args, why) => {
    const { exit, out, err } = await run(['matrix', 'analyse', ...args]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(why);
  });

  it.each([
    [[]],
    [[LOG, '--start', 'decide']],
    [[LOG, '--end', 'decide']],
    [[LOG, '--order-by', 'size']],
    [[LOG, LOG]],
  ])('arguments %j', async (args) => {
    const { exit, out, err } = await run(['matrix', 'analyse', ...args]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('usage: playbook matrix analyse FILE');
  });

  it('tells a bad file’s line and column', async () => {
    const { exit, err } = await run(['matrix', 'analyse', 'bad.csv'], {
      'bad.csv': 'x,A,B\n"A,1,2\nB,3,4\n',
    });
    expect(exit).toBe(1);
    expect(err).toMatch(/^bad\.csv:\d+:\d+: error: /u);
  });
});
