/** The version of the stored and exported form of a project. It grows when a field changes its meaning. */
export const FORMAT_VERSION = 2;
/** The oldest version that can read what this one writes without losing its meaning. */
export const MIN_READER = 2;

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** From version n to n + 1, under n. Each is a pure function of the record and keeps the fields it does not know. */
const MIGRATIONS: Readonly<Record<number, (project: Plain) => Plain>> = {
  // Version 1 knew neither items of the reader's own nor decisions, votes, archives.
  1: (project) => ({
    archivedAt: null,
    demo: false,
    repository: '',
    seen: [],
    own: {},
    hidden: {},
    ...project,
    answers: isPlain(project['answers'])
      ? Object.fromEntries(
          Object.entries(project['answers']).map(([id, answer]) => [
            id,
            isPlain(answer) ? { decisions: [], votes: null, reopened: null, ...answer } : answer,
          ]),
        )
      : project['answers'],
  }),
};

/** A project of an older version in today's form. One of today or newer comes back as it is. */
export function migrateProject(project: unknown, version: number): unknown {
  let now = project;
  for (let at = version; at < FORMAT_VERSION; at++) {
    const step = MIGRATIONS[at];
    if (step && isPlain(now)) now = step(now);
  }
  return now;
}
