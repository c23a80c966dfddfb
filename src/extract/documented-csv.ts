import type { Playbook } from '../playbook/model.ts';
import { phaseName } from '../playbook/phases.ts';
import { scenarioCounts } from '../playbook/questions.ts';

/** The scenario counts as the CSV that is shipped: eight focuses, nine visited phases, 74 in all. */
export const documentedScenariosCsv = (playbook: Playbook): string => countsCsv(playbook, (count) => count);

/** The documented revisits as the CSV that is shipped: 1 where a revisit is documented, else 0; 41 in all. */
export const documentedRevisitsCsv = (playbook: Playbook): string =>
  countsCsv(playbook, (count) => (count > 0 ? 1 : 0));

function countsCsv(playbook: Playbook, cell: (count: number) => number): string {
  const { rows, columns, cells } = scenarioCounts(playbook);
  const title = (id: string): string => phaseName(id).title;
  const lines = [
    ['focus', ...columns.map(title)],
    ...rows.map((row, at) => [title(row), ...(cells[at] ?? []).map((count) => String(cell(count)))]),
  ];
  return `${lines.map((line) => line.join(',')).join('\n')}\n`;
}
