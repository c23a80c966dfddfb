import type { Encoding } from './options.ts';

/** A byte that does not belong: what could be read before it, the byte, and how the line would read as Windows-1252. */
export class DecodeError extends Error {
  readonly before: string;
  readonly byte: number;
  readonly sample: string;

  constructor(encoding: Encoding, before: string, byte: number, sample: string) {
    super(`not ${encoding}`);
    this.name = 'DecodeError';
    this.before = before;
    this.byte = byte;
    this.sample = sample;
  }
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The encoding of a file by its first bytes: a byte order mark decides; without one, UTF-16 shows by its zero bytes. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark: line ends, delimiters and digits have a zero in every second byte, Western letters too.
  const seen = Math.min(head.length, 4000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const many = Math.max(3, seen / 25);
  if (odd >= many && odd > 4 * even) return 'utf-16le';
  if (even >= many && even > 4 * odd) return 'utf-16be';
  return 'utf-8';
}

/**
 * Bytes to text, piece by piece; a character may be cut in two anywhere. UTF-8 is read strictly. UTF-16 is not: a lone
 * surrogate there becomes U+FFFD, which the check of labels reports.
 */
export class Decoder {
  readonly encoding: Encoding;
  readonly #decoder: TextDecoder;
  #tail: Uint8Array = new Uint8Array(0);

  constructor(encoding: Encoding) {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  }

  /** The text of the next bytes. @throws DecodeError */
  push(bytes: Uint8Array): string {
    try {
      const text = this.#decoder.decode(bytes, { stream: true });
      this.#tail = cutCharacter(bytes);
      return text;
    } catch {
      throw this.#failed(bytes);
    }
  }

  /** What is left when the file ends. @throws DecodeError when it ends inside a character */
  end(): string {
    try {
      return this.#decoder.decode();
    } catch {
      throw this.#failed(new Uint8Array(0));
    }
  }

  #failed(bytes: Uint8Array): DecodeError {
    const all = new Uint8Array(this.#tail.length + bytes.length);
    all.set(this.#tail);
    all.set(bytes, this.#tail.length);
    // How far the bytes are fine is found by halving: a longer start is never better than a shorter one.
    let good = 0;
    let bad = all.length;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (decodes(this.encoding, all.subarray(0, middle))) good = middle;
      else bad = middle;
    }
    // The byte that breaks a character is told by where the character starts.
    good -= cutCharacter(all.subarray(0, good)).length;
    const before = new TextDecoder(this.encoding).decode(all.subarray(0, good));
    const [from, to] = lineAround(all, good);
    return new DecodeError(
      this.encoding,
      before,
      all[good] ?? all.at(-1) ?? 0,
      `${isCut(all, from) ? '…' : ''}${new TextDecoder('windows-1252').decode(all.subarray(from, to))}`,
    );
  }
}

function decodes(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a character that the end of the piece cuts in two (UTF-8). */
function cutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.slice(bytes.length - back) : new Uint8Array(0);
    }
  }
  return new Uint8Array(0);
}

/** Whether a piece that begins here begins within a line. */
const isCut = (bytes: Uint8Array, from: number): boolean =>
  from > 0 && bytes[from - 1] !== 0x0a && bytes[from - 1] !== 0x0d;

/** The bytes of the line around an offset, at most eighty to each side. */
function lineAround(bytes: Uint8Array, at: number): readonly [number, number] {
  const isEnd = (index: number): boolean => bytes[index] === 0x0a || bytes[index] === 0x0d;
  let from = at;
  while (from > 0 && at - from < 80 && !isEnd(from - 1)) from--;
  let to = at;
  while (to < bytes.length && to - at < 80 && !isEnd(to)) to++;
  return [from, to];
}
