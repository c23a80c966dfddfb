import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { Meeting } from '../assessment/meeting.ts';
import type { Project, Snapshot } from '../assessment/types.ts';
import type { Remembered } from '../intake/options.ts';
import type { Step } from '../assessment/undo.ts';
import { withBase } from '../browser/with-base.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { Head } from './head.ts';

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

/** One entry of a project's revisit log: one visit. */
export interface VisitRecord {
  readonly id: string;
  readonly projectId: string;
  readonly [field: string]: unknown;
}

/**
 * The stores. The database stays at version 1 for good: records carry what versions they need and are migrated as they
 * are read. Every store that the design knows of is here, also those that no page writes yet.
 */
export interface Schema extends DBSchema {
  /** Whole projects. Opening the site reads one. */
  projects: { key: string; value: Project };
  /** What lists of projects show, so that they need no whole ones. Written with the project, in one transaction. */
  heads: { key: string; value: Head };
  /** Whole projects as they stood; `project` is [projectId, at], so that they come in order of time. */
  snapshots: { key: string; value: Snapshot; indexes: { project: [string, string] } };
  /** Steps that can be taken back, by project and number. */
  steps: { key: [string, number]; value: Step };
  meetings: { key: string; value: Meeting; indexes: { project: string } };
  matrices: { key: string; value: MatrixRecord };
  visits: { key: string; value: VisitRecord; indexes: { project: string } };
  meta: { key: string; value: unknown };
}

/** A store within a transaction that writes. */
export type WritableStore<Name extends StoreNames<Schema>> = IDBPObjectStore<
  Schema,
  ArrayLike<StoreNames<Schema>>,
  Name,
  'readwrite'
>;

/** The name that this site's data carries everywhere: two sites on one origin never share any. */
export const SCOPE = `mlops-dynamics-playbook:${withBase('/')}`;

let opened: Promise<IDBPDatabase<Schema>> | undefined;
/** The open database, for the moments in which a page can no longer wait: see drafts.ts. */
let handle: IDBPDatabase<Schema> | undefined;
const losses = new Set<() => void>();

/** The site's database, opened once. Rejects where the browser blocks storage; a later call tries again. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(SCOPE, 1, {
    upgrade(db) {
      db.createObjectStore('projects', { keyPath: 'id' });
      db.createObjectStore('heads', { keyPath: 'id' });
      db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('project', ['projectId', 'at']);
      db.createObjectStore('steps', { keyPath: ['projectId', 'seq'] });
      db.createObjectStore('meetings', { keyPath: 'id' }).createIndex('project', 'projectId');
      db.createObjectStore('matrices', { keyPath: 'id' });
      db.createObjectStore('visits', { keyPath: 'id' }).createIndex('project', 'projectId');
      db.createObjectStore('meta');
    },
    terminated() {
      opened = handle = undefined;
      for (const tell of losses) tell();
    },
  }).then(
    (db) => (handle = db),
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

/** The database if it is open right now, without waiting. */
export const openDatabase = (): IDBPDatabase<Schema> | undefined => handle;

/** A transaction that writes to some stores. */
export type Writing<Names extends StoreNames<Schema>> = IDBPTransaction<Schema, Names[], 'readwrite'>;

/**
 * Works in one strict transaction and resolves when it has completed. Whatever goes wrong, also in between, aborts it
 * as a whole: nothing is half written.
 */
export async function strictly<Names extends StoreNames<Schema>, T>(
  stores: readonly Names[],
  work: (tx: Writing<Names>) => Promise<T>,
): Promise<T> {
  const tx = (await database()).transaction([...stores], 'readwrite', { durability: 'strict' });
  // An abort rejects both a request and the transaction: the one awaited below tells of it.
  tx.done.catch(() => undefined);
  try {
    const value = await work(tx);
    await tx.done;
    return value;
  } catch (error) {
    // The transaction knows better why it ended than the request that was under way.
    const cause: unknown = tx.error ?? error;
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
    throw cause;
  }
}

/**
 * Makes some writes and waits for all. Each is called in its own turn, so that one that throws at once does not leave
 * the others with nobody listening.
 */
export async function together(...writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(writes.map(async (write) => write()));
}

/** Calls back when the browser closes the database under us: somebody cleared the site's data. */
export function onLoss(tell: () => void): void {
  losses.add(tell);
}
