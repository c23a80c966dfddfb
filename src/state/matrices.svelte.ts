import type { ImportOptions, ImportResult } from '../intake/import.ts';
import { withBase } from '../browser/with-base.ts';
import { deleteMatrix, listMatrices, putMatrix, type MatrixRecord } from '../store/matrices.ts';

/** What one file's import came to, with what is needed to try again under other settings. */
export interface FileReport {
  readonly id: string;
  readonly fileName: string;
  readonly result: ImportResult;
  readonly options: ImportOptions;
  /** The bytes, kept in memory so that a guess can be changed. */
  readonly bytes: Uint8Array;
  readonly recordId: string | null;
}

/** Turns bytes into a result, in a worker; the component layer provides it. */
export type Importer = (bytes: Uint8Array, options: ImportOptions) => Promise<ImportResult>;

/** The reader's matrices: what is kept in this browser, what is shown, and what the last imports said. */
export class MatrixShelf {
  records = $state.raw<readonly MatrixRecord[]>([]);
  reports = $state.raw<readonly FileReport[]>([]);
  /** Ids of the two matrices on screen: the one looked at, and the one it is compared with, or null. */
  shown = $state<string | null>(null);
  reference = $state<string | null>(null);
  busy = $state('');
  /** What to tell of storage; empty when there is nothing to say. */
  trouble = $state('');
  removed = $state.raw<MatrixRecord | null>(null);

  readonly #importer: Importer;

  constructor(importer: Importer) {
    this.#importer = importer;
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
    return this.records.find((record) => record.id === id);
  }

  /** Imports files one after the other. A file that is refused changes nothing; two that are accepted together are compared. */
  async addFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    options: ImportOptions = {},
  ): Promise<void> {
    const reports: FileReport[] = [];
    const added: string[] = [];
    for (const file of files) {
      this.busy = `Reading ${file.name} …`;
      const report = await this.#import(file.name, file.bytes, options, null);
      reports.push(report);
      if (report.recordId !== null) added.push(report.recordId);
    }
    this.busy = '';
    this.reports = reports;
    this.#show(added);
  }

  /** Reads the bytes of an earlier import again under other settings, in place of what it gave before. */
  async again(report: FileReport, change: ImportOptions): Promise<void> {
    this.busy = `Reading ${report.fileName} again …`;
    const options = { ...report.options, ...change };
    const next = await this.#import(report.fileName, report.bytes, options, report.recordId);
    this.busy = '';
    this.reports = this.reports.map((one) => (one.id === report.id ? { ...next, id: report.id } : one));
    if (next.recordId !== null) this.#show([next.recordId]);
  }

  /** Fetches a shipped dataset of this site and imports it. */
  async addSample(url: string, fileName: string): Promise<void> {
    const same = this.records.find((record) => record.matrix.title === fileName.replace(/\.csv$/u, ''));
    if (same) {
      this.#show([same.id]);
      return;
    }
    this.busy = `Fetching ${fileName} …`;
    try {
      const response = await fetch(withBase(url));
      if (!response.ok) throw new Error(`the site answered ${String(response.status)}`);
      await this.addFiles([{ name: fileName, bytes: new Uint8Array(await response.arrayBuffer()) }]);
    } catch (error) {
      this.busy = '';
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
    this.#show([record.id]);
  }

  #show(added: readonly string[]): void {
    const [first, second] = [added.at(-2), added.at(-1)];
    if (second === undefined) return;
    this.shown = second;
    if (first !== undefined) this.reference = first;
    else if (this.reference === second) this.reference = null;
  }

  async #import(
    fileName: string,
    bytes: Uint8Array,
    options: ImportOptions,
    recordId: string | null,
  ): Promise<FileReport> {
    const result = await this.#importer(bytes, { ...options, fileName });
    const report = { id: crypto.randomUUID(), fileName, result, options, bytes };
    if (!result.ok) return { ...report, recordId };
    const id = recordId ?? crypto.randomUUID();
    const title = this.#freeTitle(result.matrix.title, id);
    await this.#keep({
      id,
      title,
      matrix: { ...result.matrix, title },
      addedAt: this.find(id)?.addedAt ?? new Date().toISOString(),
      rev: (this.find(id)?.rev ?? 0) + 1,
    });
    return { ...report, recordId: id };
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
