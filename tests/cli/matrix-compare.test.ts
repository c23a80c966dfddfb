import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/matrix/fisher.ts';
import { jensenShannon } from '../../src/matrix/divergence.ts';
import { wilson } from '../../src/matrix/wilson.ts';
import { json, run } from './memory.ts';

const Q1 = 'public/data/made-up-example-team-q1.csv';
const Q2 = 'public/data/made-up-example-team-q2.csv';
const UCAV = 'public/data/ucav-rework-probability.csv';

interface Row {
  focus: string;
  n: [number | null, number | null];
  jsd: number | null;
  g: number | null;
  df: number | null;
  p: number | null;
  method: string;
}
interface Cell {
  focus: string;
  visited: string;
  a: number | null;
  b: number | null;
  difference: number | null;
  interval: [[number, number], [number, number]] | null;
  p: number | null;
}
interface Comparison {
  basis: string;
  overall: Omit<Row, 'focus'>;
  rows: Row[];
  cells: Cell[];
}
const compared = async (args: string[], files?: Record<string, string>): Promise<Comparison> =>
  json(await run(['matrix', 'compare', ...args, '--json'], files)) as unknown as Comparison;

describe('matrix compare --json', () => {
  it('has exactly the fields promised', async () => {
    const result = await compared([Q2, Q1]);
    expect(Object.keys(result)).toEqual(['basis', 'overall', 'rows', 'cells']);
    expect(Object.keys(result.overall)).toEqual(['n', 'jsd', 'g', 'df', 'p', 'method']);
    for (const row of result.rows)
      expect(Object.keys(row)).toEqual(['focus', 'n', 'jsd', 'g', 'df', 'p', 'method']);
    for (const cell of result.cells)
      expect(Object.keys(cell)).toEqual(['focus', 'visited', 'a', 'b', 'difference', 'interval', 'p']);
    expect(result.rows).toHaveLength(8);
    expect(result.cells).toHaveLength(72);
    expect(result).toMatchObject({ basis: 'row', overall: { n: [239, 228], method: 'monte-carlo' } });
  });

  it('has the figures of the modules behind it', async () => {
    const files = { 'a.csv': 'x,A,B\nA,30,10\nB,70,50\n', 'b.csv': 'x,A,B\nA,20,20\nB,60,60\n' };
    const result = await compared(['a.csv', 'b.csv'], files);
    expect(result.rows[0]).toMatchObject({
      focus: 'A',
      n: [40, 40],
      jsd: jensenShannon([30, 10], [20, 20]),
      df: 1,
      method: 'chi-square',
    });
    expect(result.overall).toMatchObject({ n: [160, 160], df: 2 });
    expect(result.overall.g).toBeCloseTo(result.rows[0]!.g! + result.rows[1]!.g!, 10);
    const cell = result.cells.find((one) => one.focus === 'A' && one.visited === 'B')!;
    expect(cell).toMatchObject({
      a: 0.25,
      b: 0.5,
      difference: -0.25,
      interval: [wilson(10, 40), wilson(20, 40)],
    });
    expect(cell.p).toBeCloseTo(Math.min(1, 4 * fisherExact(10, 40, 20, 40)), 12);
  });

  it.each([
    ['counts', 'counts', [27, 5, 22]],
    ['row', 'row', [27 / 68, 5 / 62, 27 / 68 - 5 / 62]],
    ['row-off-diagonal', 'row-off-diagonal', [27 / 68, 5 / 62, 27 / 68 - 5 / 62]],
    ['all', 'all', [27 / 239, 5 / 228, 27 / 239 - 5 / 228]],
  ])('with --basis %s', async (asked, basis, [a, b, difference]) => {
    const result = await compared([Q2, Q1, '--basis', asked]);
    expect(result.basis).toBe(basis);
    const cell = result.cells.find(
      (one) => one.focus === 'Model development' && one.visited === 'Data preparation',
    );
    expect(cell).toMatchObject({ a, b, difference });
    expect(cell?.p).toBeLessThan(0.05);
  });

  it('has neither p nor interval without counts', async () => {
    const result = await compared([UCAV, 'public/data/ucav-rework-impact.csv']);
    expect(result.basis).toBe('given');
    expect(result.overall).toEqual({
      n: [null, null],
      jsd: null,
      g: null,
      df: null,
      p: null,
      method: 'none',
    });
    expect(result.cells.every((cell) => cell.p === null && cell.interval === null)).toBe(true);
    expect(result.cells.filter((cell) => cell.difference !== null)).toHaveLength(51);
  });

  it('sets percentages against shares', async () => {
    const files = { 'a.csv': 'x,A,B\nA,40%,60%\nB,50%,50%\n', 'b.csv': 'x,A,B\nA,0.5,0.5\nB,0.25,0.75\n' };
    const result = await compared(['a.csv', 'b.csv', '--basis', 'counts'], files);
    expect(result.basis).toBe('given');
    expect(result.cells[0]?.difference).toBeCloseTo(-0.1, 12);
  });

  it('gives the same figures for a file with its rows and columns in another order', async () => {
    const files = {
      'a.csv': 'x,Us,Them,You\nUs,3,9,1\nThem,2,0,8\nYou,4,4,4\n',
      'b.csv': 'x,You,Us,Them\nYou,2,9,1\nThem,1,7,2\nUs,5,5,1\n',
      'turned.csv': 'x,Them,You,Us\nThem,2,1,7\nUs,1,5,5\nYou,1,2,9\n',
    };
    const sorted = (result: Comparison): unknown => ({
      ...result,
      rows: result.rows.toSorted((one, other) => one.focus.localeCompare(other.focus)),
      cells: result.cells.toSorted((one, other) =>
        (one.focus + one.visited).localeCompare(other.focus + other.visited),
      ),
    });
    expect(sorted(await compared(['a.csv', 'turned.csv'], files))).toEqual(
      sorted(await compared(['a.csv', 'b.csv'], files)),
    );
  });

  it('maps labels to the nine phases as the importer does', async () => {
    const files = {
      'a.csv': 'x,deploy,MON\nData prep,3,4\n',
      'b.csv': 'x,Model deployment,Monitoring\nDP,5,6\n',
    };
    const result = await compared(['a.csv', 'b.csv'], files);
    expect(result.rows.map((row) => row.focus)).toEqual(['Data preparation']);
    expect(result.cells.map((cell) => cell.visited)).toEqual([
      'Model deployment',
      'Monitoring and management',
    ]);
  });
});

