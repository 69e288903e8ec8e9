import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { unpackedBrowser } from './unpacked-browser.ts'

/** How to launch a browser that is known to work: give it to Playwright's `launch` as it is. */
export interface FoundBrowser {
  readonly executablePath: string
  readonly args: string[]
  /** The whole environment of the browser, not an addition to it. */
  readonly env: Record<string, string>
}

/** Keeps the browser from looking for anything outside, which a closed network answers late or never. */
const quietly = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
/** The superuser of a container has no sandbox to be in. */
const args = process.getuid?.() === 0 ? [...quietly, '--no-sandbox'] : quietly
const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const systemPaths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] : [],
  ),
}

const toInstall: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'Install one with `sudo apt-get install chromium` (Debian, Ubuntu) or `sudo dnf install chromium` (Fedora).',
  darwin: 'Install one with `brew install --cask google-chrome`.',
  win32: 'Install one with `winget install Google.Chrome`.',
}

/**
 * Find a Chromium for the journeys: the one that CHROMIUM_PATH names, Playwright's own, the system's, else the one in the package
 * @sparticuz/chromium. Only one that has shown a page counts. @throws in plain words where there is none
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH
  const failures: string[] = []
  for await (const candidate of named ? [installed(named)] : candidates(failures)) {
    const failure = await failureOf(candidate)
    if (failure === null) return candidate
    failures.push(`${candidate.executablePath}: ${failure}`)
  }
  const help = named ? 'Correct CHROMIUM_PATH, or unset it.' : (toInstall[process.platform] ?? 'Install Chromium.')
  throw new Error(['No browser that shows a page was found.', ...failures, help].join('\n'))
}

const installed = (executablePath: string): FoundBrowser => ({ executablePath, args, env })

async function* candidates(failures: string[]): AsyncGenerator<FoundBrowser> {
  const paths = [chromium.executablePath(), ...(systemPaths[process.platform] ?? [])]
  for (const path of paths) if (existsSync(path)) yield installed(path)
  try {
    const unpacked = await unpackedBrowser()
    const found = { executablePath: unpacked.executablePath, env: { ...env, ...unpacked.env } }
    // A page takes two thirds of the time where a zygote can be had, which is not everywhere. The package's own arguments fail outside its cloud.
    yield { ...found, args }
    yield { ...found, args: [...args, '--no-zygote'] }
  } catch (error) {
    failures.push(`The package @sparticuz/chromium: ${firstLine(error)}`)
  }
}

/** Say why a browser cannot be used, or null where it launches and shows text. */
async function failureOf(found: FoundBrowser): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...found, timeout: 30_000 })
    try {
      const page = await browser.newPage()
      const empty = await page.screenshot()
      await page.setContent('<h1>Counterpoint</h1>')
      return (await page.screenshot()).equals(empty) ? 'it shows no text; it may have no font' : null
    } finally {
      await browser.close()
    }
  } catch (error) {
    return firstLine(error)
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
