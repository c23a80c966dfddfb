import { heatStep, signedStep } from '../../figure/heat.ts';
import type { HeatCell as DrawnCell } from '../../figure/heat-scene.ts';
import { heatTone, signedTone } from '../../figure/scene.ts';
import type { Difference } from '../../matrix/difference.ts';
import { largest } from '../../matrix/sum.ts';
import type { Arranged, Bench } from './bench.svelte.ts';
import { basisSentence, count, printed, signed } from './format.ts';

/**
 * One cell of a heatmap on the page. `step` is its class: see matrix.css. Its text is made when it is read: of tens of
 * thousands of cells few are ever in sight.
 */
export interface HeatCell extends DrawnCell {
  readonly step: string;
  /** a filter quiets it */
  readonly quiet: boolean;
}

/** A heatmap ready to be shown as a table or drawn into a file. */
export interface HeatView {
  readonly title: string;
  readonly caption: string;
  readonly label: string;
  /** what stands in a file of it: see svg-document.ts */
  readonly drawingTitle: string;
  readonly basis: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatCell[])[];
  readonly notes: readonly string[];
  readonly noteHead: string;
}

/** What the numbers of the documented matrix are. */
const DOCUMENTED_NUMBERS = 'example scenarios that the paper documents, not visits';
/** The threshold in the numbers of the cells. */
const leastOf = ({ least, reading }: Bench): number => (reading === 'percent' ? least / 100 : least);

const LEGEND = ' Underlined: documented in the paper.';

/** A matrix's own heatmap: numbers in the basis on screen, on one scale of its own or a shared one. */
export function matrixView(bench: Bench, { matrix, based }: Arranged, extent?: number): HeatView {
  const { ours, reading } = bench;
  const least = leastOf(bench);
  const most = extent ?? largest(based.cells.flat().map((cell) => cell ?? 0));
  const cells = based.cells.map((row, r) =>
    row.map((value, c): HeatCell => {
      const step = value === null ? 0 : heatStep(value, most);
      return {
        get text() {
          return printed(value, reading);
        },
        tone: heatTone(step),
        step: value === null ? 'missing' : `h${String(step)}`,
        missing: value === null,
        documented: ours && bench.documentedAt(matrix.rows[r] ?? '', matrix.columns[c] ?? '') !== undefined,
        quiet: value !== null && least > 0 && value < least,
      };
    }),
  );
  const coverageOnly = bench.coverageOnly === bench.shown;
  const said = coverageOnly ? DOCUMENTED_NUMBERS : basisSentence(matrix, bench.basis);
  const summed = !coverageOnly && based.denominators.some((one) => one !== null);
  return {
    title: matrix.title,
    caption: `: ${said}. ${bench.ours ? `Rows are the focus, columns the visited phase.${LEGEND}` : 'Rows and columns as in the file.'} Hatched: no value.`,
    label: `Heatmap of ${matrix.title}`,
    drawingTitle: matrix.title,
    basis: `Numbers: ${said}.${bench.ours ? ` Rows are the focus, columns the visited phase.${LEGEND}` : ''} Hatched: no value.`,
    rows: matrix.rows,
    columns: matrix.columns,
    cells,
    notes: based.denominators.map((one) => (one === null ? '' : printed(one, 'as given'))),
    noteHead: summed ? (matrix.unit === 'count' ? 'n' : 'sum') : '',
  };
}

/** The difference heatmap: signed numbers on a scale symmetric about 0. */
export function differenceView(bench: Bench, difference: Difference): HeatView {
  const unit =
    difference.basis === 'given'
      ? `in ${difference.unit === 'count' ? 'visits' : difference.unit}`
      : difference.basis === 'all'
        ? 'in percentage points of all'
        : `in percentage points of the row${difference.basis === 'row-off-diagonal' ? ' without its diagonal' : ''}`;
  const { ours, reading } = bench;
  const least = leastOf(bench);
  const counted = difference.byRow.some(({ n }) => n.some((one) => one !== null));
  const side = (n: number | null): string => (n === null ? '–' : count(n));
  return {
    title: 'Difference',
    caption: ` ${unit}: ${difference.shown.title} minus ${difference.reference.title}. + purple is more, − green is less.${bench.ours ? LEGEND : ''} Hatched: no value on one side.`,
    label: 'Heatmap of the difference',
    drawingTitle: `Difference: ${difference.shown.title} minus ${difference.reference.title}`,
    basis: `Difference ${unit}. Purple (+) is more, green (−) is less.${bench.ours ? LEGEND : ''} Hatched: no value on one side.`,
    rows: difference.rows,
    columns: difference.columns,
    cells: difference.cells.map((row) =>
      row.map((cell): HeatCell => {
        const step = cell.difference === null ? 0 : signedStep(cell.difference, difference.extent);
        return {
          get text() {
            return signed(cell.difference, reading);
          },
          tone: signedTone(step),
          step:
            cell.difference === null
              ? 'missing'
              : step === 0
                ? 'h0'
                : `${step > 0 ? 'm' : 'l'}${String(Math.abs(step))}`,
          missing: cell.difference === null,
          documented: ours && bench.documentedAt(cell.focus, cell.visited) !== undefined,
          quiet: cell.difference !== null && least > 0 && Math.abs(cell.difference) < least,
        };
      }),
    ),
    notes: difference.byRow.map(({ n }) =>
      n.every((one) => one === null) ? '' : `${side(n[0])} · ${side(n[1])}`,
    ),
    noteHead: counted ? 'n, shown · reference' : '',
  };
}
