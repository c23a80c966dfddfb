import { inputAnswer, openItems, ticketTitle, type ExportInput } from './export-input.ts';
import { ticketText } from './tickets.ts';

/** Due dates of what still needs work, as all-day events (RFC 5545), with an id that stays the same from export to export. */
export function toCalendar(input: ExportInput): string {
  const stamp = input.at.replace(/[-:]/gu, '').replace(/\.\d+/u, '');
  const events = openItems(input).flatMap((item) => {
    const due = inputAnswer(input, item)?.due ?? '';
    if (due === '') return [];
    const next = new Date(Date.parse(`${due}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      'BEGIN:VEVENT',
      `UID:${item.id}-${input.project.id}@mlops-dynamics-playbook`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
      `SUMMARY:${calendarText(ticketTitle(item))}`,
      `DESCRIPTION:${calendarText(ticketText(input, item))}`,
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MLOps Dynamics Playbook//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** Text as RFC 5545 wants it: backslash, comma and semicolon escaped, line breaks written as \n, other controls dropped. */
const calendarText = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');

/** Lines of more than 75 bytes go on in the next one, which starts with a blank. Characters are never cut. */
function fold(text: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [''];
  let size = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > (parts.length === 1 ? 75 : 74)) {
      parts.push('');
      size = 0;
    }
    parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
    size += bytes;
  }
  return parts.join('\r\n ');
}
