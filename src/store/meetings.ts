import type { Meeting } from '../assessment/meeting.ts';
import { database, strictly } from './database.ts';

/** A project's meetings, oldest first. */
export async function listMeetings(projectId: string): Promise<readonly Meeting[]> {
  const meetings = await (await database()).getAllFromIndex('meetings', 'project', projectId);
  return meetings.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

/** One meeting, or undefined. */
export async function readMeeting(id: string): Promise<Meeting | undefined> {
  return (await database()).get('meetings', id);
}

/**
 * Changes a meeting in one strict transaction, on top of what is stored: votes that another tab took in are kept.
 * Resolves with what was written when the transaction has completed.
 * @param shown the meeting as this page shows it without the change, used where it was never stored
 */
export const saveMeeting = (shown: Meeting, change: (meeting: Meeting) => Meeting): Promise<Meeting> =>
  strictly(['meetings'], async (tx) => {
    const store = tx.objectStore('meetings');
    const before = (await store.get(shown.id)) ?? shown;
    const after = { ...change(before), rev: before.rev + 1 };
    await store.put(after);
    return after;
  });

/** Deletes a meeting. Resolves when the transaction has completed. */
export const deleteMeeting = (id: string): Promise<void> =>
  strictly(['meetings'], (tx) => tx.objectStore('meetings').delete(id));
