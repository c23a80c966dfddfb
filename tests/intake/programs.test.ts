// Files exactly as common programs write them: all come in without a hand on a control.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importMatrix, type ImportResult } from '../../src/intake/import.ts';
import { PHASES } from '../../src/playbook/phases.ts';

const root = join(import.meta.dirname, '../..');
const FOLDER = join(root, 'tests/fixtures/intake/programs');
const read = (path: string): ImportResult =>
  importMatrix(new Uint8Array(readFileSync(path)), { fileName: path, taxonomy: PHASES });
function accepted(path: string) {
  const result = read(path);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result;
}

const THREE = ['Data preparation', 'Model development', 'Monitoring and management'];
const HOURS = [
  [1.5, 8, null],
  [7.25, 2, 1],
  [0, 12.75, 3],
];
const ZEROS = [
  [1.5, 8, 0],
  [7.25, 2, 0],
  [0, 12.75, 0],
];
const GERMAN = ['Data preparation', 'Model development', 'Monitoring and management'];

const FILES: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  [
    'libreoffice.csv',
    { delimiter: ',', decimal: '.', encoding: 'utf-8', layout: 'matrix' },
    {
      rows: ['Data preparation', 'Model development', 'Monitoring, all'],
      cells: [
        [1.5, 8, 0],
        [7.25, 2, 1],
        [0, 12.75, 3],
      ],
      unit: 'hours',
    },
  ],
  [
    'excel-german.csv',
    { delimiter: ';', decimal: ',', encoding: 'utf-8' },
    { rows: GERMAN, columns: GERMAN, cells: ZEROS },
  ],
  [
    'excel-unicode-text.txt',
    { delimiter: '\t', decimal: ',', encoding: 'utf-16le' },
    { rows: GERMAN, columns: GERMAN, cells: ZEROS },
  ],
  ['r-write-csv.csv', { delimiter: ',', decimal: '.' }, { rows: THREE, columns: THREE, cells: HOURS }],
  ['r-write-csv2.csv', { delimiter: ';', decimal: ',' }, { rows: THREE, columns: THREE, cells: HOURS }],
  ['r-write-table.txt', { delimiter: ' ', decimal: '.' }, { rows: THREE, columns: THREE, cells: HOURS }],
  [
    'r-write-table-comma.txt',
    { delimiter: ' ', decimal: ',' },
    { rows: THREE, columns: THREE, cells: HOURS },
  ],
  [
    'r-write-table-edges.txt',
    { delimiter: ' ', layout: 'edges' },
    {
      rows: ['Data preparation', 'Model development'],
      columns: ['Model development', 'Data preparation'],
      cells: [
        [8, 0],
        [0, 7],
      ],
      unit: 'count',
    },
  ],
  ['pandas-to-csv.csv', { delimiter: ',', decimal: '.' }, { rows: THREE, columns: THREE, cells: HOURS }],
  ['pandas-unnamed.csv', { layout: 'matrix' }, { rows: THREE, columns: THREE, cells: HOURS }],
  ['pandas-unnamed-corner.csv', { layout: 'matrix' }, { rows: THREE, columns: THREE, cells: HOURS }],
  ['pandas-edges.csv', { layout: 'edges' }, { unit: 'count', total: 15 }],
  ['google-sheets.csv', { delimiter: ',', decimal: '.' }, { rows: THREE, columns: THREE, cells: HOURS }],
  [
    'google-sheets-percent.csv',
    { unit: 'percent' },
    {
      cells: [
        [40.6, 59.4],
        [12.5, 87.5],
      ],
      total: null,
    },
  ],
];

describe('files of common programs', () => {
  it('are all in the table', () => {
    expect(FILES.map(([name]) => name).toSorted()).toEqual(readdirSync(FOLDER).toSorted());
  });

  it.each(FILES)('%s', (name, understood, matrix) => {
    const result = accepted(join(FOLDER, name));
    expect(result.understood).toMatchObject(understood);
    expect(result.matrix).toMatchObject(matrix);
    expect(result.issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  });
});

describe('the datasets of this site', () => {
  const filled = (name: string): number =>
    accepted(join(root, 'public/data', name))
      .matrix.cells.flat()
      .filter((cell) => cell !== null).length;

  it.each([
    ['ucav-rework-probability.csv', 52],
    ['ucav-rework-impact.csv', 51],
  ])('%s: 14 × 14 with %d cells', (name, cells) => {
    const { matrix } = accepted(join(root, 'public/data', name));
    expect([matrix.rows.length, matrix.columns.length, matrix.unit]).toEqual([14, 14, 'probability']);
    expect(matrix.rows).toEqual(matrix.columns);
    expect(filled(name)).toBe(cells);
  });

  it('cocomo: 4 × 7 percentages that sum to 100, with its own names', () => {
    const { matrix } = accepted(join(root, 'public/data/cocomo-phase-activity-effort.csv'));
    expect(matrix).toMatchObject({
      unit: 'percent',
      total: null,
      rows: ['Inception', 'Elaboration', 'Construction', 'Transition'],
    });
    expect(matrix.columns).toContain('Deployment');
    expect(matrix.cells.map((row) => row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0))).toEqual([
      100, 100, 100, 100,
    ]);
  });

  it('process mining: an edge list of 16 pairs and 36 steps (42 events less 6 first ones)', () => {
    const result = accepted(join(root, 'public/data/process-mining-running-example-transitions.csv'));
    expect(result.understood.layout).toBe('edges');
    expect(result.matrix).toMatchObject({ unit: 'count', total: 36 });
    expect(result.matrix.rows).toHaveLength(6);
    expect(result.matrix.columns).toHaveLength(7);
  });

  it('every other file comes in without a warning', () => {
    for (const name of readdirSync(join(root, 'public/data'))) {
      const { issues } = accepted(join(root, 'public/data', name));
      expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
    }
  });
});
