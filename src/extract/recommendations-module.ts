import type { Playbook } from '../playbook/model.ts';
import { recommendations } from '../playbook/questions.ts';
import type { RetiredId } from './published-ids.ts';

/** The generated module, from the project's root. */
export const RECOMMENDATIONS_FILE = 'src/playbook/recommendations.ts';

/**
 * The recommendations as a module of plain data, for the command line: it runs where there is no content to read.
 * Written by `npm run data`; a test holds that it matches.
 */
export function recommendationsModule(playbook: Playbook, retired: readonly RetiredId[]): string {
  const items = recommendations(playbook).map(({ id, phase, text, doneWhen, addresses, origin }) => ({
    id,
    phase,
    text,
    doneWhen,
    addresses,
    origin,
  }));
  return `// Generated from src/content/phases by "npm run data". Change the content, never this file.
import type { Recommendation } from './model.ts';

/** A recommendation as the checklist needs it. */
export type RecommendationText = Pick<
  Recommendation,
  'id' | 'phase' | 'text' | 'doneWhen' | 'addresses' | 'origin'
>;

/** All recommendations, by phase in order. */
export const RECOMMENDATIONS: readonly RecommendationText[] = ${JSON.stringify(items, null, 2)};

/** Ids that are not used any more, and what took their place. */
export const RETIRED: readonly {
  readonly id: string;
  readonly now: string | null;
  readonly since: string;
  readonly why: string;
}[] = ${JSON.stringify(retired, null, 2)};
`;
}
