/** A color by its name in tokens.css: a class on screen, the theme's value in a file. */
export type Tone =
  | 'none'
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'hair'
  | 'edge'
  | 'paper'
  | 'raised'
  | 'back'
  | 'ahead'
  | 'on-strong'
  | `heat-${number}`
  | `more-${number}`
  | `less-${number}`;

/** Which pair of a matrix a shape stands for: views highlight it together, and the keyboard moves from pair to pair. */
export interface PairOf {
  readonly focus: string;
  readonly visited: string;
}

interface Drawn {
  readonly pair?: PairOf;
  /** What the shape says, for a pointer that rests on it and for the list behind the drawing. */
  readonly title?: string;
}

export interface Rect extends Drawn {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Tone;
  /** Missing values are hatched over their fill. */
  readonly hatched?: boolean;
}

export interface Path extends Drawn {
  readonly kind: 'path';
  readonly d: string;
  readonly stroke?: Tone;
  readonly width?: number;
  readonly fill?: Tone;
  /** from 0 to 1, for strokes that lie over each other */
  readonly opacity?: number;
  readonly dashed?: boolean;
  readonly hatched?: boolean;
}

export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** in the drawing's units; 12 without it */
  readonly size?: number;
  readonly fill?: Tone;
  /** the ground the text stands on, where that is a colored cell: the theme decides which ink reads on it */
  readonly on?: Tone;
  readonly strong?: boolean;
  /** degrees, clockwise, about its own place */
  readonly turn?: number;
  /** the whole text, where `text` is cut */
  readonly title?: string;
}

export type Shape = Rect | Path | Text;

/** A drawing as plain shapes, in the order in which they are painted. The same input gives the same scene. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Coordinates to two decimals: enough for a projector, and stable as text. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** The scales' steps as tones; see heat.ts for what a step means. */
export const heatTone = (step: number): Tone => `heat-${step}`;
export const signedTone = (step: number): Tone =>
  step === 0 ? 'heat-0' : step > 0 ? `more-${step}` : `less-${-step}`;

/** How far a letter advances, as a part of its size, in a wide system font. */
const ADVANCE = 0.6;

/** About how wide a text is at a size: system fonts differ by a few percent, so what must fit leaves room. */
const textWidth = (text: string, size = 12): number => text.length * size * ADVANCE;

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitted(text: string, width: number, size = 12): string {
  if (text.length <= 1 || textWidth(text, size) <= width) return text;
  const most = Math.max(1, Math.floor(width / (size * ADVANCE)) - 1);
  return `${text.slice(0, most).toWellFormed().trimEnd()}…`;
}
