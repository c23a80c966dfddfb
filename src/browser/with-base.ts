const BASE = import.meta.env.BASE_URL.replace(/\/*$/u, '');

/** A root-relative path under the path the site is served from. Paths of other kinds are returned as they are. */
export function withBase(path: string): string {
  return path.startsWith('/') ? `${BASE}${path}` : path;
}
