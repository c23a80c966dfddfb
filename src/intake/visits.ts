import { isBlankRow, type Batch } from './batch.ts';
import { PairCounts } from './counts.ts';
import type { Issues } from './issues.ts';
import { LabelBook } from './labels.ts';
import { countTable, type CountedLog, type MonthCounts } from './log.ts';
import { Memo } from './memo.ts';
import { readNumber } from './numbers.ts';
import type { DateOrder, Decimal } from './options.ts';
import { outcomeOf, type Outcome } from './outcomes.ts';
import { PairLabels } from './pair-labels.ts';
import type { Roles } from './roles.ts';
import { sayStray, thousands } from './table.ts';
import { TimeColumn } from './time-column.ts';
import type { Window } from './window.ts';

const MAX_MONTHS = 1200;
const UNUSED = -1;

/**
 * Counts a log of visits as it streams by: one row a revisit, of any number. Memory holds the labels, a count for each
 * pair (and month), and nothing of the rows.
 */
export class VisitCounter {
  readonly #labels: PairLabels;
  readonly #counts = new PairCounts();
  readonly #months = new Map<string, PairCounts>();
  readonly #outcomes = new Memo(outcomeOf);
  readonly #outcomeCounts: Record<Outcome, number> = { iteration: 0, repetition: 0, unsaid: 0 };
  readonly #issues: Issues;
  readonly #times: TimeColumn;
  readonly #columns: Readonly<Record<'from' | 'to' | 'when' | 'outcome' | 'minutes', number>>;
  readonly #minutesOf: Memo<number>;
  readonly #window: Window | undefined;
  #rows = 0;
  #leftOut = 0;
  #onDiagonal = 0;
  #minutes = 0;
  #month: PairCounts | undefined;
  #monthPrefix = '\0';
  #monthLength = 0;

