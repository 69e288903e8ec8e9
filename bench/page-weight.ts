import { chromium } from 'playwright'
import { findBrowser } from '../e2e/browser/browser.ts'
import { transfersOf } from '../e2e/browser/page-speed.ts'

/** What a page takes from the network when it is opened for the first time, headers included. */
export interface PageWeight {
  readonly bytes: number
  readonly requests: number
  readonly scriptBytes: number
  readonly fontBytes: number
  readonly fonts: number
}

/** Open a page in Chromium and weigh it. */
export async function pageWeight(url: string): Promise<PageWeight> {
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage()
    const transfers = await transfersOf(await page.context().newCDPSession(page))
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`the page answers ${response?.status()}`)
    const all = [...transfers.values()]
    const bytesOf = (type: string) => sum(all.filter((one) => one.type === type).map(({ bytes }) => bytes))
    const fonts = all.filter(({ type }) => type === 'Font').length
    const [scriptBytes, fontBytes] = [bytesOf('Script'), bytesOf('Font')]
    return { bytes: sum(all.map(({ bytes }) => bytes)), requests: all.length, scriptBytes, fontBytes, fonts }
  } finally {
    await browser.close()
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
