import { tick } from 'svelte';

/** What stands further down and has not been loaded yet. */
const waiting = new Set<() => Promise<void>>();

/** Lists a part of the page that loads when it comes near the screen. Returns what takes it off the list. */
export function listed(load: () => Promise<void>): () => void {
  waiting.add(load);
  return () => {
    waiting.delete(load);
  };
}

/** How long a print waits for what is being computed, in milliseconds. */
const PATIENCE = 5000;
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Prints the page when all of it is there: parts that nobody scrolled to are loaded first, and computations are waited for. */
export async function printWhole(): Promise<void> {
  await Promise.all([...waiting].map((load) => load()));
  await tick();
  const since = performance.now();
  while (document.querySelector('.workbench [aria-busy="true"]') && performance.now() - since < PATIENCE)
    await frame();
  await frame();
  print();
}
