import type { Revisit } from '../../playbook/model.ts';

/** The fragment of a revisit's section on its phase page. */
export const revisitAnchor = (revisit: Revisit): string => `${revisit.direction}-to-${revisit.to}`;
