/** What a command may touch of the world outside: passed in, so that tests run commands without a process. */
export interface Io {
  /** Standard output: the result and nothing else. */
  out(text: string): void;
  /** Standard error: everything that is not the result. */
  err(text: string): void;
  /** The bytes of a file. Throws when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file piece by piece, `-` for standard input; where it is missing, files are read whole. Rejects when it cannot be opened. */
  open?(path: string): Promise<AsyncIterable<Uint8Array>>;
}

/** Exit codes: 0 fine, 1 rejected or below the threshold, 2 usage. */
export const EXIT = { fine: 0, rejected: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** One command of the command line. */
export interface Command {
  /** One line of the usage text. */
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<Exit>;
}
