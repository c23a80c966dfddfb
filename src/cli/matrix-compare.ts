import { orderOf } from '../matrix/arrange.ts';
import { speaks } from '../matrix/analysis.ts';
import type { Basis } from '../matrix/basis.ts';
import { comparisonJson } from '../matrix/comparison-json.ts';
import { differenceOf } from '../matrix/difference.ts';
import { differenceTests } from '../matrix/difference-tests.ts';
import { DOCUMENTED_REFUSAL, isDocumented } from '../matrix/documented.ts';
import { fitOf, unitName } from '../matrix/fit.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { misused, parsed, type Options, type Synopsis } from './arguments.ts';
import { EXIT, type Command, type Exit, type Io } from './command.ts';
import { compareText } from './compare-text.ts';
import { complain } from './read-file.ts';
import { DOCUMENTED_PAIRS } from '../playbook/documented-pairs.ts';
import { readMatrix, TITLES } from './read-matrix.ts';

const SYNOPSIS = {
  usage: 'matrix compare A B [--basis counts|row|row-off-diagonal|all] [--json]',
  files: 2,
  options: { basis: { type: 'string' }, json: { type: 'boolean' } },
  help: `
Compares two measured matrices on the union of their labels; differences are A minus B.

  --basis counts            numbers as the files give them (also written: given)
  --basis row               share of the row; the default where shares can be taken
  --basis row-off-diagonal  share of the row without visits to the focus itself
  --basis all               share of all visits
  --json                    the figures for machines

JSON: {basis, overall: {n: [a, b], jsd, g, df, p, method}, rows: [{focus, n: [a, b], jsd, g, df, p, method}],
cells: [{focus, visited, a, b, difference, interval: [[lo, hi], [lo, hi]] | null, p}]}

n is visits; null where a file holds no counts or lacks the focus. jsd is the Jensen–Shannon divergence in bits. g, df and
p are the G-test of homogeneity over the cells that both files know; method says where p comes from: "chi-square",
"monte-carlo" (an expected count below 5; 9,999 seeded replicates) or "none". A cell's interval is Wilson's, 95 percent;
its p is Fisher's exact test, corrected after Holm for all cells tested (those with a visit in either file). With counts as
basis, tests are about the shares of the row. Without counts there is no interval and no p.

Exit codes: 0 compared, 1 a file was rejected or the two units do not compare (without a label in common all is
missing, and a note says so), 2 usage.`,
} as const satisfies Synopsis<Options>;

const BASES: Readonly<Record<string, Basis>> = {
  counts: 'given',
  given: 'given',
  row: 'row',
  'row-off-diagonal': 'row-off-diagonal',
  all: 'all',
};

/** `playbook matrix compare`: two measured matrices, per row and overall. */
export const matrixCompare: Command = {
  usage: SYNOPSIS.usage,
  async run(args, io) {
    const given = parsed(args, SYNOPSIS, io);
    if (!given.ok) return given.exit;
    const { basis: name, json } = given.values;
    const asked = name === undefined ? undefined : Object.hasOwn(BASES, name) ? BASES[name] : null;
    if (asked === null) return misused(SYNOPSIS, io, `There is no basis “${name ?? ''}”.`).exit;
    const [fileA = '', fileB = ''] = given.files;
    const [a, b] = [await readMatrix(fileA, io), await readMatrix(fileB, io)];
    if (!a || !b) return EXIT.rejected;
    return compare({ a, b, fileA, fileB, asked, json: json === true }, io);
  },
};

interface Task {
  readonly a: Matrix;
  readonly b: Matrix;
  readonly fileA: string;
  readonly fileB: string;
  readonly asked: Basis | undefined;
  readonly json: boolean;
}

function compare({ a, b, fileA, fileB, asked, json }: Task, io: Io): Exit {
  const documented = [
    { matrix: a, file: fileA },
    { matrix: b, file: fileB },
  ].filter(({ matrix }) => isDocumented(matrix, DOCUMENTED_PAIRS));
  for (const { file } of documented) complain(io, file, 'error', DOCUMENTED_REFUSAL);
  if (documented.length > 0) return EXIT.rejected;
  const { bases, why } = fitOf([a, b]);
  const basis = asked ?? (bases.includes('row') ? 'row' : 'given');
  if (!bases.includes(basis)) {
    complain(io, fileB, 'error', why ?? unfit(a, b, basis, bases));
    return EXIT.rejected;
  }
  const order = speaks(a, TITLES) || speaks(b, TITLES) ? orderOf('playbook', [a, b], TITLES) : [];
  const difference = differenceOf(a, b, { basis, order });
  if (!difference.common)
    complain(io, fileB, 'note', `It has no pair of labels in common with ${fileA}: nothing can be compared.`);
  const tests = differenceTests(difference);
  io.out(
    json ? `${JSON.stringify(comparisonJson(difference, tests), null, 2)}\n` : compareText(difference, tests),
  );
  return EXIT.fine;
}

/** Why a basis means nothing for two matrices that can be compared in another. */
function unfit(a: Matrix, b: Matrix, basis: Basis, bases: readonly Basis[]): string {
  const offer = `Choose --basis ${bases.map((one) => (one === 'given' ? 'counts' : one)).join(' or ')}.`;
  return basis === 'given'
    ? `As given, ${unitName(a.unit)} and ${unitName(b.unit)} cannot be set against each other. ${offer}`
    : `The numbers are ${[...new Set([unitName(a.unit), unitName(b.unit)])].join(' and ')}, from which no share of ${basis === 'all' ? 'all' : 'the row'} can be taken. ${offer}`;
}
