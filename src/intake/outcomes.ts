import { foldLabel } from './labels.ts';

/** Whether a revisit changed something (iteration) or nothing (repetition), by what a log says of its outcome. */
export type Outcome = 'iteration' | 'repetition' | 'unsaid';

const ITERATION = new Set([
  'improved',
  'improvement',
  'better',
  'learned',
  'learnt',
  'changed',
  'iteration',
  'yes',
  'forbedret',
  'lærte',
  'verbessert',
  'gelernt',
]);
const REPETITION = new Set([
  'nothing',
  'none',
  'no change',
  'unchanged',
  'same',
  'repetition',
  'no',
  'ingenting',
  'ingen endring',
  'nichts',
  'unverändert',
]);

/** Reads an outcome as the revisit log writes it (improved, learned, nothing), or in words that mean the same. */
export function outcomeOf(text: string): Outcome {
  const folded = foldLabel(text);
  if (ITERATION.has(folded)) return 'iteration';
  return REPETITION.has(folded) ? 'repetition' : 'unsaid';
}
