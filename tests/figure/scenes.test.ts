// @vitest-environment jsdom
// Drawings as data: what stands in them, that it is the same every time, and that a file of them is well-formed.
import { describe, expect, it } from 'vitest';
import { arcScene } from '../../src/figure/arc-scene.ts';
import { barsScene } from '../../src/figure/bars-scene.ts';
import { flowScene } from '../../src/figure/flow-scene.ts';
import { heatScene } from '../../src/figure/heat-scene.ts';
import { multiplesScene } from '../../src/figure/multiples-scene.ts';
import { fitted, type Scene, type Shape } from '../../src/figure/scene.ts';
import { sparkScene } from '../../src/figure/spark-scene.ts';
import { svgDocument, wrapped } from '../../src/figure/svg-document.ts';

const LABELS = ['one', 'two', '<img onerror="x">'];
const CELLS = [
  [null, 4, 0],
  [2, 1, null],
  [0, 6, 3],
];
const name = (label: string): string => label;
const print = (value: number | null): string => String(value);
const way = (from: string, to: string): 'back' | 'ahead' | '' => {
  const step = LABELS.indexOf(to) - LABELS.indexOf(from);
  return step === 0 ? '' : step < 0 ? 'back' : 'ahead';
};
const flow = () =>
  flowScene({
    rows: LABELS,
    columns: LABELS,
    cells: CELLS,
    labels: LABELS,
    scaleTotal: 16,
    way,
    name,
    print,
  });
const arcs = () =>
  arcScene({
    labels: LABELS,
    rows: LABELS,
    columns: LABELS,
    cells: CELLS,
    most: 6,
    directed: true,
    name,
    print,
  });
const multiples = () =>
  multiplesScene({
    rows: LABELS,
    columns: LABELS,
    extent: 6,
    name,
    matrices: [
      { title: 'first', note: 'n = 16', cells: CELLS },
      { title: 'second', note: '', cells: CELLS },
    ],
  });
const bars = () =>
  barsScene({
    focus: 'one',
    extent: 0.8,
    tone: () => 'back',
    name,
    print,
    bars: [
      {
        visited: 'two',
        of: [
          { value: 0.5, interval: [0.3, 0.7] },
          { value: 0.25, interval: null },
        ],
      },
      {
        visited: LABELS[2] ?? '',
        of: [
          { value: null, interval: null },
          { value: 0, interval: null },
        ],
      },
    ],
  });
const heat = () =>
  heatScene({
    rows: LABELS,
    columns: LABELS,
    notes: ['4', '3', '9'],
    noteHead: 'n',
    name,
    cells: CELLS.map((row) =>
      row.map((value) => ({
        text: print(value),
        tone: 'heat-2',
        missing: value === null,
        documented: value === 6,
      })),
    ),
  });
const pairs = (scene: Scene): string[] => [
  ...new Set(
    scene.shapes.flatMap((shape) =>
      shape.kind !== 'text' && shape.pair ? [`${shape.pair.focus}→${shape.pair.visited}`] : [],
    ),
  ),
];

describe('flowScene', () => {
  it('draws every number above zero, back and ahead in their colors', () => {
    const scene = flow();
    expect(pairs(scene)).toHaveLength(5);
    const tones = scene.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.stroke] : []));
    expect(tones.filter((tone) => tone === 'back')).toHaveLength(2);
    expect(tones.filter((tone) => tone === 'ahead')).toHaveLength(1);
    expect(tones.filter((tone) => tone === 'heat-4')).toHaveLength(2);
  });
});

describe('arcScene', () => {
  it('leaves visits to the focus itself out and scales thickness by the shared most', () => {
    const scene = arcs();
    expect(pairs(scene).toSorted()).toEqual(['<img onerror="x">→two', 'one→two', 'two→one']);
    const width = (to: string): number =>
      scene.shapes.flatMap((shape) =>
        shape.kind === 'path' && shape.pair?.focus === to ? [shape.width ?? 0] : [],
      )[0] ?? 0;
    expect(width('<img onerror="x">') / width('two')).toBeCloseTo(3);
  });
});

