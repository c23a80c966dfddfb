import type { ImportOptions, ImportResult } from '../intake/import.ts';
import type { Decisions, Remembered } from '../intake/options.ts';

/** A file to import: a chosen or dropped file, pasted text, a fetched sample. It is read piece by piece, never whole. */
export interface NamedSource {
  readonly name: string;
  readonly source: Blob;
}

/** An import under way; `cancel` makes the result reject with Canceled. */
export interface RunningImport {
  readonly result: Promise<ImportResult>;
  cancel(): void;
}

/** Starts an import, in a worker; the component layer provides it. `progress` hears how many bytes have been read. */
export type Importer = (
  source: Blob,
  options: ImportOptions,
  progress: (bytesRead: number) => void,
) => RunningImport;

/** The reader canceled. */
export class Canceled extends Error {
  constructor() {
    super('canceled');
    this.name = 'Canceled';
  }
}

/** What one file's import came to, with what is needed to read it again in another way. */
export interface FileReport {
  readonly id: string;
  readonly fileName: string;
  readonly source: Blob;
  readonly result: ImportResult;
  /** What the reader decided; everything else was detected. */
  readonly decisions: Decisions;
  /** The decisions before each change, oldest first: undo goes back through them. */
  readonly history: readonly Decisions[];
  /** The matrix that was made of it, or null when the file was refused. */
  readonly recordId: string | null;
  readonly seconds: number;
}

/** What is being read at the moment. */
export interface Running {
  readonly fileName: string;
  readonly bytes: number;
  readonly read: number;
  /** Bytes a second so far. */
  readonly rate: number;
}

/** What the desk needs of the shelf. */
export interface Keeper {
  /** Keeps an accepted result in place of `recordId`, or as a new matrix; gives its id. */
  keepImport(report: Omit<FileReport, 'recordId'>, recordId: string | null): Promise<string>;
  /** Decisions kept with matrices from files of this name, the latest first. */
  rememberedFor(fileName: string): readonly Remembered[];
  /** Puts matrices on screen. */
  show(ids: readonly string[]): void;
}

/** Where files come in: what is being read, and what the last imports said. Each can be read again under other decisions. */
export class ImportDesk {
  reports = $state.raw<readonly FileReport[]>([]);
  running = $state.raw<Running | null>(null);
  /** What happened last, in a sentence, for readers who cannot see the report change. */
  said = $state('');

  readonly #importer: Importer;
  readonly #keeper: Keeper;
  #current: RunningImport | undefined;
  #canceled = false;
  /** Imports wait for each other: one worker reads one file at a time. */
  #queue: Promise<void> = Promise.resolve();

  constructor(importer: Importer, keeper: Keeper) {
    this.#importer = importer;
    this.#keeper = keeper;
  }

  /** Imports files one after the other. A file that is refused changes nothing; two that are accepted together are compared. */
  add(files: readonly NamedSource[]): Promise<void> {
    return this.#inTurn(() => this.#add(files));
  }

