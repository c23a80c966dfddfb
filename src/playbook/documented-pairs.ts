import { DOCUMENTED_REVISITS } from './documented.ts';
import { phaseName } from './phases.ts';

/** The documented revisits by title, to recognize the documented matrix by. */
export const DOCUMENTED_PAIRS: readonly { readonly focus: string; readonly visited: string }[] =
  DOCUMENTED_REVISITS.map(([focus, visited]) => ({
    focus: phaseName(focus).title,
    visited: phaseName(visited).title,
  }));
