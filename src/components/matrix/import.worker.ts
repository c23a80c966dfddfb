// Reads files off the main thread. One message in, one message out, matched by their number.
import { importMatrix, type ImportOptions } from '../../intake/import.ts';

interface Question {
  readonly turn: number;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
}

addEventListener('message', (event: MessageEvent<Question>) => {
  const { turn, bytes, options } = event.data;
  postMessage({ turn, result: importMatrix(bytes, options) });
});
