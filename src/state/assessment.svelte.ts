import { changeAnswer } from '../assessment/change.ts';
import { answerOf, FIRST_PROJECT, newProject } from '../assessment/project.ts';
import type { AnswerChange, ChecklistItem, Project, Stamp } from '../assessment/types.ts';
import { answerStep } from '../assessment/undo.ts';
import { onLoss } from '../store/database.ts';
import type { Draft } from '../store/drafts.ts';
import { isActive, listHeads, readOpening, readProject, rememberCurrent } from '../store/projects.ts';
import type { Head } from '../store/head.ts';
import { saveChange, saveStep, type ProjectChange } from '../store/save.ts';
import { Browser } from './assessment-browser.ts';
import { Drafts } from './assessment-drafts.svelte.ts';
import { Saver, troubleOf } from './assessment-saver.svelte.ts';

/** What a change of a project may bring with it. */
export type ChangeExtras = Partial<Pick<ProjectChange, 'key' | 'snapshots' | 'head'>>;

interface Pending {
  readonly id: string;
  readonly change: (project: Project) => Project;
}

/**
 * The reader's projects: one for all islands of a page, over IndexedDB. It holds one project whole, the one shown, and
 * the heads of all. A change shows at once and is stored on top of whatever other tabs have stored since.
 */
export class Assessment {
  heads = $state.raw<readonly Head[]>([]);
  /** The project on screen, with changes that are still on their way. Undefined before the first one. */
  current = $state.raw<Project | undefined>(undefined);
  ready = $state(false);
  /** What was undone or redone, told to readers of the page. */
  told = $state('');

  readonly saver = new Saver();
  readonly browser = new Browser();
  readonly drafts = new Drafts(this);

  #opened: Promise<void> | undefined;
  /** The project on screen as it is stored, as far as this page knows. */
  #stored: Project | undefined;
  /** Ids that this page has seen stored: when one is gone, somebody cleared the data. */
  readonly #known = new Set<string>();
  /** Projects of this page that may not be stored yet. */
  readonly #own = new Map<string, Project>();
  #pending: Pending[] = [];

  /** The head of the project on screen. */
  get head(): Head | undefined {
    return this.heads.find((head) => head.id === this.current?.id);
  }
  /** Projects that can be worked on. */
  get active(): readonly Head[] {
    return this.heads.filter(isActive);
  }
  get canUndo(): boolean {
    return this.head !== undefined && this.head.atStep >= this.head.firstStep;
  }
  get canRedo(): boolean {
    return this.head !== undefined && this.head.atStep < this.head.topStep;
  }

  /** Reads what is stored, once; later calls wait for the first. */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<void> {
    try {
      const opening = await readOpening();
      this.#take(opening.heads, opening.current);
      if (opening.heads.length === 0 && this.browser.hadData) this.saver.trouble = troubleOf('gone');
      this.browser.listen((id) => void this.reread(id));
      onLoss(() => void this.#lost());
    } catch (error) {
      this.saver.trouble = troubleOf('blocked', error);
    }
    this.ready = true;
    if (this.saver.trouble === null) await this.drafts.pickUp();
  }

  #take(heads: readonly Head[], project: Project | undefined): void {
    this.heads = heads;
    for (const head of heads) this.#known.add(head.id);
    this.#stored = project;
    this.#tellSaved(project);
    this.#show(project?.id);
  }

