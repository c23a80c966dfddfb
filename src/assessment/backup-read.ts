import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BACKUP_FORMAT, BACKUP_KINDS, BACKUP_VERSION, MAX_BACKUP_BYTES, type BackupKind } from './backup.ts';
import { MAX_BYTES } from './envelope.ts';
import { object, text, time, oneOf, Wrong, type Clock } from './fields.ts';
import { migrateProject } from './migrate.ts';
import type { Meeting } from './meeting.ts';
import { readJson } from './read-json.ts';
import { SNAPSHOT_KINDS, type Project, type Snapshot } from './types.ts';
import { readMeeting } from './validate-meeting.ts';
import { validateProject } from './validate.ts';

/** A record that other parts of the site own: it has an id, and is restored as it is. */
export interface OtherRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What a backup holds, checked. */
export interface BackupContents {
  readonly savedAt: string;
  readonly projects: readonly Project[];
  readonly snapshots: readonly Snapshot[];
  readonly meetings: readonly Meeting[];
  readonly matrices: readonly OtherRecord[];
  readonly visits: readonly OtherRecord[];
  readonly warnings: readonly string[];
}

export type BackupRead =
  { readonly ok: true; readonly contents: BackupContents } | { readonly ok: false; readonly message: string };

/** Whether a file's first characters are those of a backup. */
export const looksLikeBackup = (start: string): boolean =>
  start.replace(/^\uFEFF/u, '').startsWith(`{"format":"${BACKUP_FORMAT}"`);

interface Reading {
  readonly clock: Clock;
  savedAt: string;
  readonly records: Record<BackupKind, unknown[]>;
}

/**
 * Reads a backup as it streams in, line by line. Nothing is returned before all of it is checked, its checksum too.
 * @param chunks the file's bytes in order
 * @param now ISO time of reading
 */
export async function readBackup(chunks: AsyncIterable<Uint8Array>, now: string): Promise<BackupRead> {
  const records: Reading['records'] = { project: [], snapshot: [], meeting: [], matrix: [], visit: [] };
  const reading: Reading = { clock: { now, warnings: [] }, savedAt: '', records };
  const hash = sha256.create();
  let number = 0;
  let finished = false;
  try {
    for await (const bytes of linesOf(chunks)) {
      if (finished) throw new Wrong(`line ${String(number + 1)} stands after the end`);
      const line = parsed(bytes, number + 1);
      if (number === 0) readHeader(line, reading);
      else if (line['kind'] === 'end') {
        if (line['lines'] !== number || line['sha256'] !== bytesToHex(hash.digest()))
          throw new Wrong('The checksum does not match: the file was changed or is damaged');
        finished = true;
        continue;
      } else readRecord(line, number + 1, reading);
      hash.update(bytes);
      number++;
    }
    if (!finished)
      throw new Wrong(`The backup ends in line ${String(number)} without its last line: it was cut off`);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { ok: false, message: `${error.message}. Nothing was restored; make the backup again.` };
  }
  return {
    ok: true,
    contents: {
      savedAt: reading.savedAt,
      projects: records.project as Project[],
      snapshots: records.snapshot as Snapshot[],
      meetings: records.meeting as Meeting[],
      matrices: records.matrix as OtherRecord[],
      visits: records.visit as OtherRecord[],
      warnings: reading.clock.warnings,
    },
  };
}

/** The lines of a stream of bytes, each with its line feed. Throws Wrong above the caps. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let [held, all] = [0, 0];
  const joined = (): Uint8Array => {
    const line = new Uint8Array(held);
    let at = 0;
    for (const part of parts) {
      line.set(part, at);
      at += part.length;
    }
    [parts, held] = [[], 0];
    return line;
  };
  for await (const chunk of chunks) {
    all += chunk.length;
    if (all > MAX_BACKUP_BYTES) throw new Wrong('The file is larger than 100 MB');
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end + 1));
      held += end + 1 - start;
      yield joined();
      start = end + 1;
    }
    if (start < chunk.length) {
      parts.push(chunk.slice(start));
      held += chunk.length - start;
    }
    if (held > MAX_BYTES) throw new Wrong('A line is longer than 5 MB');
  }
  if (held > 0) yield joined();
}

function parsed(bytes: Uint8Array, number: number): Readonly<Record<string, unknown>> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Wrong(`Line ${String(number)} is not UTF-8`);
  }
  const read = readJson(source);
  if (!read.ok) throw new Wrong(`Line ${String(number)}: ${read.message.replace(/\.$/u, '')}`);
  return read.value;
}

function readHeader(line: Readonly<Record<string, unknown>>, reading: Reading): void {
  if (line['format'] !== BACKUP_FORMAT)
    throw new Wrong('The file is not a backup of this site. Choose one that was made here');
  if (typeof line['minReader'] !== 'number' || line['minReader'] > BACKUP_VERSION)
    throw new Wrong(
      'A newer version of the playbook wrote this backup. Reload the page for the newest version',
    );
  reading.savedAt = time(line['savedAt'], 'savedAt', reading.clock);
}

function readRecord(line: Readonly<Record<string, unknown>>, number: number, reading: Reading): void {
  const path = `line ${String(number)}`;
  const kind = BACKUP_KINDS.find((one) => one === line['kind']);
  if (!kind) {
    reading.clock.warnings.push(`${path} is of a kind that this version does not know; it was left out.`);
    return;
  }
  reading.records[kind].push(READERS[kind](line['record'], path, reading));
}

const READERS: Readonly<Record<BackupKind, (record: unknown, path: string, reading: Reading) => unknown>> = {
  project: (record, path, reading) => project(record, path, reading),
  snapshot: (record, path, reading) => {
    const read = object(record, path, 'a snapshot');
    return {
      ...read,
      id: text(read['id'], `${path}.id`, 100),
      projectId: text(read['projectId'], `${path}.projectId`, 100),
      kind: oneOf(read['kind'], SNAPSHOT_KINDS, `${path}.kind`),
      name: text(read['name'], `${path}.name`, 200),
      at: time(read['at'], `${path}.at`, reading.clock),
      hash: text(read['hash'], `${path}.hash`, 100),
      project: project(read['project'], path, reading),
    };
  },
  meeting: (record, path, reading) => readMeeting(record, path, reading.clock),
  matrix: other,
  visit: other,
};

function project(record: unknown, path: string, reading: Reading): Project {
  const checked = validateProject(migrateProject(record), reading.clock.now);
  if (!checked.ok) throw new Wrong(`${path}: ${checked.message.split('. Nothing')[0] ?? ''}`);
  reading.clock.warnings.push(...checked.warnings.map((warning) => `${path}: ${warning}`));
  return checked.project;
}

function other(record: unknown, path: string): OtherRecord {
  const read = object(record, path, 'a record');
  return { ...read, id: text(read['id'], `${path}.id`, 200) };
}
