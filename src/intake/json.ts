import type { Cell, Provenance, Unit } from '../matrix/matrix.ts';
import { refuse } from './issue.ts';
import { checkLabels, type Table } from './table.ts';
import { JSON_FORMAT } from './write.ts';

const MAX_JSON = 5 * 1024 * 1024;
const MAX_DEPTH = 32;
const UNITS: readonly Unit[] = ['count', 'share', 'percent', 'hours', 'probability'];
const isUnit = (value: unknown): value is Unit => UNITS.some((unit) => unit === value);

/** A matrix read from JSON, with what only JSON keeps. */
export interface JsonMatrix {
  readonly table: Table;
  readonly title: string | undefined;
  readonly provenance: Provenance | undefined;
}

/**
 * Reads a matrix from JSON, as our export and the command line write it.
 * @throws Refusal with the place of a mistake: its line where it is no JSON, its path where the shape is wrong
 */
export function readJson(text: string): JsonMatrix {
  if (text.length > MAX_JSON)
    refuse('too-large', 'The JSON is larger than 5 MB. A matrix of phases is much smaller.');
  checkDepth(text);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    refuseSyntax(text, error instanceof Error ? error.message : '');
  }
  if (typeof root !== 'object' || root === null || Array.isArray(root))
    refuse('json', 'This JSON is no matrix: it should be an object with rows, columns and cells.');
  const { format, formatVersion, rows, columns, cells, unit, title, complete, provenance } = root as Record<
    string,
    unknown
  >;
  if (format !== undefined && format !== JSON_FORMAT)
    refuse(
      'json-format',
      'This JSON was written by another program, or for another page. A matrix has rows, columns and cells.',
    );
  if (typeof formatVersion === 'number' && formatVersion > 1)
    refuse(
      'json-version',
      'This file was written by a newer version of the playbook. Reload the page, and import it again.',
    );
  const rowLabels = labels(rows, 'rows');
  const columnLabels = labels(columns, 'columns');
  checkLabels(rowLabels.length, columnLabels.length);
  if (unit !== undefined && !isUnit(unit)) wrong('unit', `one of ${UNITS.join(', ')}`);
  return {
    table: {
      rows: rowLabels,
      columns: columnLabels,
      cells: cellRows(cells, rowLabels.length, columnLabels.length),
      percent: false,
      unit,
      corner: '',
      ours: true,
      complete: complete === true,
    },
    title: typeof title === 'string' ? title : undefined,
    provenance: provenanceOf(provenance),
  };
}

function wrong(path: string, expected: string): never {
  refuse('json-shape', `${path} should be ${expected}. Correct the JSON, or export it again.`);
}

function labels(value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) wrong(path, 'a list of labels');
  const list = value.map((label: unknown, at) => {
    if (typeof label !== 'string' || label === '' || label.length > 500)
      wrong(`${path}[${at}]`, 'a text of 1 to 500 characters');
    return label.toWellFormed();
  });
  if (new Set(list).size < list.length) wrong(path, 'labels that differ');
  return list;
}

function cellRows(value: unknown, rows: number, columns: number): readonly (readonly Cell[])[] {
  if (!Array.isArray(value) || value.length !== rows) wrong('cells', `a list of ${rows} rows`);
  return value.map((row: unknown, r) => {
    if (!Array.isArray(row) || row.length !== columns) wrong(`cells[${r}]`, `a list of ${columns} cells`);
    return row.map((cell: unknown, c): Cell => {
      if (cell === null) return null;
      if (typeof cell !== 'number' || !Number.isFinite(cell) || cell < 0)
        wrong(`cells[${r}][${c}]`, 'a number from 0, or null');
      return cell === 0 ? 0 : cell;
    });
  });
}

function provenanceOf(value: unknown): Provenance | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { source, note } = value as Record<string, unknown>;
  if (typeof source !== 'string') return undefined;
  return { source: source.slice(0, 500), ...(typeof note === 'string' ? { note: note.slice(0, 2000) } : {}) };
}

/** Refuses nesting that could exhaust the parser, before parsing. */
function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      if (++depth > MAX_DEPTH) refuse('json-depth', 'The JSON is nested too deeply for a matrix.');
    } else if (char === ']' || char === '}') depth--;
  }
}

/** Engines tell the place of a mistake in words: "position 12", or "line 3 column 4". */
function refuseSyntax(text: string, message: string): never {
  const position = /position (\d+)/u.exec(message);
  const place = /line (\d+) column (\d+)/u.exec(message);
  const before = text.slice(0, position ? Number(position[1]) : text.length);
  const line = place ? Number(place[1]) : before.split('\n').length;
  const column = place ? Number(place[2]) : before.length - before.lastIndexOf('\n');
  const source = text.split('\n')[line - 1] ?? '';
  refuse('json-syntax', 'The JSON breaks off or is damaged here. Export it again, or correct it.', {
    line,
    column,
    source,
    from: Math.min(column - 1, source.length),
    to: source.length,
  });
}
