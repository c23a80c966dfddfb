const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';
/** So many elements to each side are remembered. */
const NEIGHBORS = 150;

/**
 * Keeps the focus when what holds it goes away or is disabled: a deleted row, a button that has done its work. Browsers
 * would drop it to the start of the page, where a keyboard user has to begin anew. It goes to the nearest element that is
 * still there, of the same dialog if it was in one, later ones first. An attachment for the root of an island.
 * @returns what ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: HTMLElement | undefined;
  let near: readonly HTMLElement[] = [];

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    held = target;
    const all = [...(target.closest('dialog') ?? root).querySelectorAll<HTMLElement>(FOCUSABLE)];
    const at = all.indexOf(target);
    near = [
      ...all.slice(at + 1, at + 1 + NEIGHBORS),
      ...all.slice(Math.max(0, at - NEIGHBORS), at).toReversed(),
    ];
  };
  const isUsable = (element: HTMLElement): boolean =>
    element.isConnected && !element.matches(':disabled') && element.checkVisibility();
  const rescue = (): void => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!held || !lost || isUsable(held)) return;
    const next = near.find(isUsable);
    held = undefined;
    if (next) next.focus({ preventScroll: true });
    else focusHeading(document.querySelector('main h1'));
  };
  // Not at once: whoever changed the page may put the focus somewhere better, and a browser drops it only when it draws.
  let due = false;
  const watcher = new MutationObserver(() => {
    if (due || !held) return;
    due = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        due = false;
        rescue();
      }),
    );
  });
  root.addEventListener('focusin', remember);
  watcher.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  return () => {
    root.removeEventListener('focusin', remember);
    watcher.disconnect();
  };
}

/** Puts the focus on a heading, which takes none by itself. */
function focusHeading(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
