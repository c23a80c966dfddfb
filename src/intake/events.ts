import { isBlankRow, type Batch } from './batch.ts';
import { PairCounts } from './counts.ts';
import { refuse } from './issue.ts';
import type { Issues } from './issues.ts';
import { LabelBook } from './labels.ts';
import { countTable, type CountedLog } from './log.ts';
import type { DateOrder } from './options.ts';
import { PairLabels } from './pair-labels.ts';
import { ownCopy } from './preview.ts';
import type { Roles } from './roles.ts';
import { shorten, thousands } from './table.ts';
import { TimeColumn } from './time-column.ts';
import type { Window } from './window.ts';

const MAX_CASES = 10_000_000;

/**
 * Counts which activity comes directly after which within a case, as the events stream by. The last activity and time
 * of each case are kept, so memory grows with the number of cases, not with the number of events.
 * Events must be in order of time within their case; cases may be mixed.
 */
export class EventCounter {
  readonly #labels: PairLabels;
  readonly #counts = new PairCounts();
  readonly #cases = new Map<string, { activity: string; time: number }>();
  readonly #activities = new Map<string, string>();
  readonly #issues: Issues;
  readonly #times: TimeColumn;
  readonly #window: Window | undefined;
  readonly #columns: Readonly<Record<'case' | 'activity' | 'when', number>>;
  #rows = 0;
  #leftOut = 0;

  constructor(
    roles: Roles,
    issues: Issues,
    settings: { readonly dates: DateOrder | undefined; readonly window: Window | undefined },
  ) {
    this.#window = settings.window;
    this.#columns = { case: roles.case ?? 0, activity: roles.activity ?? 1, when: roles.when ?? 2 };
    this.#issues = issues;
    this.#labels = new PairLabels(new LabelBook(issues));
    this.#times = new TimeColumn(issues, settings.dates, 'the event was left out');
  }

  /** Counts the events of a batch from `start` on. @throws Refusal on too many activities or cases */
  take(batch: Batch, start: number): void {
    for (let at = start; at < batch.rows.length; at++) {
      const row = batch.rows[at] ?? [];
      const id = (row[this.#columns.case] ?? '').trim();
      const activity = row[this.#columns.activity] ?? '';
      if (id === '' || activity.trim() === '') this.#incomplete(batch, at, row, id);
      else this.#event(batch, at, id, activity, row[this.#columns.when] ?? '');
    }
  }

  /** The counts, when all events have been seen. */
  finish(): CountedLog {
    const { rows, columns } = this.#labels;
    this.#window?.tell(this.#issues, 'steps');
    this.#issues.info(
      'cases',
      `${thousands(this.#rows)} events in ${thousands(this.#cases.size)} ${this.#cases.size === 1 ? 'case' : 'cases'}. While reading, the last event of each case was kept in memory.`,
    );
    return {
      table: countTable(rows, columns, this.#counts.cells(rows.length, columns.length)),
      log: {
        rows: this.#rows,
        leftOut: this.#leftOut,
        cases: this.#cases.size,
        outcomes: null,
        minutes: null,
        months: [],
      },
    };
  }

  #event(batch: Batch, at: number, id: string, text: string, when: string): void {
    const time = this.#times.read(when, () => batch.spot(at, this.#columns.when));
    if (time === undefined) {
      this.#leftOut++;
      return;
    }
    const activity = this.#activity(text);
    const before = this.#cases.get(id);
    if (!before) {
      if (this.#cases.size >= MAX_CASES)
        refuse(
          'too-many-cases',
          'The log has more than ten million cases; their last events no longer fit in memory. Count it where it lives (the page on CSV formats has the SQL).',
          batch.spot(at, this.#columns.case),
        );
      this.#cases.set(ownCopy(id), { activity, time });
      this.#rows++;
      return;
    }
    if (time < before.time) {
      this.#leftOut++;
      if (this.#issues.full('out-of-order')) this.#issues.count('out-of-order');
      else
        this.#issues.warn(
          'out-of-order',
          `The event of case “${shorten(id)}” is earlier than the one before it; it was left out. Sort the file by case and time.`,
          batch.spot(at, this.#columns.when),
        );
      return;
    }
    this.#rows++;
    const spot = (): ReturnType<Batch['spot']> => batch.spot(at, this.#columns.activity);
    if (!this.#window || this.#window.has(time))
      this.#counts.add(this.#labels.row(before.activity, spot), this.#labels.column(activity, spot));
    before.activity = activity;
    before.time = time;
  }

  /** The activity's text as kept for its case: one copy for all events that share it. */
  #activity(text: string): string {
    const known = this.#activities.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    if (this.#activities.size < 10_000) this.#activities.set(copy, copy);
    return copy;
  }

  #incomplete(batch: Batch, at: number, row: readonly string[], id: string): void {
    if (isBlankRow(row)) return;
    this.#leftOut++;
    if (this.#issues.full('incomplete-row')) this.#issues.count('incomplete-row');
    else
      this.#issues.warn(
        'incomplete-row',
        'The event lacks a case or an activity; it was left out.',
        batch.spot(at, id === '' ? this.#columns.case : this.#columns.activity),
      );
  }
}
