import { checklistOf } from './checklist.ts';
import { score } from './score.ts';
import type { ChecklistItem, PhaseLabel, Project } from './types.ts';

/** A state of a project at one time. */
export interface Moment {
  readonly at: string;
  readonly name: string;
  readonly project: Project;
}

/** Done and applicable items of one phase at one time. */
export interface TrendPoint {
  readonly at: string;
  readonly done: number;
  readonly applicable: number;
}

/** One phase over time; a null phase is the whole project. */
export interface TrendLine {
  readonly phase: PhaseLabel | null;
  readonly points: readonly TrendPoint[];
}

/**
 * Done among applicable over time, for the whole and by phase. All states are counted on one basis: today's items and
 * each state's own additions and omissions.
 * @param moments oldest first
 */
export function trend(
  moments: readonly Moment[],
  items: readonly ChecklistItem[],
  phases: readonly PhaseLabel[],
): readonly TrendLine[] {
  const shown = moments.map((moment) => ({ moment, items: checklistOf(moment.project, items).shown }));
  const lineOf = (phase: PhaseLabel | null): TrendLine => ({
    phase,
    points: shown.map((one) => {
      const counted = score(
        one.moment.project,
        phase ? one.items.filter((item) => item.phase === phase.id) : one.items,
      );
      return { at: one.moment.at, done: counted.done, applicable: counted.applicable };
    }),
  });
  return [lineOf(null), ...phases.map(lineOf)];
}

/** The states that a trend is worth drawing for: the last of each day, oldest first. */
export function lastOfEachDay(moments: readonly Moment[]): readonly Moment[] {
  const byDay = new Map<string, Moment>();
  for (const moment of moments.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    byDay.set(moment.at.slice(0, 10), moment);
  return [...byDay.values()];
}

/** A small drawing of one line: x by time, y by share done, in a box of `width` × `height` with the baseline at 0. */
export interface TrendDrawing {
  /** SVG path of the steps: a state holds until the next one. Empty with no point. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The geometry of one line of a trend. `from` and `to` are the ISO times at the box's edges. */
export function drawTrend(
  line: TrendLine,
  from: string,
  to: string,
  width: number,
  height: number,
): TrendDrawing {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const dots = line.points.map((point) => ({
    x: round(end === start ? width : (width * (Date.parse(point.at) - start)) / (end - start)),
    y: round(height - (point.applicable === 0 ? 0 : (height * point.done) / point.applicable)),
  }));
  const path = dots
    .map((dot, at) =>
      at === 0 ? `M${String(dot.x)} ${String(dot.y)}` : `H${String(dot.x)}V${String(dot.y)}`,
    )
    .join('');
  return { path, dots };
}
