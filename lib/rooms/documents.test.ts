import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { isOuter, readHouse } from './house.ts'

const read = (file: string): string => readFileSync(file, 'utf8')
const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
const pages = ['README.md', 'content/README.md', ...docs.map((name) => `docs/${name}`)]
const ofRooms = readHouse().flatMap(({ name }) => (isOuter(name) ? [`${name}/README.md`] : []))

/** What a page names between backticks, without its examples. */
const namesIn = (page: string): string[] =>
  [...withoutExamples(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, name = '']) => name.split(/\s+/))
const linksIn = (page: string): string[] =>
  [...withoutExamples(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*/, ''))
const withoutExamples = (page: string): string => read(page).replace(/^```[\s\S]*?^```$/gm, '')

const rooms = /^(?:app|bench|browser|components|deploy|docs|e2e|lib)\//
const isFile = /^[\w./-]*\w\.(?:tsx?|css)$|^[\w-]+\/$/
/** Examples in running text. */
const examples = [/\*/, /^\.\.?\//]
/** Links that an example shows. */
const shownLinks: ReadonlySet<string> = new Set(['slides.pdf'])

test('every path that README and docs name is there', () => {
  const named = pages.flatMap((page) => namesIn(page).filter((name) => rooms.test(name)))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((name) => !existsSync(name))).toEqual([])
})

test('every file that the README of a room names is in the room', () => {
  const named = ofRooms.flatMap((page) => namesIn(page).map((name) => ({ room: dirname(page), name })))
  const files = named.filter(({ name }) => isFile.test(name) && !name.startsWith('.'))
  expect(files.length).toBeGreaterThan(60)
  const missing = files.filter(({ room, name }) => !existsSync(join(room, name)) && !existsSync(name))
  expect(missing).toEqual([])
})

test('every link of README and docs leads to a file', () => {
  const links = pages.flatMap((page) => linksIn(page).map((target) => ({ page, target })))
  const own = links.filter(
    ({ target }) => !/^https?:/.test(target) && !examples.some((pattern) => pattern.test(target)) && !shownLinks.has(target),
  )
  expect(own.length).toBeGreaterThan(40)
  expect(own.filter(({ page, target }) => !existsSync(join(dirname(page), target)))).toEqual([])
})

test('docs/README.md lists every page of docs', () => {
  const others = docs.filter((name) => name !== 'README.md')
  expect(linksIn('docs/README.md').sort()).toEqual(others.sort())
})

test('the README is read in a sitting', () => {
  expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(150)
})

test('every dependency has a line in docs/dependencies.md, and nothing else has', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const rows = read('docs/dependencies.md').match(/^\| (?!package|---).*? \|/gm) ?? []
  const listed = rows.flatMap((row) => row.replaceAll('|', '').split(','))
  expect(listed.map((name) => name.trim()).sort()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort(),
  )
})

const decisions = read('docs/decisions.md')
  .split(/^(?=\*\*\d+\. )/m)
  .slice(1)
const numberOf = (decision: string): number => Number.parseInt(decision.slice(2), 10)

test('decisions are numbered from 1, and none is missing', () => {
  expect(decisions.map(numberOf).sort((a, b) => a - b)).toEqual(decisions.map((_, at) => at + 1))
})

for (const decision of decisions) {
  test(`decision ${numberOf(decision)} has its reason, its price and a test that keeps it`, () => {
    expect(decision).toMatch(/\b(?:because|so that)\b/)
    expect(decision).toMatch(/\sPrice:\s/)
    const [, keepers = ''] = /Kept\s+by\s([\s\S]*)/.exec(decision) ?? []
    expect(keepers).toMatch(/`[\w/-]+\.(?:(?:long\.)?test\.tsx?|journey\.ts)`/)
  })
}
