import type { Playbook } from '../playbook/model.ts';
import { recommendations, scenarios } from '../playbook/questions.ts';

/** An id that the playbook no longer uses, and what became of it. */
export interface RetiredId {
  readonly id: string;
  /** The id that took its place, or null when nothing did. */
  readonly now: string | null;
  readonly since: string;
  readonly why: string;
}

/**
 * What is wrong with the ids that readers' saved answers depend on; empty when nothing is.
 * Ids are permanent: one that was published stays, or is entered as retired; a new one is published by adding it to the list.
 * @param published the checked-in list, one id a line
 */
export function publishedIdProblems(
  playbook: Playbook,
  published: string,
  retired: readonly RetiredId[],
): readonly string[] {
  const now = new Set([...scenarios(playbook), ...recommendations(playbook)].map((one) => one.id));
  const before = new Set(
    published
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const gone = new Map(retired.map((one) => [one.id, one]));
  return [
    ...[...before]
      .filter((id) => !now.has(id) && !gone.has(id))
      .map((id) => `${id} was published and is gone: put it back, or enter it in src/extract/retired-ids.ts`),
    ...[...now].filter((id) => gone.has(id)).map((id) => `${id} is retired and may not be used again`),
    ...[...now].filter((id) => !before.has(id)).map((id) => `${id} is new: run "npm run data" to publish it`),
    ...retired
      .filter((one) => one.now !== null && !now.has(one.now))
      .map((one) => `${one.id} was renamed to ${one.now ?? ''}, which does not exist`),
  ];
}
