import type { FieldChange, ProjectDifference } from './difference.ts';
import { literal } from './markdown.ts';
import type { PhaseLabel } from './types.ts';

/** One change as a sentence: "Status: Open → Done", "Note added: …". */
export function changeText({ field, before, after }: FieldChange): string {
  if (before === '') return `${field} added: ${after}`;
  if (after === '') return `${field} removed: ${before}`;
  return `${field}: ${before} → ${after}`;
}

/**
 * A difference as Markdown, by phase.
 * @param title what the two states are called, for the heading
 */
export function differenceMarkdown(
  difference: ProjectDifference,
  phases: readonly PhaseLabel[],
  title: string,
): string {
  const parts = [`# ${literal(title)}`, ''];
  if (difference.name) parts.push(`- ${literal(changeText(difference.name))}`, '');
  if (difference.items.length === 0 && !difference.name) parts.push('Nothing changed.', '');
  const known = new Set(phases.map((phase) => phase.id));
  const groups = [
    ...phases.map((phase) => ({ title: phase.title, has: (id: string) => id === phase.id })),
    { title: 'Other items', has: (id: string) => !known.has(id) },
  ];
  for (const group of groups) {
    const items = difference.items.filter((item) => group.has(item.phase));
    if (items.length === 0) continue;
    parts.push(`## ${group.title}`, '');
    for (const item of items)
      parts.push(
        `- **${literal(item.itemId)}** ${literal(item.text)}`,
        ...item.changes.map((change) => `  - ${literal(changeText(change))}`),
      );
    parts.push('');
  }
  return `${parts.join('\n').trimEnd()}\n`;
}
