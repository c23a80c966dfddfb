import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { withBase } from '../browser/with-base.ts';
import type { Project, Snapshot } from '../assessment/types.ts';
import type { Remembered } from '../intake/options.ts';
import type { Matrix } from '../matrix/matrix.ts';

/** A matrix that the reader keeps. */
export interface MatrixRecord {
  readonly id: string;
  readonly title: string;
  readonly matrix: Matrix;
  readonly addedAt: string;
  readonly rev: number;
  /** The file it came from and what was decided about it, so that the next file of the same name and columns is read the same way. */
  readonly imported?: ImportedFrom;
}

/** How a file was read: its name, what its columns are known by, and the reader's decisions. */
export interface ImportedFrom extends Remembered {
  readonly fileName: string;
}

/** The stores. The database stays at version 1 for good: records carry their own versions and are migrated as they are read. */
interface Schema extends DBSchema {
  projects: { key: string; value: Project };
  snapshots: { key: string; value: Snapshot; indexes: { project: string } };
  matrices: { key: string; value: MatrixRecord };
  meta: { key: string; value: unknown };
}

/** The name that this site's data carries everywhere: two sites on one origin never share any. */
export const SCOPE = `mlops-dynamics:${withBase('/')}`;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The site's database, opened once. Rejects where the browser blocks storage; a later call tries again. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(SCOPE, 1, {
    upgrade(db) {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('project', 'projectId');
      db.createObjectStore('matrices', { keyPath: 'id' });
      db.createObjectStore('meta');
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
