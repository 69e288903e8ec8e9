import { defineConfig } from 'playwright/test'

// The setup finds the browser and starts the server, then each worker reads this file again.
const { JOURNEY_BROWSER, JOURNEY_ADDRESS } = process.env

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../test-results',
  globalSetup: './serve.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: JOURNEY_ADDRESS,
    launchOptions: JOURNEY_BROWSER ? JSON.parse(JOURNEY_BROWSER) : {},
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with JavaScript', use: { javaScriptEnabled: true } },
    {
      name: 'without JavaScript',
      testIgnore: ['accessibility.journey.ts', 'every-link.journey.ts'],
      use: { javaScriptEnabled: false },
    },
  ],
})
