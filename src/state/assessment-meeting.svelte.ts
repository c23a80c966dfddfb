import { planAgenda, type Agenda } from '../assessment/agenda.ts';
import { cast, reveal } from '../assessment/ballot.ts';
import { changeAnswer, decide } from '../assessment/change.ts';
import { checklistOf } from '../assessment/checklist.ts';
import {
  ended,
  foundAgain,
  marked,
  minutesLeft,
  paused,
  replanned,
  resumed,
  startMeeting,
  type Meeting,
} from '../assessment/meeting.ts';
import { reopen, reopens, touchedBy, type ScenarioLabel } from '../assessment/reopen.ts';
import { dayOf } from '../assessment/stamp.ts';
import type { AnswerChange, ChecklistItem, Project, Snapshot } from '../assessment/types.ts';
import { tallyOf, type Vote } from '../assessment/vote.ts';
import { deleteMeeting, listMeetings, readMeeting, saveMeeting } from '../store/meetings.ts';
import { putSnapshot, readSnapshot } from '../store/snapshots.ts';
import { today } from '../browser/today.ts';
import { assessment } from './assessment.svelte.ts';

/** What a meeting is set up with. */
export interface MeetingPlan {
  readonly minutes: number;
  readonly people: readonly string[];
  readonly focus: string;
}

const now = (): string => new Date().toISOString();

/** The planning meeting of the project on screen. Everything in it is stored as it happens. */
class MeetingRoom {
  /** The meeting under way, or the one that just ended; undefined before one starts. */
  meeting = $state.raw<Meeting | undefined>(undefined);
  /** Meetings that are over, newest first. */
  past = $state.raw<readonly Meeting[]>([]);
  /** The project as it stood when the meeting began. */
  before = $state.raw<Project | undefined>(undefined);

  #waiting = 0;
  #listening = false;

  /** The item on screen, or undefined at both ends. */
  itemId(): string {
    return this.meeting?.slots[this.meeting.at]?.itemId ?? '';
  }

  /** Looks for a meeting that was left in the middle. */
  async open(): Promise<void> {
    await assessment.open();
    this.#listen();
    const project = assessment.current;
    if (!project) return;
    const meetings = await listMeetings(project.id).catch(() => []);
    this.past = meetings.filter((one) => one.endedAt !== null).toReversed();
    const running = meetings.findLast((one) => one.endedAt === null);
    this.meeting = running && foundAgain(running, now());
    const snapshot = running && (await readSnapshot(running.snapshotId).catch(() => undefined));
    this.before = running ? (snapshot?.project ?? project) : undefined;
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    assessment.browser.listen((id) => {
      const meeting = this.meeting;
      if (!meeting || id !== `meeting:${meeting.id}`) return;
      void readMeeting(meeting.id).then((stored) => {
        if (stored && this.#waiting === 0 && stored.id === this.meeting?.id) this.meeting = stored;
      });
    });
  }

  /** The agenda that a plan gives for the project on screen. */
  plan(plan: MeetingPlan, items: readonly ChecklistItem[]): Agenda {
    const project = assessment.current;
    if (!project) return { opening: 0, closing: 0, items: [], leftOver: 0 };
    return planAgenda({
      ...plan,
      project,
      items: checklistOf(project, items).shown,
      today: today(),
      parked: (this.past[0]?.slots ?? [])
        .filter((slot) => slot.outcome === 'parked')
        .map((slot) => slot.itemId),
    });
  }

  /** Starts a meeting over an agenda, with a snapshot of how the project stands. */
  async start(plan: MeetingPlan, agenda: Agenda, withChanges: boolean): Promise<void> {
    assessment.drafts.flush();
    const project = assessment.current;
    if (!project) return;
    const at = now();
    const snapshot = await this.#snapshot(project, 'Start of a meeting', at);
    this.before = project;
    await this.#show(
      startMeeting(
        { ...plan, id: crypto.randomUUID(), projectId: project.id, snapshotId: snapshot.id, withChanges },
        agenda,
        at,
      ),
      async () => {
        await putSnapshot(snapshot);
      },
    );
  }

