import { scriptUrl } from '../../browser/trusted-types.ts';
import type { Analysis, AnalysisOptions } from '../../matrix/analysis.ts';
import type { Difference } from '../../matrix/difference.ts';
import type { DifferenceTests } from '../../matrix/difference-tests.ts';
import type { Matrix } from '../../matrix/matrix.ts';
import workerUrl from './compute.worker.ts?worker&url';

/** What the worker is asked. */
export type Question =
  | { readonly kind: 'tests'; readonly difference: Difference }
  | { readonly kind: 'analysis'; readonly matrix: Matrix; readonly options: AnalysisOptions };

/** A worker for one kind of question: a new question takes the place of one that is still being worked on. */
class Computer {
  #worker: Worker | undefined;
  #turns = 0;
  #busy = false;

  /** The answer, or undefined when a later question came first. Rejects when the worker breaks. */
  async ask(question: Question): Promise<unknown> {
    const turn = ++this.#turns;
    if (this.#busy) {
      this.#worker?.terminate();
      this.#worker = undefined;
    }
    this.#worker ??= new Worker(scriptUrl(workerUrl), { type: 'module' });
    const worker = this.#worker;
    this.#busy = true;
    return new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<{ turn: number; result: unknown }>): void => {
        this.#busy = false;
        resolve(event.data.turn === this.#turns ? event.data.result : undefined);
      };
      worker.onerror = (event): void => {
        this.#busy = false;
        this.#worker = undefined;
        reject(new Error(event.message || 'the computation stopped'));
      };
      worker.postMessage({ turn, question });
    });
  }
}

const tests = new Computer();
const analysis = new Computer();

/** G-tests of a difference; undefined when another difference was asked for meanwhile. */
export const testsOf = (difference: Difference): Promise<DifferenceTests | undefined> =>
  tests.ask({ kind: 'tests', difference }) as Promise<DifferenceTests | undefined>;

/** The analysis of one matrix; undefined when another one was asked for meanwhile. */
export const analysisOf = (matrix: Matrix, options: AnalysisOptions): Promise<Analysis | undefined> =>
  analysis.ask({ kind: 'analysis', matrix, options }) as Promise<Analysis | undefined>;
