import { importMatrix } from '../intake/import.ts';
import type { Pair } from '../matrix/label-order.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { DOCUMENTED_REVISITS } from '../playbook/documented.ts';
import { PHASES, phaseName } from '../playbook/phases.ts';
import type { Io } from './command.ts';
import { printable } from './text.ts';

/** The titles of the nine phases: what labels are mapped to, and the playbook's order. */
export const TITLES: readonly string[] = PHASES.map((phase) => phase.title);

/** The documented revisits by title, to recognize the documented matrix by. */
export const DOCUMENTED: readonly Pair[] = DOCUMENTED_REVISITS.map(([focus, visited]) => ({
  focus: phaseName(focus).title,
  visited: phaseName(visited).title,
}));

/** One line about a place in a file, as compilers write it. A place of 0 means the whole file and is told as its start. */
export function complain(
  io: Io,
  file: string,
  severity: 'error' | 'warning' | 'note',
  message: string,
  line = 1,
  column = 1,
): void {
  io.err(
    `${printable(file)}:${String(Math.max(1, line))}:${String(Math.max(1, column))}: ${severity}: ${printable(message)}\n`,
  );
}

/** A file's matrix, its labels mapped to the nine phases as the importer does; null when it is rejected. Tells errors and warnings. */
export async function readMatrix(file: string, io: Io): Promise<Matrix | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain(io, file, 'error', `The file cannot be read: ${reason}`);
    return null;
  }
  const result = importMatrix(bytes, { fileName: file, taxonomy: PHASES });
  for (const { severity, message, line, column } of result.issues)
    if (severity !== 'info') complain(io, file, severity, message, line, column);
  return result.ok ? result.matrix : null;
}
