// What the assessment's tests start from: a small playbook, projects, and arbitrary answers.
import fc from 'fast-check';
import { changeAnswer } from '../../src/assessment/change.ts';
import type { ExportInput } from '../../src/assessment/export-input.ts';
import { newProject } from '../../src/assessment/project.ts';
import {
  PRIORITIES,
  STATUSES,
  type Answer,
  type AnswerChange,
  type ChecklistItem,
  type Project,
  type Stamp,
} from '../../src/assessment/types.ts';
import { wordingHash } from '../../src/assessment/wording.ts';
import { PHASES } from '../../src/playbook/phases.ts';

export const STAMP: Stamp = { at: '2026-11-23T10:00:00.000Z', deviceId: 'device-a' };
export const LATER: Stamp = { at: '2026-11-24T10:00:00.000Z', deviceId: 'device-b' };
export const TODAY = '2026-11-23';

/** An item of the playbook, made up. */
export function item(
  id: string,
  phase = 'data-acquisition',
  addresses: readonly string[] = [],
): ChecklistItem {
  const text = `Do what ${id} says.`;
  const doneWhen = `A page shows that ${id} was done.`;
  return {
    id,
    phase,
    text,
    doneWhen,
    addresses,
    origin: 'paper',
    url: `/phases/${phase}/#${id}`,
    hash: wordingHash(text, doneWhen),
  };
}

/** Five items of three phases. */
export const ITEMS: readonly ChecklistItem[] = [
  item('PD-R1', 'problem-definition', ['PD-DA-1']),
  item('DA-R1', 'data-acquisition', ['DA-DP-1', 'DA-PD-1']),
  item('DA-R2', 'data-acquisition', ['DA-DP-2']),
  item('DP-R1', 'data-preparation', ['DP-DA-1']),
  item('DP-R2', 'data-preparation', ['DA-DP-1']),
];

/** An item of ITEMS. Throws where there is none. */
export function itemOf(id: string): ChecklistItem {
  const found = ITEMS.find((one) => one.id === id);
  if (!found) throw new Error(`no sample item ${id}`);
  return found;
}

/** A project with some answers changed. */
export const projectWith = (changes: Readonly<Record<string, AnswerChange>> = {}, stamp = STAMP): Project =>
  Object.entries(changes).reduce(
    (project, [id, change]) =>
      changeAnswer(project, ITEMS.find((one) => one.id === id) ?? item(id), change, stamp),
    newProject('project-1', 'Churn 2027', stamp),
  );

/** What an export is made from, over the sample items. */
export const inputOf = (project: Project, more: Partial<ExportInput> = {}): ExportInput => ({
  project,
  items: ITEMS,
  retired: [],
  phases: PHASES,
  at: STAMP.at,
  address: (url) => `https://example.org${url}`,
  ...more,
});

/** Text with whatever readers paste: quotes, separators, formulas, line breaks, other scripts, controls. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'",;\t\r\n a1é中')), maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    '- item',
    '+47 22',
    '@all',
    '\tx',
    '"quoted"',
    'a,b;c\td',
    'two\nlines',
    '__proto__',
  ),
);
/** Text on one line without blanks at its ends, as names and owners are. */
export const plainText = anyText.map((text) => text.replace(/\s+/gu, ' ').trim());

export const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dated = fc.record({
  text: plainText.filter((text) => text !== ''),
  date: fc.oneof(fc.constant(''), anyDay),
});

/** A change of an answer, every field possible. */
export const anyChange: fc.Arbitrary<AnswerChange> = fc.record({
  status: fc.constantFrom(...STATUSES),
  reason: anyText,
  note: anyText,
  owner: anyText,
  due: fc.oneof(fc.constant(''), anyDay),
  priority: fc.constantFrom(...PRIORITIES),
  evidence: fc.uniqueArray(dated, { maxLength: 3, selector: (one) => `${one.date} ${one.text}` }),
  decisions: fc.uniqueArray(dated, { maxLength: 3, selector: (one) => `${one.date} ${one.text}` }),
});

/** A project over the sample items, some of them answered. */
export const anyProject: fc.Arbitrary<Project> = fc
  .dictionary(fc.constantFrom(...ITEMS.map((one) => one.id)), anyChange)
  .map((changes) => projectWith(changes));

/** What an answer says, without revision, browser and time. */
export function saysOnly(answer: Answer | undefined): unknown {
  if (!answer) return undefined;
  return Object.fromEntries(
    Object.entries(answer).filter(([name]) => !['rev', 'deviceId', 'updatedAt'].includes(name)),
  );
}
