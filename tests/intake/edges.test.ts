import { describe, expect, it } from 'vitest';
import { accepted, imported, told } from './support.ts';

describe('an edge list', () => {
  it('is a table in the order in which labels come; pairs that never came are missing', () => {
    expect(accepted('from,to,count\nB,A,1\nA,C,2\nB,C,\n').matrix).toMatchObject({
      rows: ['B', 'A'],
      columns: ['A', 'C'],
      cells: [
        [1, null],
        [null, 2],
      ],
      total: 3,
    });
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
