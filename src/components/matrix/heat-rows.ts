import type { HeatView } from './heat-view.ts';

/** The height of a row and the width of a column in a dense table, in CSS pixels: see `.heat.dense` in matrix.css. */
export const DENSE_ROW = 26;
export const DENSE_COLUMN = 46;

/** The part of a heatmap that stands in the table: rows from `top` up to, but without, `bottom`; columns likewise. */
export interface HeatWindow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The rows of a heatmap, made by hand: a template would keep a live binding for each of thousands of cells that never
 * change. Of a large one only the cells near what is in sight are in the table; empty space stands for the others.
 */
export class HeatRows {
  readonly #body: HTMLElement;
  readonly #view: HeatView;
  readonly #name: (label: string) => string;
  readonly #windowed: boolean;
  /** The rows in the table, by number. */
  readonly #rows = new Map<number, HTMLTableRowElement>();
  readonly #above: HTMLTableRowElement;
  readonly #below: HTMLTableRowElement;
  #window: HeatWindow = { top: 0, bottom: 0, left: 0, right: 0 };

  /**
   * @param body the table's body, emptied first
   * @param name how a label is shown
   * @param windowed whether cells say which of all they are, since not all of them stand in the table
   */
  constructor(body: HTMLElement, view: HeatView, name: (label: string) => string, windowed: boolean) {
    this.#body = body;
    this.#view = view;
    this.#name = name;
    this.#windowed = windowed;
    this.#above = spacer();
    this.#below = spacer();
    body.replaceChildren(...(windowed ? [this.#above, this.#below] : []));
  }

  /** Shows a part, or all of it. Rows that stay are left alone. */
  show(window: HeatWindow): void {
    const { top, bottom, left, right } = window;
    const sameColumns = this.#window.left === left && this.#window.right === right;
    this.#window = window;
    for (const [r, row] of this.#rows) {
      if (sameColumns && r >= top && r < bottom) continue;
      row.remove();
      this.#rows.delete(r);
    }
    let next = this.#windowed ? this.#above.nextElementSibling : this.#body.firstElementChild;
    for (let r = top; r < bottom; r++) {
      const known = this.#rows.get(r);
      if (known) next = known.nextElementSibling;
      else {
        const made = this.#make(r);
        this.#rows.set(r, made);
        this.#body.insertBefore(made, next);
      }
    }
    stretch(this.#above, top);
    stretch(this.#below, this.#view.rows.length - bottom);
  }

  /** The cell of a row and a column, or undefined while it is not in the table. */
  cell(r: number, c: number): HTMLElement | undefined {
    if (c < this.#window.left || c >= this.#window.right) return undefined;
    const found = this.#rows.get(r)?.cells[c - this.#window.left + (this.#windowed ? 2 : 1)];
    return found instanceof HTMLElement ? found : undefined;
  }

  /** The head of a row, or undefined while the row is not in the table. */
  head(r: number): HTMLElement | undefined {
    return this.#rows.get(r)?.cells[0];
  }

  #make(r: number): HTMLTableRowElement {
    const { left, right } = this.#window;
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    const label = document.createElement('bdi');
    label.textContent = this.#name(this.#view.rows[r] ?? '');
    head.append(label);
    row.append(head);
    if (this.#windowed) {
      row.setAttribute('aria-rowindex', String(r + 2));
      row.append(gap(left));
    }
    for (let c = left; c < right; c++) row.append(this.#cell(r, c));
    if (this.#windowed) row.append(gap(this.#view.columns.length - right));
    if (this.#view.noteHead !== '') {
      const note = document.createElement('td');
      note.className = 'n';
      note.textContent = this.#view.notes[r] ?? '';
      row.append(note);
    }
    return row;
  }

  #cell(r: number, c: number): HTMLTableCellElement {
    const made = document.createElement('td');
    const cell = this.#view.cells[r]?.[c];
    if (!cell) return made;
    made.textContent = cell.text;
    made.className = `${cell.step}${cell.documented ? ' documented' : ''}${cell.quiet ? ' quieted' : ''}`;
    made.dataset['r'] = String(r);
    made.dataset['c'] = String(c);
    if (this.#windowed) made.setAttribute('aria-colindex', String(c + 2));
    return made;
  }
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('aria-hidden', 'true');
  const cell = document.createElement('td');
  cell.className = 'gap';
  row.append(cell);
  return row;
}

/** An empty cell as wide as so many columns. */
function gap(columns: number): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.setAttribute('aria-hidden', 'true');
  cell.className = 'gap';
  widen(cell, columns);
  return cell;
}

/** Sizes that scrolling decides are set through the CSSOM: the policy forbids style attributes. */
export function widen(cell: HTMLElement, columns: number): void {
  cell.style.minWidth = `${String(columns * DENSE_COLUMN)}px`;
}
function stretch(row: HTMLTableRowElement, rows: number): void {
  const cell = row.cells[0];
  if (cell) cell.style.height = `${String(rows * DENSE_ROW)}px`;
}
