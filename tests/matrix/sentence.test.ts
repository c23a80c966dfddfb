import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/matrix/basis.ts';
import { differenceOf } from '../../src/matrix/difference.ts';
import type { Matrix } from '../../src/matrix/matrix.ts';
import { plainText, runsOf, strong } from '../../src/matrix/runs.ts';
import { pInWords, takeaway } from '../../src/matrix/sentence.ts';
import { matrixOf, shipped } from './fixtures.ts';

const say = (a: Matrix, b: Matrix, basis: Basis): string =>
  plainText(takeaway(differenceOf(a, b, { basis })));
const two = (cells: number[][], unit: Matrix['unit'], title: string): Matrix =>
  matrixOf(cells, { unit, title });

describe('takeaway', () => {
  it('names labels and titles in strong runs', () => {
    const difference = differenceOf(
      shipped('made-up-example-team-q2.csv'),
      shipped('made-up-example-team-q1.csv'),
      { basis: 'row' },
    );
    const runs = takeaway(difference);
    expect(runs.filter((run) => run.strong).map((run) => run.text)).toEqual([
      'Model development',
      'Data preparation',
      'made-up-example-team-q2',
      'made-up-example-team-q1',
    ]);
    expect(plainText(runs)).toBe(
      'The largest difference is from Model development to Data preparation: 40% of the visits from there in made-up-example-team-q2 (27 of 68), 8.1% in made-up-example-team-q1 (5 of 62). Chance alone would hardly make them differ so (p = 0.0014, corrected for 47 cells).',
    );
  });

  it('calls small n small and says what n would be needed', () => {
    expect(say(two([[6, 4]], 'count', 'now'), two([[3, 7]], 'count', 'then'), 'row')).toBe(
      'The largest difference is from A to A: 60% of the visits from there in now (6 of 10), 30% in then (3 of 10). Chance alone could make them differ so (p = 0.74, corrected for 2 cells). n is small: 10 and 10 visits. To tell a difference of this size from chance, about 58 visits on each side would be needed.',
    );
  });

  it('says what n would be needed where n is not small', () => {
    expect(say(two([[30, 30]], 'count', 'now'), two([[25, 35]], 'count', 'then'), 'all')).toMatch(
      /^The largest difference is from A to A: 50% of all visits in now \(30 of 60\), 42% in then \(25 of 60\)\. Chance alone could make them differ so \(p = 0\.93, corrected for 2 cells\)\. To tell a difference of this size from chance, about [\d,]+ visits on each side would be needed\.$/u,
    );
  });

  it('in counts sets visits against visits and tests their shares', () => {
    expect(say(two([[1, 99]], 'count', 'now'), two([[40, 60]], 'count', 'then'), 'given')).toBe(
      'The largest difference is from A to A: 1 of 100 visits from there in now, 40 of 100 in then. As shares of their rows, chance alone would hardly make them differ so (p < 0.001, corrected for 2 cells).',
    );
  });

  it('names the surer difference when the largest could be chance', () => {
    const now = two(
      [
        [3, 1],
        [400, 600],
      ],
      'count',
      'now',
    );
    const then = two(
      [
        [1, 3],
        [200, 800],
      ],
      'count',
      'then',
    );
    expect(say(now, then, 'row')).toMatch(
      /could make them differ so .* Surer is the one from B to A: 40% of the visits from there in now \(400 of 1,000\), 20% in then \(200 of 1,000\) \(p < 0\.001\)\.$/u,
    );
  });

  it.each([
    ['hours', [[1, 3]], [[4.5, 3]], 'given', '1 hour in now, 4.5 in then'],
    ['percent', [[40.6, 59.4]], [[40.4, 59.6]], 'given', '40.6% in now, 40.4% in then'],
    ['share', [[0.25, 0.75]], [[0.5, 0.5]], 'given', 'a share of 0.25 in now, 0.5 in then'],
    ['probability', [[0.3, 0.5]], [[0.1, 0.5]], 'given', 'a probability of 0.3 in now, 0.1 in then'],
    ['hours', [[1, 3]], [[4, 4]], 'row', '25% of the row in now, 50% in then'],
    ['hours', [[1, 3]], [[4, 4]], 'all', '25% of all in now, 50% in then'],
  ] as [Matrix['unit'], number[][], number[][], Basis, string][])(
    'without counts (%s %j %j, %s) cannot judge',
    (unit, a, b, basis, words) => {
      expect(say(two(a, unit, 'now'), two(b, unit, 'then'), basis)).toBe(
        `The largest difference is from A to A: ${words}. No n is given, so chance cannot be judged.`,
      );
    },
  );

  it('counts that are no whole numbers are no visits to test', () => {
    expect(say(two([[2.5, 1]], 'count', 'now'), two([[1, 1]], 'count', 'then'), 'given')).toBe(
      'The largest difference is from A to A: 2.5 visits in now, 1 in then. No n is given, so chance cannot be judged.',
    );
  });

  it('tells two matrices of one title apart', () => {
    expect(say(two([[6, 4]], 'hours', 'log'), two([[3, 7]], 'hours', 'log'), 'given')).toContain(
      '6 hours in log (shown), 3 in log (reference)',
    );
  });

  it('has words for nothing to say', () => {
    const a = two([[6, 4]], 'count', 'now');
    expect(say(a, a, 'row')).toBe('The two matrices do not differ in any cell that both know.');
    expect(say(a, matrixOf([[1]], { rows: ['X'], columns: ['Y'] }), 'row')).toMatch(
      /no pair of labels in common/u,
    );
    expect(say(a, two([[0, 0]], 'count', 'then'), 'row')).toMatch(/^No cell has a value in both/u);
  });
});

describe('pInWords', () => {
  it.each([
    [0, 'p < 0.001'],
    [0.0009, 'p < 0.001'],
    [0.00123, 'p = 0.0012'],
    [0.049, 'p = 0.049'],
    [1, 'p = 1'],
  ])('%d', (p, words) => {
    expect(pInWords(p)).toBe(words);
  });
});

describe('runsOf', () => {
  it('joins words, keeps labels apart, drops what is empty', () => {
    expect(runsOf('a ', 'b ', strong('C'), '', strong('D'), ' e')).toEqual([
      { text: 'a b ', strong: false },
      { text: 'C', strong: true },
      { text: 'D', strong: true },
      { text: ' e', strong: false },
    ]);
  });
});
