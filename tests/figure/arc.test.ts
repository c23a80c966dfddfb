import { describe, expect, it } from 'vitest';
import { arcDiagram } from '../../src/figure/arc.ts';

const OPTIONS = { count: 4, step: 100, reach: 90, margin: 50, gutter: 20 };
const LINKS = [
  { from: 0, to: 3, weight: 2 },
  { from: 2, to: 1, weight: 1 },
  { from: 1, to: 1, weight: 5 },
];

describe('arcDiagram', () => {
  it('draws ahead above the line and back below, the wider the further, and no arc to itself', () => {
    const { arcs, nodes, width } = arcDiagram({ ...OPTIONS, links: LINKS });
    expect(width).toBe(400);
    expect(nodes.map((node) => node.x)).toEqual([50, 150, 250, 350]);
    expect(arcs.map(({ side, from, to }) => `${side} ${String(from)}${String(to)}`)).toEqual([
      'ahead 03',
      'back 21',
    ]);
    const line = nodes[0]?.y ?? 0;
    const start = (d = ''): number => Number(/^M[\d.]+,([\d.]+)/u.exec(d)?.[1]);
    expect(start(arcs[0]?.d)).toBe(line - 20);
    expect(start(arcs[1]?.d)).toBe(line + 20);
    expect(arcs[0]?.d).toContain('A150,90');
    expect(arcs[1]?.d).toContain('A50,30');
  });

  it('stands upright on a narrow screen: ahead to the right, back to the left', () => {
    const { arcs, nodes } = arcDiagram({ ...OPTIONS, links: LINKS, upright: true });
    const line = nodes[0]?.x ?? 0;
    const across = (d = ''): number => Number(/^M([\d.]+),/u.exec(d)?.[1]);
    expect(nodes.map((node) => node.y)).toEqual([50, 150, 250, 350]);
    expect(across(arcs[0]?.d)).toBe(line + 20);
    expect(across(arcs[1]?.d)).toBe(line - 20);
  });
});
