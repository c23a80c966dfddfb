import { Intake } from './intake.ts';
import { failure, Refusal } from './issue.ts';
import type { ImportOptions } from './options.ts';
import type { ImportResult } from './result.ts';

export type { ImportOptions } from './options.ts';
export type { ImportResult, Understood } from './result.ts';

/** How far reading has come. */
export type Progress = (bytesRead: number) => void;

/** Bytes of a file to a matrix. Never throws for bad input: a refusal comes as an issue with place and remedy. */
export function importMatrix(bytes: Uint8Array, options: ImportOptions = {}): ImportResult {
  const intake = new Intake(options);
  try {
    intake.push(bytes);
    return intake.end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return intake.refused(error);
  }
}

/**
 * A stream of bytes to a matrix, the same way. A log of visits or events may have any size: memory does not grow with
 * it. A source that fails or changes while it is read throws, and the import is refused.
 */
export async function importStream(
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
  progress?: Progress,
): Promise<ImportResult> {
  const intake = new Intake(options);
  let read = 0;
  try {
    for await (const bytes of source) {
      intake.push(bytes);
      read += bytes.length;
      progress?.(read);
    }
    return intake.end();
  } catch (error) {
    if (error instanceof Refusal) return intake.refused(error);
    if (error instanceof SourceChanged) return intake.refused(new Refusal(failure('changed', error.message)));
    throw error;
  }
}

/** Thrown by a source whose file changed or went away while it was read. */
export class SourceChanged extends Error {
  constructor() {
    super(
      'The file changed while it was read, so nothing of it was taken. Wait until it is complete, and choose it again.',
    );
    this.name = 'SourceChanged';
  }
}
