// Which layout, header and columns a file is taken to have: the whole decision, on small files.
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/intake/import.ts';
import { imported, told } from './support.ts';

const read = (text: string, options: ImportOptions = {}): string => {
  const result = imported(text, options);
  const { layout, header, roles } = result.understood;
  const columns = Object.entries(roles ?? {}).map(([role, at]) => `${role}=${String(at + 1)}`);
  return result.ok ? [layout, header ?? 'none', ...columns].join(' ') : told(result).join(' ');
};

describe('what a file is taken for', () => {
  it.each([
    ['a matrix', 'phase,A,B\nA,1,2\nB,3,4\n', 'matrix 1'],
    ['a matrix of bad numbers', 'phase,A,B\nA,-1,inf\n', 'matrix 1'],
    ['a matrix of shares with a comma', 'p;A;B\nA;0,5;0,5\nB;1;0\n', 'matrix 1'],
    ['a matrix below a title', 'Revisits\n\nphase,A,B\nA,1,2\nB,3,4\n', 'matrix 3'],
    ['a matrix below a title in a spreadsheet', 'Revisits,,\nphase,A,B\nA,1,2\nB,3,4\n', 'matrix 2'],
    [
      'a matrix with phases called source and target',
      'p,Source,Target\nSource,1,2\nTarget,3,4\n',
      'matrix 1',
    ],
    ['our own export, whatever its labels', '"focus (hours)",from,to\nfrom,1,2\n', 'matrix 1'],
    ['an edge list', 'from,to,count\nA,B,1\n', 'edges 1 from=1 to=2 value=3'],
    ['an edge list in German', 'Von;Nach;Anzahl\nA;B;1\n', 'edges 1 from=1 to=2 value=3'],
    ['an edge list with other columns', 'id,target,source,weight\n1,B,A,2\n', 'edges 1 from=3 to=2 value=4'],
    ['an edge list below a title', 'Flows of Q1\n\nfrom,to,value\nA,B,1\n', 'edges 3 from=1 to=2 value=3'],
    ['counts by day', 'date,from,to,count\n2027-01-04,A,B,3\n', 'edges 1 from=2 to=3 value=4 when=1'],
    ['visits', 'when,focus,visited\n2027-01-04,A,B\n', 'visits 1 from=2 to=3 when=1'],
    [
      'visits with hours',
      'when,focus,visited,hours\n2027-01-04,A,B,2\n',
      'visits 1 from=2 to=3 value=4 when=1',
    ],
    ['visits of two columns', 'from,to\nA,B\n', 'visits 1 from=1 to=2'],
    ['events', 'case,activity,timestamp\n1,A,2027-01-04\n', 'events 1 case=1 activity=2 when=3'],
    [
      'events as process miners write them',
      'case:concept:name;concept:name;time:timestamp\n1;A;2027-01-04\n',
      'events 1 case=1 activity=2 when=3',
    ],
    ['pairs without header', 'A,B,1\nB,A,2\n', 'edges none from=1 to=2 value=3'],
    ['pairs with names we do not know', 'x,y,z\nA,B,1\nB,A,2\n', 'edges 1 from=1 to=2 value=3'],
    ['visits without header', '2027-01-04,A,B\n2027-01-05,B,A\n', 'columns-needed 1:1'],
    ['two columns of labels', 'A,B\nB,A\nA,C\n', 'columns-needed 1:1'],
    ['a square of marks', 'p,A,B\nA,,x\nB,x,\n', 'no-numbers 2:3'],
    ['one column', 'phase\nA\nB\n', 'no-columns 1:1'],
    ['an index of pandas', ',from,to,count\n0,A,B,1\n', 'edges 1 from=2 to=3 value=4'],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each<[string, string, ImportOptions, string]>([
    ['a layout', 'from,to,count\nA,B,1\n', { layout: 'visits' }, 'visits 1 from=1 to=2 value=3'],
    ['a header further down', 'p,X,Y\nphase,A,B\nA,1,2\n', { header: 2 }, 'matrix 2'],
    ['a header beyond the file', 'p,A\nA,1\n', { header: 9 }, 'no-header 0:0'],
    ['no header', 'A,1,2\nB,3,4\n', { header: null }, 'matrix none'],
    [
      'columns by number',
      '2027-01-04,A,B\n2027-01-05,B,A\n',
      { columns: { from: 2, to: 3 } },
      'visits none from=2 to=3',
    ],
    [
      'columns by name',
      'day,was,went\n2027-01-04,A,B\n',
      { columns: { from: 'was', to: 'went' } },
      'visits 1 from=2 to=3',
    ],
    [
      'columns of events',
      'k,s,t\n1,A,2027-01-04\n',
      { columns: { case: 1, activity: 2, when: 3 } },
      'events 1 case=1 activity=2 when=3',
    ],
    [
      'columns of pairs',
      'k,s,t\nA,B,4\n',
      { columns: { from: 1, to: 2, value: 't' } },
      'edges 1 from=1 to=2 value=3',
    ],
    ['a column that is not there', 'a,b\nA,B\n', { columns: { from: 1, to: 7 } }, 'unknown-column 1:1'],
    ['a name that is not there', 'a,b\nA,B\n', { columns: { from: 'a', to: 'z' } }, 'unknown-column 1:1'],
    ['events without a time column', 'a,b\nA,B\n', { layout: 'events' }, 'columns-needed 1:1'],
    ['an edge list of two columns', 'a,b\nA,B\n', { layout: 'edges' }, 'columns-needed 1:1'],
  ])('asked for: %s', (_name, text, options, expected) => {
    expect(read(text, options)).toBe(expected);
  });

  it('says what it guessed and what it skipped', () => {
    expect(told(imported('Revisits\nx\nphase,A,B\nA,1,2\nB,3,4\n'))).toEqual(['preamble 1:1']);
    expect(told(imported('A,B,1\nB,A,2\n'))).toEqual(['columns-guessed 1:1']);
    expect(told(imported('p,1,2\nA,1,2\n'))).toEqual(['header-numbers 1:1']);
  });

  it('shows what detection alone would say', () => {
    expect(imported('p;A\nA;1,5\n', { delimiter: ',', header: null }).understood.detected).toMatchObject({
      layout: 'matrix',
      delimiter: ';',
      header: 1,
    });
  });

  it('offers what the columns of a log may be', () => {
    expect(imported('2027-01-04,A,B\n2027-01-05,B,A\n')).toMatchObject({
      ask: {
        what: 'columns',
        layout: 'visits',
        guess: { when: 0, from: 1, to: 2 },
        sample: [
          ['2027-01-04', 'A', 'B'],
          ['2027-01-05', 'B', 'A'],
        ],
      },
    });
    expect(imported('P-1,Open,2027-01-04\nP-1,Done,2027-01-05\nP-2,Open,2027-01-05\n')).toMatchObject({
      ask: { layout: 'events', guess: { case: 0, activity: 1, when: 2 } },
    });
  });
});

describe('decisions of an earlier import', () => {
  const text = 'phase,A,Total\nA,1,1\n';
  const signature = imported(text).understood.signature ?? '';
  const remembered = [{ signature, decisions: { keepTotals: true } }];

  it('hold for a file with the same columns', () => {
    const result = imported(text, { remembered });
    expect(result).toMatchObject({
      ok: true,
      matrix: { columns: ['A', 'Total'] },
      understood: { remembered: true },
    });
    expect(imported('phase,A,Total\nA,5,5\nB,6,6\n', { remembered }).understood.remembered).toBe(true);
  });

  it('do not hold for other columns, or when anything is decided now', () => {
    expect(imported('phase,A,Sum\nA,1,1\n', { remembered }).understood.remembered).toBe(false);
    expect(imported(text, { remembered, unit: 'hours' })).toMatchObject({
      matrix: { columns: ['A'] },
      understood: { remembered: false },
    });
  });

  it('know a file by its columns in any encoding and delimiter', () => {
    expect(imported('phase;A;Total\nA;1;1\n').understood.signature).toBe(signature);
  });
});
