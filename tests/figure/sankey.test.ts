import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sankeyLayout, type Flow } from '../../src/figure/sankey.ts';
import { propertyRuns } from '../support.ts';

const LABELS = ['a', 'b', 'c', 'd'];
const flows = (values: readonly (readonly number[])[]): Flow[] =>
  values.flatMap((row, r) =>
    row.map((value, c) => ({ side: 0, from: LABELS[r] ?? '', to: LABELS[c] ?? '', value })),
  );
const lay = (values: readonly (readonly number[])[], more = {}) =>
  sankeyLayout({ columns: [LABELS, LABELS], flows: flows(values), width: 200, height: 300, ...more });
const VALUES = [
  [0, 3, 1, 0],
  [2, 5, 0, 1],
  [0, 0, 0, 4],
  [1, 1, 1, 1],
];
const table = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })), { minLength: 4, maxLength: 4 }),
  { minLength: 4, maxLength: 4 },
);

describe('sankeyLayout', () => {
  it('draws cycles and self-links as ordinary flows, and nothing for zero, negative, infinite or missing values', () => {
    const drawing = lay([
      [2, 1, Number.NaN, 0],
      [1, 0, -3, Infinity],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(drawing.links.map(({ from, to }) => `${from}${to}`).toSorted()).toEqual(['aa', 'ab', 'ba']);
    for (const link of drawing.links) expect(link.d).not.toMatch(/NaN|Infinity/u);
    expect(drawing.nodes.map((node) => node.label).toSorted()).toEqual(['a', 'a', 'b', 'b']);
  });

  it('has an empty drawing for no flow at all', () => {
    expect(lay(VALUES.map((row) => row.map(() => 0)))).toMatchObject({
      nodes: [],
      links: [],
      leftOut: { count: 0, value: 0 },
    });
  });

  it('gives the same bytes whatever the order of the flows', () => {
    const options = { columns: [LABELS, LABELS], width: 200, height: 300 };
    expect(JSON.stringify(sankeyLayout({ ...options, flows: flows(VALUES).toReversed() }))).toBe(
      JSON.stringify(sankeyLayout({ ...options, flows: flows(VALUES) })),
    );
  });

  it('keeps the largest flows and says what it left out', () => {
    const drawing = lay(VALUES, { maxFlows: 3 });
    expect(drawing.links.map((link) => link.value).toSorted((a, b) => b - a)).toEqual([5, 4, 3]);
    expect(drawing.leftOut).toEqual({ count: 7, value: 8 });
  });

  it('draws a smaller total smaller on a shared scale', () => {
    const thick = (scaleTotal: number): number =>
      lay(VALUES, { scaleTotal }).links.find((link) => link.value === 5)?.width ?? 0;
    expect(thick(40) / thick(20)).toBeCloseTo(0.5, 1);
  });

  it('never lets links cross at a node: along each node they leave and arrive in the order of the other side', () => {
    fc.assert(
      fc.property(table, (values) => {
        const { links } = lay(values);
        const start = (d: string): number => Number(d.split('C')[0]?.split(',')[1]);
        const end = (d: string): number => Number(d.split(' ').at(-1)?.split(',')[1]);
        const rank = (label: string): number => LABELS.indexOf(label);
        for (const label of LABELS) {
          const out = links.filter((link) => link.from === label).toSorted((a, b) => start(a.d) - start(b.d));
          const into = links.filter((link) => link.to === label).toSorted((a, b) => end(a.d) - end(b.d));
          expect(out.map((link) => rank(link.to))).toEqual(
            out.map((link) => rank(link.to)).toSorted((a, b) => a - b),
          );
          expect(into.map((link) => rank(link.from))).toEqual(
            into.map((link) => rank(link.from)).toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('makes every width proportional to its value, within rounding', () => {
    fc.assert(
      fc.property(table, (values) => {
        const { links } = lay(values);
        const [first] = links;
        if (!first) return;
        const unit = first.width / first.value;
        for (const link of links)
          expect(Math.abs(link.width - link.value * unit)).toBeLessThan(0.02 + link.value * 0.011);
      }),
      { numRuns: propertyRuns },
    );
  });
});
