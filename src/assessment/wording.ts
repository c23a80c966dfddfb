/** FNV-1a, 64 bit: offset basis and prime (Fowler, Noll, Vo; draft-eastlake-fnv). */
const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The hash of an item's wording, 16 hexadecimal digits: changes when text or check changes, whatever the white space.
 * It tells wordings apart and protects nothing, so a few lines do what a cryptographic hash would need kilobytes for.
 */
export function wordingHash(text: string, doneWhen: string): string {
  const folded = [text, doneWhen].map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim());
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(folded.join('\n')))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
