import { readFile } from 'node:fs/promises';
import type { Io } from './command.ts';
import { nodeSource } from './node-source.ts';

/** The process's own streams and files. */
export const nodeIo: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (path) => readFile(path),
  open: (path) => (path === '-' ? Promise.resolve(process.stdin) : nodeSource(path)),
};
