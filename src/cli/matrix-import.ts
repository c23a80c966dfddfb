import type { ImportResult } from '../intake/import.ts';
import type { Issue } from '../intake/issue.ts';
import type { LogFacts } from '../intake/log.ts';
import type { Delimiter } from '../intake/options.ts';
import { toEdgeCsv, toMatrixCsv } from '../intake/write.ts';
import { PHASES } from '../playbook/phases.ts';
import { misused, parsed } from './arguments.ts';
import { EXIT, type Command } from './command.ts';
import { importRequest, SYNOPSIS, UsageError, type Given, type ImportRequest } from './import-options.ts';
import { matrixText } from './matrix-text.ts';
import { complain, importFile } from './read-file.ts';
import { count } from './text.ts';

type Accepted = Extract<ImportResult, { readonly ok: true }>;

const NAMES: Readonly<Record<Issue['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** `playbook matrix import FILE`: what the importer understood of a file, of any size when it is a log. */
export const matrixImport: Command = {
  usage: SYNOPSIS.usage,
  async run(args, io) {
    const given = parsed(args, SYNOPSIS, io);
    if (!given.ok) return given.exit;
    const request = requestOf(given.values);
    if (request instanceof UsageError) return misused(SYNOPSIS, io, request.message).exit;
    const [file = ''] = given.files;
    const taxonomy = request.phases ? { taxonomy: PHASES } : {};
    const result = await importFile(file, { ...request.decisions, ...taxonomy }, io);
    if (!result) return EXIT.rejected;
    for (const { severity, message, line, column } of result.issues)
      // Notes stand in the JSON already; there only what needs a look is said twice.
      if (severity !== 'info' || request.form !== 'json')
        complain(io, file, NAMES[severity], message, line, column);
    if (!result.ok) return EXIT.rejected;
    io.out(WRITERS[request.form](result));
    return EXIT.fine;
  },
};

function requestOf(given: Given): ImportRequest | UsageError {
  try {
    return importRequest(given);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

const WRITERS: Readonly<Record<ImportRequest['form'], (result: Accepted) => string>> = {
  json: jsonOf,
  matrix: ({ matrix }) => toMatrixCsv(matrix),
  edges: ({ matrix }) => toEdgeCsv(matrix),
  summary: summaryOf,
};

function jsonOf({ matrix, understood, issues }: Accepted): string {
  const { layout, encoding, delimiter, decimal, unit } = understood;
  const { rows, columns, cells, total } = matrix;
  return `${JSON.stringify({ layout, encoding, delimiter, decimal, unit, rows, columns, cells, total, issues }, null, 2)}\n`;
}

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ' ': 'runs of spaces',
};

function summaryOf({ matrix, understood, log }: Accepted): string {
  const { layout, encoding, delimiter, decimal, header, unit } = understood;
  const total = matrix.total === null ? '' : `, n = ${count(matrix.total)}`;
  const facts = [
    `${matrix.title}: ${layout}, ${String(matrix.rows.length)} × ${String(matrix.columns.length)}, ${unit}${total}`,
    `read as ${encoding.toUpperCase()}, ${delimiter === null ? 'JSON' : DELIMITERS[delimiter]}, decimal ${decimal === ',' ? 'comma' : 'point'}, ${header === null ? 'no header' : `header in line ${String(header)}`}`,
    ...(log ? [logLine(log)] : []),
  ];
  return `${facts.join('\n')}\n\n${matrixText(matrix)}`;
}

function logLine({ rows, leftOut, cases, months, outcomes }: LogFacts): string {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  return [
    `${many(rows, 'row')} counted`,
    `${count(leftOut)} left out`,
    ...(cases === null ? [] : [many(cases, 'case')]),
    ...(first === undefined || last === undefined ? [] : [`${first} to ${last}`]),
    ...(outcomes
      ? [
          `${many(outcomes.iterations, 'iteration')}, ${many(outcomes.repetitions, 'repetition')}, ${count(outcomes.unsaid)} unsaid`,
        ]
      : []),
  ].join(', ');
}

const many = (value: number, thing: string): string => `${count(value)} ${thing}${value === 1 ? '' : 's'}`;
