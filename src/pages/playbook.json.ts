import type { APIRoute } from 'astro';
import { sitePlaybook } from '../layouts/site-model.ts';
import { withBase } from '../browser/with-base.ts';
import { publicPlaybook } from '../playbook/public-form.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(publicPlaybook(sitePlaybook(), withBase), null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
