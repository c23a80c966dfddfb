import { database, type MatrixRecord } from './database.ts';

export type { ImportedFrom, MatrixRecord } from './database.ts';

/** The kept matrices, in the order in which they were added. */
export async function listMatrices(): Promise<readonly MatrixRecord[]> {
  const records = await (await database()).getAll('matrices');
  return records.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}

/** Keeps a matrix. Resolves when the transaction has completed. */
export async function putMatrix(record: MatrixRecord): Promise<void> {
  const transaction = (await database()).transaction('matrices', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

/** Deletes a matrix. Resolves when the transaction has completed. */
export async function deleteMatrix(id: string): Promise<void> {
  const transaction = (await database()).transaction('matrices', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.delete(id), transaction.done]);
}
