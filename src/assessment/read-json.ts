/** What a JSON file came to: its value, or why it was refused. */
export type ReadJson =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: string };

const MAX_DEPTH = 32;
const refuse = (message: string): ReadJson => ({ ok: false, message });

/**
 * Reads JSON text that should hold one object. Never throws: what is refused comes with the place and the remedy.
 * Names that JavaScript gives a meaning (`__proto__`) are dropped; numbers that JSON cannot carry exactly are refused.
 * @param text a byte order mark allowed
 */
export function readJson(text: string): ReadJson {
  const source = text.replace(/^\uFEFF/u, '');
  if (source.trim() === '') return refuse('The file is empty. Export again and import that file.');
  if (isDeeper(source, MAX_DEPTH))
    return refuse('The file is nested deeper than anything exported here. It is not one of ours.');
  let value: unknown;
  try {
    value = JSON.parse(source, (name, inner: unknown) => (name === '__proto__' ? undefined : inner));
  } catch (error) {
    if (!/^\s*[{[]/u.test(source))
      return refuse('This is not JSON. Choose the JSON file that “Export” gives, or the backup.');
    const at = place(source, error);
    return refuse(
      `This is not complete JSON${at === '' ? '' : `: ${at}`}. The file may be cut off; export it again.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('The file holds JSON, but no assessment. Choose a file that was exported here.');
  const bad = badNumber(value, '');
  if (bad !== undefined)
    return refuse(`${bad} is a number that JSON cannot carry exactly. The file was not exported here.`);
  return { ok: true, value: value as Readonly<Record<string, unknown>> };
}

/** Whether brackets nest deeper than allowed, read without parsing so that a hostile file cannot exhaust the stack. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > most) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}

/** Where a parser stopped, as line and column; empty when it does not tell. */
function place(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const named = /line (\d+) column (\d+)/u.exec(message);
  if (named) return `line ${named[1] ?? ''}, column ${named[2] ?? ''}`;
  const stopped = /position (\d+)/u.exec(message)?.[1];
  const atEnd = /end of JSON|unterminated/iu.test(message);
  if (stopped === undefined && !atEnd) return '';
  const position = stopped === undefined ? text.length : Number(stopped);
  const before = text.slice(0, position).split('\n');
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}

/** The path of the first number that is infinite, above 2^53 or minus zero; undefined when there is none. */
function badNumber(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') {
    const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return exact && !Object.is(value, -0) ? undefined : path;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const bad = badNumber(inner, path === '' ? name : `${path}.${name}`);
    if (bad !== undefined) return bad;
  }
  return undefined;
}
