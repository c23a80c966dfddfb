import { looksLikeBackup, readBackup, type BackupContents } from '../../assessment/backup-read.ts';
import { MAX_BACKUP_BYTES } from '../../assessment/backup.ts';
import { projectFromCsv } from '../../assessment/csv-import.ts';
import { MAX_BYTES, TOO_LARGE, unpackProject } from '../../assessment/envelope.ts';
import type { Project } from '../../assessment/types.ts';
import { assessment } from '../../state/assessment.svelte.ts';
import { readProject } from '../../store/projects.ts';
import { siteItems } from './site-items.ts';

/** What a file or a pasted text came to. */
export type ReadFile =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'backup'; readonly contents: BackupContents }
  | {
      readonly kind: 'project';
      readonly project: Project;
      readonly warnings: readonly string[];
      /** changed by hand or newer: it may only be taken in beside what is here */
      readonly copyOnly: boolean;
      /** for a CSV, when it was exported; empty for JSON, which carries its states itself */
      readonly exportedAt: string;
    };

const refuse = (message: string): ReadFile => ({ kind: 'refused', message });

/** Reads what a reader chose, dropped or pasted: an assessment as JSON or CSV, or a backup. Sizes are looked at first. */
export async function readDropped(source: File | string): Promise<ReadFile> {
  try {
    await assessment.open();
    if (typeof source === 'string') return await readText(source, '');
    const start = await source.slice(0, 200).text();
    if (looksLikeBackup(start)) return await readStream(source);
    if (source.size > MAX_BYTES) return refuse(TOO_LARGE);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(await source.arrayBuffer());
    } catch (error) {
      if (error instanceof TypeError)
        return refuse(
          'The file is not UTF-8. Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”), or export it again.',
        );
      throw error;
    }
    return await readText(text, source.name.replace(/\.[^.]*$/u, ''));
  } catch (error) {
    return refuse(
      `The file could not be read (${error instanceof Error ? error.message : String(error)}). Choose it again.`,
    );
  }
}

async function readStream(file: File): Promise<ReadFile> {
  if (file.size > MAX_BACKUP_BYTES) return refuse('The file is larger than 100 MB. No backup made here is.');
  const reader = file.stream().getReader();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  }
  const read = await readBackup(chunks(), new Date().toISOString());
  return read.ok ? { kind: 'backup', contents: read.contents } : refuse(read.message);
}

async function readText(text: string, name: string): Promise<ReadFile> {
  const [first] = text.split(/[\r\n]/u, 1);
  if (!/^\uFEFF?\s*[[{]/u.test(text) && /[,;\t]/u.test(first ?? '')) return readCsvText(text, name);
  const read = unpackProject(text, new Date().toISOString());
  if (!read.ok) return refuse(read.message);
  return { kind: 'project', ...read, exportedAt: '' };
}

async function readCsvText(text: string, name: string): Promise<ReadFile> {
  const { items, phases } = await siteItems();
  // The file names its project in every row: it is looked up before the file is read whole.
  const ids = assessment.heads.map((head) => head.id).filter((id) => text.includes(id));
  const known = new Map<string, Project>();
  for (const id of ids) {
    const project =
      assessment.current?.id === id ? assessment.current : await readProject(id).catch(() => undefined);
    if (project) known.set(id, project);
  }
  const read = projectFromCsv(text, {
    items,
    phases,
    stamp: assessment.stamp(),
    known: (id) => known.get(id),
    name,
    newId: crypto.randomUUID(),
  });
  if (!read.ok) return refuse(read.message);
  return {
    kind: 'project',
    project: read.project,
    warnings: read.warnings,
    copyOnly: false,
    exportedAt: read.exportedAt,
  };
}
