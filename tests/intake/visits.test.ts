import { describe, expect, it } from 'vitest';
import { accepted, imported, told } from './support.ts';

const LOG = `when,focus,visited,reason,outcome,minutes,project
2027-01-04T09:10,Model development,Data preparation,drift,learned,30,churn
2027-01-31T23:59,Data preparation,Data acquisition,gap,nothing,15,churn
2027-02-01,Model development,Data preparation,drift,improved,"1,5",churn
2027-03-02,Model development,Model development,same,?,,churn
`;

describe('a log of visits', () => {
  const result = accepted(LOG);

  it('is counted', () => {
    expect(result.matrix).toMatchObject({
      rows: ['Model development', 'Data preparation'],
      columns: ['Data preparation', 'Data acquisition', 'Model development'],
      cells: [
        [2, 0, 1],
        [0, 1, 0],
      ],
      unit: 'count',
      total: 4,
    });
  });

  it('tells what else it holds: outcomes, minutes, months', () => {
    expect(result.log).toMatchObject({
      rows: 4,
      leftOut: 0,
      cases: null,
      outcomes: { iterations: 2, repetitions: 1, unsaid: 1 },
      minutes: 46.5,
    });
    expect(result.log?.months).toEqual([
      {
        month: '2027-01',
        cells: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
      {
        month: '2027-02',
        cells: [
          [1, 0, 0],
          [0, 0, 0],
        ],
      },
      {
        month: '2027-03',
        cells: [
          [0, 0, 1],
          [0, 0, 0],
        ],
      },
    ]);
    expect(told(result)).toEqual(['diagonal 0:0']);
  });

  it('reads months from times with a zone by their instant, not by their text', () => {
    const { log } = accepted('when,focus,visited\n2027-01-31T23:30-05:00,A,B\n2027-01-31T23:30+05:00,A,B\n');
    expect(log?.months.map((one) => one.month)).toEqual(['2027-01', '2027-02']);
  });

  it('leaves out rows without a phase, and says where', () => {
    const left = accepted('focus,visited\nA,B\n,B\nA,\n,\nA,B\n');
    expect(told(left)).toEqual(['incomplete-row 3:1', 'incomplete-row 4:3']);
    expect(left.log).toMatchObject({ rows: 2, leftOut: 2 });
  });

  it('tells a hundred bad rows one by one, and counts the others', () => {
    const many = accepted(`focus,visited\nA,B\n${',B\n'.repeat(250)}`);
    expect(many.issues).toHaveLength(101);
    expect(many.issues[0]).toMatchObject({ line: 0, code: 'incomplete-row' });
    expect(many.issues[0]?.message).toMatch(/^150 more like this after line 102: /u);
    expect(many.log?.leftOut).toBe(250);
  });

  it('counts visits whose time cannot be told, outside the months', () => {
    const odd = accepted('when,focus,visited\n03/04/2027,A,B\nsoon,A,B\n,A,B\n2027-01-04,A,B\n');
    expect(odd.matrix.total).toBe(4);
    expect(odd.log?.months).toEqual([{ month: '2027-01', cells: [[1]] }]);
    expect(told(odd)).toEqual(['ambiguous-time 2:1', 'bad-time 3:1']);
    const ordered = accepted('when,focus,visited\n03/04/2027,A,B\n', { dates: 'day-first' });
    expect(ordered.log?.months.map((one) => one.month)).toEqual(['2027-04']);
  });

  it('settles the order of dates by the values where it can', () => {
    const { understood, log } = accepted('when,focus,visited\n03/04/2027,A,B\n31/05/2027,A,B\n');
    expect(understood.dates).toBe('day-first');
    expect(log?.months.map((one) => one.month)).toEqual(['2027-04', '2027-05']);
  });

  it('joins spellings that differ in blanks alone, in any number', () => {
    const text = `focus,visited\n${Array.from({ length: 5000 }, (_, at) => `${' '.repeat(at % 70)}A,B${' '.repeat(at % 60)}\n`).join('')}`;
    expect(accepted(text).matrix.cells).toEqual([[5000]]);
  });

  it('counts the part of it that lies between two dates', () => {
    const part = accepted(LOG, { since: '2027-01-31', until: '2027-03-02' });
    expect(part.matrix).toMatchObject({ total: 2, rows: ['Data preparation', 'Model development'] });
    expect(part.log).toMatchObject({ rows: 2, leftOut: 0 });
    expect(part.issues.find((issue) => issue.code === 'window')?.message).toBe(
      'Counted visits from 2027-01-31 and before 2027-03-02; 2 others were left aside.',
    );
    expect(told(imported('focus,visited\nA,B\n', { since: '2027-01-01' }))).toEqual(['no-time 0:0']);
  });

  it('does not take a day that no month has for one', () => {
    expect(told(accepted('when,focus,visited\n2027-01-04,A,B\n2027-01-99,A,B\n'))).toEqual(['bad-time 3:1']);
  });

  it('refuses more than 400 labels', () => {
    const text = `focus,visited\n${Array.from({ length: 450 }, (_, at) => `p${String(at)},A\n`).join('')}`;
    expect(told(imported(text))).toEqual(['too-many-labels 402:1']);
  });

  it('maps months with their labels', () => {
    const taxonomy = [{ id: 'a', code: 'A', number: 1, title: 'Alpha', aliases: ['first', 'eins'] }];
    const mapped = accepted('when,focus,visited\n2027-01-04,first,eins\n2027-01-05,eins,first\n', {
      taxonomy,
    });
    expect(mapped.matrix).toMatchObject({ rows: ['Alpha'], columns: ['Alpha'], cells: [[2]] });
    expect(mapped.log?.months).toEqual([{ month: '2027-01', cells: [[2]] }]);
  });
});
