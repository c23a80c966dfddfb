import { checklistOf, type Checklist, type RetiredItem } from './checklist.ts';
import { answerOf } from './project.ts';
import type { Answer, ChecklistItem, PhaseLabel, Project } from './types.ts';

/** What every export is made from. */
export interface ExportInput {
  readonly project: Project;
  /** The playbook's items in order. */
  readonly items: readonly ChecklistItem[];
  readonly retired: readonly RetiredItem[];
  readonly phases: readonly PhaseLabel[];
  /** ISO time of the export */
  readonly at: string;
  /** makes an item's address absolute; gives '' where there is none */
  readonly address: (url: string) => string;
}

/** The checklist of an export's project. */
export const inputChecklist = (input: ExportInput): Checklist =>
  checklistOf(input.project, input.items, input.retired);

/** What was answered to an item, or undefined. */
export const inputAnswer = (input: ExportInput, item: ChecklistItem): Answer | undefined =>
  answerOf(input.project, item.id);

/** What a phase is called; its id where it is none of ours. */
export const phaseTitle = (input: Pick<ExportInput, 'phases'>, id: string): string =>
  input.phases.find((phase) => phase.id === id)?.title ?? id;

/** Shown items that still need work: what tickets are made of. */
export const openItems = (input: ExportInput): readonly ChecklistItem[] =>
  inputChecklist(input).shown.filter((item) => {
    const status = inputAnswer(input, item)?.status ?? 'open';
    return status === 'open' || status === 'in-progress';
  });

/** A text on one line. */
export const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** An item's title in a tracker: its id and text, at most 240 characters. */
export const ticketTitle = (item: ChecklistItem): string => clip(`${item.id} ${line(item.text)}`, 240);

/** A text cut to a length without halving a character, with an ellipsis where something went. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A project's name as a file name: letters, digits and dashes, at most 60. */
export function fileStem(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .toWellFormed();
  return safe === '' ? 'assessment' : safe;
}
