#!/usr/bin/env node
import { EXIT, type Exit, type Io } from './command.ts';
import { COMMANDS } from './commands.ts';
import { nodeIo } from './node-io.ts';

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

// True when this file is what Node was started with; in the packed bundle the builder sets it.
if (import.meta.main) {
  // A reader that has seen enough (`playbook … | head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await main(process.argv.slice(2), nodeIo);
}