  async #snapshot(project: Project, name: string, at: string): Promise<Snapshot> {
    const { snapshotOf } = await import('../assessment/snapshot.ts');
    return snapshotOf(project, 'meeting', name, crypto.randomUUID(), at);
  }

  async #show(meeting: Meeting, also: () => Promise<void>): Promise<void> {
    this.meeting = meeting;
    await assessment.saver.add(also);
    await this.update((one) => one);
  }

  /** Changes the meeting: on screen at once, then in the store, on top of what other tabs took in. */
  async update(change: (meeting: Meeting, now: string) => Meeting): Promise<void> {
    const shown = this.meeting;
    if (!shown) return;
    const at = now();
    this.meeting = { ...change(shown, at), seenAt: at };
    this.#waiting++;
    await assessment.saver.add(async () => {
      const stored = await saveMeeting(shown, (one) => ({ ...change(one, at), seenAt: at }));
      if (--this.#waiting === 0 && stored.id === this.meeting?.id) this.meeting = stored;
      assessment.browser.tell(`meeting:${stored.id}`);
    });
  }

  /** Starts or stops the clock. */
  pause(): Promise<void> {
    return this.update((one, at) => (one.since === null ? resumed(one, at) : paused(one, at)));
  }

  /** Takes a vote on the item on screen. */
  vote(itemId: string, vote: Vote): Promise<void> {
    return this.update((one) => cast(one, itemId, vote));
  }

  /** Shows the votes on an item together, and keeps their spread with the answer. */
  async reveal(item: ChecklistItem): Promise<void> {
    await this.update((one, at) => reveal(one, item.id, at));
    const votes = this.meeting?.ballots[item.id]?.votes ?? [];
    if (votes.length === 0) return;
    const tally = tallyOf(votes, today());
    await assessment.answer(item, { votes: tally });
  }

  /** Records what was settled about the item on screen: a status, an owner, a date, a decision. */
  async settle(item: ChecklistItem, change: AnswerChange, decision = ''): Promise<void> {
    const stamp = assessment.stamp();
    const day = today();
    void assessment.change(`${item.id} in the meeting`, (project) =>
      decision === ''
        ? changeAnswer(project, item, change, stamp)
        : decide(project, item, decision, change, stamp, day),
    );
    await this.update(marked);
  }

  /** Opens again what the scenarios that happened touch, and plans the rest of the meeting anew. */
  async happened(scenarios: readonly ScenarioLabel[], items: readonly ChecklistItem[]): Promise<void> {
    const project = assessment.current;
    const meeting = this.meeting;
    if (!project || !meeting) return;
    const list = checklistOf(project, items).shown;
    const touched = touchedBy(project, list, scenarios).filter(reopens);
    const stamp = assessment.stamp();
    if (touched.length > 0)
      void assessment.change(`${String(touched.length)} items reopened`, (one) =>
        reopen(one, list, scenarios, stamp),
      );
    const changes = {
      happened: scenarios.map((one) => one.id),
      reopened: touched.map((one) => one.item.id),
    };
    const left = minutesLeft(meeting, now());
    const closing = meeting.slots.at(-1)?.minutes ?? 1;
    // The plan's own ends are spent already: they are added to what is left, and taken off again by the plan.
    const plan = this.plan({ ...meeting, minutes: left + closing + 1 }, items);
    await this.update((one, at) => replanned(one, plan, changes, at));
  }

  /** Ends the meeting, with a snapshot of how the project stands now. */
  async end(): Promise<void> {
    assessment.drafts.flush();
    const project = assessment.current;
    const at = now();
    if (project) {
      const snapshot = await this.#snapshot(project, `Planning meeting, ${dayOf(at)}`, at);
      await assessment.saver.add(() => putSnapshot(snapshot));
    }
    await this.update(ended);
  }

  /** Throws the meeting away; what was answered in it stays. */
  async discard(): Promise<void> {
    const id = this.meeting?.id;
    this.meeting = this.before = undefined;
    if (id !== undefined) await assessment.saver.add(() => deleteMeeting(id));
  }

  /** Goes back to the start, after a meeting has ended. */
  async close(): Promise<void> {
    this.meeting = this.before = undefined;
    await this.open();
  }
}

/** The one meeting room of the page. Nothing is read or written before open(). */
export const room = new MeetingRoom();

/**
 * Takes votes that came by link into the meeting that asked, wherever this browser keeps it.
 * Resolves with how many were new; undefined when the meeting is not in this browser, or over.
 */
export async function takeVotes(
  meetingId: string,
  votes: readonly { readonly id: string; readonly vote: Vote }[],
): Promise<number | undefined> {
  await assessment.open();
  const here = room.meeting?.id === meetingId ? room.meeting : undefined;
  const meeting = here ?? (await readMeeting(meetingId).catch(() => undefined));
  if (meeting?.endedAt !== null) return undefined;
  const take = (now: Meeting): Meeting => votes.reduce((all, one) => cast(all, one.id, one.vote), now);
  const fresh = votes.filter((one) => cast(meeting, one.id, one.vote) !== meeting).length;
  if (fresh === 0) return 0;
  if (here) await room.update(take);
  else
    await assessment.saver.add(async () => {
      await saveMeeting(meeting, take);
      assessment.browser.tell(`meeting:${meetingId}`);
    });
  return fresh;
}
