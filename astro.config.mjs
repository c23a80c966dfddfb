// @ts-check
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/extract/search-index.ts';

/** The sub-path the site is served under, "/" at the root of a host. */
const base = process.env['SITE_BASE'] ?? '/';
/** The public address, needed for the sitemap and canonical links alone. */
const site = process.env['SITE_URL'];

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [mdx(), svelte(), searchIndex()],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn(warning, report) {
          // Astro marks each MDX page with a directive that means nothing to the bundler: a screen of noise a build.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html app-worker',
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
