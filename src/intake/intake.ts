import type { Batch } from './batch.ts';
import { consumerOf, type Consumer } from './consumer.ts';
import { DecodeError } from './decode.ts';
import { declaredDelimiter } from './delimiter.ts';
import { finish, type Finished } from './finish.ts';
import type { Refusal } from './issue.ts';
import { refuse } from './issue.ts';
import { Issues } from './issues.ts';
import { readJson, type JsonMatrix } from './json.ts';
import { checkSize, looksLikeJson } from './kind.ts';
import { openBytes, refuseEncoding, type Opening } from './opening.ts';
import type { ImportOptions } from './options.ts';
import type { Plan } from './plan.ts';
import { RecordReader } from './records.ts';
import type { ImportResult, Learned } from './result.ts';
import { settle } from './settle.ts';

/** So much of a file is looked at before anything is decided. */
const HEAD = 128 * 1024;
/** Bytes are decoded in steps of this size, so that texts stay small. */
const STEP = 48 * 1024;

/**
 * One import: bytes in as they come, a result out at the end. Small files and logs of any size take the same way;
 * memory holds the head of the file until it is understood, then only what the layout keeps.
 * Methods throw Refusal; `refused` makes the result of it.
 */
export class Intake {
  readonly #options: ImportOptions;
  readonly #issues = new Issues();
  readonly #understood: Learned = {};
  #head: Uint8Array[] = [];
  #headBytes = 0;
  #bytes = 0;
  #opening: Opening | undefined;
  #plan: Plan | undefined;
  #reader: RecordReader | undefined;
  #consumer: Consumer | undefined;
  #json: string[] | undefined;
  #records = 0;

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  /** Takes the next bytes. @throws Refusal */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (!this.#opening) {
      // A copy: sources may fill the same buffer again.
      this.#head.push(bytes.slice());
      this.#headBytes += bytes.length;
      if (this.#headBytes > HEAD) this.#open(false);
      return;
    }
    this.#checkSize();
    for (let at = 0; at < bytes.length; at += STEP)
      this.#text(this.#opening, () => this.#opening?.decoder.push(bytes.subarray(at, at + STEP)) ?? '');
  }

  /** The file ends here. @throws Refusal */
  end(): ImportResult {
    if (this.#opening) {
      this.#text(this.#opening, () => this.#opening?.decoder.end() ?? '');
      this.#pass(this.#opening.newlines.end());
    } else this.#open(true);
    this.#reader?.end();
    if (this.#json) return this.#readJson(readJson(this.#json.join('')));
    const consumed = this.#consumer?.finish();
    const layout = this.#plan?.layout;
    if (!consumed || !layout) throw new Error('an import ended before it began');
    const { decimal, detectedDecimal } = consumed;
    return this.#result(finish(consumed.table, consumed.log, layout, this.#decisions, this.#issues), {
      decimal,
      detected: { decimal: detectedDecimal },
    });
  }

  /** The result of a refusal: what was understood until then, and why it stopped. */
  refused(refusal: Refusal): ImportResult {
    this.#issues.refused(refusal);
    return {
      ok: false,
      understood: { ...this.#understood, bytes: this.#bytes },
      issues: this.#issues.all(),
      preview: this.#issues.preview.lines(),
      ask: refusal.ask,
    };
  }

  get #decisions(): ImportOptions {
    return { ...this.#options, ...this.#opening?.decisions };
  }

  #open(atEnd: boolean): void {
    const opening = openBytes(joined(this.#head, this.#headBytes), atEnd, this.#options, (facts) => {
      this.#learn(facts);
    });
    this.#opening = opening;
    this.#head = [];
    const { text, decisions } = opening;
    this.#issues.preview.head(text);
    if (looksLikeJson(text, this.#options.fileName ?? '')) {
      this.#json = [text];
      this.#learn({ layout: 'matrix', delimiter: null });
      return;
    }
    const rest = text.slice(declaredDelimiter(text)?.length ?? 0);
    if (rest.trim() === '')
      refuse(
        'empty',
        'The file holds blank lines only. Choose a file with a header row and at least one row of numbers.',
      );
    const { plan, delimiter, sample } = settle(opening, rest, atEnd, this.#issues, (facts) => {
      this.#learn(facts);
    });
    this.#plan = plan;
    this.#checkSize();
    this.#consumer = consumerOf({
      plan,
      decisions,
      sample,
      dates: this.#understood.dates ?? undefined,
      semicolons: delimiter === ';',
      issues: this.#issues,
    });
    this.#reader = new RecordReader(delimiter, (batch) => {
      this.#take(batch, plan.start);
    });
    this.#pass(rest);
  }

  #take(batch: Batch, start: number): void {
    this.#consumer?.take(batch, Math.max(0, start - this.#records));
    this.#records += batch.rows.length;
  }

  #text({ newlines, decoder }: Opening, decode: () => string): void {
    try {
      this.#pass(newlines.push(decode()));
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      const place = this.#reader?.place(newlines.push(error.before)) ?? { line: 1, column: 1 };
      refuseEncoding(error, decoder.encoding, place.line, place.column);
    }
  }

  #pass(text: string): void {
    if (text === '') return;
    if (this.#json) {
      this.#json.push(text);
      if (this.#bytes > 6 * 1024 * 1024) readJson(this.#json.join(''));
    } else this.#reader?.push(text);
  }

  #checkSize(): void {
    const layout = this.#plan?.layout;
    if (layout === 'matrix' || layout === 'edges') checkSize(this.#bytes);
  }

  #learn(facts: Learned): void {
    const detected = { ...this.#understood.detected, ...facts.detected };
    Object.assign(this.#understood, facts, { detected });
  }

  #readJson({ table, title, provenance }: JsonMatrix): ImportResult {
    const done = finish(table, null, 'matrix', this.#decisions, this.#issues);
    const matrix = { ...done.matrix, ...(title ? { title } : {}), ...(provenance ? { provenance } : {}) };
    return this.#result(
      { ...done, matrix },
      { decimal: '.', header: null, detected: { decimal: '.', layout: 'matrix' } },
    );
  }

  #result(done: Finished, facts: Learned): ImportResult {
    this.#learn(facts);
    this.#learn({ detected: { unit: done.detectedUnit, transpose: false } });
    const { matrix, log, unit, totalsLeftOut, mapping } = done;
    const learned = this.#understood;
    return {
      ok: true,
      matrix,
      log,
      understood: {
        layout: learned.layout ?? 'matrix',
        encoding: learned.encoding ?? 'utf-8',
        delimiter: learned.delimiter ?? null,
        decimal: learned.decimal ?? '.',
        header: learned.header ?? null,
        dates: learned.dates ?? null,
        transpose: this.#decisions.transpose ?? false,
        unit,
        detected: learned.detected ?? {},
        columnNames: learned.columnNames ?? [],
        roles: learned.roles ?? {},
        totalsLeftOut,
        mapping,
        signature: learned.signature ?? '',
        remembered: learned.remembered ?? false,
        bytes: this.#bytes,
      },
      issues: this.#issues.all(),
      preview: this.#issues.preview.lines(),
    };
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
