#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { EXIT, type Exit, type Io } from './command.ts';
import { COMMANDS } from './commands.ts';

const usage = (): string =>
  `usage:\n${Object.values(COMMANDS)
    .map((command) => `  playbook ${command.usage}\n`)
    .join('')}`;

/** Runs the command that the arguments name. */
export async function main(args: readonly string[], io: Io): Promise<Exit> {
  const command = COMMANDS[args.slice(0, 2).join(' ')];
  if (!command) {
    io.err(usage());
    return EXIT.usage;
  }
  return command.run(args.slice(2), io);
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    read: (path) => readFile(path),
  });
}
