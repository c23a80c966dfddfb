/** A file's name as a title: folders and the last ending dropped, control and direction marks taken out, at most 120 characters. */
export function titleOf(fileName: string): string {
  const title = plainName(fileName)
    .replace(/\.(csv|tsv|tab|txt|json)$/iu, '')
    .slice(0, 120)
    .toWellFormed()
    .trim();
  return title === '' ? 'Untitled' : title;
}

/** A file's name without folders, control and direction marks, at most 200 characters. */
export function plainName(fileName: string): string {
  const base = fileName.slice(-4000).split(/[/\\]/u).at(-1) ?? '';
  return base
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .slice(0, 200)
    .toWellFormed();
}
