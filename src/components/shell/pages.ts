import { getCollection } from 'astro:content';
import type { PageLink } from './navigation.ts';

/** Guide pages in reading order. */
export async function guidePages(): Promise<readonly PageLink[]> {
  const entries = await getCollection('guide');
  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ label: entry.data.title, href: `/guide/${entry.id}/` }));
}

/** Reference pages: those written in MDX by their order, with the generated ones between. */
export async function referencePages(): Promise<readonly PageLink[]> {
  const entries = await getCollection('reference');
  const written = entries.map((entry) => ({
    label: entry.data.title,
    href: `/reference/${entry.id}/`,
    order: entry.data.order,
  }));
  const made = [
    { label: 'Public practice', href: '/reference/practice/', order: 0 },
    { label: 'Glossary', href: '/reference/glossary/', order: 50 },
  ];
  return [...written, ...made].toSorted((a, b) => a.order - b.order);
}
