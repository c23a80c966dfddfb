import type { HeatView } from './heat-view.ts';

/** The height of a row in a dense table, in CSS pixels: see `.heat.dense` in matrix.css. */
export const DENSE_ROW = 26;

/**
 * The rows of a heatmap, made by hand: a template would keep a live binding for each of thousands of cells that never
 * change. Rows are made when they are first asked for, kept, and put in and taken out as the table scrolls.
 */
export class HeatRows {
  readonly #body: HTMLElement;
  readonly #view: HeatView;
  readonly #name: (label: string) => string;
  readonly #numbered: boolean;
  readonly #rows = new Map<number, HTMLTableRowElement>();
  readonly #above: HTMLTableRowElement;
  readonly #below: HTMLTableRowElement;
  #shown: { first: number; last: number } | undefined;

  /**
   * @param body the table's body, emptied first
   * @param name how a label is shown
   * @param numbered whether rows say which of all they are, since not all of them stand in the table
   */
  constructor(body: HTMLElement, view: HeatView, name: (label: string) => string, numbered: boolean) {
    this.#body = body;
    this.#view = view;
    this.#name = name;
    this.#numbered = numbered;
    this.#above = spacer();
    this.#below = spacer();
    body.replaceChildren();
  }

  /** Shows the rows from `first` up to, but without, `last`; empty space stands for the others. */
  show(first: number, last: number): void {
    if (this.#shown?.first === first && this.#shown.last === last) return;
    this.#shown = { first, last };
    const rows = Array.from({ length: last - first }, (_, at) => this.#row(first + at));
    stretch(this.#above, first);
    stretch(this.#below, this.#view.rows.length - last);
    this.#body.replaceChildren(
      ...(first > 0 ? [this.#above] : []),
      ...rows,
      ...(last < this.#view.rows.length ? [this.#below] : []),
    );
  }

  /** The cell of a row and a column, or undefined while its row has not been made. */
  cell(r: number, c: number): HTMLElement | undefined {
    const found = this.#rows.get(r)?.cells[c + 1];
    return found instanceof HTMLElement ? found : undefined;
  }

  /** The head of a row, or undefined while the row has not been made. */
  head(r: number): HTMLElement | undefined {
    return this.#rows.get(r)?.cells[0];
  }

  #row(r: number): HTMLTableRowElement {
    const known = this.#rows.get(r);
    if (known) return known;
    const row = document.createElement('tr');
    if (this.#numbered) row.setAttribute('aria-rowindex', String(r + 2));
    const head = document.createElement('th');
    head.scope = 'row';
    const label = document.createElement('bdi');
    label.textContent = this.#name(this.#view.rows[r] ?? '');
    head.append(label);
    const cells = (this.#view.cells[r] ?? []).map((cell, c) => {
      const made = document.createElement('td');
      made.textContent = cell.text;
      made.className = `${cell.step}${cell.documented ? ' documented' : ''}${cell.quiet ? ' quieted' : ''}`;
      made.dataset['r'] = String(r);
      made.dataset['c'] = String(c);
      return made;
    });
    row.append(head, ...cells);
    if (this.#view.noteHead !== '') {
      const note = document.createElement('td');
      note.className = 'n';
      note.textContent = this.#view.notes[r] ?? '';
      row.append(note);
    }
    this.#rows.set(r, row);
    return row;
  }
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('aria-hidden', 'true');
  row.append(document.createElement('td'));
  return row;
}

/** Heights that scrolling decides are set through the CSSOM: the policy forbids style attributes. */
function stretch(row: HTMLTableRowElement, rows: number): void {
  const cell = row.cells[0];
  if (cell) cell.style.height = `${String(rows * DENSE_ROW)}px`;
}
