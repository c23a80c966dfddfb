import { checklistCheck } from './checklist-check.ts';
import { checklistExport } from './checklist-export.ts';
import type { Command } from './command.ts';
import { matrixAnalyse } from './matrix-analyse.ts';
import { matrixCompare } from './matrix-compare.ts';
import { matrixImport } from './matrix-import.ts';

/** The commands by their name, in the order of the usage text. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'matrix import': matrixImport,
  'matrix compare': matrixCompare,
  'matrix analyse': matrixAnalyse,
  'checklist check': checklistCheck,
  'checklist export': checklistExport,
};
