import type { Analysis } from '../matrix/analysis.ts';
import type { ExpectedVisits } from '../matrix/chain.ts';
import { unitName } from '../matrix/fit.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { Rework } from '../matrix/rework.ts';
import { columns, count, figure, paragraph } from './text.ts';

const ORDER_WORDS: Readonly<Record<Analysis['orderBy'], string>> = {
  playbook: 'in the playbook’s order',
  given: 'in the order of the file',
  sequenced: 'in the order found below',
};

const INDENT = '  ';

/** A part of the report: its name, then what it says. */
const section = (name: string, ...body: readonly string[]): string => `\n${name}\n${body.join('')}`;
const say = (text: string): string => paragraph(text, INDENT);

/** An analysis as a lead reads it in a terminal. */
export function analyseText(matrix: Matrix, analysis: Analysis): string {
  const n = matrix.total === null || analysis.documented ? '' : `, n = ${count(matrix.total)}`;
  return [
    paragraph(
      `${matrix.title}: ${String(matrix.rows.length)} × ${String(matrix.columns.length)}, ${analysis.documented ? 'documented revisits' : unitName(matrix.unit)}${n}`,
    ),
    backtrackingText(matrix.unit, analysis),
    loopsText(analysis),
    orderText(matrix, analysis),
    analysis.visits?.ok ? visitsText(analysis.visits) : '',
    analysis.rework.ok ? reworkText(analysis.rework) : '',
  ].join('');
}

/** What numbers of a unit are called when they are added up. */
const AMOUNTS: Readonly<Record<Matrix['unit'], string>> = {
  count: 'visits',
  hours: 'hours',
  share: 'shares',
  percent: 'percentage points',
  probability: 'probabilities',
};

function backtrackingText(unit: Matrix['unit'], { backtracking, orderBy }: Analysis): string {
  if (!backtracking.ok) return section('Backtracking', say(backtracking.why));
  const { back, elsewhere, share } = backtracking;
  return section(
    'Backtracking',
    say(
      share === null
        ? 'Nothing leads to another phase.'
        : `${figure(back, 6)} of ${figure(elsewhere, 6)} ${AMOUNTS[unit]} in another phase go back, ${figure(share * 100)}%, ${ORDER_WORDS[orderBy]}.`,
    ),
    say(backtracking.assumption),
  );
}

function loopsText({ loops }: Analysis): string {
  if (loops.length === 0) return section('Loops', say('None: from no phase is there a way back to it.'));
  return section('Loops', ...loops.map((loop) => say(`${String(loop.length)} phases: ${loop.join(', ')}`)));
}

function orderText(matrix: Matrix, { sequence, documented }: Analysis): string {
  const marks = documented || sequence.reading.weighting === 'mark';
  const unit = marks ? 'marks' : AMOUNTS[matrix.unit];
  const apart = !matrix.columns.some((column) => matrix.rows.includes(column));
  const { objective, asGiven, exact, lowerBound } = sequence;
  const proof = exact
    ? 'No order has less.'
    : `Found by search; no order can have less than ${figure(lowerBound, 6)}.`;
  return section(
    'Order with least backtracking',
    say(`${figure(objective, 6)} ${unit} go back, ${figure(asGiven, 6)} as given. ${proof}`),
    apart ? say('Rows and columns have no label in common: the order says nothing.') : '',
    say(sequence.assumption),
    columns(
      sequence.labels.map((label, at) => [String(at + 1), label]),
      'rl',
      INDENT,
    ),
  );
}

function visitsText({ start, ends, phases, visits, total, absorption, assumption }: ExpectedVisits): string {
  return section(
    `Expected visits from ${start}`,
    say(
      `${figure(total, 4)} visits until ${ends.map((end, at) => `${end} (${figure((absorption[at] ?? 0) * 100)}%)`).join(' or ')}.`,
    ),
    columns(
      phases.map((phase, at) => [phase, figure(visits[at] ?? 0, 4)]),
      'lr',
      INDENT,
    ),
    say(assumption),
  );
}

function reworkText({
  labels,
  radius,
  converges,
  work,
  total,
  weighted,
  withoutImpact,
  trivial,
  assumption,
}: Rework): string {
  const matrix = weighted ? 'probability times impact' : 'probability alone';
  const verdict = converges
    ? `the rework comes to an end. All rounds together are ${figure(total, 5)} times the first round of one row; below, each row against its own.`
    : 'each round leaves as much work as it did, or more: the rework does not come to an end.';
  return section(
    `Work transformation, ${matrix}`,
    say(`Spectral radius ${figure(radius, 4)}: ${verdict}`),
    trivial
      ? say(
          'Each row sums to 1 with something on the diagonal: then the radius is below 1 whatever the numbers are.',
        )
      : '',
    ...withoutImpact.map(({ focus, visited }) =>
      say(`No impact given: ${focus} on ${visited}; counted as 0.`),
    ),
    work
      ? columns(
          labels.map((label, at) => [label, figure(work[at] ?? 0, 4)]),
          'lr',
          INDENT,
        )
      : '',
    say(assumption),
  );
}
