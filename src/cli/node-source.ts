import { open } from 'node:fs/promises';
import { SourceChanged } from '../intake/import.ts';

const CHUNK = 1024 * 1024;

/**
 * The bytes of a file, read in pieces of a megabyte, the next while the last one is worked on. A piece holds until the next is asked for.
 * Rejects when the file cannot be opened; the iteration throws SourceChanged when the file was changed meanwhile.
 */
export async function nodeSource(path: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(path, 'r');
  const before = await file.stat();
  if (before.isDirectory()) {
    await file.close();
    throw new Error(`${path} is a folder`);
  }
  // Two buffers in turn: one is worked on while the other is filled.
  const buffers = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)] as const;
  let turn: 0 | 1 = 0;
  const read = async (): Promise<Uint8Array> => {
    turn = turn === 0 ? 1 : 0;
    const { buffer, bytesRead } = await file.read(buffers[turn], 0, CHUNK, null);
    return buffer.subarray(0, bytesRead);
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      let total = 0;
      let next = read();
      for (;;) {
        const piece = await next;
        if (piece.length === 0) break;
        total += piece.length;
        next = read();
        // A read that fails while nobody waits for it yet is told when it is waited for.
        next.catch(() => undefined);
        yield piece;
      }
      const after = await file.stat();
      if (before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== total))
        throw new SourceChanged();
    } finally {
      await file.close();
    }
  }
  return pieces();
}
