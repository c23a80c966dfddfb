import { isBlankRow, Row, type Batch } from './batch.ts';
import { edgeTable } from './edges.ts';
import { EventCounter } from './events.ts';
import { withoutFooter } from './footer.ts';
import { refuse } from './issue.ts';
import type { Issues } from './issues.ts';
import type { LogFacts } from './log.ts';
import { matrixTable } from './matrix-table.ts';
import { detectDecimal } from './numbers.ts';
import type { Decimal, Decisions, DateOrder } from './options.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';
import { OUR_CORNER } from './write.ts';
import { VisitCounter } from './visits.ts';
import { Window } from './window.ts';

/** What a file's rows came to. */
export interface Consumed {
  readonly table: Table;
  readonly log: LogFacts | null;
  readonly decimal: Decimal;
  readonly detectedDecimal: Decimal;
}

/** Takes rows as they come; logs are counted on the way, tables are kept and read at the end. */
export interface Consumer {
  take(batch: Batch, start: number): void;
  finish(): Consumed;
}

/** What reading the rows depends on besides the plan. */
export interface Reading {
  readonly plan: Plan;
  readonly decisions: Decisions;
  readonly semicolons: boolean;
  readonly dates: DateOrder | undefined;
  /** The first rows below the header, for what has to be settled before the rest is seen. */
  readonly sample: readonly (readonly string[])[];
  readonly issues: Issues;
}

/** The consumer of a layout. */
export function consumerOf(reading: Reading): Consumer {
  const { layout } = reading.plan;
  return layout === 'matrix' || layout === 'edges' ? new TableConsumer(reading) : new LogConsumer(reading);
}

class LogConsumer implements Consumer {
  readonly #counter: VisitCounter | EventCounter;
  readonly #decimal: Decimal;
  readonly #detected: Decimal;
  readonly #issues: Issues;

  constructor({ plan, decisions, semicolons, dates, sample, issues }: Reading) {
    this.#issues = issues;
    const minutes = plan.roles.minutes;
    const cells = minutes === undefined ? [] : sample.map((row) => row[minutes] ?? '');
    this.#detected = detectDecimal(cells, semicolons).decimal;
    this.#decimal = decisions.decimal ?? this.#detected;
    const window = Window.of(decisions.since, decisions.until);
    if (window && plan.roles.when === undefined)
      refuse(
        'no-time',
        'The log has no column of times, so no part of it can be picked by date. Name the column, or leave the dates out.',
      );
    this.#counter =
      plan.layout === 'visits'
        ? new VisitCounter(plan.roles, issues, { decimal: this.#decimal, dates, window })
        : new EventCounter(plan.roles, issues, { dates, window });
  }

  take(batch: Batch, start: number): void {
    this.#counter.take(batch, start);
  }

  finish(): Consumed {
    const counted = this.#counter.finish();
    if (counted.log.rows + counted.log.leftOut === 0)
      this.#issues.warn('no-rows', 'There is a header and no row below it.');
    return { ...counted, decimal: this.#decimal, detectedDecimal: this.#detected };
  }
}

class TableConsumer implements Consumer {
  readonly #reading: Reading;
  readonly #rows: Row[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  take(batch: Batch, start: number): void {
    for (let at = start; at < batch.rows.length; at++)
      if (!isBlankRow(batch.rows[at] ?? [])) this.#rows.push(new Row(batch, at));
  }

  finish(): Consumed {
    const { plan, decisions, issues, semicolons } = this.#reading;
    const { decimal: detectedDecimal, unsure } = detectDecimal(this.#numbers(), semicolons);
    const decimal = decisions.decimal ?? detectedDecimal;
    if (unsure !== undefined && decisions.decimal === undefined)
      issues.warn(
        'decimal-unsure',
        `“${unsure.slice(0, 20)}” can be read with the ${unsure.includes(',') ? 'comma' : 'point'} as decimal mark or between thousands. It was read with a decimal ${decimal === ',' ? 'comma' : 'point'}; you can change that.`,
      );
    const table =
      plan.layout === 'edges'
        ? edgeTable(
            plan.header?.fields,
            this.#rows,
            plan.roles,
            { decimal, conflicts: decisions.conflicts },
            issues,
          )
        : this.#matrix(decimal);
    return { table, log: null, decimal, detectedDecimal };
  }

  #matrix(decimal: Decimal): Table {
    const { plan, decisions, issues } = this.#reading;
    const ours = OUR_CORNER.test(plan.header?.fields[0] ?? '');
    const rows = ours ? this.#rows : withoutFooter(this.#rows, issues);
    return matrixTable(
      plan.header,
      rows,
      { decimal, duplicates: decisions.duplicates, conflicts: decisions.conflicts },
      issues,
    );
  }

  /** The cells that should be numbers. */
  *#numbers(): Generator<string> {
    const { layout, roles } = this.#reading.plan;
    for (const { fields } of this.#rows) {
      if (layout === 'edges') yield fields[roles.value ?? 2] ?? '';
      else for (let at = 1; at < fields.length; at++) yield fields[at] ?? '';
    }
  }
}