describe('multiplesScene', () => {
  it('draws one shape a step, however many cells, and outlines a pair in each matrix', () => {
    const scene = multiples();
    const paths = scene.shapes.filter((shape) => shape.kind === 'path');
    // missing, zero, and the steps of 1, 2, 3, 4 and 6 on a scale to 6, for two matrices
    expect(paths).toHaveLength(14);
    expect(scene.outlines({ focus: 'two', visited: 'one' })).toHaveLength(2);
    expect(scene.outlines({ focus: 'nobody', visited: 'one' })).toHaveLength(0);
  });
});

describe('barsScene', () => {
  it('draws the first matrix solid, others outlined, and nothing for a missing value', () => {
    const scene = bars();
    const solid = scene.shapes.filter((shape) => shape.kind === 'rect');
    expect(solid.map((shape) => Math.round(shape.width))).toEqual([76]);
    const whiskers = scene.shapes.filter(
      (shape): shape is Extract<Shape, { kind: 'path' }> => shape.kind === 'path' && shape.stroke === 'ink',
    );
    expect(whiskers).toHaveLength(1);
  });
});

describe('sparkScene', () => {
  it('breaks the line where a value is missing', () => {
    const { shapes } = sparkScene({
      extent: 10,
      points: [1, 2, null, 4].map((value) => ({ value, interval: null })),
    });
    const line = shapes.find((shape) => shape.kind === 'path');
    expect(line?.kind === 'path' && line.d.match(/M/gu)?.length).toBe(2);
    expect(shapes.filter((shape) => shape.kind === 'rect')).toHaveLength(3);
  });
});

describe('fitted', () => {
  it.each([
    ['short', 100, 'short'],
    ['a label that is far too long', 60, 'a label…'],
    ['x', 1, 'x'],
  ])('%s in %d units', (text, width, expected) => {
    expect(fitted(text, width)).toBe(expected);
  });
});

describe('svgDocument', () => {
  const palette = {
    ink: '#1e2023',
    'on-strong': '#ffffff',
    'heat-2': '#d3d7dd',
    paper: '#fdfcf9',
    back: '#a54a08',
    ahead: '#1d5a9e',
    rule: '#d9d4c7',
  };
  const about = { title: 'Flows & <more>', basis: 'Numbers: counts.', source: 'Source: a file.', palette };
  it.each([
    ['flows', flow],
    ['arcs', arcs],
    ['multiples', multiples],
    ['bars', bars],
    ['heat', heat],
  ] as const)(
    'of %s is well-formed, says what it is, holds no markup from labels, and is the same twice',
    (_, make) => {
      const text = svgDocument(make(), about);
      expect(svgDocument(make(), about)).toBe(text);
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(parsed.documentElement.tagName).toBe('svg');
      expect(parsed.querySelector('title')?.textContent).toBe('Flows & <more>');
      expect(parsed.querySelector('img, script, style')).toBeNull();
      expect(text).not.toMatch(/NaN|undefined|style=/u);
      const written = [...parsed.querySelectorAll('text')].map((one) => one.textContent);
      expect(written).toContain('Flows & <more>');
      expect(written).toContain('Numbers: counts.');
      expect(written).toContain('Source: a file.');
    },
  );

  it('prints the ink that reads on each ground', () => {
    const dark = { ...palette, 'heat-2': '#2a3b4f' };
    expect(svgDocument(heat(), about)).toContain('fill="#1e2023">4<');
    expect(svgDocument(heat(), { ...about, palette: dark })).toContain('fill="#ffffff">4<');
    // As a minifier writes it.
    expect(svgDocument(heat(), { ...about, palette: { ...dark, 'on-strong': '#fff' } })).toContain(
      'fill="#fff">4<',
    );
    expect(() => svgDocument(heat(), { ...about, palette: { ...dark, 'on-strong': 'white' } })).toThrow(
      RangeError,
    );
  });

  it('drops what XML forbids', () => {
    expect(
      svgDocument({ width: 10, height: 10, shapes: [] }, { ...about, title: 'a\u0000b\uD800' }),
    ).not.toMatch(/[\u0000\uD800]/u);
  });
});

describe('wrapped', () => {
  it('breaks between words and keeps every one', () => {
    const lines = wrapped('one two three four five six seven eight nine ten', 100, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe('one two three four five six seven eight nine ten');
  });
});
