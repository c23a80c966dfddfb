import type { Matrix } from '../matrix/matrix.ts';
import { PHASES } from '../playbook/phases.ts';
import type { Io } from './command.ts';
import { complain, importFile } from './read-file.ts';

/** The titles of the nine phases: what labels are mapped to, and the playbook's order. */
export const TITLES: readonly string[] = PHASES.map((phase) => phase.title);

/** A file's matrix, its labels mapped to the nine phases as the importer does; null when it is rejected. Tells errors and warnings. */
export async function readMatrix(file: string, io: Io): Promise<Matrix | null> {
  const result = await importFile(file, { taxonomy: PHASES }, io);
  if (!result) return null;
  for (const { severity, message, line, column } of result.issues)
    if (severity !== 'info') complain(io, file, severity, message, line, column);
  return result.ok ? result.matrix : null;
}
