import { refuse } from './issue.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Files above this are refused before they are read; logs of that size are counted where they live. */
export const MAX_BYTES = 20 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Files that are no text, by their first bytes, with what to do instead. */
const OTHER_KINDS: readonly { start: readonly number[]; code: string; message: string }[] = [
  {
    start: [0x50, 0x4b],
    code: 'spreadsheet',
    message:
      'This is a spreadsheet or a zip archive, not CSV. Open it in your spreadsheet program and save it as CSV (UTF-8).',
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    code: 'spreadsheet',
    message: 'This is an old Excel file, not CSV. Open it and save it as CSV (UTF-8).',
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    code: 'pdf',
    message: 'This is a PDF. Export the table behind it as CSV.',
  },
  {
    start: [0x89, 0x50, 0x4e, 0x47],
    code: 'image',
    message: 'This is a picture. The numbers behind it are needed, as CSV.',
  },
];

/**
 * Bytes to text. Byte order marks decide; without one, UTF-16 shows by its zero bytes, and UTF-8 is read strictly.
 * @throws Refusal for files that are no text, too large, or not in the encoding
 */
export function decode(
  bytes: Uint8Array,
  asked?: Encoding,
): { readonly text: string; readonly encoding: Encoding } {
  if (bytes.length === 0)
    refuse('empty', 'The file is empty. Choose a file with a header row and at least one row of numbers.');
  if (bytes.length > MAX_BYTES)
    refuse(
      'too-large',
      'The file is larger than 20 MB. Count the visits where they live first; the page on CSV formats has the SQL.',
    );
  const other = OTHER_KINDS.find((kind) => startsWith(bytes, ...kind.start));
  if (other) refuse(other.code, other.message);
  const encoding = asked ?? detect(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    refuse(
      'encoding',
      `The file is not ${encoding.toUpperCase()}. If it comes from an older Western program, read it as Windows-1252; else save it as UTF-8.`,
    );
  }
  if (/^\s*<(!doctype|html|\?xml)/iu.test(text))
    refuse('html', 'This is a web page saved with another ending. Download the CSV itself.');
  return { text: text.replace(/^\uFEFF/u, ''), encoding };
}

function detect(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark: in UTF-16, Western text has a zero in every second byte.
  const seen = Math.min(bytes.length, 4000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > seen / 5 && odd > 4 * even) return 'utf-16le';
  if (even > seen / 5 && even > 4 * odd) return 'utf-16be';
  return 'utf-8';
}
