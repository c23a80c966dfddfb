import { importMatrix, importStream, type ImportOptions, type ImportResult } from '../intake/import.ts';
import type { Io } from './command.ts';
import { printable } from './text.ts';

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

/** Imports a file, piece by piece where the platform can; null when it cannot be read at all, which is told. */
export async function importFile(file: string, options: ImportOptions, io: Io): Promise<ImportResult | null> {
  const named = { fileName: file === '-' ? 'stdin.csv' : file, ...options };
  try {
    return io.open
      ? await importStream(await io.open(file), named)
      : importMatrix(await io.read(file), named);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain(io, file, 'error', `The file cannot be read: ${reason}`);
    return null;
  }
}
