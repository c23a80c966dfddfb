import type { Basis } from './basis.ts';
import type { Verdict } from './verdict.ts';

/** What a basis is called wherever a reader meets it. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  given: 'as given',
  row: 'share of row',
  'row-off-diagonal': 'share of row without the diagonal',
  all: 'share of all',
};

/** What the data say of a cell, in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  different: 'beyond chance',
  chance: 'could be chance',
  unvisited: 'visited by neither',
  untested: 'not tested',
};
