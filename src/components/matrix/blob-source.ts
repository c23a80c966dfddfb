import { SourceChanged } from '../../intake/import.ts';

const CHUNK = 8 * 1024 * 1024;

/**
 * The bytes of a file, read in slices of four megabytes, the next while the last one is worked on.
 * Throws SourceChanged when the file behind it was changed or went away: browsers then refuse to read on.
 * In Chromium 156 slices of one megabyte cost more than they read; pieces freed by hand keep the collector from freeing
 * what the browser holds beside them; and `blob.stream()`, a little faster, stalled for good in the middle of a large
 * file when the reader was slower than the disk.
 */
export async function* blobSource(blob: Blob): AsyncGenerator<Uint8Array> {
  const read = (at: number): Promise<ArrayBuffer> => {
    const piece = blob.slice(at, at + CHUNK).arrayBuffer();
    // A read that fails while nobody waits for it yet is told when it is waited for.
    piece.catch(() => undefined);
    return piece;
  };
  let next = read(0);
  for (let at = 0; at < blob.size; at += CHUNK) {
    const piece = await next.catch(() => {
      throw new SourceChanged();
    });
    if (at + CHUNK < blob.size) next = read(at + CHUNK);
    if (piece.byteLength !== Math.min(CHUNK, blob.size - at)) throw new SourceChanged();
    yield new Uint8Array(piece);
  }
}
