import { ballotOf } from './ballot.ts';
import { changeText } from './difference-markdown.ts';
import { projectDifference, type ItemDifference } from './difference.ts';
import { literal, tallyText } from './markdown.ts';
import { spentAll, type Meeting, type Slot } from './meeting.ts';
import { answerOf } from './project.ts';
import type { ScenarioLabel } from './reopen.ts';
import { dayOf } from './stamp.ts';
import { STATUS_LABELS, type ChecklistItem, type Project } from './types.ts';
import { countVotes } from './vote.ts';

/** What minutes are written from. */
export interface MinutesInput {
  readonly meeting: Meeting;
  /** The project as it stood when the meeting began, and as it stands now. */
  readonly before: Project;
  readonly after: Project;
  readonly items: readonly ChecklistItem[];
  readonly scenarios: readonly ScenarioLabel[];
  /** ISO */
  readonly now: string;
}

/** Notes stay out of minutes: they may be private. */
const SPOKEN = (change: { readonly field: string }): boolean => change.field !== 'Note';

/** The minutes of a meeting in Markdown: decided, changed, owners and dates, parked, next time. */
export function meetingMinutes(input: MinutesInput): string {
  const { meeting, after } = input;
  const spent = Math.round(spentAll(meeting, meeting.endedAt ?? input.now) / 60_000);
  const sections = [
    section('Decided', decided(input)),
    section('What happened since last time', happened(input)),
    section('Changed', changed(input)),
    section('Owners and dates', owners(input)),
    section('Parked', parked(input, 'parked')),
    section('Not talked about', [...parked(input, 'skipped'), ...unreached(input)]),
    section('Next time', next(input)),
  ];
  return `${[
    `# Planning meeting: ${literal(after.name)}`,
    '',
    `${dayOf(meeting.startedAt)}, ${String(spent)} of ${String(meeting.minutes)} minutes.${
      meeting.people.length > 0 ? ` Present: ${meeting.people.map(literal).join(', ')}.` : ''
    }${after.demo ? ' A made-up example.' : ''}`,
    ...sections.flat(),
  ].join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const named = (input: MinutesInput, id: string): string => {
  const text =
    input.items.find((item) => item.id === id)?.text ?? answerOf(input.after, id)?.wording.text ?? '';
  return `**${literal(id)}** ${literal(text)}`;
};

/** Decisions that were not there when the meeting began, and settled votes. */
function decided(input: MinutesInput): readonly string[] {
  const ids = new Set([
    ...input.meeting.slots.map((slot) => slot.itemId).filter((id) => id !== ''),
    ...Object.keys(input.after.answers),
  ]);
  return [...ids].flatMap((id) => {
    const answer = answerOf(input.after, id);
    const old = answerOf(input.before, id)?.decisions ?? [];
    const fresh = (answer?.decisions ?? []).slice(old.length);
    const ballot = ballotOf(input.meeting, id);
    if (!answer || (fresh.length === 0 && ballot.revealedAt === null)) return [];
    return [
      `- ${named(input, id)} (${STATUS_LABELS[answer.status]})`,
      ...fresh.map((one) => `  - ${literal(one.text)}`),
      ...(ballot.revealedAt === null
        ? []
        : [`  - Vote: ${tallyText({ date: '', counts: countVotes(ballot.votes) })}`]),
    ];
  });
}

function happened(input: MinutesInput): readonly string[] {
  const { meeting } = input;
  const scenarios = meeting.happened.map((id) => {
    const title = input.scenarios.find((one) => one.id === id)?.title ?? '';
    return `- ${literal(id)} ${literal(title)}`;
  });
  const reopened = meeting.reopened.map((id) => `- Reopened: ${named(input, id)}`);
  return [...scenarios, ...reopened];
}

/** What else changed since the meeting began: by its decisions, by a colleague's file, by hand. */
function changed(input: MinutesInput): readonly string[] {
  const { items } = projectDifference(input.before, input.after, input.items);
  return items.flatMap((one: ItemDifference) => {
    const changes = one.changes.filter(SPOKEN).filter((change) => change.field !== 'Decision');
    if (changes.length === 0) return [];
    return [
      `- ${named(input, one.itemId)}`,
      ...changes.map((change) => `  - ${literal(changeText(change))}`),
    ];
  });
}

/** Who does what until when, for what was on the agenda or changed, soonest first. */
function owners(input: MinutesInput): readonly string[] {
  const ids = new Set([
    ...input.meeting.slots.map((slot) => slot.itemId),
    ...projectDifference(input.before, input.after, input.items).items.map((one) => one.itemId),
  ]);
  const rows = [...ids].flatMap((id) => {
    const answer = answerOf(input.after, id);
    const works = answer?.status === 'open' || answer?.status === 'in-progress';
    return answer && works && (answer.owner !== '' || answer.due !== '') ? [{ id, answer }] : [];
  });
  return rows
    .toSorted((a, b) => ((a.answer.due || '9999') < (b.answer.due || '9999') ? -1 : 1))
    .map(
      ({ id, answer }) =>
        `- ${answer.due || 'no date'}, ${literal(answer.owner) || 'no owner'}: ${named(input, id)}`,
    );
}

const parked = (input: MinutesInput, outcome: Slot['outcome']): readonly string[] =>
  input.meeting.slots
    .filter((slot) => slot.kind === 'item' && slot.outcome === outcome)
    .map((slot) => `- ${named(input, slot.itemId)}${slot.why === '' ? '' : ` (${literal(slot.why)})`}`);

const unreached = (input: MinutesInput): readonly string[] =>
  input.meeting.slots
    .filter((slot, at) => slot.kind === 'item' && slot.outcome === '' && at !== input.meeting.at)
    .map((slot) => `- ${named(input, slot.itemId)}`);

const next = (input: MinutesInput): readonly string[] =>
  input.meeting.nextTime
    .split(/\r?\n/u)
    .map(literal)
    .filter((text) => text !== '')
    .map((text) => `- ${text}`);
