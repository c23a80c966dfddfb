import { answerOf } from '../../assessment/project.ts';
import { STATUSES } from '../../assessment/types.ts';
import { assessment } from '../../state/assessment.svelte.ts';
import { openDialog } from './dialogs.svelte.ts';
import { selection } from './selection.svelte.ts';

/** The keys of the checklist, as the help lists them. They work while the focus is in the checklist, and not while typing. */
export const CHECKLIST_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['J or N', 'next item'],
  ['K or P', 'previous item'],
  ['1 2 3 4', 'set the item to Open, In progress, Done, Not applicable'],
  ['E', 'open or close the item’s details'],
  ['O', 'owner'],
  ['D', 'due date'],
  ['R', 'priority'],
  ['T', 'note'],
  ['V', 'add evidence'],
  ['H', 'the answer still holds (an item to re-check)'],
  ['X', 'choose the item, to change several at once'],
  ['F', 'to the filter'],
  ['Ctrl Z, ⌘ Z', 'undo'],
  ['Ctrl Shift Z, Ctrl Y, ⇧ ⌘ Z', 'redo'],
  ['?', 'this list'],
];

/** Whether a key goes into a text: then it is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether a key may be a single-letter command: no text, no dialog, no modifier. */
export const isCommand = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !isTyping(event.target) &&
  document.querySelector('dialog[open]') === null;

const itemOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;

/** Puts the focus on an item: on its chosen status. */
function focusItem(item: HTMLElement | null | undefined): void {
  item?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
}

function move(from: HTMLElement | null, root: Element, step: 1 | -1): void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const at = from ? items.indexOf(from) : step === 1 ? -1 : items.length;
  focusItem(items[Math.min(items.length - 1, Math.max(0, at + step))]);
}

/** Opens an item's details, and puts the focus into one of their fields as soon as it is there. */
function field(item: HTMLElement, name: string): void {
  const details = item.querySelector<HTMLDetailsElement>('details.more');
  if (details) details.open = true;
  whenThere(() => item.querySelector<HTMLElement>(`[data-field="${name}"]`));
}

/** Focuses an element that is about to appear; gives up after a second. */
export function whenThere(find: () => HTMLElement | null | undefined, tries = 60): void {
  const found = find();
  if (found) found.focus();
  else if (tries > 0)
    requestAnimationFrame(() => {
      whenThere(find, tries - 1);
    });
}

const FIELDS: Readonly<Record<string, string>> = {
  o: 'owner',
  d: 'due',
  r: 'priority',
  t: 'note',
  v: 'evidence',
};

/** Commands that need an item. Returns whether the key was one. */
function itemKey(key: string, item: HTMLElement): boolean {
  const status = STATUSES[Number(key) - 1];
  const name = FIELDS[key];
  if (status) {
    const radio = item.querySelector<HTMLInputElement>(`input[type="radio"][value="${status}"]`);
    radio?.focus();
    // A radio that is chosen already does not change; saying "open" of an item that nobody answered is an answer.
    if (radio?.checked && !answerOf(assessment.current, item.dataset['item'] ?? ''))
      radio.dispatchEvent(new Event('change', { bubbles: true }));
    else radio?.click();
  } else if (name !== undefined) field(item, name);
  else if (key === 'e') item.querySelector<HTMLElement>('details.more > summary')?.click();
  else if (key === 'h') item.querySelector<HTMLElement>('[data-act="holds"]')?.click();
  else if (key === 'x' && document.querySelector('[data-filter]')) {
    if (!selection.on) selection.toggle();
    const id = item.dataset['item'] ?? '';
    selection.choose(id, !selection.ids.has(id));
  } else return false;
  return true;
}

/** The checklist's keys. */
export function handleKey(event: KeyboardEvent): void {
  const root = event.currentTarget;
  if (!(root instanceof Element) || !isCommand(event)) return;
  const item = itemOf(event.target);
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'n') move(item, root, 1);
  else if (key === 'k' || key === 'p') move(item, root, -1);
  else if (key === '?') void openDialog('keys');
  else if (key === 'f') root.querySelector<HTMLElement>('[data-filter="words"]')?.focus();
  else if (!item || !itemKey(key, item)) return;
  event.preventDefault();
}

/** Undo and redo, anywhere on the page but in a text: there the browser's own undo is meant. */
export function undoKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  const way = key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || key === 'z' ? 'redo' : undefined;
  if (!way || !(way === 'undo' ? assessment.canUndo : assessment.canRedo)) return;
  event.preventDefault();
  void assessment.step(way);
}
