import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXIT, type Exit, type Io } from './command.ts';

/** Options by name, as `node:util` describes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command wants to be told. */
export interface Synopsis<O extends Options> {
  /** the one line of the usage text, without the program's name */
  readonly usage: string;
  /** what `--help` prints below it */
  readonly help: string;
  readonly options: O;
  /** how many files the command takes */
  readonly files: number;
}

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** The arguments taken apart, or the exit code of a command that has said all it will say. */
export type Parsed<O extends Options> =
  | { readonly ok: true; readonly files: readonly string[]; readonly values: Values<O> }
  | { readonly ok: false; readonly exit: Exit };

/**
 * Takes arguments apart. Answers `--help` on standard output; anything that does not fit the synopsis is told on standard
 * error, with the usage line.
 */
export function parsed<O extends Options>(args: readonly string[], synopsis: Synopsis<O>, io: Io): Parsed<O> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`usage: playbook ${synopsis.usage}\n\n${synopsis.help.trim()}\n`);
    return { ok: false, exit: EXIT.fine };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: synopsis.options,
      allowPositionals: true,
    });
    if (positionals.length === synopsis.files) return { ok: true, files: positionals, values };
    return misused(
      synopsis,
      io,
      `${String(synopsis.files)} file${synopsis.files === 1 ? '' : 's'} wanted, ${String(positionals.length)} given.`,
    );
  } catch (error) {
    return misused(synopsis, io, error instanceof Error ? error.message : String(error));
  }
}

/** Tells what is wrong with the arguments. */
export function misused(
  synopsis: Synopsis<Options>,
  io: Io,
  what: string,
): { readonly ok: false; readonly exit: Exit } {
  io.err(`${what}\nusage: playbook ${synopsis.usage}\n`);
  return { ok: false, exit: EXIT.usage };
}
