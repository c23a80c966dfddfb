/** Text that a spreadsheet would run as a formula: optional blanks or invisible characters, then a trigger; or a leading control. */
const TRIGGER = '(?:[\\s\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*[=+\\-@＝＋－＠]|[\\t\\r\\n\\0])';
const GUARD = new RegExp(`^'*${TRIGGER}`, 'u');
const GUARDED = new RegExp(`^'+${TRIGGER}`, 'u');

/** Puts a quote in front of text that a spreadsheet would run. See unguard for the way back. */
export const guard = (text: string): string => (GUARD.test(text) ? `'${text}` : text);

/** Takes off the quote that guard put in front: unguard(guard(text)) is text, whatever the text. */
export const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
