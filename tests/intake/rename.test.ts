import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src/playbook/phases.ts';
import type { Unit } from '../../src/matrix/matrix.ts';
import { accepted, told } from './support.ts';

const rows = 'p,Data preparation,deploy,Serving\nData preparation,1,2,3\ndeploy,4,5,6\nServing,7,8,9\n';

describe('labels that mean the same', () => {
  it.each<[Unit, string[], string[], unknown, string[]]>([
    [
      'count',
      ['Data preparation', 'Model deployment'],
      ['Data preparation', 'Model deployment'],
      [
        [1, 5],
        [11, 28],
      ],
      ['joined', 'joined'],
    ],
    [
      'percent',
      ['Data preparation', 'deploy', 'Serving'],
      ['Data preparation', 'Model deployment'],
      [
        [1, 5],
        [4, 11],
        [7, 17],
      ],
      ['joined', 'not-joined'],
    ],
    [
      'probability',
      ['Data preparation', 'deploy', 'Serving'],
      ['Data preparation', 'deploy', 'Serving'],
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      ['not-joined', 'not-joined'],
    ],
  ])('as %s', (unit, rowNames, columns, cells, codes) => {
    const result = accepted(rows, { taxonomy: PHASES, unit });
    expect(result.matrix).toMatchObject({ rows: rowNames, columns, cells });
    expect(
      told(result)
        .filter((line) => line.includes('joined'))
        .map((line) => line.split(' ')[0])
        .toSorted(),
    ).toEqual(codes);
  });

  it('are missing only where none of them has a number', () => {
    expect(accepted('p,deploy,Serving\nA,,\ndeploy,,1\n', { taxonomy: PHASES }).matrix.cells).toEqual([
      [null],
      [1],
    ]);
  });

  it('can be joined by hand, to any name', () => {
    const result = accepted('p,Open,open\nOpen,1,2\nopen,3,4\n', { mapping: { open: 'Open' } });
    expect(result.matrix).toMatchObject({ rows: ['Open'], columns: ['Open'], cells: [[10]] });
  });
});

describe('what is said of labels', () => {
  const codes = (labels: string): string[] =>
    told(
      accepted(
        `p,${labels}\nA,${labels
          .split(',')
          .map(() => '1')
          .join(',')}\n`,
        { taxonomy: PHASES },
      ),
    ).map((line) => line.split(' ')[0] ?? '');

  it.each([
    ['Data preparation,Model development', ['unmatched']],
    ['deploy,Data preparation', ['alias', 'unmatched']],
    ['x,y,z', ['own-taxonomy']],
    ['Data preperation,Data acquisition,Scalability', ['unmatched', 'near-miss']],
  ])('%s', (labels, expected) => {
    expect(codes(labels)).toEqual(expected);
  });

  it('nothing without a taxonomy: labels stand as written', () => {
    const result = accepted('p,deploy\ndeploy,1\n');
    expect([told(result), result.understood.mapping, result.matrix.rows]).toEqual([[], [], ['deploy']]);
  });
});
