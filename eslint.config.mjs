// @ts-check
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.mjs';

/** Which folders of src/ each folder may import from, besides itself. The house: docs/architecture.md. */
const PURE = {
  playbook: [],
  matrix: [],
  assessment: ['playbook'],
  intake: ['matrix'],
  figure: ['matrix'],
  share: ['matrix', 'assessment'],
};
const pure = Object.keys(PURE);
const MAY_IMPORT = {
  ...PURE,
  extract: ['playbook'],
  browser: [],
  store: [...pure, 'browser'],
  state: [...pure, 'store', 'browser'],
  cli: pure,
  components: [...pure, 'state', 'store', 'browser', 'layouts'],
};
const ALL = [...Object.keys(MAY_IMPORT), 'layouts', 'pages'];

const houseRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,svelte,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${ALL.filter((other) => other !== folder && !allowed.includes(other)).join('|')})/`,
            message: `src/${folder} may import only from: ${[folder, ...allowed].join(', ')} (docs/architecture.md).`,
          },
          ...(pure.includes(folder)
            ? [
                {
                  regex: '^(node:|astro|svelte|idb$|pagefind)',
                  message: `src/${folder} is pure: no Node, no Astro, no Svelte, no I/O.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist-*/', '.astro/', 'node_modules/', 'test-results/', 'public/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...svelte.configs['flat/recommended'],
  ...astro.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte', '.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
        svelteConfig,
      },
    },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'prefer-const': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // Astro's compiler knows more of templates than typescript-eslint: astro check holds their types.
    files: ['**/*.astro', '**/*.mjs', '**/*.d.mts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['tests/**/*.ts', 'tools/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...houseRules,
);
