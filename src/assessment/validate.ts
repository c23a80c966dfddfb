import { PRIORITIES, STATUSES, type Answer, type Project } from './types.ts';
import { TEXT_LIMIT } from './project.ts';

export type Checked =
  | { readonly ok: true; readonly project: Project; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** A field that is not what it should be, with its path. */
class Wrong extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown, path: string, limit = TEXT_LIMIT): string {
  if (typeof value !== 'string') throw new Wrong(`${path} should be text, but is ${kind(value)}`);
  return value.toWellFormed().slice(0, limit);
}

function optional(value: unknown, path: string): string {
  return value === undefined ? '' : text(value, path);
}

function whole(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0))
    throw new Wrong(`${path} should be a whole number from 0, but is ${kind(value)}`);
  return value;
}

function kind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${String(value)}`;
  return typeof value === 'string' ? `the text “${value.slice(0, 40)}”` : typeof value;
}

function time(value: unknown, path: string, now: string, warnings: string[]): string {
  const written = text(value, path, 40);
  const parsed = Date.parse(written);
  if (Number.isNaN(parsed)) throw new Wrong(`${path} should be a time such as ${now}, but is “${written}”`);
  if (parsed <= Date.parse(now) + 86_400_000) return new Date(parsed).toISOString();
  warnings.push(`${path} lies in the future (${written}); it was set to now.`);
  return now;
}

function day(value: unknown, path: string): string {
  const written = optional(value, path);
  if (written !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(written))
    throw new Wrong(`${path} should be a date such as 2027-01-31, but is “${written}”`);
  return written;
}

function answer(value: unknown, path: string, now: string, warnings: string[]): Answer {
  if (!isObject(value)) throw new Wrong(`${path} should be an answer, but is ${kind(value)}`);
  const status = STATUSES.find((one) => one === value['status']);
  if (!status)
    throw new Wrong(
      `${path}.status should be one of ${STATUSES.join(', ')}, but is ${kind(value['status'])}`,
    );
  const priority = PRIORITIES.find((one) => one === (value['priority'] ?? ''));
  if (priority === undefined)
    throw new Wrong(
      `${path}.priority should be low, medium, high or empty, but is ${kind(value['priority'])}`,
    );
  const wording = isObject(value['wording']) ? value['wording'] : {};
  const evidence = value['evidence'] ?? [];
  if (!Array.isArray(evidence))
    throw new Wrong(`${path}.evidence should be a list, but is ${kind(evidence)}`);
  return {
    ...value,
    status,
    priority,
    reason: optional(value['reason'], `${path}.reason`),
    note: optional(value['note'], `${path}.note`),
    owner: optional(value['owner'], `${path}.owner`),
    due: day(value['due'], `${path}.due`),
    evidence: evidence.map((one: unknown, at) => {
      if (!isObject(one))
        throw new Wrong(`${path}.evidence[${String(at)}] should be an object, but is ${kind(one)}`);
      return {
        ...one,
        text: optional(one['text'], `${path}.evidence[${String(at)}].text`),
        date: day(one['date'], `${path}.evidence[${String(at)}].date`),
      };
    }),
    wording: {
      text: optional(wording['text'], `${path}.wording.text`),
      doneWhen: optional(wording['doneWhen'], `${path}.wording.doneWhen`),
      hash: optional(wording['hash'], `${path}.wording.hash`),
    },
    rev: whole(value['rev'] ?? 1, `${path}.rev`),
    deviceId: optional(value['deviceId'], `${path}.deviceId`),
    updatedAt: time(value['updatedAt'], `${path}.updatedAt`, now, warnings),
  };
}

/** Checks an unknown value as a project, field by field. Unknown fields are kept; wrong ones are refused with their path. */
export function validateProject(value: unknown, now: string): Checked {
  const warnings: string[] = [];
  try {
    if (!isObject(value)) throw new Wrong(`payload should be a project, but is ${kind(value)}`);
    const answers = value['answers'] ?? {};
    if (!isObject(answers)) throw new Wrong(`payload.answers should be an object, but is ${kind(answers)}`);
    const project: Project = {
      ...value,
      id: text(value['id'], 'payload.id', 100),
      name: text(value['name'], 'payload.name', 200),
      createdAt: time(value['createdAt'], 'payload.createdAt', now, warnings),
      updatedAt: time(value['updatedAt'], 'payload.updatedAt', now, warnings),
      rev: whole(value['rev'], 'payload.rev'),
      deviceId: optional(value['deviceId'], 'payload.deviceId'),
      trashedAt: null,
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, one]) => [id, answer(one, `payload.answers.${id}`, now, warnings)]),
      ),
    };
    return { ok: true, project, warnings };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return {
      ok: false,
      message: `${error.message}. Nothing was imported; export the file again, or mend this field.`,
    };
  }
}
