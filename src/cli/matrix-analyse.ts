import { analyse, type Analysis, type AnalysisOptions } from '../matrix/analysis.ts';
import type { OrderKind } from '../matrix/arrange.ts';
import type { ExpectedVisits } from '../matrix/chain.ts';
import { givenOrder } from '../matrix/label-order.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { Rework } from '../matrix/rework.ts';
import { PHASES } from '../playbook/phases.ts';
import { analyseText } from './analyse-text.ts';
import { misused, parsed, type Options, type Synopsis } from './arguments.ts';
import { EXIT, type Command, type Exit, type Io } from './command.ts';
import { complain } from './read-file.ts';
import { DOCUMENTED_PAIRS } from '../playbook/documented-pairs.ts';
import { readMatrix, TITLES } from './read-matrix.ts';

const SYNOPSIS = {
  usage:
    'matrix analyse FILE [--json] [--start LABEL --end LABEL[,LABEL…]] [--impact FILE] [--order-by playbook|given|sequenced]',
  files: 1,
  options: {
    json: { type: 'boolean' },
    start: { type: 'string' },
    end: { type: 'string', multiple: true },
    impact: { type: 'string' },
    'order-by': { type: 'string' },
  },
  help: `
Tells what can be said of one matrix: how much goes back, which phases form loops, the order with least backtracking.

  --start LABEL             with --end: expected visits until an end, by an absorbing chain
  --end LABEL[,LABEL…]      where the way ends; may be given several times
  --impact FILE             for a matrix of rework probabilities: the part of the work that is done again
  --order-by ORDER          what back is told by: playbook (the default where the labels are the nine phases),
                            given (the default elsewhere) or sequenced (the order found)
  --json                    the figures for machines

JSON: {backtracking, loops: [[label]], order: {labels, objective, asGiven, exact}, visits: {…} | null, rework: {…} | null}

backtracking is the share of visits to another phase that go back, from 0 to 1; null where there are no visits to add.
order: objective is what goes back in the order found, asGiven in the file's own; exact says that no order has less. Rows
leave for columns, each visit counts; with probabilities rows depend on columns, and each mark above the diagonal counts 1.
visits, with --start and --end: {start, ends: [label], phases: [{phase, visits}], total, absorption: [{end, probability}]}.
rework, for probabilities: {impact: boolean, radius, converges, phases: [{phase, work}] | null, total: number | null}, work
as a multiple of the first round; null unless it converges.

Exit codes: 0 analyzed, 1 a file was rejected or what was asked makes no sense for it, 2 usage.`,
} as const satisfies Synopsis<Options>;

const ORDERS: Readonly<Record<string, OrderKind>> = {
  playbook: 'playbook',
  given: 'given',
  sequenced: 'sequenced',
};

/** `playbook matrix analyse`: one matrix alone. */
export const matrixAnalyse: Command = {
  usage: SYNOPSIS.usage,
  async run(args, io) {
    const given = parsed(args, SYNOPSIS, io);
    if (!given.ok) return given.exit;
    const { start, end, impact: impactFile, json, 'order-by': orderName } = given.values;
    if ((start === undefined) !== (end === undefined))
      return misused(SYNOPSIS, io, '--start and --end belong together.').exit;
    const orderBy =
      orderName !== undefined && Object.hasOwn(ORDERS, orderName) ? ORDERS[orderName] : undefined;
    if (orderName !== undefined && orderBy === undefined)
      return misused(SYNOPSIS, io, `There is no order “${orderName}”.`).exit;
    const [file = ''] = given.files;
    const matrix = await readMatrix(file, io);
    const impact = impactFile === undefined ? undefined : await readMatrix(impactFile, io);
    if (!matrix || impact === null) return EXIT.rejected;
    const options: AnalysisOptions = {
      taxonomy: TITLES,
      documented: DOCUMENTED_PAIRS,
      ...(orderBy && { orderBy }),
      ...(impact && { impact }),
      ...(start !== undefined && {
        chain: { start: labelOf(start, matrix), ends: (end ?? []).flatMap((one) => labelsOf(one, matrix)) },
      }),
    };
    return tell({ matrix, file, analysis: analyse(matrix, options), impact, json: json === true }, io);
  },
};

interface Task {
  readonly matrix: Matrix;
  readonly file: string;
  readonly analysis: Analysis;
  readonly impact: Matrix | undefined;
  readonly json: boolean;
}

function tell({ matrix, file, analysis, impact, json }: Task, io: Io): Exit {
  const { visits, rework, backtracking } = analysis;
  // What was asked for by name and makes no sense is an error; what was not asked for is just not there.
  const refusals = [visits, impact ? rework : null].flatMap((one) =>
    one === null || one.ok ? [] : [one.why],
  );
  for (const why of refusals) complain(io, file, 'error', why);
  if (refusals.length > 0) return EXIT.rejected;
  if (!backtracking.ok) complain(io, file, 'note', backtracking.why);
  io.out(json ? `${JSON.stringify(jsonOf(analysis), null, 2)}\n` : analyseText(matrix, analysis));
  return EXIT.fine;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** The matrix's label that a reader means: as written, in another case, or by a name of one of the nine phases. */
function labelOf(text: string, matrix: Matrix): string {
  const labels = givenOrder(matrix);
  const names = [
    text,
    ...PHASES.filter((one) => namesOf(one).includes(folded(text))).map((one) => one.title),
  ];
  const found = names.flatMap((name) => labels.filter((label) => folded(label) === folded(name)));
  return labels.includes(text) ? text : (found[0] ?? text);
}

const namesOf = (phase: (typeof PHASES)[number]): readonly string[] =>
  [phase.title, phase.id, phase.code, ...phase.aliases].map(folded);

/** One label that may hold commas, or several between commas. */
function labelsOf(text: string, matrix: Matrix): readonly string[] {
  const whole = labelOf(text, matrix);
  return givenOrder(matrix).includes(whole)
    ? [whole]
    : text.split(',').map((one) => labelOf(one.trim(), matrix));
}

const visitsJson = ({ start, ends, phases, visits, total, absorption }: ExpectedVisits): object => ({
  start,
  ends,
  phases: phases.map((phase, at) => ({ phase, visits: visits[at] })),
  total,
  absorption: ends.map((end, at) => ({ end, probability: absorption[at] })),
});

const reworkJson = ({ labels, radius, converges, work, total, weighted }: Rework): object => ({
  impact: weighted,
  radius,
  converges,
  phases: work && labels.map((phase, at) => ({ phase, work: work[at] })),
  total,
});

/** The analysis in the shape that the command line promises. */
function jsonOf({ backtracking, loops, sequence, visits, rework }: Analysis): object {
  const { labels, objective, asGiven, exact } = sequence;
  return {
    backtracking: backtracking.ok ? backtracking.share : null,
    loops,
    order: { labels, objective, asGiven, exact },
    visits: visits?.ok ? visitsJson(visits) : null,
    rework: rework.ok ? reworkJson(rework) : null,
  };
}
