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
    minReader: MIN_READER,
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

/**
 * A project of an older version in today's form. One of today or newer, or what is no project, comes back as it is.
 * @param version where it is known from around the record: records of version 1 do not carry it
 */
export function migrateProject(project: unknown, version?: number): unknown {
  if (!isPlain(project)) return project;
  const from = version ?? (typeof project['version'] === 'number' ? project['version'] : 1);
  let now: Plain = project;
  for (let at = from; at < FORMAT_VERSION; at++) now = { ...(MIGRATIONS[at]?.(now) ?? now), version: at + 1 };
  return now;
}

/** Whether a record may be written by this version: one that a newer version wrote may forbid it. */
export const isWritable = (project: { readonly minReader: number }): boolean =>
  project.minReader <= FORMAT_VERSION;
