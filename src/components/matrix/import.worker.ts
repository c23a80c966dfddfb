// Reads files off the main thread, piece by piece. A question is answered by some progress and one result, all with its number.
import { importStream, type ImportOptions } from '../../intake/import.ts';
import { blobSource } from './blob-source.ts';
import type { Answer, Question } from './importer.ts';

const OFTEN = 100;

addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data);
});

async function answer({ turn, source, options }: Question): Promise<void> {
  const say = (message: Answer): void => {
    postMessage(message);
  };
  try {
    let told = performance.now();
    const result = await importStream(blobSource(source), options satisfies ImportOptions, (read) => {
      const now = performance.now();
      if (now - told < OFTEN) return;
      told = now;
      say({ turn, read });
    });
    say({ turn, result });
  } catch (error) {
    say({ turn, failed: error instanceof Error ? error.message : String(error) });
  }
}
