import { defineConfig } from '@playwright/test';
import { BASE, ORIGIN } from './tests/site/address.ts';
import { BROWSER_FLAGS, findBrowser } from './tools/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    baseURL: `${ORIGIN}${BASE}`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS },
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: 'node tests/site/serve.ts',
    url: `${ORIGIN}${BASE}`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
