import { FORMAT_VERSION, MIN_READER } from './migrate.ts';
import { stamped } from './stamp.ts';
import type { Answer, Project, Stamp } from './types.ts';

/** The longest note, reason or owner that is kept; the widget stops there. */
export const TEXT_LIMIT = 10_000;
/** The longest project name. */
export const NAME_LIMIT = 200;
/** What the first answer's project is called. */
export const FIRST_PROJECT = 'My project';

/** A project's name as it is kept: one line, trimmed, not empty. */
export const cleanName = (name: string): string =>
  name.replace(/\s+/gu, ' ').trim().slice(0, NAME_LIMIT) || FIRST_PROJECT;

/** What a project starts with, whatever is in it. */
const fresh = (id: string, name: string, stamp: Stamp) => ({
  id,
  name: cleanName(name),
  createdAt: stamp.at,
  updatedAt: stamp.at,
  rev: 0,
  deviceId: stamp.deviceId,
  archivedAt: null,
  trashedAt: null,
  demo: false,
});

/** A project without answers. */
export const newProject = (id: string, name: string, stamp: Stamp): Project => ({
  ...fresh(id, name, stamp),
  version: FORMAT_VERSION,
  minReader: MIN_READER,
  repository: '',
  seen: [],
  answers: {},
  own: {},
  hidden: {},
});

/** A copy under another id, with everything in it. */
export const duplicate = (project: Project, id: string, name: string, stamp: Stamp): Project => ({
  ...project,
  ...fresh(id, name, stamp),
});

/** A new project with another's tailoring – its own items, what it hides, its repository – and none of its answers. */
export const fromTailoring = (project: Project, id: string, name: string, stamp: Stamp): Project => ({
  ...newProject(id, name, stamp),
  repository: project.repository,
  own: Object.fromEntries(Object.entries(project.own).filter(([, one]) => one.removedAt === null)),
  hidden: project.hidden,
});

/** A name that no other project has: the name itself, or with a number behind. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken);
  let free = cleanName(name);
  for (let count = 2; used.has(free); count++) free = `${cleanName(name)} (${String(count)})`;
  return free;
}

/** A project's answer to an item, or undefined while nothing was said. Names like `constructor` are no answers. */
export const answerOf = (project: Project | undefined, itemId: string): Answer | undefined =>
  project && Object.hasOwn(project.answers, itemId) ? project.answers[itemId] : undefined;

/** The project with another name. */
export const renamed = (project: Project, name: string, stamp: Stamp): Project =>
  touched({ ...project, name: cleanName(name) }, stamp);

/** The project marked as changed now. */
export const touched = (project: Project, stamp: Stamp): Project => ({
  ...project,
  updatedAt: stamp.at,
  deviceId: stamp.deviceId,
});

/** The project with one record of a kind set, or taken out where `record` is undefined. */
export function withRecord<K extends 'answers' | 'own' | 'hidden'>(
  project: Project,
  kind: K,
  id: string,
  record: Project[K][string] | undefined,
  stamp: Stamp,
): Project {
  const { [id]: before, ...rest } = project[kind];
  const records = record === undefined ? rest : { ...project[kind], [id]: stamped(record, before, stamp) };
  return touched({ ...project, [kind]: records }, stamp);
}
