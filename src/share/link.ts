import { fromBase64url, toBase64url } from './base64url.ts';

/** What stands in front of everything that a link carries. */
const PREFIX = '#v1.';
/** Above this many characters a link is refused. */
const MAX_LINK = 64_000;
/** Above this many a reader is warned: some programs cut such links. */
export const LONG_LINK = 2_000;
/** Above this many a file is the better way. */
export const FILE_LINK = 8_000;
/** A link may not unfold to more bytes than this. */
const MAX_INFLATED = 1024 * 1024;

export type Unlinked =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

const BROKEN =
  'The link is not complete: a program may have cut or changed it. Copy it again, as a whole, or ask for a file.';

/**
 * A value as the fragment of a link: `#v1.`, then its kind, a point, and its JSON, deflated, as base64url. The part
 * behind # is never sent to a server.
 * @param kind tells what the link holds, so that a page refuses another page's link: letters only
 */
export async function packLink(kind: string, value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Infinity);
  return `${PREFIX}${kind}.${toBase64url(packed ?? new Uint8Array())}`;
}

/** Reads a fragment that packLink made. Never throws; a link that unfolds to too much is stopped while it unfolds. */
export async function unpackLink(kind: string, fragment: string): Promise<Unlinked> {
  if (fragment.length > MAX_LINK)
    return { ok: false, message: 'The link is longer than any that is made here. Ask for a file instead.' };
  if (!fragment.startsWith(PREFIX)) return { ok: false, message: BROKEN };
  const [made, text] = fragment.slice(PREFIX.length).split('.');
  if (made !== kind)
    return { ok: false, message: `The link holds something else (${(made ?? '').slice(0, 20)}).` };
  const packed = fromBase64url(text ?? '');
  if (!packed || packed.length === 0) return { ok: false, message: BROKEN };
  let bytes: Uint8Array | undefined;
  try {
    bytes = await through(packed, new DecompressionStream('deflate-raw'), MAX_INFLATED);
  } catch {
    return { ok: false, message: BROKEN };
  }
  if (!bytes)
    return {
      ok: false,
      message: 'The link unfolds to more than 1 MB. It was not made here; do not open it again.',
    };
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value = JSON.parse(json, (name, inner: unknown) =>
      name === '__proto__' ? undefined : inner,
    ) as unknown;
    return { ok: true, value };
  } catch {
    return { ok: false, message: BROKEN };
  }
}

/** Bytes through a stream; undefined when more come out than allowed. Rejects when the stream does. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const writer = stream.writable.getWriter();
  // What goes wrong on the way in is told by the reading side.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
