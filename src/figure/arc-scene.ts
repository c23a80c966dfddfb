import type { Cell } from '../matrix/matrix.ts';
import { arcDiagram } from './arc.ts';
import { fitted, type Scene, type Shape } from './scene.ts';

/** A measured matrix on one line: ahead above, back below, as thick as the value. */
export interface ArcSceneOptions {
  /** all labels in the order of the line */
  readonly labels: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  /** the value that is drawn thickest; several drawings share it */
  readonly most: number;
  /** arcs lead back or ahead; without it they have no direction's color */
  readonly directed: boolean;
  readonly name: (label: string) => string;
  readonly print: (value: number) => string;
}

/** More labels than this make an arc diagram that nobody can read. */
export const MOST_ARC_LABELS = 40;

const WIDTH = 1100;
const THICKEST = 13;
const NAMED = 10;

/** Lays a matrix out on one line. Visits to the focus itself have no arc and stay out; the heatmap has them. */
export function arcScene(options: ArcSceneOptions): Scene {
  const { labels, rows, columns, cells, most, directed, name, print } = options;
  const places = new Map(labels.map((label, at) => [label, at]));
  const links = rows.flatMap((focus, r) =>
    columns.flatMap((visited, c) => {
      const [from, to, value] = [places.get(focus), places.get(visited), cells[r]?.[c] ?? 0];
      return from === undefined || to === undefined || from === to || !(value > 0)
        ? []
        : [{ from, to, weight: value }];
    }),
  );
  const named = labels.length <= NAMED;
  const step = WIDTH / Math.max(1, labels.length);
  const drawing = arcDiagram({
    count: labels.length,
    links,
    step,
    reach: 200,
    margin: step / 2,
    gutter: named ? 30 : 15,
  });
  const line = drawing.height / 2;
  const arcs = drawing.arcs.flatMap((arc): Shape[] => {
    const [focus, visited] = [labels[arc.from] ?? '', labels[arc.to] ?? ''];
    const title = `${name(focus)} to ${name(visited)}: ${print(arc.weight)}`;
    return [
      {
        kind: 'path',
        d: arc.d,
        stroke: directed ? arc.side : 'heat-5',
        width: Math.max(0.6, (THICKEST * arc.weight) / (most > 0 ? most : 1)),
        opacity: 0.5,
        pair: { focus, visited },
        title,
      },
    ];
  });
  const nodes = drawing.nodes.flatMap((node, at): Shape[] => {
    const label = name(labels[at] ?? '');
    const [number = '', ...rest] = /^\d+ /u.test(label) ? label.split(' ') : [String(at + 1), label];
    const shapes: Shape[] = [
      {
        kind: 'text',
        x: node.x,
        y: named ? line - 6 : line + 4,
        text: number,
        anchor: 'middle',
        strong: true,
        title: label,
      },
    ];
    if (named)
      shapes.push({
        kind: 'text',
        x: node.x,
        y: line + 12,
        text: fitted(rest.join(' '), step - 6, 11),
        anchor: 'middle',
        size: 11,
        title: label,
      });
    return shapes;
  });
  return { width: WIDTH, height: drawing.height, shapes: [...arcs, ...nodes] };
}
