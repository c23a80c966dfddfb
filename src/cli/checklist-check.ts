import { parseArgs } from 'node:util';
import { checklistOf } from '../assessment/checklist.ts';
import { score, scorePercent, scoreText, type Score } from '../assessment/score.ts';
import { PHASES } from '../playbook/phases.ts';
import { RETIRED } from '../playbook/recommendations.ts';
import { playbookItems, readAssessment } from './checklist-file.ts';
import { EXIT, type Command, type Exit, type Io } from './command.ts';

const USAGE = 'checklist check ASSESSMENT.json [--fail-under PERCENT]';

interface Asked {
  readonly file: string;
  readonly failUnder: number;
}

function asked(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'fail-under': { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'one file is needed';
    const failUnder = Number(values['fail-under'] ?? 0);
    if (!(failUnder >= 0 && failUnder <= 100) || values['fail-under']?.trim() === '')
      return `--fail-under ${String(values['fail-under'])} is not a number from 0 to 100`;
    return { file, failUnder };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** One line: title, both numbers, percentage, and what stands apart. */
function lineOf(title: string, counted: Score): string {
  const percent = scorePercent(counted);
  const apart = [
    ...(counted.unanswered > 0 ? [`${String(counted.unanswered)} not answered`] : []),
    ...(counted.recheck > 0 ? [`${String(counted.recheck)} to re-check`] : []),
    ...(counted.counts['not-applicable'] > 0
      ? [`${String(counted.counts['not-applicable'])} not applicable`]
      : []),
  ];
  const numbers = percent === null ? scoreText(counted) : `${scoreText(counted)} (${percent.toFixed(0)} %)`;
  return `${title}: ${numbers}${apart.length > 0 ? `; ${apart.join(', ')}` : ''}\n`;
}

async function run(args: readonly string[], io: Io): Promise<Exit> {
  const request = asked(args);
  if (typeof request === 'string') {
    io.err(`${request}\nusage: playbook ${USAGE}\n`);
    return EXIT.usage;
  }
  const project = await readAssessment(request.file, io);
  if (!project) return EXIT.rejected;
  const { shown, hidden, left } = checklistOf(project, playbookItems(), RETIRED);
  const whole = score(project, shown);
  io.out(lineOf(project.name, whole));
  for (const phase of PHASES)
    io.out(
      lineOf(
        `  ${String(phase.number)} ${phase.title}`,
        score(
          project,
          shown.filter((item) => item.phase === phase.id),
        ),
      ),
    );
  if (hidden.length > 0) io.out(`  left out: ${hidden.map((one) => one.item.id).join(', ')}\n`);
  if (left.length > 0) io.out(`  answers to items that are gone: ${left.map((one) => one.id).join(', ')}\n`);
  const percent = scorePercent(whole);
  if (percent === null || percent >= request.failUnder) return EXIT.fine;
  io.err(`${request.file}: error: ${percent.toFixed(1)} % done is below ${String(request.failUnder)} %\n`);
  return EXIT.rejected;
}

/** `checklist check`: the score of an assessment, whole and by phase; exit 1 below the threshold. */
export const checklistCheck: Command = { usage: USAGE, run };
