import { importMatrix, importStream, type ImportResult } from '../intake/import.ts';
import type { Issue } from '../intake/issue.ts';
import { toEdgeCsv, toMatrixCsv } from '../intake/write.ts';
import { PHASES } from '../playbook/phases.ts';
import { EXIT, type Command, type Exit, type Io } from './command.ts';
import { IMPORT_USAGE, importRequest, UsageError, type ImportRequest } from './import-options.ts';
import { matrixText } from './matrix-text.ts';

type Accepted = Extract<ImportResult, { readonly ok: true }>;

/** `playbook matrix import FILE`: what the importer understood of a file, of any size when it is a log. */
export const matrixImport: Command = {
  usage: IMPORT_USAGE,
  async run(args, io) {
    try {
      return await imported(importRequest(args), io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`playbook: ${error.message}\nusage: playbook ${IMPORT_USAGE}\n`);
      return EXIT.usage;
    }
  },
};

async function imported(request: ImportRequest, io: Io): Promise<Exit> {
  const result = await read(request, io);
  for (const issue of result.issues) io.err(issueLine(request.file, issue));
  if (!result.ok) return EXIT.rejected;
  io.out(WRITERS[request.form](result));
  return EXIT.fine;
}

async function read(request: ImportRequest, io: Io): Promise<ImportResult> {
  const options = {
    ...request.decisions,
    fileName: request.file === '-' ? 'stdin.csv' : request.file,
    ...(request.phases ? { taxonomy: PHASES } : {}),
  };
  const opened = await (io.open ?? io.read)(request.file).catch((error: unknown) => {
    throw new UsageError(
      `${request.file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  return opened instanceof Uint8Array ? importMatrix(opened, options) : importStream(opened, options);
}

const NAMES: Readonly<Record<Issue['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** An issue as compilers print theirs, so that editors and CI find the place. What concerns the whole file stands at 1:1. */
export function issueLine(file: string, issue: Issue): string {
  const message = issue.message.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
  return `${file}:${Math.max(1, issue.line)}:${Math.max(1, issue.column)}: ${NAMES[issue.severity]}: ${message}\n`;
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

const DELIMITERS = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ' ': 'runs of spaces',
} as const;

function summaryOf({ matrix, understood, log }: Accepted): string {
  const { layout, encoding, delimiter, decimal, header, unit } = understood;
  const facts = [
    `${matrix.title}: ${layout}, ${matrix.rows.length} × ${matrix.columns.length}, ${unit}${matrix.total === null ? '' : `, n = ${matrix.total}`}`,
    `read as ${encoding.toUpperCase()}, ${delimiter === null ? 'JSON' : DELIMITERS[delimiter]}, decimal ${decimal === ',' ? 'comma' : 'point'}, ${header === null ? 'no header' : `header in line ${header}`}`,
    ...(log ? [logLine(log)] : []),
  ];
  return `${facts.join('\n')}\n\n${matrixText(matrix)}\n`;
}

function logLine(log: NonNullable<Accepted['log']>): string {
  const months =
    log.months.length > 0 ? `, ${log.months[0]?.month ?? ''} to ${log.months.at(-1)?.month ?? ''}` : '';
  const outcomes = log.outcomes
    ? `, ${log.outcomes.iterations} iterations, ${log.outcomes.repetitions} repetitions, ${log.outcomes.unsaid} do not say`
    : '';
  return `${log.rows} rows counted, ${log.leftOut} left out${log.cases === null ? '' : `, ${log.cases} cases`}${months}${outcomes}`;
}
