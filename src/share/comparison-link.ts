import type { Basis } from '../matrix/basis.ts';
import { BASES } from '../matrix/basis.ts';
import type { OrderKind } from '../matrix/arrange.ts';
import type { Cell, Matrix, Unit } from '../matrix/matrix.ts';
import { packLink, unpackLink } from './link.ts';

/** What a comparison link carries: the matrices on screen, and how they are looked at. */
export interface SharedComparison {
  /** the shown matrix and, where there is one, its reference */
  readonly matrices: readonly [Matrix] | readonly [Matrix, Matrix];
  readonly basis: Basis;
  readonly order: OrderKind;
}

export type ReadComparison =
  | { readonly ok: true; readonly comparison: SharedComparison }
  | { readonly ok: false; readonly message: string };

const KIND = 'matrix';
const UNITS: readonly Unit[] = ['count', 'share', 'percent', 'hours', 'probability'];
const ORDERS: readonly OrderKind[] = ['given', 'playbook', 'sequenced'];
const MOST_LABELS = 400;
const LONGEST_LABEL = 500;
const LONGEST_TEXT = 2000;
const WRONG = 'The link is whole, but holds no comparison of this site. Ask for it again, or for the files.';

/**
 * A comparison as the fragment of a link. Where the numbers come from (file names, notes) is free text: it stays out
 * unless asked for.
 */
export const packComparison = (
  { matrices, basis, order }: SharedComparison,
  withNotes: boolean,
): Promise<string> =>
  packLink(KIND, { basis, order, matrices: matrices.map((matrix) => packed(matrix, withNotes)) });

function packed(
  { title, rows, columns, cells, unit, complete, provenance }: Matrix,
  withNotes: boolean,
): object {
  return {
    title,
    unit,
    ...(complete ? { complete } : {}),
    rows,
    columns,
    cells,
    ...(withNotes ? { provenance } : {}),
  };
}

/** Reads a fragment that packComparison made, checking every field. Never throws. */
export async function readComparison(fragment: string): Promise<ReadComparison> {
  const read = await unpackLink(KIND, fragment);
  if (!read.ok) return read;
  const value = read.value;
  if (!isObject(value)) return { ok: false, message: WRONG };
  const basis = BASES.find((one) => one === value['basis']);
  const order = ORDERS.find((one) => one === value['order']);
  const given = Array.isArray(value['matrices']) ? (value['matrices'] as readonly unknown[]) : [];
  const [first, second] = given.map(matrixOf);
  if (!basis || !order || !first || given.length > 2 || (given.length === 2 && !second))
    return { ok: false, message: WRONG };
  return { ok: true, comparison: { basis, order, matrices: second ? [first, second] : [first] } };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of labels: texts, none twice, no more than a drawing can hold. */
function labelsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_LABELS) return undefined;
  const labels = value.filter(
    (one): one is string => typeof one === 'string' && one.length > 0 && one.length <= LONGEST_LABEL,
  );
  return labels.length === value.length && new Set(labels).size === labels.length
    ? labels.map((label) => label.toWellFormed())
    : undefined;
}

const isCell = (value: unknown): value is Cell =>
  value === null ||
  (typeof value === 'number' && Number.isFinite(value) && value >= 0 && !Object.is(value, -0));

function matrixOf(value: unknown): Matrix | undefined {
  if (!isObject(value)) return undefined;
  const unit = UNITS.find((one) => one === value['unit']);
  const [rows, columns] = [labelsOf(value['rows']), labelsOf(value['columns'])];
  const { title, cells, provenance } = value;
  if (!unit || !rows || !columns || !Array.isArray(cells) || cells.length !== rows.length) return undefined;
  if (typeof title !== 'string' || title.trim() === '' || title.length > LONGEST_LABEL) return undefined;
  const checked = cells.map((row: unknown) =>
    Array.isArray(row) && row.length === columns.length && row.every(isCell)
      ? (row as readonly Cell[])
      : undefined,
  );
  if (!checked.every((row) => row !== undefined)) return undefined;
  return {
    title: title.toWellFormed(),
    rows,
    columns,
    cells: checked,
    unit,
    total: unit === 'count' ? checked.flat().reduce<number>((sum, cell) => sum + (cell ?? 0), 0) : null,
    ...(value['complete'] === true && unit === 'count' ? { complete: true } : {}),
    provenance: provenanceOf(provenance),
  };
}

/** Where the numbers come from, if the link tells; else that a link brought them. */
function provenanceOf(value: unknown): Matrix['provenance'] {
  const text = (one: unknown): string | undefined =>
    typeof one === 'string' && one.trim() !== '' && one.length <= LONGEST_TEXT
      ? one.toWellFormed()
      : undefined;
  const source = isObject(value) ? text(value['source']) : undefined;
  const note = isObject(value) ? text(value['note']) : undefined;
  return { source: source ?? 'a link', ...(note === undefined ? {} : { note }) };
}
