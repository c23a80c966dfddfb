import { withBase } from '../browser/with-base.ts';
import type { Remembered } from '../intake/options.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { periodsOf, type PeriodLength } from '../intake/periods.ts';
import { deleteMatrix, listMatrices, putMatrix, type MatrixRecord } from '../store/matrices.ts';
import { ImportDesk, type FileReport, type Importer, type Keeper } from './imports.svelte.ts';

/** The reader's matrices: what is kept in this browser, and what is shown. Files come in over the desk. */
export class MatrixShelf implements Keeper {
  records = $state.raw<readonly MatrixRecord[]>([]);
  /** Matrices that a link brought: looked at, and not kept unless the reader says so. */
  guests = $state.raw<readonly MatrixRecord[]>([]);
  /** Ids of the two matrices on screen: the one looked at, and the one it is compared with, or null. */
  shown = $state<string | null>(null);
  reference = $state<string | null>(null);
  /** What to tell of storage; empty when there is nothing to say. */
  trouble = $state('');
  removed = $state.raw<MatrixRecord | null>(null);

  readonly desk: ImportDesk;
  #fetching = $state('');

  constructor(importer: Importer) {
    this.desk = new ImportDesk(importer, this);
  }

  /** What takes a moment right now, in words; empty when nothing does. */
  get busy(): string {
    return this.desk.running ? `Reading ${this.desk.running.fileName} …` : this.#fetching;
  }

  /** Reads what is kept. A browser that blocks storage leaves the shelf empty and says so. */
  async open(): Promise<void> {
    try {
      this.records = await listMatrices();
      this.shown ??= this.records[0]?.id ?? null;
    } catch (error) {
      this.trouble = `NOT saved: this browser does not let the page store matrices (${message(error)}). They stay here until you close the page; download what you want to keep.`;
    }
  }

  /** The record of an id, or undefined. */
  find(id: string | null): MatrixRecord | undefined {
    return this.all.find((record) => record.id === id);
  }

  /** What can be looked at: what is kept, and what a link brought. */
  get all(): readonly MatrixRecord[] {
    return this.guests.length === 0 ? this.records : [...this.records, ...this.guests];
  }

  /** Shows matrices that a link brought. Nothing is saved. */
  welcome(matrices: readonly Matrix[]): void {
    const at = new Date().toISOString();
    this.guests = matrices.map((matrix) => {
      const id = crypto.randomUUID();
      return { id, title: matrix.title, matrix, addedAt: at, rev: 1 };
    });
    const [shown, reference] = this.guests;
    this.shown = shown?.id ?? null;
    this.reference = reference?.id ?? null;
  }

  /** Keeps what a link brought, as matrices of the reader's own. */
  async keepGuests(): Promise<void> {
    const arrived = this.guests;
    this.guests = [];
    for (const record of arrived) {
      const title = this.#freeTitle(record.title, record.id);
      await this.#keep({ ...record, title, matrix: { ...record.matrix, title } });
    }
  }

  /** Lets go of what a link brought. */
  dismissGuests(): void {
    const gone = new Set(this.guests.map((record) => record.id));
    this.guests = [];
    if (this.reference !== null && gone.has(this.reference)) this.reference = null;
    if (this.shown !== null && gone.has(this.shown)) this.shown = this.records[0]?.id ?? null;
  }

  /** Fetches a shipped dataset of this site and imports it. */
  async addSample(url: string, fileName: string): Promise<void> {
    const same = this.records.find((record) => record.matrix.title === fileName.replace(/\.csv$/u, ''));
    if (same) {
      this.show([same.id]);
      return;
    }
    this.#fetching = `Fetching ${fileName} …`;
    try {
      const response = await fetch(withBase(url));
      if (!response.ok) throw new Error(`the site answered ${String(response.status)}`);
      const source = await response.blob();
      this.#fetching = '';
      await this.desk.add([{ name: fileName, source }]);
    } catch (error) {
      this.#fetching = '';
      this.trouble = `${fileName} could not be fetched: ${message(error)}. Check the connection and try again.`;
    }
  }

