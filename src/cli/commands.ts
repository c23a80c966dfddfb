import { checklistCheck } from './checklist-check.ts';
import { checklistExport } from './checklist-export.ts';
import type { Command } from './command.ts';

/** The commands by their name, in the order of the usage text. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'checklist check': checklistCheck,
  'checklist export': checklistExport,
};
