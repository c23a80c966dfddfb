import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { withBase } from '../browser/with-base.ts';
import { PHASES } from '../playbook/phases.ts';
import { phasePath } from '../playbook/questions.ts';

/** A sitemap needs the site's public address: without SITE_URL there is none. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : [];

/** Pages with a file of their own: all but the error page and those made from content. */
const SINGLE = Object.keys(import.meta.glob('./**/*.astro'))
  .filter((file) => !file.includes('[') && !file.endsWith('/404.astro'))
  .map((file) =>
    file
      .slice(1)
      .replace(/(?:index)?\.astro$/u, '')
      .replace(/\/?$/u, '/'),
  );

export const GET: APIRoute = async ({ site }) => {
  const guide = await getCollection('guide');
  const reference = await getCollection('reference');
  const paths = [
    ...SINGLE,
    ...PHASES.map((phase) => phasePath(phase.id)),
    ...guide.map((entry) => `/guide/${entry.id}/`),
    ...reference.map((entry) => `/reference/${entry.id}/`),
  ];
  const urls = paths
    .toSorted()
    .map((path) => `<url><loc>${new URL(withBase(path), site).href}</loc></url>\n`)
    .join('');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