describe('matrix compare as text', () => {
  it('says what matters, then rows, then the largest differences', async () => {
    const { out, err, exit } = await run(['matrix', 'compare', Q2, Q1]);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expect(out).toMatch(
      /^made-up-example-team-q2 \(239 visits\) minus made-up-example-team-q1 \(228 visits\)\nBasis: share of row\.\n/u,
    );
    expect(out.replaceAll('\n', ' ')).toContain(
      'from Model development to Data preparation: 40% of the visits from there',
    );
    expect(out).toMatch(/^Model development +0\.19 +68 · 62 +34 +7 +< 0\.001 +Monte Carlo$/mu);
    expect(out).toMatch(
      /^Model development +Data preparation +39\.7% 27\/68 \[28\.9%, 51\.6%\] .* \+31\.6 +0\.0014 +beyond chance$/mu,
    );
    expect(out).toContain('* n is small');
    expect(out).toContain('corrected after Holm');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(160);
  });

  it('leaves columns out that have nothing to say', async () => {
    const cocomo = 'public/data/cocomo-phase-activity-effort.csv';
    const { out } = await run(['matrix', 'compare', cocomo, cocomo]);
    expect(out).toContain('no n given');
    expect(out).toMatch(/^From +JSD, bits$/mu);
  });

  it('shows labels without the characters that steer a terminal', async () => {
    const files = {
      'a.csv': 'x,A\u001B[31m,B\nA\u001B[31m,3,4\nB,1,1\n',
      'b.csv': 'x,A\u001B[31m,B\nA\u001B[31m,5,1\nB,1,1\n',
    };
    const { out, err } = await run(['matrix', 'compare', 'a.csv', 'b.csv'], files);
    expect(out + err).not.toContain('\u001B');
  });
});

describe('matrix compare refuses', () => {
  it.each(['documented-revisits.csv', 'documented-scenarios.csv'])(
    'the documented matrix %s',
    async (name) => {
      const { exit, out, err } = await run(['matrix', 'compare', `public/data/${name}`, Q1, '--json']);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(
        new RegExp(
          `^public/data/${name}:1:1: error: This is the documented matrix: .*Compare your own visits`,
          'u',
        ),
      );
    },
  );

  it.each([
    [
      UCAV,
      'public/data/cocomo-phase-activity-effort.csv',
      [],
      /Probabilities and percentages do not compare/u,
    ],
    [UCAV, UCAV, ['--basis', 'row'], /no share of the row can be taken\. Choose --basis counts\./u],
    [
      Q1,
      'percent.csv',
      ['--basis', 'counts'],
      /As given, counts and percentages cannot be set against each other/u,
    ],
    [Q1, 'percent.csv', ['--basis', 'all'], /Choose --basis row or row-off-diagonal\./u],
    [Q1, 'empty.csv', [], /:\d+:\d+: error: /u],
    ['missing.csv', Q1, [], /^missing\.csv:1:1: error: The file cannot be read/u],
  ])('%s with %s %j', async (a, b, more, why) => {
    const files = { 'percent.csv': 'x,A,B\nA,40%,60%\nB,30%,70%\n', 'empty.csv': '' };
    const { exit, out, err } = await run(['matrix', 'compare', a, b, ...more], files);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(why);
  });

  it.each([[['a.csv']], [['a', 'b', 'c']], [['a', 'b', '--basis', 'rows']], [['a', 'b', '--nope']], [[]]])(
    'arguments %j',
    async (args) => {
      const { exit, out, err } = await run(['matrix', 'compare', ...args]);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('usage: playbook matrix compare A B');
    },
  );

  it('says that nothing is in common, and exits well', async () => {
    const files = { 'a.csv': 'x,A,B\nA,3,4\n', 'b.csv': 'x,Y,Z\nY,3,4\n' };
    const { exit, out, err } = await run(['matrix', 'compare', 'a.csv', 'b.csv'], files);
    expect(exit).toBe(0);
    expect(out).toContain('no pair of labels in common');
    expect(err).toMatch(/^b\.csv:1:1: note: /u);
  });
});

describe('matrix compare --help', () => {
  it('explains itself on standard output', async () => {
    const { exit, out, err } = await run(['matrix', 'compare', '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      /^usage: playbook matrix compare A B \[--basis counts\|row\|row-off-diagonal\|all\] \[--json\]\n/u,
    );
    expect(out).toContain('corrected after Holm');
  });
});
