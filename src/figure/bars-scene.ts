import { fitted, type Scene, type Shape, type Tone } from './scene.ts';

/** One number of a bar, with its interval where there is one. */
export interface BarValue {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

/** One focus: for each visited phase one bar a matrix, on a scale that other panels share. */
export interface BarsOptions {
  readonly focus: string;
  readonly bars: readonly { readonly visited: string; readonly of: readonly BarValue[] }[];
  /** the scale's end */
  readonly extent: number;
  readonly tone: (visited: string) => Tone;
  readonly name: (label: string) => string;
  readonly print: (value: number | null) => string;
}

const SIDE = 180;
const BAR = 122;
const NUMBER = 78;
const THICK = 8;

/** Bars of one focus, one group a visited phase: the first matrix solid, the others as outlines, intervals as whiskers. */
export function barsScene({ focus, bars, extent, tone, name, print }: BarsOptions): Scene {
  const scale = (value: number): number => (extent > 0 ? (BAR * value) / extent : 0);
  const many = Math.max(1, ...bars.map((bar) => bar.of.length));
  const step = many * (THICK + 2) + 8;
  const shapes = bars.flatMap(({ visited, of }, at): Shape[] => {
    const top = at * step + 4;
    const label = name(visited);
    const pair = { focus, visited };
    const middle = top + (many * (THICK + 2)) / 2;
    return [
      {
        kind: 'text',
        x: SIDE - 8,
        y: middle + 4,
        text: fitted(label, SIDE - 12),
        anchor: 'end',
        title: label,
      },
      ...of.flatMap(({ value, interval }, which): Shape[] => {
        const y = top + which * (THICK + 2);
        const solid = which === 0;
        const bar: Shape[] =
          value === null
            ? []
            : solid
              ? [
                  {
                    kind: 'rect',
                    x: SIDE,
                    y,
                    width: Math.max(0.75, scale(value)),
                    height: THICK,
                    fill: tone(visited),
                    pair,
                    title: `${label}: ${print(value)}`,
                  },
                ]
              : [
                  {
                    kind: 'path',
                    d: `M${String(SIDE)},${String(y + 0.75)}h${String(Math.max(0.75, scale(value)))}v${String(THICK - 1.5)}h-${String(Math.max(0.75, scale(value)))}z`,
                    stroke: tone(visited),
                    width: 1.5,
                    pair,
                    title: `${label}: ${print(value)}`,
                  },
                ];
        const whisker: Shape[] =
          interval === null
            ? []
            : [
                {
                  kind: 'path',
                  d: `M${String(SIDE + scale(interval[0]))},${String(y + THICK / 2)}H${String(SIDE + scale(interval[1]))}`,
                  stroke: 'ink',
                  width: 1,
                  opacity: 0.7,
                },
              ];
        return [...bar, ...whisker];
      }),
      {
        kind: 'text',
        x: SIDE + BAR + NUMBER,
        y: middle + 4,
        text: of.map(({ value }) => print(value)).join(' · '),
        anchor: 'end',
        size: 11,
        fill: 'quiet',
      },
    ];
  });
  return { width: SIDE + BAR + NUMBER, height: bars.length * step, shapes };
}