  async #add(files: readonly NamedSource[]): Promise<void> {
    const reports: FileReport[] = [];
    for (const file of files) {
      const report = await this.#import(file, {}, null);
      if (!report) break;
      reports.push(report);
    }
    if (reports.length === 0) return;
    this.reports = reports;
    this.#keeper.show(reports.flatMap((report) => (report.recordId === null ? [] : [report.recordId])));
    this.said = reports.map(sentenceOf).join(' ');
  }

  /** Reads a file again with a decision changed; undefined takes a decision back, so that it is detected. */
  async decide(
    report: FileReport,
    change: { readonly [Key in keyof Decisions]?: Decisions[Key] | undefined },
  ): Promise<void> {
    const merged = { ...report.decisions, ...change };
    const decisions: Decisions = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== undefined),
    );
    await this.#again(report, decisions, [...report.history, report.decisions]);
  }

  /** Takes the last decision about a file back. */
  async undo(report: FileReport): Promise<void> {
    const before = report.history.at(-1);
    if (before) await this.#again(report, before, report.history.slice(0, -1));
  }

  /** Reads a file with everything detected, whatever was decided before. */
  async startOver(report: FileReport): Promise<void> {
    await this.#again(report, {}, [...report.history, report.decisions]);
  }

  /** Stops reading. What was there before stays. */
  cancel(): void {
    this.#canceled = true;
    this.#current?.cancel();
  }

  /** Takes all reports off the page. */
  dismissAll(): void {
    this.reports = [];
  }

  /** Takes a report off the page. */
  dismiss(report: FileReport): void {
    this.reports = this.reports.filter((one) => one.id !== report.id);
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(() => {
      this.#canceled = false;
      return task();
    });
    // A task that fails is told to whoever asked for it; the next one starts all the same.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #again(report: FileReport, decisions: Decisions, history: readonly Decisions[]): Promise<void> {
    return this.#inTurn(() => this.#reread(report, decisions, history));
  }

  async #reread(report: FileReport, decisions: Decisions, history: readonly Decisions[]): Promise<void> {
    const next = await this.#import({ name: report.fileName, source: report.source }, decisions, report);
    if (!next) return;
    this.reports = this.reports.map((one) =>
      one.id === report.id ? { ...next, id: report.id, history } : one,
    );
    if (next.recordId !== null) this.#keeper.show([next.recordId]);
    this.said = sentenceOf(next);
  }

  async #import(
    { name, source }: NamedSource,
    decisions: Decisions,
    before: FileReport | null,
  ): Promise<FileReport | null> {
    if (this.#canceled) return null;
    const started = performance.now();
    const running = { fileName: name, bytes: source.size, read: 0, rate: 0 };
    this.running = running;
    try {
      // Once the reader has decided anything about a file, nothing is taken over from earlier ones.
      const remembered = before === null ? this.#keeper.rememberedFor(name) : [];
      this.#current = this.#importer(source, { ...decisions, fileName: name, remembered }, (read) => {
        this.running = { ...running, read, rate: read / ((performance.now() - started) / 1000) };
      });
      const result = await this.#current.result;
      // For whoever looks at the page's timing, the bench among them.
      performance.measure('playbook-import', { start: started });
      const taken = result.understood.remembered
        ? (remembered.find((one) => one.signature === result.understood.signature)?.decisions ?? {})
        : decisions;
      const report = {
        id: crypto.randomUUID(),
        fileName: name,
        source,
        result,
        decisions: taken,
        history: [],
        seconds: (performance.now() - started) / 1000,
      };
      const kept = before?.recordId ?? null;
      return { ...report, recordId: result.ok ? await this.#keeper.keepImport(report, kept) : kept };
    } catch (error) {
      if (error instanceof Canceled) {
        this.said = `Reading ${name} was canceled. Nothing changed.`;
        return null;
      }
      return brokenReport(name, source, decisions, before, error);
    } finally {
      this.#current = undefined;
      this.running = null;
    }
  }
}

/** The reader itself broke: told like a refusal, with nothing lost. */
function brokenReport(
  fileName: string,
  source: Blob,
  decisions: Decisions,
  before: FileReport | null,
  error: unknown,
): FileReport {
  const why = error instanceof Error ? error.message : String(error);
  const message = `Reading stopped (${why}). Choose the file again; if it stops again, the file may be too large for this browser.`;
  const issues = [{ severity: 'error', line: 0, column: 0, code: 'stopped', message }] as const;
  return {
    id: crypto.randomUUID(),
    fileName,
    source,
    decisions,
    history: [],
    result: { ok: false, understood: {}, issues, preview: [], ask: undefined },
    recordId: before?.recordId ?? null,
    seconds: 0,
  };
}

function sentenceOf({ fileName, result }: FileReport): string {
  if (!result.ok)
    return `${fileName} was not imported: ${result.issues.find((issue) => issue.severity === 'error')?.message ?? ''}`;
  const warnings = result.issues.filter((issue) => issue.severity === 'warning').length;
  const { rows, columns } = result.matrix;
  return `${fileName} was read as ${result.understood.layout}, ${rows.length} by ${columns.length}${warnings === 0 ? '' : `, with ${warnings} warning${warnings === 1 ? '' : 's'}`}.`;
}
