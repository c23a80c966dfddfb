import { answer, noAnswer, type Answer } from './answer.ts';
import { sumOf } from './basis.ts';
import { givenOrder, knownOrder } from './label-order.ts';
import { factor, inverse, shifted, type Square } from './linear.ts';
import type { Matrix } from './matrix.ts';
import { sum } from './sum.ts';

/** What an absorbing chain makes of a matrix. All lists over `phases` or `ends`, in their order. */
export interface ExpectedVisits {
  readonly start: string;
  readonly ends: readonly string[];
  /** the phases that can be reached from the start and are no ends */
  readonly phases: readonly string[];
  /** how often each phase is visited before an end, the start's first visit included */
  readonly visits: readonly number[];
  /** all of them together: the steps to the end */
  readonly total: number;
  /** the probability of each end */
  readonly absorption: readonly number[];
  /** `fundamental[i][j]`: visits to phase j when starting in phase i */
  readonly fundamental: Square;
  /** `absorptionFrom[i][j]`: the probability of end j when starting in phase i */
  readonly absorptionFrom: Square;
  readonly assumption: string;
}

/** Where a chain starts and where it ends. */
export interface ChainOptions {
  readonly start: string;
  readonly ends: readonly string[];
}

const ROUNDING = 0.006;

const ASSUMPTION =
  'Where the next visit goes depends on the phase alone, not on how one came there or how often; blank cells count as no visit; what leaves an end is left out.';

/**
 * Expected visits until an end, from the fundamental matrix N = (I − Q)⁻¹ of the absorbing chain whose steps are the
 * shares of each row (Kemeny and Snell 1960; Grinstead and Snell 1997, 11.2). Counts, shares and percentages are divided
 * by their row; probabilities must sum to 1 in each row that is reached.
 */
export function expectedVisits(matrix: Matrix, { start, ends }: ChainOptions): Answer<ExpectedVisits> {
  const order = givenOrder(matrix);
  const labels = new Set(order);
  const unknown = [start, ...ends].find((label) => !labels.has(label));
  if (matrix.unit === 'hours')
    return noAnswer('Hours say how long, not how often: a share of time is no probability of a visit.');
  if (unknown !== undefined) return noAnswer(`There is no phase “${unknown}” in this matrix.`);
  if (ends.length === 0) return noAnswer('Name at least one phase in which the way ends.');
  if (ends.includes(start))
    return noAnswer(`“${start}” is both start and end: then nothing happens in between.`);
  const steps = stepsOf(matrix);
  const reached = reachable(steps, start, new Set(ends));
  // By characters first: the arithmetic must not depend on the order of the file.
  const phases = knownOrder(
    [...reached].filter((label) => !ends.includes(label)),
    [],
  );
  const problem = problemOf(matrix, steps, phases, ends);
  if (problem !== null) return noAnswer(problem);
  const part = (from: string, to: string): number => steps.get(from)?.get(to) ?? 0;
  const factored = factor(
    shifted(
      phases.map((from) => phases.map((to) => part(from, to))),
      1,
    ),
  );
  if (factored === null) return noAnswer('From some phases the way never ends, to working precision.');
  const fundamental = inverse(factored);
  const absorptionFrom = fundamental.map((row) =>
    ends.map((end) => sum(row.map((visits, at) => visits * part(phases[at] ?? '', end)))),
  );
  const shown = order.filter((label) => phases.includes(label)).map((label) => phases.indexOf(label));
  const first = phases.indexOf(start);
  return answer({
    start,
    ends,
    phases: shown.map((at) => phases[at] ?? ''),
    visits: shown.map((at) => fundamental[first]?.[at] ?? 0),
    total: sum(fundamental[first] ?? []),
    absorption: ends.map((_, at) => absorptionFrom[first]?.[at] ?? 0),
    fundamental: shown.map((r) => shown.map((c) => fundamental[r]?.[c] ?? 0)),
    absorptionFrom: shown.map((r) => absorptionFrom[r] ?? []),
    assumption: ASSUMPTION,
  });
}

type Steps = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** For each focus the share of its visits that goes to each phase; a focus without visits has none. */
function stepsOf(matrix: Matrix): Steps {
  return new Map(
    matrix.rows.flatMap((focus, r): [string, ReadonlyMap<string, number>][] => {
      const row = matrix.cells[r] ?? [];
      const whole = sumOf(row);
      if (whole === 0) return [];
      const parts = matrix.columns.map((visited, c): [string, number] => [visited, (row[c] ?? 0) / whole]);
      return [[focus, new Map(parts.filter(([, part]) => part > 0))]];
    }),
  );
}

/** All labels that can be reached from `start`, itself included, without going on from where one stops. */
function reachable(steps: Steps, start: string, stops: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const label of reached)
    if (!stops.has(label)) for (const next of steps.get(label)?.keys() ?? []) reached.add(next);
  return reached;
}

/** Why there is no expectation: a way that stops where no end is, that never comes to an end, or that is no chain. */
function problemOf(
  matrix: Matrix,
  steps: Steps,
  phases: readonly string[],
  ends: readonly string[],
): string | null {
  const stuck = phases.find((phase) => !steps.has(phase));
  if (stuck !== undefined)
    return `“${stuck}” is reached, but no visit leaves it. Name it as an end too, or give its row.`;
  const stops = new Set(ends);
  const lost = phases.find((phase) => ![...reachable(steps, phase, stops)].some((label) => stops.has(label)));
  if (lost !== undefined) return `No end can be reached from “${lost}”. Name an end that can.`;
  if (matrix.unit !== 'probability') return null;
  const off = phases.find((phase) => {
    const whole = sumOf(matrix.cells[matrix.rows.indexOf(phase)] ?? []);
    return Math.abs(whole - 1) > ROUNDING;
  });
  return off === undefined
    ? null
    : `The probabilities of “${off}” do not sum to 1, so they do not say where the next visit goes.`;
}
