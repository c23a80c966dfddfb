import { withBase } from '../../browser/with-base.ts';
import { marked } from './marked.ts';

/** What this page uses of Pagefind's search module, which the build writes beside the site. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly Result[] }>;
}
interface Result {
  data(): Promise<Found>;
}
interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Results shown at a time: each costs a file. */
const BATCH = 8;
const dialog = required('.search-dialog', HTMLDialogElement);
const input = required('.search-dialog input', HTMLInputElement);
const status = required('.search-dialog [role="status"]', HTMLElement);
const list = required('.search-dialog ol', HTMLOListElement);
const more = required('.search-dialog .more-results', HTMLButtonElement);
const selects = [...dialog.querySelectorAll('select')];

let pagefind: Promise<Pagefind> | undefined;
let asked = 0;

function required<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`this page has no ${selector}`);
  return found;
}

async function load(): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ withBase('/pagefind/pagefind.js'))) as Pagefind;
  await module.options({ baseUrl: withBase('/'), excerptLength: 24 });
  await module.init();
  return module;
}

/** Opens the search dialog and puts the cursor in it. */
export function open(): void {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  void engine();
}

/** The search engine, loaded once; undefined, with a message, when it cannot be had. A later call tries again. */
async function engine(): Promise<Pagefind | undefined> {
  pagefind ??= load();
  try {
    return await pagefind;
  } catch {
    pagefind = undefined;
    status.textContent =
      'Search could not be loaded. It is made by the production build (npm run build); check your connection and try again.';
    return undefined;
  }
}

async function search(): Promise<void> {
  const turn = ++asked;
  const words = input.value.trim();
  const filters = Object.fromEntries(
    selects.filter((select) => select.value !== '').map((select) => [select.name, select.value]),
  );
  if (words === '' && Object.keys(filters).length === 0) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = 'Type a word, or choose a phase.';
    return;
  }
  const loaded = await engine();
  if (!loaded) return;
  const { results } = await loaded.search(words === '' ? null : words, { filters });
  if (turn !== asked) return;
  status.textContent =
    results.length === 0
      ? 'Nothing found. Try a shorter word, or set the facets to “any”.'
      : `${String(results.length)} found.`;
  list.replaceChildren();
  await show(results, turn);
}

/** Appends the next results, and offers more when there are some. */
async function show(results: readonly Result[], turn: number): Promise<void> {
  const found = await Promise.all(results.slice(0, BATCH).map((result) => result.data()));
  if (turn !== asked) return;
  const words = input.value.trim();
  if (list.childElementCount === 0 && words !== '' && !found.some(({ excerpt }) => isHit(excerpt, words))) {
    status.textContent = `Nothing found for “${words}”. Try another word for it.`;
    more.hidden = true;
    return;
  }
  list.append(...found.map(item));
  const rest = results.slice(BATCH);
  more.hidden = rest.length === 0;
  more.textContent = `Show ${String(Math.min(BATCH, rest.length))} more of ${String(rest.length)}`;
  more.onclick = (): void => {
    const last = list.lastElementChild;
    void show(rest, turn).then(() => {
      const next = last?.nextElementSibling?.querySelector('a');
      next?.focus();
    });
  };
}

/**
 * Whether an excerpt marks what was searched for. Where a word stands nowhere, the engine marks what begins with its
 * first letters, down to a single one: that is no answer.
 */
function isHit(excerpt: string, words: string): boolean {
  const starts = words
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.slice(0, 4));
  return marked(excerpt).some(
    ({ hit, text }) => hit && starts.some((start) => text.toLowerCase().includes(start)),
  );
}

function item(found: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = found.url;
  link.textContent = found.meta['title'] ?? found.url;
  link.addEventListener('click', () => {
    dialog.close();
  });
  const place = document.createElement('small');
  place.textContent = found.meta['place'] ?? 'Page';
  const text = document.createElement('p');
  text.append(
    ...marked(found.excerpt).map((piece) => {
      if (!piece.hit) return document.createTextNode(piece.text);
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
  const row = document.createElement('li');
  row.append(link, place, text);
  return row;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
const searchSoon = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void search(), 120);
};
input.addEventListener('input', searchSoon);
for (const select of selects) select.addEventListener('change', searchSoon);
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  // What stands in the list may answer an earlier word.
  clearTimeout(waiting);
  void search().then(() => list.querySelector('a')?.click());
});
