import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, exportFile } from '../assessment/exports.ts';
import { PHASES } from '../playbook/phases.ts';
import { RETIRED } from '../playbook/recommendations.ts';
import { VERSION } from '../site.ts';
import { playbookItems, readAssessment } from './checklist-file.ts';
import { EXIT, type Command, type Exit, type Io } from './command.ts';

const USAGE = `checklist export ASSESSMENT.json --to ${EXPORT_FORMATS.join('|')}`;

async function run(args: readonly string[], io: Io): Promise<Exit> {
  const usage = (problem: string): Exit => {
    io.err(`${problem}\nusage: playbook ${USAGE}\n`);
    return EXIT.usage;
  };
  let file: string | undefined;
  let more: readonly string[];
  let to: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    });
    [file, ...more] = positionals;
    to = values.to;
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const format = EXPORT_FORMATS.find((one) => one === to);
  if (file === undefined || more.length > 0) return usage('one file is needed');
  if (!format) return usage(to === undefined ? '--to is missing' : `there is no format “${to}”`);
  const project = await readAssessment(file, io);
  if (!project) return EXIT.rejected;
  // The time of the export is that of the last change: the same file gives the same bytes, which git likes.
  const input = {
    project,
    items: playbookItems(),
    retired: RETIRED,
    phases: PHASES,
    at: project.updatedAt,
    address: () => '',
  };
  io.out(exportFile(format, input, VERSION).text);
  return EXIT.fine;
}

/** `checklist export`: an assessment in another format, on standard output. */
export const checklistExport: Command = { usage: USAGE, run };
