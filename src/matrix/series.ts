import type { Basis } from './basis.ts';
import { holm } from './holm.ts';
import { byPair, type Pair } from './label-order.ts';
import type { Cell, Matrix, Unit } from './matrix.ts';
import { sidesOf } from './sides.ts';
import { clean, largest, sum } from './sum.ts';
import { trendTest, type TrendTest } from './trend.ts';
import { intervalOf, LEVEL, type Bounds, type Part } from './verdict.ts';

/** A cell at one time. Part and interval need counts and a row with visits. */
export interface SeriesPoint {
  readonly value: Cell;
  readonly of: Part | null;
  readonly interval: Bounds | null;
}

/** A cell over time. */
export interface SeriesCell extends Pair {
  readonly points: readonly SeriesPoint[];
  /** change for each step, in the numbers of the basis, by least squares; null with fewer than two values */
  readonly slope: number | null;
  /** the Cochran–Armitage test of the share, uncorrected; null without counts or without anything to test */
  readonly trend: TrendTest | null;
  /** the test's p corrected after Holm for all cells tested; null where there is no test */
  readonly p: number | null;
  /** rising or falling beyond chance; chance: could be; untested: no test */
  readonly verdict: 'rising' | 'falling' | 'chance' | 'untested';
}

/** The same matrix at several times, oldest first, on one set of labels and one basis. */
export interface Series {
  readonly basis: Basis;
  readonly unit: Unit;
  readonly titles: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counted: boolean;
  readonly cells: readonly (readonly SeriesCell[])[];
  /** the largest value of any cell at any time: the common scale's end */
  readonly extent: number;
  readonly tested: number;
}

/** How matrices are read as a series. */
export interface SeriesOptions {
  readonly basis: Basis;
  /** labels that come first */
  readonly order?: readonly string[];
  /** the matrices' places in time, 0, 1, 2, … unless they are not evenly apart */
  readonly scores?: readonly number[];
}

/**
 * Matrices of several times as one series: each cell's values with n, interval, slope and trend. In counts as given the
 * slope is that of the visits, and the test is about their share of the row, as in a difference.
 * @throws RangeError with fewer than two matrices, or when the basis means nothing for them
 */
export function seriesOf(
  matrices: readonly Matrix[],
  { basis, order = [], scores = matrices.map((_, at) => at) }: SeriesOptions,
): Series {
  if (matrices.length < 2) throw new RangeError('A series needs at least two matrices.');
  if (scores.length !== matrices.length) throw new RangeError('A series needs one score for each matrix.');
  const { rows, columns, sides } = sidesOf(matrices, basis, order);
  const counted = sides.every((side) => side.counted);
  const raw = rows.map((focus, r) =>
    columns.map((visited, c) => {
      const points = sides.map(({ matrix, based }): SeriesPoint => {
        const value = based.cells[r]?.[c] ?? null;
        const n = based.denominators[r] ?? 0;
        if (!counted || value === null || n === 0) return { value, of: null, interval: null };
        const of = { visits: matrix.cells[r]?.[c] ?? 0, n };
        return { value, of, interval: intervalOf(of, basis) };
      });
      const known = points.flatMap(({ of }, at) => (of === null ? [] : [{ of, score: scores[at] ?? 0 }]));
      const trend = trendTest(
        known.map(({ of }) => of),
        known.map(({ score }) => score),
      );
      const slope = trend !== null && basis !== 'given' ? trend.slope : slopeOf(points, scores);
      return { focus, visited, points, trend, slope };
    }),
  );
  const tested = raw.flat().filter((cell) => cell.trend !== null);
  const corrected = holm(tested.map((cell) => cell.trend?.p ?? 1));
  const ps = new Map(tested.map((cell, at) => [cell, corrected[at] ?? 1]));
  return {
    basis,
    unit: basis === 'given' ? (sides[0]?.matrix.unit ?? 'count') : 'share',
    titles: matrices.map((matrix) => matrix.title),
    rows,
    columns,
    counted,
    cells: raw.map((row) =>
      row.map((cell): SeriesCell => {
        const p = ps.get(cell) ?? null;
        return { ...cell, p, verdict: verdictOf(p, cell.trend) };
      }),
    ),
    extent: largest(raw.flat().flatMap((cell) => cell.points.map((point) => point.value ?? 0))),
    tested: tested.length,
  };
}

function verdictOf(p: number | null, trend: TrendTest | null): SeriesCell['verdict'] {
  if (p === null || trend === null) return 'untested';
  if (p >= LEVEL) return 'chance';
  return trend.slope > 0 ? 'rising' : 'falling';
}

/** The least-squares slope of the known values. */
function slopeOf(points: readonly SeriesPoint[], scores: readonly number[]): number | null {
  const known = points.flatMap(({ value }, at) =>
    value === null ? [] : [{ value, score: scores[at] ?? 0 }],
  );
  const center = sum(known.map(({ score }) => score)) / known.length;
  const spread = sum(known.map(({ score }) => (score - center) ** 2));
  if (known.length < 2 || spread === 0) return null;
  return sum(known.map(({ value, score }) => value * (score - center))) / spread;
}

/**
 * The cells by size of their slope, steepest first; of equal ones the surer first, then by label. Flat ones and those
 * with fewer than two values are left out.
 * @param order labels that come first among equals
 */
export function largestTrends(
  series: Series,
  most = 10,
  order: readonly string[] = [],
): readonly SeriesCell[] {
  const compare = byPair(order);
  return series.cells
    .flat()
    .filter((cell) => Math.abs(cell.slope ?? 0) > series.extent * 1e-12)
    .toSorted(
      (a, b) =>
        clean(Math.abs(b.slope ?? 0)) - clean(Math.abs(a.slope ?? 0)) ||
        clean(a.p ?? 1) - clean(b.p ?? 1) ||
        compare(a, b),
    )
    .slice(0, most);
}
