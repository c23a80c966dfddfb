import { round, type Scene, type Shape } from './scene.ts';

/** One value of a line over time, with its interval where there is one. */
export interface SparkPoint {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

/** How a small line is drawn. */
export interface SparkOptions {
  readonly points: readonly SparkPoint[];
  /** the scale's end; several lines share it */
  readonly extent: number;
  readonly width?: number;
  readonly height?: number;
}

/** A line over time with its band of intervals; a missing value breaks it. */
export function sparkScene({ points, extent, width = 150, height = 40 }: SparkOptions): Scene {
  const pad = 5;
  const x = (at: number): number =>
    round(points.length < 2 ? width / 2 : pad + (at * (width - 2 * pad)) / (points.length - 1));
  const y = (value: number): number =>
    round(height - pad - (extent > 0 ? (Math.min(value, extent) / extent) * (height - 2 * pad) : 0));
  const known = points.flatMap(({ interval }, at) => (interval ? [{ at, interval }] : []));
  const band =
    known.length < 2
      ? []
      : [
          {
            kind: 'path',
            d: `M${[
              ...known.map(({ at, interval }) => `${String(x(at))},${String(y(interval[1]))}`),
              ...known.toReversed().map(({ at, interval }) => `${String(x(at))},${String(y(interval[0]))}`),
            ].join('L')}z`,
            fill: 'hair',
          } satisfies Shape,
        ];
  const line = points
    .map(({ value }, at) =>
      value === null
        ? ''
        : `${(points[at - 1]?.value ?? null) === null ? 'M' : 'L'}${String(x(at))},${String(y(value))}`,
    )
    .join('');
  const dots = points.flatMap(({ value }, at): Shape[] =>
    value === null
      ? []
      : [{ kind: 'rect', x: round(x(at) - 2), y: round(y(value) - 2), width: 4, height: 4, fill: 'ink' }],
  );
  return {
    width,
    height,
    shapes: [...band, { kind: 'path', d: line, stroke: 'ink', width: 1.5 }, ...dots],
  };
}
