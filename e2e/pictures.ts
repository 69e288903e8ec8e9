import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import sharp, { type OverlayOptions } from 'sharp'
import { presetNames } from '#lib/look.ts'
import { serveSite } from '#lib/server/serve-site.ts'
import { findBrowser } from './browser/browser.ts'
import { removeAtEnd } from './faults/processes.ts'
import { project } from './faults/project-copy.ts'
import { startCommand } from './faults/stage.ts'

// `npm run pictures` makes the pictures of the presets in docs/pictures anew, of the content of this project.

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
for (const preset of presetNames) {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  removeAtEnd(folder)
  const stage = { folder: project, contentDir: join(folder, 'content'), siteDir: join(folder, '.site') }
  await cp(join(project, 'content'), stage.contentDir, { recursive: true })
  const site = await readFile(join(stage.contentDir, 'site.yaml'), 'utf8')
  await writeFile(join(stage.contentDir, 'site.yaml'), `${site}\ntheme: ${preset}\n`)
  const build = startCommand(stage, 'build')
  if ((await build.ended) !== 0) throw new Error(build.output())
  const server = await serveSite({ siteDir: stage.siteDir, host: '127.0.0.1', port: 0 })
  const file = join(project, `docs/pictures/${preset}.webp`)
  await writeFile(file, await sheetOf(server.address))
  await server.close()
  console.log(file)
}
await browser.close()

/** Put all pages side by side, by day and below by night. */
async function sheetOf(address: string): Promise<Buffer> {
  const parts: OverlayOptions[] = []
  let [right, bottom] = [0, gap]
  for (const colorScheme of schemes) {
    let [left, high] = [gap, 0]
    for (const path of pages)
      for (const { width, height, shown } of windows) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
        await page.goto(address + path, { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        // Fonts that come too late for the first visit are there for the second.
        await page.reload({ waitUntil: 'networkidle' })
        const { data, info } = await sharp(await page.screenshot())
          .resize({ width: shown })
          .png()
          .toBuffer({ resolveWithObject: true })
        await page.close()
        parts.push({ input: data, left, top: bottom })
        left += shown + gap
        high = Math.max(high, info.height)
      }
    right = Math.max(right, left)
    bottom += high + gap
  }
  const sheet = sharp({ create: { width: right, height: bottom, channels: 3, background: '#8a8a8a' } })
  return sheet.composite(parts).webp({ quality: 72, effort: 6 }).toBuffer()
}
