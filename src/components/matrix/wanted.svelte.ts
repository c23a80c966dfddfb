import type { OrderKind } from '../../matrix/arrange.ts';
import type { Basis } from '../../matrix/basis.ts';

/** How the reader wants to look, also before there is anything to look at: a link says it first. */
export class Wanted {
  /** null: shares when two matrices are compared, numbers as given when one is shown */
  basis = $state<Basis | null>(null);
  order = $state<OrderKind>('playbook');
}