  /** Tells when the project on screen was last written here: not when its answers were given, perhaps elsewhere. */
  #tellSaved(project: Project | undefined): void {
    if (!project || this.saver.pending > 0) return;
    this.saver.savedAt = this.heads.find((head) => head.id === project.id)?.savedAt ?? project.updatedAt;
  }

  /** Shows a project as stored, with what is still on its way. */
  #show(id: string | undefined): void {
    const base = this.#stored?.id === id ? this.#stored : id === undefined ? undefined : this.#own.get(id);
    const changes = this.#pending.filter((one) => one.id === id);
    this.current = base && changes.reduce((project, one) => one.change(project), base);
  }

  /** Reads again what another tab has changed. */
  async reread(id: string): Promise<void> {
    const heads = await listHeads();
    for (const head of heads) this.#known.add(head.id);
    this.heads = heads;
    const shown = this.current?.id;
    if (
      shown !== undefined &&
      !this.#own.has(shown) &&
      !heads.some((head) => head.id === shown && head.trashedAt === null)
    ) {
      const next = heads.find(isActive);
      if (next) await this.choose(next.id);
      else this.leave();
    } else if (id === shown || id === '*') {
      const project = shown === undefined ? undefined : await readProject(shown);
      if (project && project.id === this.current?.id && project.rev >= (this.#stored?.rev ?? 0)) {
        this.#stored = project;
        this.#show(project.id);
      }
    }
  }

  async #lost(): Promise<void> {
    const id = this.current?.id;
    if (id === undefined || !this.#known.has(id)) return;
    const still = await readProject(id).catch(() => undefined);
    if (!still) this.saver.trouble = troubleOf('wiped');
  }

  /** Stores again what is on this page, after somebody cleared the site's data. */
  async storeAgain(): Promise<void> {
    this.#known.clear();
    const project = this.current;
    this.heads = this.heads.filter((head) => head.id === project?.id);
    if (this.saver.pending > 0 || !project) await this.saver.retry();
    else await this.put(project);
  }

  stamp(): Stamp {
    return { at: new Date().toISOString(), deviceId: this.browser.device };
  }

  /** Makes a change of the project on screen: shows it at once, stores it, and remembers how to take it back. */
  change(label: string, change: (project: Project) => Project, extras: ChangeExtras = {}): Promise<boolean> {
    const project = this.current;
    if (!project) return Promise.resolve(false);
    this.told = '';
    const pending = { id: project.id, change };
    this.#pending.push(pending);
    this.#show(project.id);
    const at = new Date().toISOString();
    return this.saver.add(async () => {
      const { id } = pending;
      const base = this.#stored?.id === id ? this.#stored : (this.#own.get(id) ?? project);
      const saved = await saveChange(base, { label, key: '', at, change, ...extras }, this.#known.has(id));
      this.#pending = this.#pending.filter((one) => one !== pending);
      this.#saved(saved.project, saved.head);
    });
  }

  #saved(project: Project, head: Head): void {
    const { id } = project;
    this.#known.add(id);
    this.#own.delete(id);
    this.heads = this.heads.some((one) => one.id === id)
      ? this.heads.map((one) => (one.id === id ? head : one))
      : [...this.heads, head];
    if (this.current?.id === id) {
      this.#stored = project;
      this.#show(id);
    }
    this.browser.tell(id);
  }

  /** Adds a project, or puts it in the place of the stored one of its id, and shows it. */
  async put(project: Project, extras: ChangeExtras = {}): Promise<boolean> {
    this.#hold(project);
    return this.change('', () => project, extras);
  }

  /** Shows a project that is not stored yet: the next change stores it. */
  #hold(project: Project): void {
    this.#own.set(project.id, project);
    this.#known.delete(project.id);
    this.#stored = undefined;
    this.#show(project.id);
    void rememberCurrent(project.id).catch(() => undefined);
  }

  /** Shows another project, here and after a reload. */
  async choose(id: string): Promise<void> {
    this.drafts.flush();
    const project = (await readProject(id).catch(() => undefined)) ?? this.#own.get(id);
    if (!project) return;
    this.#stored = project;
    this.told = '';
    if (!this.#own.has(id)) this.#tellSaved(project);
    this.#show(id);
    await rememberCurrent(id).catch(() => undefined);
  }

  /** Shows no project. */
  leave(): void {
    this.#stored = undefined;
    this.current = undefined;
  }

  /** Waits until a project is on screen: the first answer makes one, and is stored with it. */
  async ensure(): Promise<Project> {
    await this.open();
    if (!this.current) this.#hold(newProject(crypto.randomUUID(), FIRST_PROJECT, this.stamp()));
    const project = this.current;
    if (!project) throw new Error('no project could be made');
    return project;
  }

  /** Changes one answer of the project on screen; the first answer creates it. */
  async answer(item: ChecklistItem, change: AnswerChange): Promise<boolean> {
    if (!this.current) await this.ensure();
    const stamp = this.stamp();
    const { label, key } = answerStep(item, change);
    return this.change(label, (project) => changeAnswer(project, item, change, stamp), { key });
  }

  /** Takes the last change back, or makes the next one again. */
  async step(way: 'undo' | 'redo'): Promise<void> {
    this.drafts.flush();
    const id = this.current?.id;
    if (id === undefined) return;
    await this.saver.add(async () => {
      const saved = await saveStep(id, way, this.stamp());
      if (!saved) return;
      this.#saved(saved.project, saved.head);
      this.told = `${way === 'undo' ? 'Undone' : 'Done again'}: ${saved.label}.`;
    });
  }

  /** Applies a draft that another page left behind, unless its answer has changed since. */
  async applyDraft(draft: Draft): Promise<void> {
    const project = await readProject(draft.projectId);
    const answer = answerOf(project, draft.item.id);
    if (!project || (answer && answer.updatedAt >= draft.at)) return;
    const { item, field, text, at } = draft;
    const stamp = { at, deviceId: this.browser.device };
    await this.saver.add(async () => {
      const change = (stored: Project): Project => changeAnswer(stored, item, { [field]: text }, stamp);
      const saved = await saveChange(project, { label: `${item.id} ${field}`, key: '', at, change }, true);
      this.#saved(saved.project, saved.head);
    });
  }
}

/** The one assessment of the page: islands that import it share it. Nothing is read or written before open(). */
export const assessment = new Assessment();
