import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const page = z.object({ title: z.string(), description: z.string().max(160), order: z.number().int() });

export const collections = {
  phases: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/content/phases' }),
    schema: z.object({ question: z.string(), summary: z.string() }),
  }),
  guide: defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/content/guide' }), schema: page }),
  reference: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/content/reference' }),
    schema: page,
  }),
};
