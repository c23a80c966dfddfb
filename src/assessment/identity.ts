import { canonicalJson } from './canonical.ts';
import { says } from './says.ts';
import type { Project, Stamped } from './types.ts';
import { sha256Hex } from './sha256.ts';

const every = (records: Readonly<Record<string, Partial<Stamped>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, says(record)]));

/**
 * The hash of what a project says: answers, own items, hidden items, name. Two states with the same hash are the same
 * for a merge, whoever made them and when. 32 hexadecimal digits of SHA-256.
 */
export function contentHash(project: Project): string {
  return sha256Hex(
    canonicalJson({
      name: project.name,
      answers: every(project.answers),
      own: every(project.own),
      hidden: every(project.hidden),
    }),
  ).slice(0, 32);
}

/** How many states a project remembers to have been exported or imported in. */
const SEEN_LIMIT = 60;

/** The project with states added to those it remembers: each once, these last, the oldest dropped. */
export function withSeen(project: Project, hashes: readonly string[]): Project {
  const seen = [...new Set([...project.seen, ...hashes].toReversed())].toReversed().slice(-SEEN_LIMIT);
  const same = seen.length === project.seen.length && seen.every((hash, at) => hash === project.seen[at]);
  return same ? project : { ...project, seen };
}

/** The project with another one's states added behind its own: what it knows already stays where it is. */
export const withTheirSeen = (project: Project, hashes: readonly string[]): Project =>
  withSeen(
    project,
    hashes.filter((hash) => !project.seen.includes(hash)),
  );
