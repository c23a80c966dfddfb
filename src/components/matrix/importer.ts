import { scriptUrl } from '../../browser/trusted-types.ts';
import type { ImportOptions, ImportResult } from '../../intake/import.ts';
import { PHASES } from '../../playbook/phases.ts';
import workerUrl from './import.worker.ts?worker&url';

let worker: Worker | undefined;
let turns = 0;

/** Imports bytes in our module worker, started on first use. Rejects when the worker itself breaks. */
export function importInWorker(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  worker ??= new Worker(scriptUrl(workerUrl), { type: 'module' });
  const running = worker;
  const turn = ++turns;
  return new Promise((resolve, reject) => {
    const done = (): void => {
      running.removeEventListener('message', hear);
      running.removeEventListener('error', fail);
    };
    const hear = (event: MessageEvent<{ turn: number; result: ImportResult }>): void => {
      if (event.data.turn !== turn) return;
      done();
      resolve(event.data.result);
    };
    const fail = (event: ErrorEvent): void => {
      done();
      worker = undefined;
      reject(new Error(event.message || 'the file reader stopped'));
    };
    running.addEventListener('message', hear);
    running.addEventListener('error', fail);
    running.postMessage({ turn, bytes, options: { taxonomy: PHASES, ...options } });
  });
}
