import { answerOf } from '../assessment/project.ts';
import type { ChecklistItem } from '../assessment/types.ts';
import { dropDrafts, parkDrafts, parkedDrafts, type Draft } from '../store/drafts.ts';
import type { Assessment } from './assessment.svelte.ts';

/** How long a reader pauses before what was typed is stored. */
const PAUSE_MS = 600;

type Field = Draft['field'];

/**
 * Texts while they are typed. They are stored when the reader pauses or leaves the field, so that undo takes back a
 * thought and not a letter, and put aside when the page goes away in between.
 */
export class Drafts {
  /** Texts in the making, by item and field. */
  texts = $state.raw<Readonly<Record<string, Draft>>>({});

  readonly #assessment: Assessment;
  readonly #page = crypto.randomUUID();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #watching = false;
  #parked = false;

  constructor(assessment: Assessment) {
    this.#assessment = assessment;
  }

  /** What a field shows: the text in the making, or what is stored. */
  text(itemId: string, field: Field): string {
    const draft = this.texts[`${itemId}:${field}`];
    return draft ? draft.text : (answerOf(this.#assessment.current, itemId)?.[field] ?? '');
  }

  /** Takes what was typed so far. */
  type(item: ChecklistItem, field: Field, text: string): void {
    this.#watch();
    const projectId = this.#assessment.current?.id ?? '';
    const at = new Date().toISOString();
    this.#set({ ...this.texts, [`${item.id}:${field}`]: { projectId, item, field, text, at } });
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.flush();
    }, PAUSE_MS);
  }

  /** Stores everything that is in the making. */
  flush(): void {
    clearTimeout(this.#waiting);
    const drafts = Object.values(this.texts);
    if (drafts.length === 0) return;
    const saves = drafts.map(({ item, field, text }) => this.#assessment.answer(item, { [field]: text }));
    this.#set({});
    if (this.#parked)
      void Promise.all(saves).then((saved) => (saved.every(Boolean) ? this.#unpark() : undefined));
  }

  #set(texts: Readonly<Record<string, Draft>>): void {
    this.texts = texts;
    this.#assessment.saver.typing = Object.keys(texts).length;
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    addEventListener('pagehide', () => {
      const drafts = Object.values(this.texts).filter((draft) => draft.projectId !== '');
      if (drafts.length > 0) {
        parkDrafts(this.#page, drafts);
        this.#parked = true;
      }
      this.flush();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flush();
    });
  }

  async #unpark(): Promise<void> {
    this.#parked = false;
    await dropDrafts(this.#page).catch(() => undefined);
  }

  /** Stores what earlier pages had to put aside when they were closed in the middle of a word. */
  async pickUp(): Promise<void> {
    try {
      for (const { page, drafts } of await parkedDrafts()) {
        if (page === this.#page) continue;
        for (const draft of drafts) await this.#assessment.applyDraft(draft);
        await dropDrafts(page);
      }
    } catch {
      // They stay put aside for the next page.
    }
  }
}
