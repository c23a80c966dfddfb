import { heatStep } from './heat.ts';
import { fitted, heatTone, type PairOf, type Scene, type Shape } from './scene.ts';

/** One of several matrices as a small heatmap. */
export interface SmallHeat {
  readonly title: string;
  readonly note: string;
  readonly cells: readonly (readonly (number | null)[])[];
}

/** Small heatmaps side by side, all on one scale and one order of labels. */
export interface MultiplesOptions {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly matrices: readonly SmallHeat[];
  /** the scale's end */
  readonly extent: number;
  readonly name: (label: string) => string;
}

/** Small multiples, and the outline of one pair in each of them. */
export interface MultiplesScene extends Scene {
  readonly outlines: (pair: PairOf) => readonly Shape[];
}

const CELL = 17;
const GAP = 26;
const HEAD = 36;
const LABELS = 128;
const MOST_LABELED = 14;

/** Lays small multiples out in one row; row labels stand once, on the left, where there are few enough. */
export function multiplesScene({ rows, columns, matrices, extent, name }: MultiplesOptions): MultiplesScene {
  const labeled = rows.length <= MOST_LABELED;
  const cell = labeled ? CELL : Math.max(2, Math.round((CELL * MOST_LABELED) / rows.length));
  const side = labeled ? LABELS : 0;
  const width = Math.max(columns.length * cell, 120);
  const inner = String(Math.max(1, cell - 1));
  const labels = labeled
    ? rows.map((row, r): Shape => ({
        kind: 'text',
        x: side - 8,
        y: HEAD + r * cell + cell / 2 + 4,
        text: fitted(name(row), side - 10, 11),
        size: 11,
        anchor: 'end',
        title: name(row),
      }))
    : [];
  const drawn = matrices.flatMap((matrix, at): Shape[] => {
    const left = side + at * (width + GAP);
    return [
      {
        kind: 'text',
        x: left,
        y: 12,
        text: fitted(matrix.title, width, 12),
        strong: true,
        title: matrix.title,
      },
      { kind: 'text', x: left, y: 27, text: fitted(matrix.note, width, 11), size: 11, fill: 'quiet' },
      ...steps(matrix.cells, extent).map(({ step, places }): Shape => {
        const d = places
          .map(
            ([r, c]) => `M${String(left + c * cell)},${String(HEAD + r * cell)}h${inner}v${inner}h-${inner}z`,
          )
          .join('');
        return step === null ? { kind: 'path', d, hatched: true } : { kind: 'path', d, fill: heatTone(step) };
      }),
    ];
  });
  return {
    width: side + matrices.length * (width + GAP) - GAP,
    height: HEAD + rows.length * cell,
    shapes: [...labels, ...drawn],
    outlines: ({ focus, visited }) => {
      const [r, c] = [rows.indexOf(focus), columns.indexOf(visited)];
      if (r < 0 || c < 0) return [];
      return matrices.map((_, at) => ({
        kind: 'path',
        d: `M${String(side + at * (width + GAP) + c * cell - 1)},${String(HEAD + r * cell - 1)}h${String(cell + 1)}v${String(cell + 1)}h-${String(cell + 1)}z`,
        stroke: 'ink',
        width: 2,
      }));
    },
  };
}

/** The cells of a matrix by their step on the scale, missing ones as null: one shape a step, however many cells. */
function steps(
  cells: SmallHeat['cells'],
  extent: number,
): readonly { readonly step: number | null; readonly places: readonly (readonly [number, number])[] }[] {
  const found = new Map<number | null, [number, number][]>();
  cells.forEach((row, r) => {
    row.forEach((value, c) => {
      const step = value === null ? null : heatStep(value, extent);
      const places = found.get(step) ?? [];
      places.push([r, c]);
      found.set(step, places);
    });
  });
  return [...found]
    .map(([step, places]) => ({ step, places }))
    .toSorted((a, b) => (a.step ?? -1) - (b.step ?? -1));
}
