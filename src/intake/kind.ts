import { refuse } from './issue.ts';

/** Matrices and edge lists above this are refused; logs of visits and events have no limit. */
const MAX_BYTES = 20 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Files that are no text, by their first bytes, with what to do instead. */
const OTHER_KINDS: readonly { starts: readonly (readonly number[])[]; code: string; message: string }[] = [
  {
    // "PK" and a control character: a column may well be called PK.
    starts: [
      [0x50, 0x4b, 0x03],
      [0x50, 0x4b, 0x05],
      [0x50, 0x4b, 0x07],
    ],
    code: 'spreadsheet',
    message:
      'This is a spreadsheet or a zip archive, not CSV. Open it in your spreadsheet program and save it as CSV (UTF-8).',
  },
  {
    starts: [[0xd0, 0xcf, 0x11, 0xe0]],
    code: 'spreadsheet',
    message: 'This is an old Excel file, not CSV. Open it and save it as CSV (UTF-8).',
  },
  {
    starts: [
      [0x1f, 0x8b],
      [0x28, 0xb5, 0x2f, 0xfd],
    ],
    code: 'compressed',
    message: 'This is a compressed file. Unpack it and choose the CSV inside.',
  },
  {
    starts: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
    code: 'pdf',
    message: 'This is a PDF. Export the table behind it as CSV.',
  },
  {
    starts: [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
      [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
    ],
    code: 'image',
    message: 'This is a picture. The numbers behind it are needed, as CSV.',
  },
  {
    starts: [[0x50, 0x41, 0x52, 0x31, 0x15]],
    code: 'parquet',
    message: 'This is a Parquet file. Export the counts as CSV; the page on CSV formats has the SQL.',
  },
];

/** Refuses what is no text, by its first bytes. @throws Refusal */
export function checkKind(head: Uint8Array): void {
  if (head.length === 0)
    refuse('empty', 'The file is empty. Choose a file with a header row and at least one row of numbers.');
  const other = OTHER_KINDS.find((kind) => kind.starts.some((start) => startsWith(head, start)));
  if (other) refuse(other.code, other.message);
}

/** Refuses a web page under another name. @throws Refusal */
export function checkText(head: string): void {
  if (/^\s*<(!doctype|html|head|body|\?xml|!--|table)/iu.test(head.slice(0, 1000)))
    refuse('html', 'This is a web page saved under another name. Download the CSV itself.');
}

/** Whether a text is JSON by its looks. */
export function looksLikeJson(head: string, fileName: string): boolean {
  return /^\s*(\{\s*["}]|\[\s*[[{"\]])/u.test(head) || (/\.json$/iu.test(fileName) && !/^\s*$/u.test(head));
}

/** Refuses a matrix or an edge list above the cap. @throws Refusal */
export function checkSize(bytes: number): void {
  if (bytes > MAX_BYTES)
    refuse(
      'too-large',
      'The file is larger than 20 MB, and it is not a log of visits or events. Count the visits where they live first (the page on CSV formats has the SQL), or choose another layout if it is a log.',
    );
}
