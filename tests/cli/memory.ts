// The command line without a process: files from memory or from the project, output kept.
import { readFile } from 'node:fs/promises';
import type { Io } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';

export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command; `files` stand before those on disk. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    read: async (path) =>
      Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : readFile(path),
  };
  return { exit: await main(args, io), out, err };
}

/** The result on standard output as JSON. */
export const json = (outcome: Outcome): Record<string, unknown> =>
  JSON.parse(outcome.out) as Record<string, unknown>;
