// What the guide and the reference say of the assessment in numbers, held to the code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POINTS } from '../../src/assessment/agenda-reasons.ts';
import { CSV_COLUMNS } from '../../src/assessment/csv-project.ts';
import { EXPORT_FORMATS } from '../../src/assessment/exports.ts';
import { FORMAT_VERSION, MIN_READER } from '../../src/assessment/migrate.ts';

const guide = readFileSync('src/content/guide/planning-meeting.mdx', 'utf8');
const reference = readFileSync('src/content/reference/assessment-format.mdx', 'utf8');
/** The points that the guide gives a reason, as written. */
const said = (reason: string): string | undefined =>
  new RegExp(`^\\| ${reason}[^|]*\\| ([^|]*?) *\\|$`, 'mu').exec(guide)?.[1];

describe('the guide', () => {
  it.each([
    ['reopened', String(POINTS.reopened)],
    [
      'the last vote disagreed',
      `${String(POINTS.disagreement)} × the share of votes outside the largest group`,
    ],
    ['overdue', String(POINTS.overdue)],
    ['due within 7 days', `${String(POINTS.week)}, ${String(POINTS.month)}`],
    ['parked', String(POINTS.parked)],
    ['priority', `${String(POINTS.high)}, ${String(POINTS.medium)}, ${String(POINTS.low)}`],
    ['the wording changed', String(POINTS.recheck)],
    ['in the phase you are in', String(POINTS.focus)],
    ['not touched', `up to ${String(POINTS.stale)}, reached at 90 days`],
    ['in progress without', String(POINTS.loose)],
    ['done 90 days ago', String(POINTS.oldDone)],
    ['not answered yet', String(POINTS.unanswered)],
    [
      'the owner is here',
      `${String(POINTS.present)}; −${String(-POINTS.absent)}, if there is another reason`,
    ],
  ])('gives "%s" its points', (reason, points) => {
    expect(said(reason)).toBe(points);
  });
});

describe('the reference', () => {
  it('names the columns of our CSV, in order', () => {
    expect(reference).toContain(`\`${CSV_COLUMNS.join(', ')}\``);
  });
  it('shows the version that is written, and every format of the command line', () => {
    expect(reference).toContain(`"formatVersion": ${String(FORMAT_VERSION)}`);
    expect(reference).toContain(`"minReader": ${String(MIN_READER)}`);
    for (const format of EXPORT_FORMATS) expect(reference).toContain(`\`${format}\``);
  });
});
