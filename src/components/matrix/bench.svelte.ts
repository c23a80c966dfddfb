import { orderOf, type OrderKind } from '../../matrix/arrange.ts';
import { speaks } from '../../matrix/analysis.ts';
import { inBasis, type Based, type Basis } from '../../matrix/basis.ts';
import { differenceOf, type Difference } from '../../matrix/difference.ts';
import type { DifferenceTests } from '../../matrix/difference-tests.ts';
import { isDocumented } from '../../matrix/documented.ts';
import { readingOf } from '../../matrix/feedback.ts';
import { fitOf, type Fit } from '../../matrix/fit.ts';
import type { Pair } from '../../matrix/label-order.ts';
import type { Matrix } from '../../matrix/matrix.ts';
import { filtered } from '../../matrix/ranking.ts';
import { narrowed } from '../../matrix/narrow.ts';
import { onLabels } from '../../matrix/union.ts';
import type { MatrixShelf } from '../../state/matrices.svelte.ts';
import type { DocumentedRevisit, NumberedPhase } from './documented.ts';
import type { Wanted } from './wanted.svelte.ts';
import { readingFor, type Reading } from './format.ts';

/** A matrix in the basis and order on screen, with what its numbers are parts of. */
export interface Arranged {
  readonly matrix: Matrix;
  readonly based: Based;
}

/** What the page looks at and how: the two matrices, basis, order and filters, and the pair under the pointer. */
export class Bench {
  readonly shelf: MatrixShelf;
  readonly wanted: Wanted;
  readonly documented: readonly DocumentedRevisit[];
  readonly phases: readonly NumberedPhase[];
  readonly titles: readonly string[];

  /** differences smaller than this are quieted, in the numbers on screen */
  least = $state(0);
  /** labels that pass, or null for all */
  focuses = $state.raw<readonly string[] | null>(null);
  visited = $state.raw<readonly string[] | null>(null);
  pair = $state.raw<Pair | null>(null);
  pinned = $state(false);
  tests = $state.raw<DifferenceTests | null>(null);

  readonly #byPair: ReadonlyMap<string, DocumentedRevisit>;

  constructor(
    shelf: MatrixShelf,
    wanted: Wanted,
    documented: readonly DocumentedRevisit[],
    phases: readonly NumberedPhase[],
  ) {
    this.shelf = shelf;
    this.wanted = wanted;
    this.documented = documented;
    this.phases = phases;
    this.titles = phases.map((phase) => phase.title);
    this.#byPair = new Map(documented.map((one) => [`${one.focus}\n${one.visited}`, one]));
  }

  readonly shown = $derived.by(() => this.shelf.find(this.shelf.shown)?.matrix);
  readonly chosenReference = $derived.by(() => this.shelf.find(this.shelf.reference)?.matrix);
  /** One of the two is the documented matrix: coverage, which is never compared. */
  readonly coverageOnly = $derived.by(
    () => [this.shown, this.chosenReference].find((one) => one && isDocumented(one, this.documented)) ?? null,
  );
  readonly reference = $derived.by(() => (this.coverageOnly ? undefined : this.chosenReference));

