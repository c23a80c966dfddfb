/** A link of an arc diagram, by the places of its ends on the line, from 0. */
export interface ArcLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Arc extends ArcLink {
  /** ahead when it leads further along the line, back otherwise */
  readonly side: 'ahead' | 'back';
  readonly d: string;
  /** the arrow head at the arc's end, as a closed path */
  readonly head: string;
  readonly thickness: number;
}

export interface ArcDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  readonly arcs: readonly Arc[];
}

export interface ArcOptions {
  readonly count: number;
  readonly links: readonly ArcLink[];
  /** level: nodes from left to right, ahead above and back below; upright: from top to bottom, ahead right and back left */
  readonly upright?: boolean;
  /** distance between neighbors */
  readonly step: number;
  /** how far the widest arc may reach from the line, on each side */
  readonly reach: number;
  /** free space before the first node and after the last */
  readonly margin: number;
  /** half the space on the line that arcs keep free for labels */
  readonly gutter: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Nodes on one line, a half ellipse for each link: ahead on one side, back on the other, the wider the further.
 * Longer arcs come first, so that short ones lie on top and stay within reach of a pointer.
 */
export function arcDiagram(options: ArcOptions): ArcDrawing {
  const { count, step, reach, margin, gutter, upright = false } = options;
  const length = 2 * margin + step * (count - 1);
  const across = 2 * (reach + gutter) + 16;
  const line = across / 2;
  const along = (at: number): number => margin + step * at;
  const point = (a: number, c: number): string =>
    upright ? `${String(round(c))},${String(round(a))}` : `${String(round(a))},${String(round(c))}`;
  const longest = Math.max(1, count - 1);
  const arcs = options.links
    .filter((link) => link.from !== link.to)
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.from - b.from || a.to - b.to)
    .map((link): Arc => {
      const side = link.to > link.from ? 'ahead' : 'back';
      // Level: ahead is above (smaller y). Upright: ahead is on the right (larger x).
      const sign = (side === 'ahead') === upright ? 1 : -1;
      const base = line + sign * gutter;
      const [start, end] = [along(link.from), along(link.to)];
      const radius = Math.abs(end - start) / 2;
      const height = (reach * Math.abs(link.to - link.from)) / longest;
      const [rx, ry] = upright ? [height, radius] : [radius, height];
      // Both sides sweep clockwise when level and counterclockwise when upright.
      const sweep = upright ? (side === 'ahead' ? 1 : 1) : 1;
      const tip = base;
      const back = base + sign * 7;
      return {
        ...link,
        side,
        d: `M${point(start, base)}A${String(round(rx))},${String(round(ry))} 0 0 ${String(sweep)} ${point(end, base)}`,
        head: `M${point(end, tip)}L${point(end - 3.5, back)}L${point(end + 3.5, back)}z`,
        thickness: 1.2 + 1.2 * link.weight,
      };
    });
  const nodes = Array.from({ length: count }, (_, at) =>
    upright ? { x: round(line), y: round(along(at)) } : { x: round(along(at)), y: round(line) },
  );
  return upright
    ? { width: across, height: length, nodes, arcs }
    : { width: length, height: across, nodes, arcs };
}
