import type { Command } from './command.ts';

/** The commands by their name, in the order of the usage text. */
export const COMMANDS: Readonly<Record<string, Command>> = {};