  /** Gives a matrix another title. */
  async rename(id: string, title: string): Promise<void> {
    const record = this.find(id);
    const name = title.trim();
    if (!record || name === '') return;
    await this.#keep({ ...record, title: name, matrix: { ...record.matrix, title: name } });
  }

  /** Takes a matrix off the shelf; it can be put back until another one is taken off. */
  async remove(id: string): Promise<void> {
    const record = this.find(id);
    if (!record) return;
    this.removed = record;
    this.records = this.records.filter((one) => one.id !== id);
    if (this.reference === id) this.reference = null;
    if (this.shown === id) this.shown = this.records[0]?.id ?? null;
    try {
      await deleteMatrix(id);
    } catch (error) {
      this.trouble = `NOT saved: the matrix could not be deleted from storage (${message(error)}).`;
    }
  }

  /** Puts the last removed matrix back. */
  async putBack(): Promise<void> {
    const record = this.removed;
    if (!record) return;
    this.removed = null;
    await this.#keep(record);
    this.show([record.id]);
  }

  /** Puts the last of some matrices on screen, compared with the one before it when there are two. */
  show(added: readonly string[]): void {
    const [first, second] = [added.at(-2), added.at(-1)];
    if (second === undefined) return;
    this.shown = second;
    if (first !== undefined) this.reference = first;
    else if (this.reference === second) this.reference = null;
  }

  /** Keeps what an import gave: in place of an earlier reading of the file, under its title, or as a new matrix. */
  async keepImport(
    { fileName, result, decisions }: Omit<FileReport, 'recordId'>,
    recordId: string | null,
  ): Promise<string> {
    if (!result.ok) throw new TypeError('a refused file has no matrix');
    const before = this.find(recordId);
    const id = before?.id ?? crypto.randomUUID();
    const title = before?.title ?? this.#freeTitle(result.matrix.title, id);
    await this.#keep({
      id,
      title,
      matrix: { ...result.matrix, title },
      addedAt: before?.addedAt ?? new Date().toISOString(),
      rev: (before?.rev ?? 0) + 1,
      imported: { fileName, signature: result.understood.signature, decisions: $state.snapshot(decisions) },
    });
    return id;
  }

  /** Decisions about files of this name, the latest first. */
  rememberedFor(fileName: string): readonly Remembered[] {
    return this.records
      .flatMap(({ imported }) => (imported?.fileName === fileName ? [imported] : []))
      .filter(({ decisions }) => Object.keys(decisions).length > 0)
      .toReversed();
  }

  /** Keeps the periods of a log as matrices of their own, for a series; the last two are compared. */
  async addPeriods(report: FileReport, length: PeriodLength): Promise<void> {
    const { result } = report;
    if (!result.ok || !result.log) return;
    const ids: string[] = [];
    const now = Date.now();
    for (const [at, matrix] of periodsOf(result.matrix, result.log.months, length).entries()) {
      const id = crypto.randomUUID();
      const title = this.#freeTitle(matrix.title, id);
      await this.#keep({
        id,
        title,
        matrix: { ...matrix, title },
        addedAt: new Date(now + at).toISOString(),
        rev: 1,
      });
      ids.push(id);
    }
    this.show(ids);
  }

  #freeTitle(title: string, id: string): string {
    const taken = this.records.filter((record) => record.id !== id).map((record) => record.title);
    let name = title;
    for (let count = 2; taken.includes(name); count++) name = `${title} (${String(count)})`;
    return name;
  }

  async #keep(record: MatrixRecord): Promise<void> {
    const known = this.records.some((one) => one.id === record.id);
    this.records = known
      ? this.records.map((one) => (one.id === record.id ? record : one))
      : [...this.records, record];
    try {
      await putMatrix(record);
      this.trouble = '';
    } catch (error) {
      this.trouble = `NOT saved: ${record.title} could not be stored (${message(error)}). It stays here until you close the page; download it to keep it.`;
    }
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
