import { test as base, type Page } from 'playwright/test'

/**
 * For journeys that leave nothing behind in the browser. They share one page: a new one has a process of its own and an empty cache, which
 * makes each address six times as slow.
 */
export const test = base.extend<object, { readonly shared: Page }>({
  shared: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext(optionsOf(project.use))
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ shared }, use) => {
    await shared.setViewportSize(desk)
    await shared.emulateMedia({ colorScheme: 'light', media: null, reducedMotion: 'reduce' })
    await use(shared)
    for (const event of ['request', 'console', 'pageerror'] as const) shared.removeAllListeners(event)
    await shared.unrouteAll()
    // Of the same site, so that the browser keeps the process that shows it.
    await shared.goto('/robots.txt')
  },
})

/** What a page has when nothing else is said. */
const desk = { width: 1280, height: 720 }

type Options = Parameters<typeof base.use>[0]

/** A context of our own is told what Playwright tells the others. */
function optionsOf({ baseURL, javaScriptEnabled, locale, timezoneId }: Options) {
  return Object.fromEntries(
    Object.entries({ baseURL, javaScriptEnabled, locale, timezoneId }).filter(([, value]) => value !== undefined),
  )
}
