/** Text that a spreadsheet would take for a formula: optional blanks or invisibles, then a trigger, or a leading control. */
const FORMULA = /^'*(?:[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

/** Guards a text against being run as a formula, reversibly: see unguard. */
export const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes off the quote that guard put in front. */
export const unguard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

/** Rows as CSV: RFC 4180, UTF-8 with a byte order mark, every text guarded. */
export function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => {
    const safe = guard(text);
    return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
