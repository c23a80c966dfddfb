import { leaveSlot, type Meeting } from '../../../assessment/meeting.ts';
import { STATUSES } from '../../../assessment/types.ts';
import { room } from '../../../state/assessment-meeting.svelte.ts';
import { isCommand } from '../keys.ts';

/** The keys of a meeting, as the help lists them. They work while the focus is in the meeting, and not while typing. */
export const ROOM_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['→ or N', 'next'],
  ['← or B', 'back'],
  ['1 2 3 4', 'set the item to Open, In progress, Done, Not applicable'],
  ['V', 'vote'],
  ['O, D, C', 'owner, due date, decision'],
  ['P', 'park the item'],
  ['S', 'skip the item'],
  ['T', 'show or hide the note'],
  ['Space', 'stop or start the clock'],
  ['M', 'sound at the end of a timebox, on or off'],
  ['F', 'full screen'],
  ['?', 'this list'],
];

/** How the room is looked at: on this machine only, never stored. */
class View {
  /** The item is being parked: its reason is asked for. */
  parking = $state(false);
  voting = $state(false);
  notes = $state(false);
  keys = $state(false);
  sound = $state(false);
}
export const view = new View();

/** What the keys act on. */
export interface RoomActs {
  readonly root: HTMLElement | undefined;
  readonly meeting: Meeting;
  readonly go: (at: number) => Promise<void>;
  readonly announce: () => Promise<void>;
}

/** Fills the screen with the room, or gives it back. */
async function fullScreen(root: HTMLElement | undefined): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await root?.requestFullscreen().catch(() => undefined);
}

/** Skips the item on screen. */
export async function skip({ announce }: Pick<RoomActs, 'announce'>): Promise<void> {
  view.parking = view.voting = false;
  void room.update((one, now) => leaveSlot(one, 'skipped', '', now));
  await announce();
}

/** Parks the item on screen, with what it waits for. */
export async function park(why: string, { announce }: Pick<RoomActs, 'announce'>): Promise<void> {
  view.parking = view.voting = false;
  void room.update((one, now) => leaveSlot(one, 'parked', why, now));
  await announce();
}

/** The meeting's keys. */
export function roomKey(event: KeyboardEvent, acts: RoomActs): void {
  if (!isCommand(event)) return;
  const { root, meeting } = acts;
  const onItem = meeting.slots[meeting.at]?.kind === 'item';
  const inRadios = event.target instanceof HTMLInputElement;
  const onButton = event.target instanceof Element && event.target.closest('button, summary, a') !== null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const focus = (selector: string): void => root?.querySelector<HTMLElement>(selector)?.focus();
  const status = STATUSES[Number(key) - 1];
  // While a vote is taken, the digits are the vote's.
  if (status && onItem) focusStatus(root, status);
  else if ((key === 'ArrowRight' && !inRadios) || key === 'n') void acts.go(meeting.at + 1);
  else if ((key === 'ArrowLeft' && !inRadios) || key === 'b') void acts.go(meeting.at - 1);
  else if (key === 'v' && onItem) view.voting = true;
  else if (key === 'p' && onItem) view.parking = true;
  else if (key === 's' && onItem) void skip(acts);
  else if (key === 'o' && onItem) focus('[data-field="owner"]');
  else if (key === 'd' && onItem) focus('[data-field="due"]');
  else if (key === 'c' && onItem) focus('[data-field="decision"]');
  else if (key === 't' && onItem) view.notes = !view.notes;
  else if (key === ' ' && !onButton && !inRadios) void room.pause();
  else if (key === 'm') view.sound = !view.sound;
  else if (key === 'f') void fullScreen(root);
  else if (key === '?') view.keys = true;
  else return;
  event.preventDefault();
}

/** Chooses a status: of the vote being taken where there is one, of the item else. */
function focusStatus(root: HTMLElement | undefined, status: string): void {
  const place = root?.querySelector('[data-vote]') ?? root?.querySelector('[data-decision]');
  const button = place?.querySelector<HTMLElement>(`button[value="${status}"], input[value="${status}"]`);
  if (button instanceof HTMLInputElement) button.focus();
  button?.click();
}
