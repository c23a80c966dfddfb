import { agendaReasons, type Reason } from './agenda-reasons.ts';
import { answerOf } from './project.ts';
import type { ChecklistItem, Project } from './types.ts';

/** What a meeting is planned from. */
export interface AgendaRequest {
  readonly project: Project;
  /** The items that the project shows, in order. */
  readonly items: readonly ChecklistItem[];
  /** Minutes that the meeting has, whole, from 5. */
  readonly minutes: number;
  /** Who is there, by the names that owners have. */
  readonly people: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** The phase that the team is in, or empty. */
  readonly focus: string;
  /** Ids of items that an earlier meeting parked. */
  readonly parked: readonly string[];
}

/** One item on the agenda, its timebox in whole minutes, and why it is there. */
export interface AgendaItem {
  readonly itemId: string;
  readonly minutes: number;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** A planned meeting. All minutes together are never more than asked for. */
export interface Agenda {
  /** Minutes for "what changed since last time?" at the start. */
  readonly opening: number;
  /** Minutes for the minutes at the end. */
  readonly closing: number;
  readonly items: readonly AgendaItem[];
  /** How many items had a reason to be here and no time. */
  readonly leftOver: number;
}

/** The shortest meeting that is planned: one item, and its minutes. */
export const SHORTEST_MEETING = 5;
/** The longest one, a day. */
export const LONGEST_MEETING = 480;
const LONGEST_BOX = 10;

/** Minutes at both ends: a tenth each, at least one, at most three to open and four to close. */
function ends(minutes: number): { opening: number; closing: number } {
  const tenth = Math.max(1, Math.round(minutes / 10));
  return { opening: Math.min(3, tenth), closing: Math.min(4, tenth) };
}

/** The shortest timebox an item makes sense with: two who disagree need time to speak. */
const leastBox = (item: Omit<AgendaItem, 'minutes'>, minutes: number): number =>
  minutes < 20 ? 2 : item.reasons.some((one) => one.kind === 'disagreement') ? 5 : 3;

/**
 * Plans a meeting: the items with the best reasons that fit, most points first, then in the checklist's order.
 * Each gets its shortest timebox; what time is left goes to them in turn, most points first, up to ten minutes each.
 */
export function planAgenda(request: AgendaRequest): Agenda {
  const minutes = Math.min(LONGEST_MEETING, Math.max(SHORTEST_MEETING, Math.floor(request.minutes) || 0));
  const { opening, closing } = ends(minutes);
  const ranked = request.items
    .map((item) => {
      const reasons = agendaReasons(item, answerOf(request.project, item.id), request);
      return { itemId: item.id, reasons, points: reasons.reduce((sum, one) => sum + one.points, 0) };
    })
    .filter((one) => one.reasons.length > 0)
    .toSorted((a, b) => b.points - a.points);
  let left = minutes - opening - closing;
  const chosen: { item: (typeof ranked)[number]; box: number }[] = [];
  for (const item of ranked) {
    const box = leastBox(item, minutes);
    if (box > left) break;
    chosen.push({ item, box });
    left -= box;
  }
  while (left > 0 && chosen.some((one) => one.box < LONGEST_BOX)) {
    for (const one of chosen) {
      if (left === 0) break;
      if (one.box < LONGEST_BOX) {
        one.box++;
        left--;
      }
    }
  }
  return {
    opening,
    closing,
    items: chosen.map(({ item, box }) => ({ ...item, minutes: box })),
    leftOver: ranked.length - chosen.length,
  };
}
