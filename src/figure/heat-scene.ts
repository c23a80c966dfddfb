import { fitted, type Scene, type Shape, type Tone } from './scene.ts';

/** One cell of a heatmap as it is drawn. */
export interface HeatCell {
  readonly text: string;
  readonly tone: Tone;
  /** no value */
  readonly missing: boolean;
  /** documented in the paper: underlined */
  readonly documented: boolean;
}

/** A heatmap as a drawing, for files: on the page it is a table. */
export interface HeatOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatCell[])[];
  /** what stands to the right of each row: its n */
  readonly notes: readonly string[];
  readonly noteHead: string;
  readonly name: (label: string) => string;
}

const SIDE = 210;
const CELL = { width: 46, height: 30 } as const;
const HEAD = 176;
const TURN = -50;

/** Lays a heatmap out: row labels on the left, turned column labels on top, the row's note on the right. */
export function heatScene({ rows, columns, cells, notes, noteHead, name }: HeatOptions): Scene {
  const x = (c: number): number => SIDE + c * CELL.width;
  const y = (r: number): number => HEAD + r * CELL.height;
  const heads = [...columns.map(name), noteHead].map((label, c): Shape => ({
    kind: 'text',
    x: x(c) + CELL.width / 2,
    y: HEAD - 8,
    text: fitted(label, HEAD * 1.22),
    turn: TURN,
    title: label,
    fill: c === columns.length ? 'quiet' : 'ink',
  }));
  const body = rows.flatMap((row, r): Shape[] => [
    {
      kind: 'text',
      x: SIDE - 10,
      y: y(r) + CELL.height / 2 + 4,
      text: fitted(name(row), SIDE - 14),
      anchor: 'end',
      title: name(row),
    },
    ...(cells[r] ?? []).flatMap((cell, c): Shape[] => [
      {
        kind: 'rect',
        x: x(c) + 1,
        y: y(r) + 1,
        width: CELL.width - 2,
        height: CELL.height - 2,
        fill: cell.tone,
        hatched: cell.missing,
        pair: { focus: row, visited: columns[c] ?? '' },
      },
      {
        kind: 'text',
        x: x(c) + CELL.width / 2,
        y: y(r) + CELL.height / 2 + 4,
        text: cell.text,
        anchor: 'middle',
        on: cell.tone,
      },
      ...(cell.documented
        ? [
            {
              kind: 'rect',
              x: x(c) + 1,
              y: y(r) + CELL.height - 4,
              width: CELL.width - 2,
              height: 3,
              fill: 'ink',
            } satisfies Shape,
          ]
        : []),
    ]),
    {
      kind: 'text',
      x: x(columns.length) + 10,
      y: y(r) + CELL.height / 2 + 4,
      text: notes[r] ?? '',
      fill: 'quiet',
    },
  ]);
  return {
    width: x(columns.length + 1) + HEAD * 0.7,
    height: y(rows.length),
    shapes: [...heads, ...body],
  };
}
