import { describe, expect, it } from 'vitest';
import { accepted, told } from './support.ts';

const events = (...rows: readonly string[]): ReturnType<typeof accepted> =>
  accepted(`case,activity,timestamp\n${rows.join('\n')}\n`);

describe('a log of events', () => {
  it('counts which activity comes directly after which within a case, cases mixed', () => {
    const result = events(
      '1,A,2027-01-01',
      '2,A,2027-01-01',
      '1,B,2027-01-02',
      '2,C,2027-01-02',
      '1,A,2027-01-03',
      '1,B,2027-01-04',
    );
    expect(result.matrix).toMatchObject({
      rows: ['A', 'B'],
      columns: ['B', 'C', 'A'],
      cells: [
        [2, 1, 0],
        [0, 0, 1],
      ],
      total: 4,
      unit: 'count',
    });
    expect(result.log).toMatchObject({ rows: 6, leftOut: 0, cases: 2 });
    expect(result.issues.find((issue) => issue.code === 'cases')?.message).toContain('6 events in 2 cases');
  });

  it('lists what is out of order, and goes on from the event before', () => {
    const result = events('1,A,2027-01-02', '1,B,2027-01-01', '1,C,2027-01-03');
    expect(told(result)).toEqual(['cases 0:0', 'out-of-order 3:5']);
    expect(result.matrix).toMatchObject({ rows: ['A'], columns: ['C'], cells: [[1]] });
    expect(result.log?.leftOut).toBe(1);
  });

  it('counts the steps that end between two dates', () => {
    const { matrix } = accepted(
      'case,activity,timestamp\n1,A,2027-01-01\n1,B,2027-01-02\n1,C,2027-01-03\n1,D,2027-01-04\n',
      { since: '2027-01-03', until: '2027-01-04' },
    );
    expect(matrix).toMatchObject({ rows: ['B'], columns: ['C'], total: 1 });
  });

  it('takes equal times in the order of the file', () => {
    expect(events('1,A,2027-01-01', '1,B,2027-01-01').matrix.total).toBe(1);
  });

  it('leaves out events without case, activity or time, and says where', () => {
    const result = events('1,A,2027-01-01', ',B,2027-01-02', '1,,2027-01-02', '1,B,soon', '1,C,2027-01-03');
    expect(told(result)).toEqual(['cases 0:0', 'incomplete-row 3:1', 'incomplete-row 4:3', 'bad-time 5:5']);
    expect(result.matrix).toMatchObject({ rows: ['A'], columns: ['C'] });
  });

  it('compares times of different zones by their instant', () => {
    expect(told(events('1,A,2027-01-01T10:00+02:00', '1,B,2027-01-01T08:30Z'))).toEqual(['cases 0:0']);
  });

  it('is the textbook’s running example', () => {
    // van der Aalst: six cases; the shipped edge list is what comes of them.
    const traces = ['abdeh', 'adceg', 'acdefbdeg', 'adbeh', 'acdefdcefcdeh', 'acdeg'];
    const rows = traces.flatMap((trace, id) =>
      Array.from(
        trace,
        (activity, at) => `${String(id)},${activity},2027-01-01T00:${String(at).padStart(2, '0')}`,
      ),
    );
    const { matrix, log } = events(...rows);
    expect([log?.rows, matrix.total]).toEqual([42, 36]);
    const at = (from: string, to: string) =>
      matrix.cells[matrix.rows.indexOf(from)]?.[matrix.columns.indexOf(to)];
    expect([at('a', 'c'), at('d', 'e'), at('c', 'd'), at('e', 'f')]).toEqual([3, 6, 4, 3]);
  });
});
