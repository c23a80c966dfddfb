import { describe, expect, it } from 'vitest';
import { accepted, imported, told } from './support.ts';

describe('an edge list', () => {
  it('is a table in the order in which labels come; in counts what it does not name is 0, what it leaves blank missing', () => {
    expect(accepted('from,to,count\nB,A,1\nA,C,2\nB,C,\n').matrix).toMatchObject({
      rows: ['B', 'A'],
      columns: ['A', 'C'],
      cells: [
        [1, null],
        [0, 2],
      ],
      total: 3,
      complete: true,
    });
  });

  it('lacks what it does not name where the numbers are no counts', () => {
    const { matrix } = accepted('from,to,probability\nB,A,0.1\nA,C,0.2\n');
    expect(matrix.cells).toEqual([
      [0.1, null],
      [null, 0.2],
    ]);
    expect(matrix.complete).toBeUndefined();
  });

  it.each([
    'count_star()',
    'total',
    'times',
    'cnt',
    'number of visits',
    'transitions',
    'Visits (count)',
    'Antall besøk',
    'Häufigkeit',
    '# of times',
  ])('is known by a number called “%s”', (name) => {
    const result = accepted(`from,to,${name}\nA,B,14\nB,A,22\nA,C,9\n`);
    expect(result.understood.layout).toBe('edges');
    expect(result.matrix).toMatchObject({ total: 45, unit: 'count' });
    expect(result.issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  });

  it('takes the one column of numbers under any name, and says so', () => {
    const result = accepted('from,to,zeal\nA,B,14\nB,A,22\nA,C,9\n');
    expect(result.matrix.total).toBe(45);
    expect(told(result)).toEqual(['value-guessed 1:9']);
    // A pair that comes twice: rows are visits, and the number is something else about them.
    const log = accepted('from,to,points\nA,B,14\nA,B,22\nA,C,9\n');
    expect(log.understood.layout).toBe('visits');
    expect(log.matrix.total).toBe(3);
  });

  it('asks which column holds the numbers when two could', () => {
    const result = imported('from,to,a,b\nA,B,1,2\nB,A,3,4\n', { layout: 'edges' });
    expect(told(result)).toEqual(['columns-needed 1:1']);
  });

  it('leaves totals out where they are the sum of the others', () => {
    const text =
      'from,to,count\nA,B,1\nA,C,2\nA,Total,3\nB,C,4\nB,Total,4\nTotal,B,1\nTotal,C,6\nTotal,Total,7\n';
    const result = accepted(text);
    expect(result.matrix).toMatchObject({ rows: ['A', 'B'], columns: ['B', 'C'], total: 7 });
    expect(told(result)).toEqual(['totals 0:0']);
    expect(accepted(text, { keepTotals: true }).matrix.total).toBe(28);
    expect(accepted('from,to,count\nA,B,1\nA,all,5\nB,all,1\n').matrix.columns).toEqual(['B', 'all']);
  });

  it('adds what comes twice, and says so with an example', () => {
    const result = accepted('from,to,count\nA,B,1\nA,B,2\nA,B,3\nB,A,4\n');
    expect(result.matrix.cells[0]).toContain(6);
    expect(result.issues.find((issue) => issue.code === 'summed')?.message).toMatch(
      /^2 rows repeat a pair; their values were added\. “A” → “B” first stands in line 2 with 1, last it is 3\./u,
    );
  });

  it.each([
    ['first', 1],
    ['last', 3],
    ['sum', 6],
    ['missing', null],
  ] as const)('keeps the %s when asked', (conflicts, value) => {
    expect(accepted('from,to,count\nA,B,1\nA,B,2\nA,B,3\n', { conflicts }).matrix.cells).toEqual([[value]]);
  });

  it('takes the unit from the name of the number', () => {
    const unit = (name: string): string => accepted(`from,to,${name}\nA,B,0.5\n`).matrix.unit;
    expect(['share', 'percent', 'hours', 'probability', 'Anteil', 'Stunden', 'value'].map(unit)).toEqual([
      'share',
      'percent',
      'hours',
      'probability',
      'share',
      'hours',
      'probability',
    ]);
  });

  it('lists rows that lack a phase and numbers that are none', () => {
    const result = accepted('from,to,count\n,B,1\nA,,1\nA,B,x\nA,B,2\n,,\n');
    expect(told(result)).toEqual(['incomplete-row 2:1', 'incomplete-row 3:3', 'bad-cell 4:5']);
    expect(result.matrix.total).toBe(2);
  });

  it('has no totals: a phase may be called “all”', () => {
    expect(accepted('from,to,count\nA,all,1\n').matrix.columns).toEqual(['all']);
  });

  it('refuses more than 400 labels a side, at the first one too many', () => {
    const text = `from,to,count\n${Array.from({ length: 450 }, (_, at) => `A,p${String(at)},1\n`).join('')}`;
    expect(told(imported(text))).toEqual(['too-many-labels 402:3']);
  });
});
