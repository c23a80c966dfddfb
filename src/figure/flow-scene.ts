import type { Cell } from '../matrix/matrix.ts';
import { sankeyLayout, type Flow } from './sankey.ts';
import { fitted, type Scene, type Shape, type Tone } from './scene.ts';

/** One matrix as flows from its focuses to the phases visited. Several drawings with the same `labels`, `height` and `scaleTotal` are one picture. */
export interface FlowOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** The labels of both sides in the order in which they are drawn. */
  readonly labels: readonly string[];
  /** The total that fills the height. */
  readonly scaleTotal: number;
  /** Which way a pair leads: back, ahead, or neither. */
  readonly way: (focus: string, visited: string) => 'back' | 'ahead' | '';
  /** How a label and a value are printed. */
  readonly name: (label: string) => string;
  readonly print: (value: number) => string;
  readonly maxFlows?: number;
}

/** A Sankey of a matrix, with what was left out where there are too many flows. */
export interface FlowScene extends Scene {
  readonly leftOut: { readonly count: number; readonly value: number };
  /** the flows drawn, largest first */
  readonly flows: readonly Flow[];
}

const BAND = 230;
const SIDE = 182;
const NODE = 10;

/** The height that the labels of a Sankey need. */
const flowHeight = (labels: number): number => Math.max(220, labels * (labels > 30 ? 16 : 32));

/** Lays a matrix out as a Sankey, unrolled: focus on the left, visited on the right. An empty matrix gives an empty scene. */
export function flowScene(options: FlowOptions): FlowScene {
  const { rows, columns, cells, labels, way, name, print } = options;
  const height = flowHeight(labels.length);
  const drawing = sankeyLayout({
    columns: [labels, labels],
    flows: rows.flatMap((from, r) =>
      columns.map((to, c) => ({ side: 0, from, to, value: cells[r]?.[c] ?? 0 })),
    ),
    width: BAND,
    height,
    scaleTotal: options.scaleTotal,
    maxFlows: options.maxFlows ?? 300,
  });
  const toneOf = (from: string, to: string): Tone => way(from, to) || 'heat-4';
  const bands = drawing.links.map((link): Shape => ({
    kind: 'path',
    d: shifted(link.d, SIDE),
    stroke: toneOf(link.from, link.to),
    width: Math.max(0.5, link.width),
    opacity: 0.42,
    pair: { focus: link.from, visited: link.to },
    title: `${name(link.from)} to ${name(link.to)}: ${print(link.value)}`,
  }));
  const nodes = drawing.nodes.flatMap((node): Shape[] => {
    const size = labels.length > 30 ? 10 : 12;
    const label = name(node.label);
    const left = node.side === 0;
    return [
      {
        kind: 'rect',
        x: SIDE + node.x0,
        y: node.y0,
        width: NODE,
        height: Math.max(1, node.y1 - node.y0),
        fill: 'ink',
        title: `${label}: ${print(node.value)}`,
      },
      {
        kind: 'text',
        x: left ? SIDE - 7 : SIDE + BAND + 7,
        y: (node.y0 + node.y1) / 2 + size / 3,
        text: fitted(label, SIDE - 10, size),
        anchor: left ? 'end' : 'start',
        size,
        title: label,
      },
    ];
  });
  return {
    width: BAND + 2 * SIDE,
    height,
    shapes: [...bands, ...nodes],
    leftOut: drawing.leftOut,
    flows: drawing.links.map(({ side, from, to, value }) => ({ side, from, to, value })),
  };
}

/** A path moved to the right: sankeyLayout draws from 0. Its points are written `x,y`. */
function shifted(d: string, by: number): string {
  return d.replace(/(-?[\d.]+),/gu, (_, x: string) => `${String(Math.round((Number(x) + by) * 100) / 100)},`);
}
