import { canonicalJson } from './canonical.ts';
import type { Project } from './types.ts';
import { validateProject } from './validate.ts';
import { sha256Hex } from './wording.ts';

export const FORMAT = 'mlops-dynamics-assessment';
export const FORMAT_VERSION = 1;
/** Imports above this are refused before they are parsed. */
export const MAX_BYTES = 5 * 1024 * 1024;
const MAX_DEPTH = 32;

/** One project in a file. `sha256` is of the canonical JSON of `payload`. Unknown fields are kept. */
export interface Envelope {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** The oldest version of the format that may still write what this file holds. */
  readonly minReader: number;
  readonly appVersion: string;
  readonly id: string;
  readonly rev: number;
  readonly deviceId: string;
  readonly savedAt: string;
  readonly payload: Project;
  readonly sha256: string;
}

/** A project packed for a file, as JSON text with a checksum. */
export function packProject(project: Project, appVersion: string, savedAt: string): string {
  const envelope: Envelope = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    minReader: 1,
    appVersion,
    id: project.id,
    rev: project.rev,
    deviceId: project.deviceId,
    savedAt,
    payload: project,
    sha256: sha256Hex(canonicalJson(project)),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

export type Unpacked =
  | {
      readonly ok: true;
      readonly project: Project;
      readonly warnings: readonly string[];
      readonly readOnly: boolean;
    }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): Unpacked => ({ ok: false, message });

/**
 * Reads a packed project. Never throws: what is refused comes with the place and the remedy.
 * @param text the file's text, a byte order mark allowed
 * @param now the time of reading: later times in the file are clamped to it
 */
export function unpackProject(text: string, now: string): Unpacked {
  if (text.length > MAX_BYTES)
    return refuse('The file is larger than 5 MB. An assessment is far smaller: is this the right file?');
  const source = text.replace(/^\uFEFF/u, '');
  if (source.trim() === '')
    return refuse('The file is empty. Export the assessment again and import that file.');
  if (depthOf(source) > MAX_DEPTH)
    return refuse('The file is nested deeper than any assessment. It is not one of ours.');
  let value: unknown;
  try {
    value = JSON.parse(source, (name, inner: unknown) => (name === '__proto__' ? undefined : inner));
  } catch (error) {
    return refuse(
      `This is not complete JSON: ${place(source, error)}. The file may be cut off; export it again.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('The file holds JSON, but no assessment. Choose a file that was exported here as JSON.');
  const envelope = value as Record<string, unknown>;
  if (envelope['format'] !== FORMAT)
    return refuse(
      `The file is of another kind (format ${JSON.stringify(envelope['format'] ?? 'none').slice(0, 60)}). Choose a file that was exported here as JSON.`,
    );
  const version = envelope['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('formatVersion is not a whole number. The file was changed by hand; export it again.');
  const minReader = typeof envelope['minReader'] === 'number' ? envelope['minReader'] : version;
  const checked = validateProject(envelope['payload'], now);
  if (!checked.ok) return refuse(checked.message);
  const warnings = [...checked.warnings];
  const intact = envelope['sha256'] === sha256Hex(canonicalJson(envelope['payload']));
  if (!intact && minReader <= FORMAT_VERSION)
    warnings.unshift(
      'The checksum does not match: the file was changed after it was exported. It can be imported as a copy only.',
    );
  return { ok: true, project: checked.project, warnings, readOnly: minReader > FORMAT_VERSION || !intact };
}

/** How deep brackets nest, read without parsing so that a hostile file cannot exhaust the stack. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) most = Math.max(most, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return most;
}

function place(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, position).split('\n');
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}
