import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The hash of an item's wording, 16 hexadecimal digits: changes when text or check changes, whatever the white space. */
export function wordingHash(text: string, doneWhen: string): string {
  const folded = [text, doneWhen].map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim());
  return sha256Hex(folded.join('\n')).slice(0, 16);
}
