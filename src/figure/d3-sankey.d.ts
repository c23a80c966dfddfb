// The few lines of d3-sankey that src/figure/sankey.ts uses; its own types drag in generics we do not need.
declare module 'd3-sankey' {
  export interface LaidNode {
    id: string;
    side: number;
    index?: number;
    x0?: number;
    x1?: number;
    y0?: number;
    y1?: number;
    value?: number;
  }
  export interface LaidLink {
    source: string | LaidNode;
    target: string | LaidNode;
    value: number;
    width?: number;
    y0?: number;
    y1?: number;
    place: number;
  }
  interface Layout {
    (graph: { nodes: LaidNode[]; links: LaidLink[] }): { nodes: LaidNode[]; links: LaidLink[] };
    nodeId(id: (node: LaidNode) => string): this;
    nodeAlign(align: (node: LaidNode, depth: number) => number): this;
    nodeSort(sort: null): this;
    linkSort(sort: (a: LaidLink, b: LaidLink) => number): this;
    nodeWidth(width: number): this;
    nodePadding(padding: number): this;
    extent(extent: [[number, number], [number, number]]): this;
    iterations(count: number): this;
  }
  export function sankey(): Layout;
}
