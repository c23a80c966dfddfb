import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const BACKUP_FORMAT = 'mlops-dynamics-backup';
export const BACKUP_VERSION = 1;
/** Backups above this are refused before they are read. */
export const MAX_BACKUP_BYTES = 100 * 1024 * 1024;

/** What a backup holds, one record a line. Matrices and visits are kept as they are stored. */
export const BACKUP_KINDS = ['project', 'snapshot', 'meeting', 'matrix', 'visit'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: number;
  readonly minReader: number;
  readonly appVersion: string;
  readonly savedAt: string;
}

/**
 * Writes a backup line by line, so that it never has to be in memory as a whole: JSON Lines, a header first, then one
 * record a line, at the end the number of lines before it and the SHA-256 of their bytes.
 */
export class BackupWriter {
  /** Bytes written so far. */
  bytes = 0;
  #lines = 0;
  readonly #hash = sha256.create();

  /** The header's line. Comes first. */
  header(appVersion: string, savedAt: string): string {
    const header: BackupHeader = {
      format: BACKUP_FORMAT,
      formatVersion: BACKUP_VERSION,
      minReader: BACKUP_VERSION,
      appVersion,
      savedAt,
    };
    return this.#line(header);
  }

  /** A record's line. */
  record(kind: BackupKind, record: unknown): string {
    return this.#line({ kind, record });
  }

  /** The last line. `leftOut` counts snapshots that found no room. */
  end(leftOut: number): string {
    const lines = this.#lines;
    return `${JSON.stringify({ kind: 'end', lines, leftOut, sha256: bytesToHex(this.#hash.digest()) })}\n`;
  }

  #line(value: unknown): string {
    const text = `${JSON.stringify(value)}\n`;
    const bytes = utf8ToBytes(text);
    this.bytes += bytes.length;
    this.#lines++;
    this.#hash.update(bytes);
    return text;
  }
}
