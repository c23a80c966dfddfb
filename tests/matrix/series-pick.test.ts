import { describe, expect, it } from 'vitest';
import { apartTitles, isWholeOf, timeOrder } from '../../src/matrix/series-pick.ts';

describe('matrices in time', () => {
  it.each([
    [
      ['q3', 'q1', 'q2', 'q4'],
      ['q1', 'q2', 'q3', 'q4'],
    ],
    [
      ['log 2026 Q1', 'log 2025 Q4', 'log 2026 Q3'],
      ['log 2025 Q4', 'log 2026 Q1', 'log 2026 Q3'],
    ],
    [
      ['Q2 2026', 'Q4 2025', 'Q1 2026'],
      ['Q4 2025', 'Q1 2026', 'Q2 2026'],
    ],
    [
      ['log 2026-10', 'log 2026-02', 'log 2025-12'],
      ['log 2025-12', 'log 2026-02', 'log 2026-10'],
    ],
    [
      ['team 2024', 'team 2022', 'team 2023'],
      ['team 2022', 'team 2023', 'team 2024'],
    ],
    [
      ['made-up-example-team-q2', 'made-up-example-team-q1'],
      ['made-up-example-team-q1', 'made-up-example-team-q2'],
    ],
  ])('%j', (titles, expected) => {
    const { order, byTime } = timeOrder(titles);
    expect(order.map((at) => titles[at])).toEqual(expected);
    expect(byTime).toBe(true);
  });

  it.each([
    [['before', 'after', 'long after']],
    [['2026 Q1', '2026', '2026 Q2']],
    [['a 2026', 'b 2026', 'c 2025']],
    [['q1', 'q2', 'later']],
    [['sq1', 'sq2', 'sq3']],
    [[]],
  ])('%j stay as given', (titles) => {
    expect(timeOrder(titles)).toEqual({ order: titles.map((_, at) => at), byTime: false });
  });

  it('are told apart by what they do not share', () => {
    expect(apartTitles(['a long log 2026 Q1', 'a long log 2026 Q2'])).toEqual(['Q1', 'Q2']);
    expect(apartTitles(['a long log 2025 Q4', 'a long log 2026 Q1'])).toEqual(['2025 Q4', '2026 Q1']);
    expect(apartTitles(['log', 'log 2026'])).toEqual(['log', 'log 2026']);
    expect(apartTitles(['same', 'same'])).toEqual(['same', 'same']);
    expect(apartTitles(['one alone'])).toEqual(['one alone']);
  });

  it('knows the log among its own periods', () => {
    const titles = ['log', 'log 2026 Q1', 'log 2026 Q2', 'logbook'];
    expect(titles.filter((title) => isWholeOf(title, titles))).toEqual(['log']);
    expect(isWholeOf('log', ['log', 'log of another team'])).toBe(false);
  });
});
