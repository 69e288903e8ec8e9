import { appendFile, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import sharp, { type OverlayOptions } from 'sharp'
import { presetNames } from '#lib/look.ts'
import { serveSite } from '#lib/server/serve-site.ts'
import { arabicArticle, arabicSite } from './browser/arabic-site.ts'
import { findBrowser } from './browser/browser.ts'
import { removeAtEnd } from './faults/processes.ts'
import { project } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// `npm run pictures` makes the pictures in docs/pictures anew: each preset with the content of this project, and an Arabic article in all of them.

const pages = ['/', '/categories/outbound-sales/', '/articles/inbound-or-outbound-how-to-decide/']
const schemes = ['light', 'dark'] as const
/** Width and height of the window, and how wide it is in the picture. */
const windows = [
  { width: 1280, height: 1440, shown: 400 },
  { width: 390, height: 1404, shown: 125 },
] as const
const gap = 16

const browser = await chromium.launch(await findBrowser())
await mkdir(join(project, 'docs/pictures'), { recursive: true })
const arabic: Shown[] = []
for (const preset of presetNames) {
  const own = await served(async (content) => {
    await cp(join(project, 'content'), content, { recursive: true })
    await appendFile(join(content, 'site.yaml'), `\ntheme: ${preset}\n`)
  })
  await write(
    preset,
    pages.map((path) => ({ address: own, path })),
  )
  const address = await served(async (content) => {
    for (const [file, text] of Object.entries(arabicSite(`theme: ${preset}`))) {
      await mkdir(dirname(join(content, '..', file)), { recursive: true })
      await writeFile(join(content, '..', file), text)
    }
  })
  arabic.push({ address, path: arabicArticle })
}
await write('arabic', arabic)
await browser.close()
process.exit(0)

interface Shown {
  readonly address: string
  readonly path: string
}

async function write(name: string, shown: readonly Shown[]): Promise<void> {
  const file = join(project, `docs/pictures/${name}.webp`)
  await writeFile(file, await sheetOf(shown))
  console.log(file)
}

/** Build a site and serve it until the end. */
async function served(fill: (content: string) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  removeAtEnd(folder)
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  await fill(stage.contentDir)
  const build = startCommand(stage, 'build')
  if ((await build.ended) !== 0) throw new Error(build.output())
  return (await serveSite({ siteDir: stage.siteDir, host: '127.0.0.1', port: 0 })).address
}

/** Put all pages side by side, by day and below by night. */
async function sheetOf(shown: readonly Shown[]): Promise<Buffer> {
  const parts: OverlayOptions[] = []
  let [right, bottom] = [0, gap]
  for (const colorScheme of schemes) {
    let [left, high] = [gap, 0]
    for (const { address, path } of shown)
      for (const { width, height, shown: wide } of windows) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
        await page.goto(address + path, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        // Fonts that come too late for the first visit are there for the second.
        await page.reload({ waitUntil: 'networkidle' })
        const { data, info } = await sharp(await page.screenshot())
          .resize({ width: wide })
          .png()
          .toBuffer({ resolveWithObject: true })
        await page.close()
        parts.push({ input: data, left, top: bottom })
        left += wide + gap
        high = Math.max(high, info.height)
      }
    right = Math.max(right, left)
    bottom += high + gap
  }
  const sheet = sharp({ create: { width: right, height: bottom, channels: 3, background: '#8a8a8a' } })
  return sheet.composite(parts).webp({ quality: 72, effort: 6 }).toBuffer()
}
