import type { Phase } from '../../playbook/model.ts';
import { phaseName } from '../../playbook/phases.ts';
import { revisitAnchor } from './anchors.ts';

/** The contents of a phase page, in the order of the page. */
export function phaseHeadings(phase: Phase): readonly { readonly id: string; readonly text: string }[] {
  const studied = phase.revisits.length > 0;
  const arrivals = { id: 'who-comes-here', text: 'Who comes here' };
  return [
    ...(studied ? [{ id: 'at-a-glance', text: 'At a glance' }] : [arrivals]),
    ...phase.revisits.map((revisit) => ({
      id: revisitAnchor(revisit),
      text: `${revisit.direction === 'back' ? '←' : '→'} ${phaseName(revisit.to).title}`,
    })),
    { id: 'recommendations', text: 'Recommendations' },
    ...(studied ? [arrivals] : []),
  ];
}
