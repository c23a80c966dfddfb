import { packProject } from '../../assessment/envelope.ts';
import {
  fileStem,
  toAzureCsv,
  toCalendar,
  toCsv,
  toGitlabCsv,
  toJiraCsv,
  toMarkdown,
  type ExportFile,
  type ExportInput,
} from '../../assessment/exports.ts';
import { VERSION } from '../../site.ts';

const CSV_TYPE = 'text/csv;charset=utf-8';

const WRITERS = {
  JSON: {
    suffix: '.json',
    type: 'application/json',
    write: (input: ExportInput) => packProject(input.project, VERSION, input.at),
  },
  CSV: { suffix: '.csv', type: CSV_TYPE, write: toCsv },
  Markdown: { suffix: '.md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  'Jira CSV': { suffix: '-jira.csv', type: CSV_TYPE, write: toJiraCsv },
  'Azure DevOps CSV': { suffix: '-azure.csv', type: CSV_TYPE, write: toAzureCsv },
  'GitLab CSV': { suffix: '-gitlab.csv', type: CSV_TYPE, write: toGitlabCsv },
  Calendar: { suffix: '.ics', type: 'text/calendar;charset=utf-8', write: toCalendar },
} as const;

/** A project in one of the export formats, as a file to download. */
export function exportFile(format: keyof typeof WRITERS, input: ExportInput): ExportFile {
  const { suffix, type, write } = WRITERS[format];
  return {
    name: `${fileStem(input.project.name)}-${input.at.slice(0, 10)}${suffix}`,
    type,
    text: write(input),
  };
}