  constructor(
    roles: Roles,
    issues: Issues,
    settings: {
      readonly decimal: Decimal;
      readonly dates: DateOrder | undefined;
      readonly window: Window | undefined;
    },
  ) {
    const column = (role: 'from' | 'to' | 'when' | 'outcome' | 'minutes'): number => roles[role] ?? UNUSED;
    this.#columns = {
      from: column('from'),
      to: column('to'),
      when: column('when'),
      outcome: column('outcome'),
      minutes: column('minutes'),
    };
    this.#issues = issues;
    this.#labels = new PairLabels(new LabelBook(issues));
    this.#window = settings.window;
    this.#times = new TimeColumn(
      issues,
      settings.dates,
      settings.window ? 'the visit was left aside' : 'the visit was counted, its month is not known',
    );
    this.#minutesOf = new Memo((text) => {
      const read = readNumber(text, settings.decimal);
      return read.kind === 'number' ? read.value : 0;
    });
  }

  /** Counts the rows of a batch from `start` on. @throws Refusal when there are too many labels */
  take(batch: Batch, start: number): void {
    const { from, to } = this.#columns;
    for (let at = start; at < batch.rows.length; at++) {
      const row = batch.rows[at] ?? [];
      if (this.#window && !this.#window.has(this.#timeOf(batch, at, row))) continue;
      const r = this.#labels.knownRow(row[from] ?? '') ?? this.#newLabel(batch, at, 'row');
      if (r === UNUSED) continue;
      const c = this.#labels.knownColumn(row[to] ?? '') ?? this.#newLabel(batch, at, 'column');
      if (c === UNUSED) continue;
      this.#rows++;
      this.#counts.add(r, c);
      this.#more(batch, at, row, r, c);
    }
  }

  /** The counts, when all rows have been seen. */
  finish(): CountedLog {
    const { rows, columns } = this.#labels;
    const cells = this.#counts.cells(rows.length, columns.length);
    rows.forEach((label, r) => {
      this.#onDiagonal += cells[r]?.[columns.indexOf(label)] ?? 0;
    });
    if (this.#onDiagonal > 0)
      this.#issues.info(
        'diagonal',
        `${thousands(this.#onDiagonal)} visits name the same phase as focus and visited. They were counted and stand on the diagonal.`,
      );
    const months = [...this.#months]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, counts]): MonthCounts => ({ month, cells: counts.cells(rows.length, columns.length) }));
    this.#window?.tell(this.#issues, 'visits');
    const { iteration, repetition, unsaid } = this.#outcomeCounts;
    return {
      table: countTable(rows, columns, cells),
      log: {
        rows: this.#rows,
        leftOut: this.#leftOut,
        cases: null,
        outcomes:
          this.#columns.outcome === UNUSED
            ? null
            : { iterations: iteration, repetitions: repetition, unsaid },
        minutes: this.#columns.minutes === UNUSED ? null : this.#minutes,
        months,
      },
    };
  }

  /** A label not met before in this spelling, or UNUSED when the row has none and is left out. */
  #newLabel(batch: Batch, at: number, side: 'row' | 'column'): number {
    const row = batch.rows[at] ?? [];
    const { from, to } = this.#columns;
    if ((row[from] ?? '').trim() === '' || (row[to] ?? '').trim() === '') {
      this.#incomplete(batch, at, row);
      return UNUSED;
    }
    const column = side === 'row' ? from : to;
    if (batch.hasStrayQuote(at, column)) sayStray(this.#issues, batch.spot(at, column));
    return this.#labels[side](row[column] ?? '', () => batch.spot(at, column));
  }

  #incomplete(batch: Batch, at: number, row: readonly string[]): void {
    if (isBlankRow(row)) return;
    this.#leftOut++;
    if (this.#issues.full('incomplete-row')) this.#issues.count('incomplete-row');
    else
      this.#issues.warn(
        'incomplete-row',
        'The row lacks a focus or a visited phase; it was left out.',
        batch.spot(at, (row[this.#columns.from] ?? '').trim() === '' ? this.#columns.from : this.#columns.to),
      );
  }

  #more(batch: Batch, at: number, row: readonly string[], r: number, c: number): void {
    const { when, outcome, minutes } = this.#columns;
    if (when !== UNUSED) this.#monthOf(batch, at, row)?.add(r, c);
    if (outcome !== UNUSED) this.#outcomeCounts[this.#outcomes.of(row[outcome] ?? '')]++;
    if (minutes !== UNUSED) this.#minutes += this.#minutesOf.of(row[minutes] ?? '');
  }

  #timeOf(batch: Batch, at: number, row: readonly string[]): number | undefined {
    const text = row[this.#columns.when] ?? '';
    return text.trim() === '' ? undefined : this.#times.read(text, () => batch.spot(at, this.#columns.when));
  }

  /** The counts of a time's month. Logs are mostly in order: the month of the row before is tried first. */
  #monthOf(batch: Batch, at: number, row: readonly string[]): PairCounts | undefined {
    const text = row[this.#columns.when] ?? '';
    if (text.length === this.#monthLength && text.startsWith(this.#monthPrefix) && isSafeDay(text))
      return this.#month;
    const ms = this.#timeOf(batch, at, row);
    if (ms === undefined) return undefined;
    const month = new Date(ms).toISOString().slice(0, 7);
    let counts = this.#months.get(month);
    if (!counts) {
      if (this.#months.size >= MAX_MONTHS) return undefined;
      this.#months.set(month, (counts = new PairCounts()));
    }
    // Only a time that starts with year and month, and has no zone that could move it to another month, can be known by its start.
    this.#monthPrefix =
      text.startsWith(`${month}-`) && !/[-+]\d\d(?::?\d\d)?$/u.test(text.slice(10)) ? `${month}-` : '\0';
    this.#monthLength = text.length;
    this.#month = counts;
    return counts;
  }
}

/** Whether the day of a date like 2027-01-31… is one that every month has. */
function isSafeDay(text: string): boolean {
  const day = (text.charCodeAt(8) - 48) * 10 + text.charCodeAt(9) - 48;
  return day >= 1 && day <= 28;
}
