import type { ChecklistItem, Project } from '../assessment/types.ts';
import { checklistItem } from '../assessment/item.ts';
import { MAX_BYTES, TOO_LARGE, unpackProject } from '../assessment/envelope.ts';
import { RECOMMENDATIONS } from '../playbook/recommendations.ts';
import type { Io } from './command.ts';

/** The playbook's items, as the command line knows them: without a site, without addresses. */
export const playbookItems = (): readonly ChecklistItem[] =>
  RECOMMENDATIONS.map((one) => checklistItem(one, ''));

/** The project of an assessment file, or null when it was refused: what is wrong went to standard error. */
export async function readAssessment(path: string, io: Io): Promise<Project | null> {
  const fail = (message: string): null => {
    io.err(`${path}: error: ${message}\n`);
    return null;
  };
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  if (bytes.length > MAX_BYTES) return fail(TOO_LARGE);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('The file is not UTF-8. Export the assessment as JSON and use that file.');
  }
  const read = unpackProject(text, new Date().toISOString());
  if (!read.ok) return fail(read.message);
  // A copy is what a reader can decide on; a script cannot: a changed or newer file stops it.
  if (read.copyOnly) return fail(read.warnings[0] ?? 'The file cannot be trusted.');
  for (const warning of read.warnings) io.err(`${path}: warning: ${warning}\n`);
  return read.project;
}
