/** What a fork of the site changes: its name, its repository, and how pages are edited. */
export const SITE = {
  name: 'MLOps Dynamics Playbook',
  /** The public repository, without a trailing slash; null until there is one, and then no edit links are shown. */
  repository: null as string | null,
  branch: 'main',
  description:
    'Why machine-learning teams leave the phase they are in, and what to do about it: nine phases, 74 scenarios, a matrix of your own and a checklist that stays in your browser.',
} as const;

/** The version that exports name; a test holds it to package.json. */
export const VERSION = '0.1.0';
