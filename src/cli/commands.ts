import type { Command } from './command.ts';
import { matrixImport } from './matrix-import.ts';

/** The commands by their name, in the order of the usage text. */
export const COMMANDS: Readonly<Record<string, Command>> = { 'matrix import': matrixImport };
