import { canonicalJson } from './canonical.ts';
import { FORMAT_VERSION, migrateProject } from './migrate.ts';
import { readJson } from './read-json.ts';
import type { Project } from './types.ts';
import { validateProject } from './validate.ts';
import { sha256Hex } from './sha256.ts';

export const FORMAT = 'mlops-dynamics-assessment';
/** Imports above this are refused before they are parsed. */
export const MAX_BYTES = 5 * 1024 * 1024;

/**
 * One project in a file. `sha256` is of the canonical JSON of `payload`; `savedAt` is when the project last changed, so
 * that exporting what was imported gives the same bytes. Unknown fields are kept.
 */
export interface Envelope {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** The oldest version of the format whose readers understand this file. */
  readonly minReader: number;
  readonly appVersion: string;
  readonly id: string;
  readonly rev: number;
  readonly deviceId: string;
  readonly savedAt: string;
  readonly payload: Project;
  readonly sha256: string;
}

/** A value with the names of each object sorted: the same content is written in the same order. */
const sorted = (value: unknown): unknown => JSON.parse(canonicalJson(value)) as unknown;

/** A project packed for a file, as JSON text with a checksum. The same project gives the same text. */
export function packProject(project: Project, appVersion: string): string {
  const envelope: Envelope = {
    format: FORMAT,
    formatVersion: project.version,
    minReader: project.minReader,
    appVersion,
    id: project.id,
    rev: project.rev,
    deviceId: project.deviceId,
    savedAt: project.updatedAt,
    payload: sorted(project) as Project,
    sha256: sha256Hex(canonicalJson(project)),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** A project read from a file. */
export interface UnpackedProject {
  readonly ok: true;
  readonly project: Project;
  readonly warnings: readonly string[];
  /** True where the file may only be taken in as a copy: it was changed by hand, or a newer version wrote it. */
  readonly copyOnly: boolean;
}
export type Unpacked = UnpackedProject | { readonly ok: false; readonly message: string };

const refuse = (message: string): Unpacked => ({ ok: false, message });

/**
 * Reads a packed project. Never throws: what is refused comes with the place and the remedy.
 * @param text the file's text, a byte order mark allowed
 * @param now the time of reading: later times in the file are clamped to it
 */
export function unpackProject(text: string, now: string): Unpacked {
  if (text.length > MAX_BYTES) return refuse(TOO_LARGE);
  const read = readJson(text);
  if (!read.ok) return read;
  const envelope = read.value;
  if (envelope['format'] !== FORMAT)
    return refuse(
      `The file is of another kind (format ${JSON.stringify(envelope['format'] ?? 'none').slice(0, 60)}). Choose a file that was exported here as JSON.`,
    );
  const version = envelope['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('formatVersion is not a whole number. The file was changed by hand; export it again.');
  const minReader = typeof envelope['minReader'] === 'number' ? envelope['minReader'] : version;
  const newer = minReader > FORMAT_VERSION;
  const checked = validateProject(migrateProject(envelope['payload'], version), now);
  if (!checked.ok)
    return newer
      ? refuse(
          `A newer version of the playbook wrote this file (format ${String(version)}), and this one cannot read it. Reload the page for the newest version, then import again.`,
        )
      : refuse(checked.message);
  const intact = envelope['sha256'] === sha256Hex(canonicalJson(envelope['payload']));
  const warnings = [
    ...(newer
      ? [
          `A newer version of the playbook wrote this file (format ${String(version)}). It can be read here as a copy; what this version does not know is kept, but not shown.`,
        ]
      : intact
        ? []
        : [
            'The checksum does not match: the file was changed after it was exported. It can be imported as a copy only.',
          ]),
    ...(version < FORMAT_VERSION
      ? [`The file is of format ${String(version)}; it was brought up to date.`]
      : []),
    ...checked.warnings,
  ];
  return { ok: true, project: checked.project, warnings, copyOnly: newer || !intact };
}

/** What is said of a file above MAX_BYTES. */
export const TOO_LARGE =
  'The file is larger than 5 MB. An assessment is far smaller: is this the right file?';
