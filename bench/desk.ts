import { appendFileSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { findBrowser } from '../e2e/browser/browser.ts'
import { type Group, removeAtEnd, signalGroup, startGroup } from '../e2e/faults/processes.ts'
import { thisSite } from './contenders.ts'
import { writeCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import { memoryOf } from './measured-run.ts'
import { tableOf } from './table.ts'

declare global {
  interface Window {
    /** Milliseconds from a moment until what follows it is painted. */
    afterPaint(began: number): Promise<number>
  }
}

// Times what the writing desk lets a person wait for, by size of the site.
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000' } } })
const sizes = values.sizes.split(',').map(Number)
const folder = await realpath(await mkdtemp(join(tmpdir(), 'bench-desk-')))
removeAtEnd(folder)
await thisSite.prepare(folder)
const content = join(folder, 'content')
const edited = 'blog/post-000005'
const env = { ...process.env, CONTENT_DIR: content, SITE_DIR: join(folder, '.site'), PORT: '0', NEXT_TELEMETRY_DISABLED: '1' }
const browser = await chromium.launch(await findBrowser())
const table = tableOf('at the desk')
for (const size of sizes) {
  rmSync(content, { recursive: true, force: true })
  writeCorpus(content, size)
  const note = (row: string, cell: string) => {
    table.set(row, `${size.toLocaleString('en')} articles`, cell)
    console.error(`${size}: ${row}: ${cell}`)
  }
  for (const time of ['the first time', 'again']) {
    const began = performance.now()
    const desk = startGroup(process.execPath, ['lib/cli/run.mjs', 'dev'], { cwd: folder, env })
    const address = await answering(desk)
    note(`the front page, from the command, ${time}`, seconds(began))
    if (time === 'again') await measureAt(address, desk, note)
    signalGroup(desk, 'SIGTERM')
    await desk.ended
  }
}
await browser.close()
const report = `# What one waits for at the desk\n\n${machine()}\n\nThe median of five, but for the front page and the advice on all texts.\n\n${table.print()}`
console.log(report)
await writeFile(join(import.meta.dirname, 'desk.md'), report)

async function measureAt(address: string, desk: Group, note: (row: string, cell: string) => void): Promise<void> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    // In the frame after the next one, what a click changed is painted.
    window.afterPaint = (began) =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))))
  })
  const began = performance.now()
  await page.goto(`${address}/desk/`)
  // Three points stand where advice is not there yet.
  await page.waitForFunction(() => !document.querySelector('tbody')?.textContent?.includes('…'), null, { timeout: 300_000 })
  note('advice on all texts', seconds(began))
  await after(3000)
  note('a saved edit, until its page shows it', await median(5, () => edit(address)))
  note('a text looked at while it is written, its findings', await median(5, () => look(address)))
  const words = page.getByLabel('With the words')
  const columns = ['Title', 'Words', 'Day', 'Links here', 'Authors']
  note('the list sorted by another column', await median(5, (at) => painted(page, 'th button', columns[at] ?? '')))
  note('the list filtered by a choice', await median(5, (at) => chosen(page, at)))
  note('the list filtered by words', await median(5, (at) => typed(page, `post ${at}`)))
  await words.fill('')
  const links = performance.now()
  await page.goto(`${address}/desk/links/`)
  note('the picture of links, from the click', seconds(links))
  note(
    'the picture of links, narrowed',
    await median(5, (at) => painted(page, '.desk-graph label', ['Nothing links', 'All'][at % 2] ?? '')),
  )
  await page.close()
  note('memory of all its processes', `${Math.round((memoryOf(desk) ?? 0) / 2 ** 20)} MB`)
}

async function edit(address: string): Promise<number> {
  const mark = `m${Math.random().toString(36).slice(2, 8)}`
  const began = performance.now()
  appendFileSync(join(content, `${edited}.md`), `\n\nNow ${mark} too.\n`)
  while (!(await (await fetch(`${address}/${edited}/`)).text()).includes(mark)) await after(5)
  const time = performance.now() - began
  await after(1500)
  return time
}

async function look(address: string): Promise<number> {
  const file = `content/${edited}.md`
  const body = `${await readFile(join(content, `${edited}.md`), 'utf8')}\nA word ${Math.random()}.\n`
  const headers = { 'content-type': 'text/markdown', origin: address }
  const began = performance.now()
  const answer = await fetch(`${address}/desk/look/?file=${encodeURIComponent(file)}`, { method: 'POST', headers, body })
  const said = await answer.text()
  if (answer.status !== 200) throw new Error(`${answer.status}: ${said.slice(0, 300)}`)
  return performance.now() - began
}

/** Click on what holds these words. */
function painted(page: Page, selector: string, words: string): Promise<number> {
  return page.evaluate(
    ([selector = '', words = '']) => {
      const target = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(words))
      const began = performance.now()
      target?.click()
      return window.afterPaint(began)
    },
    [selector, words],
  )
}

function chosen(page: Page, at: number): Promise<number> {
  return page.evaluate((at) => {
    const select = document.querySelector('select')
    const began = performance.now()
    if (select) select.selectedIndex = at % 2 === 0 ? 6 : 0
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    return window.afterPaint(began)
  }, at)
}

function typed(page: Page, words: string): Promise<number> {
  return page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    const began = performance.now()
    // React hears of what a person types, not of what a script sets.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    return window.afterPaint(began)
  }, words)
}

async function median(times: number, measure: (at: number) => Promise<number>): Promise<string> {
  const found: number[] = []
  for (let at = 0; at < times; at++) found.push(await measure(at))
  const middle = found.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
  return middle < 1000 ? `${Math.round(middle)} ms` : `${(middle / 1000).toFixed(1)} s`
}

async function answering(desk: Group): Promise<string> {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(desk.output())?.[0]
    const answer = address === undefined ? null : await fetch(address).catch(() => null)
    if (address !== undefined && answer?.status === 200) return address
    if (desk.child.exitCode !== null) throw new Error(desk.output())
    await after(20)
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
