// The few functions of culori that the color tests use.
declare module 'culori' {
  export interface Color {
    readonly mode: string;
  }
  export function parse(text: string): Color | undefined;
  export function differenceCiede2000(): (one: Color, other: Color) => number;
  export function wcagContrast(one: Color, other: Color): number;
  export function filterDeficiencyProt(severity: number): (color: Color) => Color;
  export function filterDeficiencyDeuter(severity: number): (color: Color) => Color;
  export function filterDeficiencyTrit(severity: number): (color: Color) => Color;
}
