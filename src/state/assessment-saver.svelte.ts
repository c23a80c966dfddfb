import { ReadOnly, Wiped } from '../store/save.ts';

/** Why something could not be stored. Each has its own words and its own way on. */
export interface Trouble {
  readonly kind: 'full' | 'blocked' | 'wiped' | 'gone' | 'newer' | 'refused';
  readonly message: string;
}

/** One write. It is tried again, in its place in the row, until it succeeds. */
type Job = () => Promise<unknown>;

const MESSAGES: Readonly<Record<Trouble['kind'], string>> = {
  full: 'The browser’s storage is full. Your changes are kept on this page only. Download them, free some space, then try again.',
  blocked:
    'This browser does not let the page store anything. Answers stay until you close the page: download them before.',
  wiped:
    'The site’s data was cleared while this page was open. What you see is kept on this page only. Download it, or store it again.',
  gone: 'The answers that were stored here are gone: the browser’s site data was cleared. Import your last export or backup to go on.',
  newer:
    'A newer version of the playbook wrote this project. Reload the page for the newest version; nothing was changed.',
  refused:
    'The browser refused to store the change. It is kept on this page only: download it before you close the page.',
};

/** The trouble of a kind, with the browser’s own words where they help. */
export const troubleOf = (kind: Trouble['kind'], error?: unknown): Trouble => ({
  kind,
  message:
    kind === 'refused' && error instanceof Error
      ? `${MESSAGES.refused} (${error.name}: ${error.message})`
      : MESSAGES[kind],
});

function kindOf(error: unknown): Trouble['kind'] {
  if (error instanceof Wiped) return 'wiped';
  if (error instanceof ReadOnly) return 'newer';
  if (!(error instanceof DOMException)) return 'refused';
  if (error.name === 'QuotaExceededError') return 'full';
  return error.name === 'SecurityError' || error.name === 'InvalidStateError' ? 'blocked' : 'refused';
}

/**
 * Makes writes one after the other and tells how storage stands. What fails stays in the row, in order: the next write,
 * or "try again", starts with it, so that nothing is lost and nothing overtakes.
 */
export class Saver {
  trouble = $state.raw<Trouble | null>(null);
  /** Completed saves of this page: grows by one with each. */
  revision = $state(0);
  /** ISO time of the last completed save; of an earlier visit until this page has made one. Empty before the first. */
  savedAt = $state('');
  /** Writes that are not committed yet. */
  pending = $state(0);
  /** Texts that a reader is typing: they are not saved either. */
  typing = $state(0);

  readonly #jobs: Job[] = [];
  #running: Promise<boolean> | undefined;

  /** How storage stands, in one word. */
  get standing(): 'nothing' | 'saving' | 'saved' | 'trouble' {
    if (this.trouble) return 'trouble';
    if (this.pending > 0 || this.typing > 0) return 'saving';
    return this.savedAt === '' ? 'nothing' : 'saved';
  }

  /** Adds a write. Resolves with whether the row, this write included, has been committed. */
  async add(job: Job): Promise<boolean> {
    this.#jobs.push(job);
    this.pending = this.#jobs.length;
    const before = this.#running;
    const committed = before ? await before : true;
    // Whoever was under way took this write along, or stopped before it: then it is tried from the front once more.
    return this.#jobs.includes(job) || !committed ? this.retry() : true;
  }

  /** Tries everything that waits. Resolves with whether all of it is committed. */
  retry(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      try {
        await job();
      } catch (error) {
        const kind = kindOf(error);
        this.trouble = troubleOf(kind, error);
        // A newer version’s project is not ours to write, now or later: the change is dropped.
        if (kind !== 'newer') return false;
        this.#jobs.shift();
        this.pending = this.#jobs.length;
        continue;
      }
      this.#jobs.shift();
      this.pending = this.#jobs.length;
      this.trouble = null;
      this.savedAt = new Date().toISOString();
      this.revision++;
    }
    return true;
  }
}
