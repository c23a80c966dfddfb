import { sankey, type LaidLink, type LaidNode } from 'd3-sankey';

/** A flow between two columns of a Sankey: from node `from` of column `side` to node `to` of the next. Only values above 0 are drawn. */
export interface Flow {
  readonly side: number;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** Where a node stands. Coordinates are in the drawing's units, rounded to two decimals. */
export interface SankeyNode {
  readonly side: number;
  readonly label: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly value: number;
}

/** How a flow is drawn: a cubic line `d`, as thick as `width`. */
export interface SankeyLink extends Flow {
  readonly d: string;
  readonly width: number;
}

export interface SankeyDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
  /** Flows that were not drawn because there are too many; the largest are drawn. */
  readonly leftOut: { readonly count: number; readonly value: number };
}

export interface SankeyOptions {
  /** The labels of each column from left to right, in the order in which they are drawn. */
  readonly columns: readonly (readonly string[])[];
  readonly flows: readonly Flow[];
  readonly width: number;
  readonly height: number;
  /** The total that fills the height; give two drawings the same one and they share a scale. */
  readonly scaleTotal?: number;
  readonly maxFlows?: number;
  /** Left edge of each column; without it the columns stand at equal distances over the width. */
  readonly columnsAt?: readonly number[];
  readonly nodeWidth?: number;
  readonly gap?: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const key = (side: number, label: string): string => `${String(side)} ${label}`;

/**
 * Lays out a Sankey whose columns are unrolled, so that back, ahead and self are ordinary flows from left to right.
 * The same input gives the same drawing to the byte; the order of `flows` does not matter.
 */
export function sankeyLayout(options: SankeyOptions): SankeyDrawing {
  const { columns, width, height, nodeWidth = 10, gap = 8, maxFlows = 400 } = options;
  const rank = new Map(
    columns.flatMap((labels, side) => labels.map((label, at) => [key(side, label), at] as const)),
  );
  const at = (side: number, label: string): number => rank.get(key(side, label)) ?? 0;
  const possible = options.flows
    .filter((flow) => Number.isFinite(flow.value) && flow.value > 0)
    .filter((flow) => rank.has(key(flow.side, flow.from)) && rank.has(key(flow.side + 1, flow.to)))
    .toSorted(
      (a, b) =>
        b.value - a.value ||
        a.side - b.side ||
        at(a.side, a.from) - at(b.side, b.from) ||
        at(a.side + 1, a.to) - at(b.side + 1, b.to),
    );
  const flows = possible.slice(0, maxFlows);
  const rest = possible.slice(maxFlows);
  const leftOut = { count: rest.length, value: rest.reduce((sum, flow) => sum + flow.value, 0) };
  if (flows.length === 0) return { width, height, nodes: [], links: [], leftOut };

  const used = new Set(flows.flatMap((flow) => [key(flow.side, flow.from), key(flow.side + 1, flow.to)]));
  const nodes: LaidNode[] = columns.flatMap((labels, side) =>
    labels.map((label) => ({ id: key(side, label), side })).filter((node) => used.has(node.id)),
  );
  const links: LaidLink[] = flows.map((flow, place) => ({
    source: key(flow.side, flow.from),
    target: key(flow.side + 1, flow.to),
    value: flow.value,
    place,
  }));
  const perSide = columns.map((_, side) =>
    flows.filter((flow) => flow.side === side).reduce((sum, flow) => sum + flow.value, 0),
  );
  const total = Math.max(...perSide);
  const most = Math.max(...columns.map((labels) => labels.length));
  const padding = Math.min(gap, height / (3 * most));
  // d3-sankey stretches the fullest column over the height: a smaller total than the shared one gets less height.
  const gaps =
    padding * Math.max(0, ...columns.map((_, side) => nodes.filter((node) => node.side === side).length - 1));
  const share =
    options.scaleTotal === undefined || options.scaleTotal <= total ? 1 : total / options.scaleTotal;
  const usable = height - padding * (most - 1);
  const bottom = options.scaleTotal === undefined ? height : gaps + usable * share;
  const place = (node: string | LaidNode): number =>
    typeof node === 'string' ? 0 : (rank.get(node.id) ?? 0);
  const laid = sankey()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.side)
    .nodeSort(null)
    .linkSort((a, b) => place(a.source) - place(b.source) || place(a.target) - place(b.target))
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([
      [0, 0],
      [width, bottom],
    ])
    .iterations(0)({ nodes, links });
  // Only where a column stands is ours to choose: heights and order are d3-sankey's.
  for (const node of laid.nodes) {
    const left = options.columnsAt?.[node.side];
    if (left === undefined) continue;
    node.x0 = left;
    node.x1 = left + nodeWidth;
  }
  return {
    width,
    height,
    leftOut,
    nodes: laid.nodes.map((node) => ({
      side: node.side,
      label: node.id.slice(node.id.indexOf(' ') + 1),
      x0: round(node.x0 ?? 0),
      x1: round(node.x1 ?? 0),
      y0: round(node.y0 ?? 0),
      y1: round(node.y1 ?? 0),
      value: node.value ?? 0,
    })),
    links: laid.links.flatMap((link) => {
      const flow = flows[link.place];
      if (!flow || typeof link.source === 'string' || typeof link.target === 'string') return [];
      const [x0, x1] = [round(link.source.x1 ?? 0), round(link.target.x0 ?? 0)];
      const [y0, y1] = [round(link.y0 ?? 0), round(link.y1 ?? 0)];
      const middle = round((x0 + x1) / 2);
      return [
        {
          ...flow,
          width: round(link.width ?? 0),
          d: `M${String(x0)},${String(y0)}C${String(middle)},${String(y0)} ${String(middle)},${String(y1)} ${String(x1)},${String(y1)}`,
        },
      ];
    }),
  };
}
