import {
  Wrong,
  day,
  kind,
  list,
  object,
  oneOf,
  optional,
  records,
  stampOf,
  text,
  time,
  timeOrNull,
  whole,
  type Clock,
} from './fields.ts';
import { NAME_LIMIT } from './project.ts';
import {
  PRIORITIES,
  STATUSES,
  type Answer,
  type Hidden,
  type OwnItem,
  type Project,
  type Status,
} from './types.ts';

export type Checked =
  | { readonly ok: true; readonly project: Project; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string };

function answer(value: unknown, path: string, clock: Clock): Answer {
  const read = object(value, path, 'an answer');
  const wording =
    read['wording'] === undefined ? {} : object(read['wording'], `${path}.wording`, 'a wording');
  return {
    ...read,
    status: oneOf(read['status'], STATUSES, `${path}.status`),
    priority: oneOf(read['priority'] ?? '', PRIORITIES, `${path}.priority`),
    reason: optional(read['reason'], `${path}.reason`),
    note: optional(read['note'], `${path}.note`),
    owner: optional(read['owner'], `${path}.owner`),
    due: day(read['due'], `${path}.due`),
    evidence: dated(read['evidence'], `${path}.evidence`),
    decisions: dated(read['decisions'], `${path}.decisions`),
    votes: (read['votes'] ?? null) === null ? null : tally(read['votes'], `${path}.votes`),
    reopened: (read['reopened'] ?? null) === null ? null : reopened(read['reopened'], `${path}.reopened`),
    wording: {
      text: optional(wording['text'], `${path}.wording.text`),
      doneWhen: optional(wording['doneWhen'], `${path}.wording.doneWhen`),
      hash: optional(wording['hash'], `${path}.wording.hash`),
    },
    ...stampOf(read, path, clock),
  };
}

const dated = (value: unknown, path: string): readonly { readonly text: string; readonly date: string }[] =>
  list(value ?? [], path).map((one, at) => {
    const entry = object(one, `${path}[${String(at)}]`, 'an object');
    return {
      ...entry,
      text: optional(entry['text'], `${path}[${String(at)}].text`),
      date: day(entry['date'], `${path}[${String(at)}].date`),
    };
  });

function tally(value: unknown, path: string): Answer['votes'] {
  const read = object(value, path, 'a tally');
  const counts = object(read['counts'], `${path}.counts`, 'counts by status');
  return {
    ...read,
    date: day(read['date'], `${path}.date`),
    counts: Object.fromEntries(
      STATUSES.map((status) => [status, whole(counts[status] ?? 0, `${path}.counts.${status}`)]),
    ) as Record<Status, number>,
  };
}

function reopened(value: unknown, path: string): Answer['reopened'] {
  const read = object(value, path, 'a reason');
  return {
    ...read,
    date: day(read['date'], `${path}.date`),
    from: oneOf(read['from'], STATUSES, `${path}.from`),
    because: list(read['because'] ?? [], `${path}.because`).map((one, at) => {
      const scenario = object(one, `${path}.because[${String(at)}]`, 'a scenario');
      return {
        ...scenario,
        id: text(scenario['id'], `${path}.because[${String(at)}].id`, 100),
        title: optional(scenario['title'], `${path}.because[${String(at)}].title`),
      };
    }),
  };
}

function own(value: unknown, path: string, clock: Clock): OwnItem {
  const read = object(value, path, 'an item');
  return {
    ...read,
    id: text(read['id'], `${path}.id`, 100),
    phase: text(read['phase'], `${path}.phase`, 100),
    text: text(read['text'], `${path}.text`),
    doneWhen: optional(read['doneWhen'], `${path}.doneWhen`),
    createdAt: time(read['createdAt'], `${path}.createdAt`, clock),
    removedAt: timeOrNull(read['removedAt'], `${path}.removedAt`, clock),
    ...stampOf(read, path, clock),
  };
}

function hidden(value: unknown, path: string, clock: Clock): Hidden {
  const read = object(value, path, 'a reason');
  return { ...read, reason: optional(read['reason'], `${path}.reason`), ...stampOf(read, path, clock) };
}

/**
 * Checks an unknown value as a project in today's form, field by field. Unknown fields are kept; wrong ones are refused
 * with their path; times after tomorrow are set to now, with a warning.
 * @param now ISO time of reading
 */
export function validateProject(value: unknown, now: string): Checked {
  const clock: Clock = { now, warnings: [] };
  try {
    const read = object(value, 'payload', 'a project');
    const name = text(read['name'], 'payload.name', NAME_LIMIT);
    if (typeof (read['demo'] ?? false) !== 'boolean')
      throw new Wrong(`payload.demo should be true or false, but is ${kind(read['demo'])}`);
    const project: Project = {
      ...read,
      id: text(read['id'], 'payload.id', 100),
      version: whole(read['version'], 'payload.version'),
      minReader: whole(read['minReader'], 'payload.minReader'),
      name,
      createdAt: time(read['createdAt'], 'payload.createdAt', clock),
      updatedAt: time(read['updatedAt'], 'payload.updatedAt', clock),
      rev: whole(read['rev'], 'payload.rev'),
      deviceId: optional(read['deviceId'], 'payload.deviceId'),
      archivedAt: timeOrNull(read['archivedAt'], 'payload.archivedAt', clock),
      trashedAt: timeOrNull(read['trashedAt'], 'payload.trashedAt', clock),
      demo: read['demo'] === true,
      repository: optional(read['repository'], 'payload.repository'),
      seen: list(read['seen'] ?? [], 'payload.seen').map((one, at) =>
        text(one, `payload.seen[${String(at)}]`, 100),
      ),
      answers: records(read['answers'], 'payload.answers', (one, path) => answer(one, path, clock)),
      own: records(read['own'], 'payload.own', (one, path) => own(one, path, clock)),
      hidden: records(read['hidden'], 'payload.hidden', (one, path) => hidden(one, path, clock)),
    };
    return { ok: true, project, warnings: clock.warnings };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return {
      ok: false,
      message: `${error.message}. Nothing was imported; export the file again, or mend this field.`,
    };
  }
}
