import { SCOPE } from '../store/database.ts';

/** What this browser tells apart and tells its tabs: a random name, a mark that there was data, a channel. */
export class Browser {
  #device = '';
  #channel: BroadcastChannel | undefined;

  /** A random name for this browser, kept in it: tells answers of two browsers apart when files are merged. */
  get device(): string {
    if (this.#device === '') {
      this.#device = crypto.randomUUID();
      try {
        const known = localStorage.getItem(`${SCOPE}:device`);
        if (known) this.#device = known;
        else localStorage.setItem(`${SCOPE}:device`, this.#device);
      } catch {
        // Blocked storage shows itself where it matters; a name for this page will do.
      }
    }
    return this.#device;
  }

  /** Whether something was stored here once. */
  get hadData(): boolean {
    try {
      return localStorage.getItem(`${SCOPE}:has-data`) !== null;
    } catch {
      return false;
    }
  }

  /** Calls back with the id of a project that another tab has changed; '*' for all. */
  listen(changed: (id: string) => void): void {
    this.#channel ??= new BroadcastChannel(SCOPE);
    this.#channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data === 'string') changed(event.data);
    });
  }

  /** Tells other tabs that a project has changed. They read it from the store. */
  tell(id: string): void {
    this.#channel?.postMessage(id);
    try {
      localStorage.setItem(`${SCOPE}:has-data`, '1');
    } catch {
      // The mark is a courtesy; the data is safe without it.
    }
  }
}
