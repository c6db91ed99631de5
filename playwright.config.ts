import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchArgs } from './scripts/browser.mjs';

const executablePath = await findChromium();

/** Journeys in a real browser over the built site: `npm run build` first. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serve-site.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Where a machine vouches for a change, its bad moment does not: what passes the second time is named at the end.
  retries: process.env.CI === 'true' ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) },
  },
});
