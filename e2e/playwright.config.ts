import { defineConfig } from 'playwright/test'

// The setup finds the browser and starts the server, then each worker reads this file again.
const { JOURNEY_BROWSER, JOURNEY_ADDRESS } = process.env

/** Journeys that measure by scripts of their own, or what no script of the site changes: one round of them is enough. */
const scripted = [
  'accessibility.journey.ts',
  'contract.journey.ts',
  'document.journey.ts',
  'every-page.journey.ts',
  'hostile.journey.ts',
  'languages.journey.ts',
  'lists.journey.ts',
  'looks.journey.ts',
  'other-side.journey.ts',
  'reach.journey.ts',
  'sub-path.journey.ts',
]

/** Journeys along plain links, which no script of the site touches: they go without. */
const plain = ['debate.journey.ts', 'doors.journey.ts', 'reading.journey.ts']

/** Journeys that have a command of their own. */
const apart = ['admin.journey.ts', 'desk.journey.ts', 'presets.journey.ts', 'speed.journey.ts']

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  globalSetup: './browser/serve.ts',
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
    // Pages that fade into each other take most of a second of a processor for each click; the journey of the theme looks at motion.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with JavaScript', testIgnore: [...plain, ...apart], use: { javaScriptEnabled: true } },
    { name: 'without JavaScript', testIgnore: [...scripted, ...apart], use: { javaScriptEnabled: false } },
    { name: 'desk', testMatch: ['desk.journey.ts', 'admin.journey.ts'], workers: 1 },
    { name: 'presets', testMatch: 'presets.journey.ts', workers: 1 },
    { name: 'speed', testMatch: 'speed.journey.ts', workers: 1 },
  ],
})
