import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createBrotliCompress } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.csv', '.svg', '.txt', '.xml']);

/** The file of a request below `root`, or undefined. A folder means its index.html; nothing outside `root` is ever given. */
export function fileOf(root: string, base: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/u)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (!path.startsWith(base)) return undefined;
  const file = normalize(join(root, path.slice(base.length)));
  // With the separator, or a neighbor whose name starts like the root's would be inside.
  if (file !== normalize(root) && !file.startsWith(normalize(`${root}${sep}`))) return undefined;
  if (existsSync(file) && statSync(file).isFile()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/**
 * Serves a built site as a plain static host would, compressed with brotli.
 * @param base the sub-path with slashes on both ends, "/" at the root
 */
export function staticServer(root: string, base = '/'): Server {
  return createServer((request, response) => {
    const file = fileOf(root, base, request.url ?? '/');
    const missing = join(root, '404.html');
    const body = file ?? (existsSync(missing) ? missing : undefined);
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = extname(body);
    const brotli = COMPRESSED.has(type) && (request.headers['accept-encoding'] ?? '').includes('br');
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'cache-control': body.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(brotli ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
    });
    const stream = createReadStream(body);
    if (brotli) stream.pipe(createBrotliCompress()).pipe(response);
    else stream.pipe(response);
  });
}
