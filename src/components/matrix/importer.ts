import { scriptUrl } from '../../browser/trusted-types.ts';
import type { ImportOptions, ImportResult } from '../../intake/import.ts';
import { PHASES } from '../../playbook/phases.ts';
import { Canceled, type Importer } from '../../state/imports.svelte.ts';
import workerUrl from './import.worker.ts?worker&url';

/** What the worker is asked. */
export interface Question {
  readonly turn: number;
  readonly source: Blob;
  readonly options: ImportOptions;
}

/** What the worker says: how far it is, what the file came to, or that it broke. */
export type Answer =
  | { readonly turn: number; readonly read: number }
  | { readonly turn: number; readonly result: ImportResult }
  | { readonly turn: number; readonly failed: string };

let worker: Worker | undefined;
let turns = 0;

/** Imports a file in our module worker, started on first use. Canceling ends the worker; the next import starts another. */
export const importInWorker: Importer = (source, options, progress) => {
  worker ??= new Worker(scriptUrl(workerUrl), { type: 'module' });
  const running = worker;
  const turn = ++turns;
  const listening = new AbortController();
  let giveUp: (error: Error) => void = () => undefined;
  const stop = (error: Error): void => {
    listening.abort();
    running.terminate();
    if (worker === running) worker = undefined;
    giveUp(error);
  };
  const result = new Promise<ImportResult>((resolve, reject) => {
    giveUp = reject;
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.turn !== turn) return;
      if ('read' in data) progress(data.read);
      else if ('failed' in data) stop(new Error(data.failed));
      else {
        listening.abort();
        resolve(data.result);
      }
    };
    const { signal } = listening;
    running.addEventListener('message', hear, { signal });
    running.addEventListener(
      'error',
      (event) => {
        stop(new Error(event.message || 'the file reader stopped'));
      },
      { signal },
    );
    running.postMessage({ turn, source, options: { taxonomy: PHASES, ...options } } satisfies Question);
  });
  return {
    result,
    cancel: () => {
      stop(new Canceled());
    },
  };
};
