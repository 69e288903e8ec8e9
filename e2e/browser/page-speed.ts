import type { CDPSession, Page } from 'playwright/test'

/** A slow mobile network, as Lighthouse has it: 1.6 Mbit/s, and 150 ms until an answer begins. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }

/** What the page itself saw, collected from its first moment on. */
interface Seen {
  largestPaint: number
  shift: number
  readonly violations: string[]
}

declare global {
  interface Window {
    seen?: Seen
  }
}

/** Follow what the console of a page says; that its own address has nothing is no fault of a page that says so. */
export function consoleOf(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const isOwnStatus = message.location().url === page.url() && /status of 404/.test(message.text())
    if (!isOwnStatus) said.push(`${message.type()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => said.push(`error: ${error.message}`))
  return said
}

/** Let the page collect what its browser reports, before anything of it is there. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { largestPaint: 0, shift: 0, violations: [] }
    window.seen = seen
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`)
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largestPaint = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) seen.shift += Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Slow the network of a page down, with nothing kept from before. */
export async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', slowNetwork)
}

/** Wait until the page has all that it asks for, and the browser has reported what it painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}

/** Open a page in the site's own typefaces: one that came late to a busy machine waits for the next page, which a reload is. */
export async function inOurTypefaces(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.reload()
  await page.evaluate(() => document.fonts.ready.then(() => null))
}

/** What comes into view late may move what is there. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let top = 0; top < height; top += 600) {
    await page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top)
    await page.waitForTimeout(50)
  }
  await settled(page)
}

/** One request of a page, and the bytes that its answer took on the wire. */
export interface Transfer {
  readonly url: string
  readonly type: string
  bytes: number
}

/** Follow what is transferred, headers included, as the browser counts it. */
export async function transfersOf(session: CDPSession): Promise<ReadonlyMap<string, Transfer>> {
  const transfers = new Map<string, Transfer>()
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    transfers.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  return transfers
}
