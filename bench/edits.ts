import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Group, removeAtEnd, signalGroup, startGroup } from '../e2e/faults/processes.ts'
import { thisSite } from './contenders.ts'
import { writeCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import { memoryOf } from './measured-run.ts'

// Times what an edit costs, by kind of edit and by size of the site, until its page can be asked for.
// `--of-one` leaves out the edits that change all pages, which take minutes at 10,000 articles; `--rounds` says how often each is made while one build stays.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    'of-one': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const folder = await realpath(await mkdtemp(join(tmpdir(), 'bench-edits-')))
removeAtEnd(folder)
await thisSite.prepare(folder)
const [content, siteDir] = [join(folder, 'content'), join(folder, '.site')]
const env = { ...process.env, CONTENT_DIR: content, SITE_DIR: siteDir, HOST: '127.0.0.1', PORT: '0', NEXT_TELEMETRY_DISABLED: '1' }
const post = (number: number): string => join(content, `blog/post-${String(number).padStart(6, '0')}.md`)
const released = (path: string): string => join(siteDir, 'current', path)

interface Edit {
  readonly name: string
  make(mark: string): void
  /** Whether the release that is current has it. */
  isLive(mark: string): boolean
  /** Whether it is no edit of the content: a build that stays has the code with which it began. */
  readonly isCode?: boolean
  /** Whether it changes many pages, or all. */
  readonly isOfMany?: boolean
}

const holds = (path: string, text: string): boolean =>
  existsSync(released(path)) && readFileSync(released(path), 'utf8').includes(text)
function replace(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!from.test(text)) throw new Error(`${file} has no ${from}: this edit is none.`)
  writeFileSync(file, text.replace(from, to))
}

const allEdits: readonly Edit[] = [
  {
    name: 'a word of a text',
    make: (mark) => appendFileSync(post(5), `\n\nNow ${mark} too.\n`),
    isLive: (mark) => holds('blog/post-000005/index.html', mark),
  },
  {
    name: 'a title',
    make: (mark) => replace(post(6), /^title: .*$/m, `title: "Another title ${mark}"`),
    isLive: (mark) => holds('blog/post-000006/index.html', mark),
  },
  {
    name: 'a new article',
    make: (mark) => {
      added = mark
      writeFileSync(join(content, `blog/new-${mark}.md`), `---\ntitle: New ${mark}\ndate: 2026-01-01\n---\n\nText of it.\n`)
    },
    isLive: (mark) => existsSync(released(`blog/new-${mark}/index.html`)),
  },
  {
    name: 'an article removed',
    make: () => rmSync(join(content, `blog/new-${added}.md`)),
    isLive: () => !existsSync(released(`blog/new-${added}/index.html`)),
  },
  {
    name: 'the name of a category',
    isOfMany: true,
    make: (mark) => replace(join(content, 'categories/prospecting.md'), /^title: .*$/m, `title: Prospecting ${mark}`),
    isLive: (mark) => holds('categories/prospecting/index.html', mark),
  },
  {
    name: 'site.yaml (all pages)',
    isOfMany: true,
    make: (mark) => replace(join(content, 'site.yaml'), /^description: .*$/m, `description: About ${mark}.`),
    isLive: (mark) => holds('index.html', mark),
  },
  {
    name: 'the code of a component (all pages)',
    isOfMany: true,
    make: (mark) => replace(join(folder, 'components/frame/site-shell.tsx'), /(?:m\w+ )?\{words\.skip\}/, `${mark} {words.skip}`),
    isLive: (mark) => holds('index.html', mark),
    isCode: true,
  },
]
const edits = allEdits.filter(({ isOfMany }) => !(isOfMany && values['of-one']))
/** The article that was added last is the one to be removed: nothing leads to it. */
let added = ''
const rounds = Number(values.rounds)

const rows = new Map<string, string[]>([
  ['from nothing', []],
  ['nothing changed', []],
])
for (const size of sizes) {
  for (const made of ['content', '.next', '.site']) rmSync(join(folder, made), { recursive: true, force: true })
  writeCorpus(content, size)
  note('from nothing', await timed(build))
  note('nothing changed', await timed(build))
  for (const edit of edits) note(`${edit.name}, a new process`, await inNewProcess(edit))
  const resident = startGroup(process.execPath, ['lib/cli/run.mjs', 'build', '--watch'], { cwd: folder, env })
  await said(resident, /Release [0-9a-f]{16}/)
  const times = new Map<string, number[]>()
  for (let round = 1; round <= rounds; round++)
    for (const edit of edits.filter(({ isCode }) => !isCode)) {
      await rested(resident, size)
      times.set(edit.name, [...(times.get(edit.name) ?? []), await live(edit)])
    }
  for (const [name, taken] of times) note(`${name}, a build that stays`, seconds(median(taken)))
  note('memory of the build that stays and of what renders', `${Math.round((memoryOf(resident) ?? 0) / 2 ** 20)} MB`)
  signalGroup(resident, 'SIGTERM')
  await resident.ended
}
const table = [
  `| until it is live | ${sizes.map((size) => `${size.toLocaleString('en')} articles`).join(' | ')} |`,
  `| --- | ${sizes.map(() => '---').join(' | ')} |`,
  ...[...rows].map(([name, times]) => `| ${name} | ${times.join(' | ')} |`),
]
const report = `# What an edit costs\n\n${machine()}\n\nFrom the edit, or the start of the command, to the moment at which a request gets it. A build that stays: ${rounds > 1 ? `the median of ${rounds}` : 'once'}.\n\n${table.join('\n')}\n`
console.log(report)
await writeFile(join(import.meta.dirname, 'edits.md'), report)

function note(row: string, time: string): void {
  rows.set(row, [...(rows.get(row) ?? []), time])
  console.error(`${row}: ${time}`)
}

async function build(): Promise<void> {
  const { ended, output } = startGroup(process.execPath, ['lib/cli/run.mjs', 'build'], { cwd: folder, env })
  if ((await ended) !== 0) throw new Error(output())
}

/** To the moment at which the page is there; the index of search may follow. */
async function inNewProcess(edit: Edit): Promise<string> {
  let building = Promise.resolve()
  const time = await live(edit, () => {
    building = build()
  })
  await building
  return seconds(time)
}

/** In milliseconds. */
async function live(edit: Edit, start: () => void = () => {}): Promise<number> {
  const mark = `m${Math.random().toString(36).slice(2, 8)}`
  const began = performance.now()
  edit.make(mark)
  start()
  while (!edit.isLive(mark)) {
    if (performance.now() - began > 600_000) throw new Error(`${edit.name} never came`)
    await after(5)
  }
  const time = performance.now() - began
  await after(1500)
  return time
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
}

async function timed(work: () => Promise<void>): Promise<string> {
  const began = performance.now()
  await work()
  return seconds(performance.now() - began)
}

/** Wait until a build that stays rests. On a site that is not small, the index of search follows an edit, and nothing is said while it is made. */
async function rested(group: Group, size: number): Promise<void> {
  const [, ...later] = group.output().matchAll(/^Release \w+: [\d,]+ files/gm)
  const follows = size >= 300 && later.length > 0
  const silence = (told: string) => (follows && !/search is up to date\.\s*$/.test(told) ? 60_000 : 5000)
  for (let [told, since] = ['', performance.now()]; performance.now() - since < silence(told); await after(100))
    if (group.output() !== told) [told, since] = [group.output(), performance.now()]
}

async function said(group: Group, words: RegExp): Promise<void> {
  while (!words.test(group.output())) await after(50)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
