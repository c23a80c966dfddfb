import { changeAnswer, clearAnswers, answerOf, FIRST_PROJECT, newProject } from '../assessment/project.ts';
import { mergeProjects, type Merged } from '../assessment/merge.ts';
import type {
  Answer,
  AnswerChange,
  ChecklistItem,
  Project,
  Snapshot,
  SnapshotKind,
  Stamp,
} from '../assessment/types.ts';
import { SCOPE } from '../store/database.ts';
import {
  deleteProject,
  listProjects,
  listSnapshots,
  putSnapshot,
  readMeta,
  updateProject,
  writeMeta,
} from '../store/projects.ts';

/** How storage stands. `trouble` holds the message when something could not be saved. */
export type Saving = 'nothing' | 'saving' | 'saved' | 'trouble';

interface Step {
  readonly projectId: string;
  readonly item: ChecklistItem;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
}

/** Days that a project stays in the trash. */
export const TRASH_DAYS = 30;

/** The reader's projects and their answers: one for all islands of a page, over IndexedDB. */
class Assessment {
  projects = $state.raw<readonly Project[]>([]);
  currentId = $state<string | null>(null);
  ready = $state(false);
  saving = $state<Saving>('nothing');
  trouble = $state('');
  savedAt = $state('');
  /** Completed saves of this page: grows by one with each. */
  revision = $state(0);
  exportedAt = $state('');
  canUndo = $state(false);
  canRedo = $state(false);
  /** What was undone or redone, told to readers of the page. */
  told = $state('');

  #opened: Promise<void> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #device = '';
  #channel: BroadcastChannel | undefined;
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** The project on screen, or undefined before the first one. */
  get current(): Project | undefined {
    return this.projects.find((project) => project.id === this.currentId && project.trashedAt === null);
  }

  /** Projects that are not in the trash. */
  get active(): readonly Project[] {
    return this.projects.filter((project) => project.trashedAt === null);
  }

  /** Projects in the trash. */
  get trash(): readonly Project[] {
    return this.projects.filter((project) => project.trashedAt !== null);
  }

