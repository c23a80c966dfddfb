import { DecodeError, Decoder, detectEncoding } from './decode.ts';
import { declaredDelimiter, detectDelimiter } from './delimiter.ts';
import { readHead, type HeadRow } from './head.ts';
import { findHeader, signatureOf } from './header.ts';
import { refuse } from './issue.ts';
import { checkKind, checkText } from './kind.ts';
import { Newlines } from './newlines.ts';
import type { Decisions, Delimiter, Encoding, ImportOptions } from './options.ts';
import type { Learned } from './result.ts';

/** The beginning of a file, looked at without any decision. */
interface Look {
  readonly delimiter: Delimiter;
  readonly rows: readonly HeadRow[];
  readonly signature: string;
}

/** A file opened: its text so far and how to go on decoding, what the first look found, and which decisions hold. */
export interface Opening {
  readonly text: string;
  readonly decoder: Decoder;
  readonly newlines: Newlines;
  readonly detectedEncoding: Encoding;
  readonly look: Look;
  readonly decisions: Decisions;
  readonly remembered: boolean;
}

const DECISIONS: readonly (keyof Decisions)[] = [
  'layout',
  'encoding',
  'delimiter',
  'decimal',
  'header',
  'transpose',
  'keepTotals',
  'unit',
  'columns',
  'mapping',
  'duplicates',
  'conflicts',
  'dates',
  'since',
  'until',
];

/** The decisions among the options. */
function decisionsOf(options: Decisions): Decisions {
  return Object.fromEntries(
    DECISIONS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

/**
 * Opens a file by its first bytes: refuses what is no text, finds the encoding, takes over what was decided about such
 * a file before, and decodes.
 * `learn` hears what is known before the text is decoded, which may be refused.
 * @throws Refusal
 */
export function openBytes(
  head: Uint8Array,
  atEnd: boolean,
  options: ImportOptions,
  learn: (facts: Learned) => void,
): Opening {
  checkKind(head);
  const detectedEncoding = detectEncoding(head);
  const look = lookAt(asLf(new TextDecoder(detectedEncoding).decode(head)), atEnd);
  const asked = decisionsOf(options);
  const before = options.remembered?.find((one) => one.signature === look.signature);
  const remembered = before !== undefined && Object.keys(asked).length === 0;
  const decisions = remembered ? before.decisions : asked;
  const decoder = new Decoder(decisions.encoding ?? detectedEncoding);
  learn({
    encoding: decoder.encoding,
    signature: look.signature,
    remembered,
    detected: { encoding: detectedEncoding, delimiter: look.delimiter },
  });
  const newlines = new Newlines();
  const text = decoded(decoder, newlines, head, atEnd);
  checkText(text);
  checkNuls(text);
  return { text, decoder, newlines, detectedEncoding, look, decisions, remembered };
}

/** The rows of the first text under a delimiter; a last line that may be cut is left out. */
export function headRows(text: string, delimiter: Delimiter, atEnd: boolean): readonly HeadRow[] {
  const newline = text.lastIndexOf('\n');
  return readHead(atEnd || newline < 0 ? text : text.slice(0, newline + 1), delimiter);
}

/** Refuses a text that is not in its encoding, with the place of the first byte that does not belong. @throws Refusal */
export function refuseEncoding(error: DecodeError, encoding: Encoding, line: number, column: number): never {
  const byte = error.byte.toString(16).toUpperCase().padStart(2, '0');
  refuse(
    'encoding',
    `The file is not ${encoding.toUpperCase()}: the byte 0x${byte} does not belong here. If it comes from an older Windows program, read it as Windows-1252; the line then says “${error.sample.trim()}”. Else save it as UTF-8.`,
    { line, column, source: error.sample, from: 0, to: error.sample.length },
    { what: 'encoding', encoding: 'windows-1252', sample: error.sample },
  );
}

const asLf = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

function lookAt(text: string, atEnd: boolean): Look {
  const declared = declaredDelimiter(text);
  const rest = declared ? text.slice(declared.length) : text;
  const delimiter = declared?.delimiter ?? detectDelimiter(rest);
  const rows = headRows(rest, delimiter, atEnd);
  return { delimiter, rows, signature: signatureOf(rows[findHeader(rows)]?.fields ?? []) };
}

function decoded(decoder: Decoder, newlines: Newlines, head: Uint8Array, atEnd: boolean): string {
  try {
    const text = newlines.push(decoder.push(head));
    return atEnd ? text + newlines.push(decoder.end()) + newlines.end() : text;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const before = asLf(error.before);
    return refuseEncoding(
      error,
      decoder.encoding,
      before.split('\n').length,
      Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1,
    );
  }
}

/** A few NULs are dirt in cells; many mean that the text is not what it was decoded as. */
function checkNuls(text: string): void {
  const head = text.slice(0, 4000);
  const nuls = head.length - head.replaceAll('\0', '').length;
  if (nuls > head.length / 10)
    refuse(
      'encoding',
      'The file is full of zero bytes. It may be UTF-16: choose that encoding, or save the file as UTF-8.',
      undefined,
      { what: 'encoding', encoding: 'utf-16le', sample: '' },
    );
}