  readonly fit = $derived.by((): Fit => fitOf(this.pairOfMatrices));
  readonly basis = $derived.by((): Basis => {
    if (this.coverageOnly) return 'given';
    const bases = this.bases;
    const wanted = this.wanted.basis ?? (this.reference ? 'row' : 'given');
    return bases.includes(wanted) ? wanted : (bases[0] ?? 'given');
  });
  readonly bases = $derived.by((): readonly Basis[] => (this.coverageOnly ? ['given'] : this.fit.bases));
  readonly pairOfMatrices = $derived.by((): readonly Matrix[] =>
    [this.shown, this.reference].filter((matrix) => matrix !== undefined),
  );
  /** At least half of the labels are the playbook's: the documented revisits mean something here. */
  readonly ours = $derived.by(() => this.shown !== undefined && speaks(this.shown, this.titles));
  /** The order on screen: the playbook's means nothing to a taxonomy of the reader's own. */
  readonly orderKind = $derived.by((): OrderKind =>
    this.wanted.order === 'playbook' && !this.ours ? 'given' : this.wanted.order,
  );
  readonly order = $derived.by((): readonly string[] =>
    orderOf(this.orderKind, this.pairOfMatrices, this.titles),
  );
  /** Rows leave for columns, so a pair leads back or ahead; in a matrix of dependence it does neither. */
  readonly directed = $derived.by(() =>
    this.pairOfMatrices.every((matrix) => readingOf(matrix.unit).orientation === 'visit'),
  );
  readonly difference = $derived.by((): Difference | undefined =>
    this.shown && this.reference && this.fit.why === null
      ? differenceOf(this.shown, this.reference, { basis: this.basis, order: this.order })
      : undefined,
  );
  readonly reading = $derived.by((): Reading => readingFor(this.basis));
  readonly filtering = $derived.by(() => this.least > 0 || this.focuses !== null || this.visited !== null);
  /** The difference without rows and columns that the filters leave out. */
  readonly seen = $derived.by((): Difference | undefined => {
    if (!this.difference) return undefined;
    if (!this.filtering) return this.difference;
    return filtered(this.difference, {
      least: this.reading === 'percent' ? this.least / 100 : this.least,
      ...(this.focuses ? { focuses: this.focuses } : {}),
      ...(this.visited ? { visited: this.visited } : {}),
    });
  });

  /** Where the numbers on screen come from, for files that leave the page. */
  readonly source = $derived.by(() => {
    const said = this.pairOfMatrices.map(({ title, provenance }) =>
      provenance.source.startsWith(title) ? provenance.source : `${title} (${provenance.source})`,
    );
    return `Source: ${said.join(' and ')}. Drawn with the MLOps Dynamics Playbook.`;
  });

  /** A matrix on the order on screen, in the basis, narrowed by the filters. Shares are taken before anything is left out. */
  arranged(matrix: Matrix): Arranged {
    const rows = this.order.filter((label) => matrix.rows.includes(label));
    const columns = this.order.filter((label) => matrix.columns.includes(label));
    const whole = onLabels(matrix, rows, columns);
    const based = inBasis(whole, this.basis);
    const seen = narrowed(
      { ...whole, cells: based.cells },
      {
        ...(this.focuses ? { focuses: this.focuses } : {}),
        ...(this.visited ? { visited: this.visited } : {}),
      },
    );
    return {
      matrix: { ...seen, cells: onLabels(whole, seen.rows, seen.columns).cells },
      based: {
        cells: seen.cells,
        denominators: seen.rows.map((row) => based.denominators[rows.indexOf(row)] ?? null),
      },
    };
  }

  /** A label as it is shown: the playbook's phases with their number. */
  name = (label: string): string => {
    const phase = this.phases.find((one) => one.title === label);
    return phase ? `${String(phase.number)} ${phase.title}` : label;
  };

  /** Which way a pair leads in the order on screen of the phases, or neither for other labels and for the focus itself. */
  way = (focus: string, visited: string): 'back' | 'ahead' | '' => {
    if (!this.directed) return '';
    const order = this.ours ? this.titles : this.order;
    const [from, to] = [order.indexOf(focus), order.indexOf(visited)];
    if (from < 0 || to < 0 || from === to) return '';
    return to < from ? 'back' : 'ahead';
  };

  documentedAt = (focus: string, visited: string): DocumentedRevisit | undefined =>
    this.ours ? this.#byPair.get(`${focus}\n${visited}`) : undefined;

  /** Looks at a pair while nothing is pinned. */
  look(pair: Pair | null): void {
    if (!this.pinned) this.pair = pair;
  }

  /** Keeps a pair on screen until it is let go. */
  pin(pair: Pair | null): void {
    const same = this.pinned && pair !== null && this.isOn(pair.focus, pair.visited);
    this.pair = same ? null : pair;
    this.pinned = pair !== null && !same;
  }

  isOn(focus: string, visited: string): boolean {
    return this.pair?.focus === focus && this.pair.visited === visited;
  }
}