  /** Reads what is stored, once; later calls wait for the first. */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<void> {
    this.#device = crypto.randomUUID();
    let known = '';
    try {
      known = localStorage.getItem(`${SCOPE}:has-data`) ?? '';
      const device = localStorage.getItem(`${SCOPE}:device`);
      if (device) this.#device = device;
      else localStorage.setItem(`${SCOPE}:device`, this.#device);
    } catch {
      // Blocked storage shows itself below, where it matters.
    }
    try {
      await this.#reread();
      const remembered = await readMeta('current');
      this.currentId = typeof remembered === 'string' ? remembered : null;
      await this.#tidy();
      if (!this.current) this.currentId = this.active[0]?.id ?? null;
      await this.#readExportTime();
      if (known !== '' && this.projects.length === 0)
        this.#fail(
          'The answers that were stored here are gone: the browser’s site data was cleared. Import your last export to go on.',
        );
      this.#listen();
    } catch (error) {
      this.#fail(
        `This browser does not let the page store anything (${reason(error)}). Answers stay until you close the page: export them before.`,
      );
    }
    this.ready = true;
  }

  async #tidy(): Promise<void> {
    const limit = Date.now() - TRASH_DAYS * 86_400_000;
    const expired = this.trash.filter((project) => Date.parse(project.trashedAt ?? '') < limit);
    for (const project of expired) await deleteProject(project.id);
    if (expired.length > 0) await this.#reread();
  }

  async #reread(): Promise<void> {
    this.projects = await listProjects();
  }

  #listen(): void {
    this.#channel = new BroadcastChannel(SCOPE);
    this.#channel.addEventListener('message', () => {
      void this.#queue
        .then(() => this.#reread())
        .then(() => {
          if (!this.current) this.currentId = this.active[0]?.id ?? null;
        });
    });
  }

  #stamp(): Stamp {
    return { at: new Date().toISOString(), deviceId: this.#device };
  }

  #fail(message: string): void {
    this.saving = 'trouble';
    this.trouble = message;
  }

  /** Runs one write after the other; says Saved when the last one has completed. */
  #write<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.#pending++;
    this.saving = 'saving';
    const result = this.#queue.then(async () => {
      try {
        const value = await work();
        this.revision++;
        this.savedAt = new Date().toISOString();
        if (--this.#pending === 0) {
          this.saving = 'saved';
          this.trouble = '';
        }
        this.#channel?.postMessage('changed');
        try {
          localStorage.setItem(`${SCOPE}:has-data`, '1');
        } catch {
          // The mark is a courtesy; the data is safe without it.
        }
        return value;
      } catch (error) {
        this.#pending--;
        this.#fail(
          error instanceof DOMException && error.name === 'QuotaExceededError'
            ? 'The browser’s storage is full. Your last change is kept on this page only: export it, then free space and try again.'
            : `The browser refused to store the change (${reason(error)}). It is kept on this page only: export it before you close the page.`,
        );
        return undefined;
      }
    });
    this.#queue = result;
    return result;
  }

  #replace(project: Project): void {
    const known = this.projects.some((one) => one.id === project.id);
    this.projects = known
      ? this.projects.map((one) => (one.id === project.id ? project : one))
      : [...this.projects, project];
  }

  /** Shows a change at once, then stores it on top of what any other tab has stored since. */
  async #apply(
    id: string,
    change: (project: Project) => Project,
    snapshots: readonly Snapshot[] = [],
  ): Promise<void> {
    const shown = this.projects.find((project) => project.id === id);
    if (!shown) return;
    this.#replace(change(shown));
    const stored = await this.#write(() => updateProject(id, (old) => change(old ?? shown), snapshots));
    if (stored && this.#pending === 0) this.#replace(stored);
  }

  /** Creates a project and shows it. */
  async create(name: string): Promise<void> {
    await this.open();
    const project = newProject(crypto.randomUUID(), name, this.#stamp());
    await this.add(project);
  }

  /** Stores a project as it is, under its id, and shows it. */
  async add(project: Project, snapshots: readonly Snapshot[] = []): Promise<void> {
    this.#replace(project);
    this.currentId = project.id;
    await this.#write(async () => {
      const stored = await updateProject(project.id, () => project, snapshots);
      this.#replace(stored);
      await writeMeta('current', project.id);
    });
    await this.#readExportTime();
  }

  /** Shows another project, here and after a reload. */
  async choose(id: string): Promise<void> {
    this.currentId = id;
    this.#undo = [];
    this.#redo = [];
    this.#steps();
    try {
      await writeMeta('current', id);
      await this.#readExportTime();
    } catch {
      // The choice holds for this page.
    }
  }

  async rename(name: string): Promise<void> {
    const id = this.currentId;
    const clean = name.trim().slice(0, 200);
    if (id === null || clean === '') return;
    await this.#apply(id, (project) => ({ ...project, name: clean, updatedAt: new Date().toISOString() }));
  }

  /** Moves the current project to the trash, where it stays for thirty days. */
  async discard(): Promise<void> {
    const id = this.currentId;
    if (id === null) return;
    const at = new Date().toISOString();
    await this.#apply(id, (project) => ({ ...project, trashedAt: at }));
    this.currentId = this.active[0]?.id ?? null;
  }

  /** Takes a project back out of the trash and shows it. */
  async restore(id: string): Promise<void> {
    await this.#apply(id, (project) => ({ ...project, trashedAt: null }));
    await this.choose(id);
  }

  /** Changes one answer of the current project; the first answer creates it. */
  async answer(item: ChecklistItem, change: AnswerChange): Promise<void> {
    await this.open();
    if (!this.current) {
      const first = newProject(crypto.randomUUID(), FIRST_PROJECT, this.#stamp());
      this.#replace(first);
      this.currentId = first.id;
      void writeMeta('current', first.id).catch(() => undefined);
    }
    const project = this.current;
    if (!project) return;
    const stamp = this.#stamp();
    const before = answerOf(project, item.id);
    const after = answerOf(changeAnswer(project, item, change, stamp), item.id);
    this.#undo.push({ projectId: project.id, item, before, after });
    this.#redo = [];
    this.#steps();
    await this.#apply(project.id, (stored) => changeAnswer(stored, item, change, stamp));
  }

  /** Takes the last change of an answer back. */
  async undo(): Promise<void> {
    const step = this.#undo.pop();
    if (!step) return;
    this.#redo.push(step);
    this.told = `Undone: ${step.item.id}.`;
    await this.#step(step, step.before);
  }

  /** Makes the last undone change again. */
  async redo(): Promise<void> {
    const step = this.#redo.pop();
    if (!step) return;
    this.#undo.push(step);
    this.told = `Done again: ${step.item.id}.`;
    await this.#step(step, step.after);
  }

  async #step(step: Step, answer: Answer | undefined): Promise<void> {
    this.#steps();
    const stamp = this.#stamp();
    await this.#apply(step.projectId, (project) => {
      const rev = (answerOf(project, step.item.id)?.rev ?? 0) + 1;
      const rest = Object.fromEntries(Object.entries(project.answers).filter(([id]) => id !== step.item.id));
      const answers = answer
        ? { ...rest, [step.item.id]: { ...answer, rev, deviceId: stamp.deviceId, updatedAt: stamp.at } }
        : rest;
      return { ...project, answers, updatedAt: stamp.at };
    });
  }

  #steps(): void {
    this.canUndo = this.#undo.length > 0;
    this.canRedo = this.#redo.length > 0;
  }

  #snapshot(project: Project, kind: SnapshotKind, name: string): Snapshot {
    return {
      id: crypto.randomUUID(),
      projectId: project.id,
      kind,
      name,
      at: new Date().toISOString(),
      project,
    };
  }

  /** Takes all answers of the current project away, with a snapshot of how it was. */
  async clear(): Promise<void> {
    const project = this.current;
    if (!project) return;
    const stamp = this.#stamp();
    this.#undo = [];
    this.#redo = [];
    this.#steps();
    await this.#apply(project.id, (stored) => clearAnswers(stored, stamp), [
      this.#snapshot(project, 'clear', 'Before clearing'),
    ]);
  }

  /** Remembers that the current project was exported: the snapshot is the base of a later merge. */
  async exported(format: string): Promise<void> {
    const project = this.current;
    if (!project) return;
    await this.#write(() => putSnapshot(this.#snapshot(project, 'export', `Export as ${format}`)));
    await this.#readExportTime();
  }

  async #readExportTime(): Promise<void> {
    const id = this.currentId;
    if (id === null) return;
    try {
      const exports = (await listSnapshots(id)).filter((snapshot) => snapshot.kind === 'export');
      this.exportedAt = exports.at(-1)?.at ?? '';
    } catch {
      this.exportedAt = '';
    }
  }

  /** What merging a project into the stored one of the same id would do, against the last snapshot that both can have seen. */
  async preview(
    theirs: Project,
    choose?: (itemId: string) => 'mine' | 'theirs',
  ): Promise<Merged | undefined> {
    const mine = this.projects.find((project) => project.id === theirs.id);
    if (!mine) return undefined;
    const shared = (await listSnapshots(mine.id)).filter(
      (one) => one.kind === 'export' || one.kind === 'import' || one.kind === 'merge',
    );
    return mergeProjects(mine, theirs, shared.at(-1)?.project ?? null, this.#stamp(), choose);
  }

  /** Merges a project into the stored one of the same id, with a snapshot before and one of the result. */
  async merge(theirs: Project, choose: (itemId: string) => 'mine' | 'theirs'): Promise<void> {
    const mine = this.projects.find((project) => project.id === theirs.id);
    const merged = await this.preview(theirs, choose);
    if (!mine || !merged) return;
    if (merged.project !== mine)
      await this.#apply(mine.id, () => ({ ...merged.project, trashedAt: null }), [
        this.#snapshot(mine, 'import', 'Before merging'),
        this.#snapshot(merged.project, 'merge', 'After merging'),
      ]);
    await this.choose(mine.id);
  }

  /** Puts an imported project in the place of the stored one of the same id, with a snapshot of how that was. */
  async replace(theirs: Project): Promise<void> {
    const mine = this.projects.find((project) => project.id === theirs.id);
    await this.add(theirs, [
      ...(mine ? [this.#snapshot(mine, 'import', 'Before replacing')] : []),
      this.#snapshot(theirs, 'import', 'Imported'),
    ]);
  }

  /** Adds an imported project beside the others, under a new id. */
  async copy(theirs: Project): Promise<void> {
    const names = new Set(this.projects.map((project) => project.name));
    let name = theirs.name;
    for (let count = 2; names.has(name); count++) name = `${theirs.name} (${String(count)})`;
    const project = { ...theirs, id: crypto.randomUUID(), name };
    await this.add(project, [this.#snapshot(project, 'import', 'Imported as a copy')]);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** The one assessment of the page: islands that import it share it. Nothing is read or written before open(). */
export const assessment = new Assessment();
