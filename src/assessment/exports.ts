import { toCalendar } from './calendar.ts';
import { toCsv } from './csv-project.ts';
import { packProject } from './envelope.ts';
import { fileStem, type ExportInput } from './export-input.ts';
import { toMarkdown } from './markdown.ts';
import { dayOf } from './stamp.ts';
import { toAzureCsv, toGitlabCsv, toJiraCsv } from './tickets.ts';

/** The export formats, by the names that the command line knows. */
export const EXPORT_FORMATS = ['json', 'csv', 'markdown', 'jira', 'azure', 'gitlab', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a format is called on its button, and what it is good for. */
export const FORMAT_LABELS: Readonly<Record<ExportFormat, { readonly name: string; readonly what: string }>> =
  {
    json: { name: 'JSON', what: 'everything, to import here again or to merge' },
    csv: { name: 'CSV', what: 'every field, for a spreadsheet; imports again' },
    markdown: { name: 'Markdown', what: 'a task list, for minutes and wikis' },
    jira: { name: 'Jira CSV', what: 'what needs work, as tasks' },
    azure: { name: 'Azure DevOps CSV', what: 'what needs work, as tasks' },
    gitlab: { name: 'GitLab CSV', what: 'what needs work, as issues' },
    ics: { name: 'Calendar', what: 'due dates (.ics)' },
  };

interface Writer {
  readonly suffix: string;
  readonly type: string;
  readonly write: (input: ExportInput, appVersion: string) => string;
}
const CSV_TYPE = 'text/csv;charset=utf-8';
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  json: {
    suffix: '.json',
    type: 'application/json',
    write: (input, appVersion) => packProject(input.project, appVersion),
  },
  csv: { suffix: '.csv', type: CSV_TYPE, write: toCsv },
  markdown: { suffix: '.md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  jira: { suffix: '-jira.csv', type: CSV_TYPE, write: toJiraCsv },
  azure: { suffix: '-azure.csv', type: CSV_TYPE, write: toAzureCsv },
  gitlab: { suffix: '-gitlab.csv', type: CSV_TYPE, write: toGitlabCsv },
  ics: { suffix: '.ics', type: 'text/calendar;charset=utf-8', write: toCalendar },
};

/** An export as a file. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A project in one of the formats, as a file to download. */
export function exportFile(format: ExportFormat, input: ExportInput, appVersion: string): ExportFile {
  const { suffix, type, write } = WRITERS[format];
  return {
    name: `${fileStem(input.project.name)}-${dayOf(input.at)}${suffix}`,
    type,
    text: write(input, appVersion),
  };
}
