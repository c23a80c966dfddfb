import type { ChecklistItem } from '../../assessment/types.ts';
import { withBase } from '../../browser/with-base.ts';
import { PHASES, phaseOfCode } from '../../playbook/phases.ts';
import { itemPath, phasePath } from '../../playbook/questions.ts';

/** An item with what stands around it on the page. */
export interface ChecklistEntry {
  readonly item: ChecklistItem;
  /** Why it helps. Empty where the page is a list to work through. */
  readonly why: string;
  /** The paper's section and item; empty for what is the playbook's or the reader's own. */
  readonly source: string;
  /** Public practice it stands on: key and short name. */
  readonly practice: readonly (readonly [key: string, short: string])[];
}

/** A phase as the checklist groups by it. */
export interface ChecklistPhase {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** The nine phases with their addresses. */
export const checklistPhases = (): readonly ChecklistPhase[] =>
  PHASES.map(({ id, number, title }) => ({ id, number, title, url: withBase(phasePath(id)) }));

/** The address of a scenario, from its id: `DP-DA-1` stands on the page of data preparation. */
export function scenarioUrl(id: string): string {
  const phase = phaseOfCode(id.slice(0, 2));
  return phase ? withBase(itemPath(phase.id, id)) : `#${id}`;
}

/** An item of the reader's own, with nothing around it. */
export const ownEntry = (item: ChecklistItem): ChecklistEntry => ({
  item,
  why: '',
  source: '',
  practice: [],
});

/** Between two records: a line of its own, which no field is. Fields may be empty, so an empty line would not do. */
const RECORD = '\n§\n';

/**
 * Entries as one text, one field a line. A page's props are paid before any island:
 * as objects they cost half a kilobyte more on the longest phase page (tests/site/budgets.test.ts).
 */
export const packEntries = (entries: readonly ChecklistEntry[]): string =>
  entries
    .map(({ item, why, source, practice }) =>
      [
        item.id,
        item.text,
        item.doneWhen,
        why,
        source,
        item.addresses.join(' '),
        practice.map(([key, short]) => `${key} ${short}`).join('|'),
        item.hash,
      ].join('\n'),
    )
    .join(RECORD);

/**
 * Reads what packEntries wrote.
 * @param here whether the items stand on their own phase's page: then they are linked by their fragment
 */
export const unpackEntries = (packed: string, here: boolean): readonly ChecklistEntry[] =>
  packed.split(RECORD).map((record) => {
    const [
      id = '',
      text = '',
      doneWhen = '',
      why = '',
      source = '',
      addresses = '',
      practice = '',
      hash = '',
    ] = record.split('\n');
    const phase = phaseOfCode(id.slice(0, 2))?.id ?? 'problem-definition';
    return {
      item: {
        id,
        phase,
        text,
        doneWhen,
        addresses: addresses.split(' '),
        origin: source === '' ? 'playbook' : 'paper',
        url: here ? `#${id}` : withBase(itemPath(phase, id)),
        hash,
      },
      why,
      source,
      practice: practice
        .split('|')
        .filter((one) => one !== '')
        .map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)] as const),
    };
  });
