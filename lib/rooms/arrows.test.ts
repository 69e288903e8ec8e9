import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circlesIn } from './circles.ts'
import { isOuter, readHouse, targetsOf } from './house.ts'
import { fileOf, type Import, importsOf, ownFiles } from './imports.ts'
import { mapTable, mapText } from './map.ts'
import { mostFiles, narrow, roomOf, rooms, ruleFor, typesFrom } from './rooms.ts'

const files = ownFiles()

function wrongArrow({ file, target, typeOnly }: Import): string[] {
  const path = fileOf({ file, target })
  if (path === null) return wrongPackage(file, target)
  const [from, to] = [roomOf(file), roomOf(path)]
  if (to === '' || rooms.indexOf(to) > rooms.indexOf(from)) return [`${file} imports ${target}: ${to} comes after ${from}`]
  const known = [ruleFor(from, narrow), typeOnly ? ruleFor(from, typesFrom) : undefined].flatMap((rule) => rule ?? [])
  const isKnown = (room: string) => to === room || (room !== 'lib' && to.startsWith(`${room}/`))
  return to === from || ruleFor(from, narrow) === undefined || known.some(isKnown)
    ? []
    : [`${file} imports ${target}: ${from} may not know ${to}`]
}

/** Some packages have one door each. */
const doors: readonly (readonly [pattern: RegExp, keepers: RegExp])[] = [
  [/^gray-matter$/, /^lib\/content\/source\/front-matter\.ts$/],
  [/^(rehype|remark)(-|$)/, /^lib\/(markdown|media|crawlers|search|import|release)\//],
  [/^react/, /^(components|app)\//],
  [/^next\b/, /^app\/|^next\.config\.ts$|^lib\/(rendering|desk)\//],
  [
    /^(node:)?fs\b/,
    /^lib\/(cache\.ts|file-(?:facts|state)\.ts|content|media|theme|admin\/editor-bundle|readership|import|start|release|rendering|building|server|rooms)|^(e2e|bench)\//,
  ],
  [/^pagefind$/, /^lib\/search\//],
  [/^@aws-sdk\//, /^lib\/release\/push\/bucket\.ts$/],
  // No page for readers has any of it.
  [/^@?codemirror\b|^@lezer\//, /^app\/desk\/.*\.desk\.tsx?$/],
  [/^esbuild$/, /^lib\/(scripts\.ts|theme\/|admin\/editor-bundle\.ts$)/],
  // It runs in the browser of whoever writes.
  [/^@sveltia\//, /^lib\/admin\/editor\.ts$/],
  [/^(culori|fontkit)$/, /^lib\/theme\//],
]

function wrongPackage(file: string, target: string): string[] {
  return doors.flatMap(([pattern, keepers]) => (pattern.test(target) && !keepers.test(file) ? [`${file} imports ${target}`] : []))
}

test('data flows one way: no room imports from a later one', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap(importsOf).flatMap(wrongArrow)).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  const circles = circlesIn(new Map(files.map((file) => [file, targetsOf(file)])))
  expect(circles.map((circle) => circle.join(' -> '))).toEqual([])
})

test('a circle is named by the way round', () => {
  const arrows = new Map(Object.entries({ a: ['b'], b: ['c'], c: ['d', 'b'], d: [] }))
  expect(circlesIn(arrows)).toEqual([['b', 'c', 'b']])
})

test('a wrong arrow is named', () => {
  expect(wrongArrow({ file: 'components/x.tsx', target: '#lib/inputs/given.ts', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'lib/markdown/x.ts', target: '../content/source/files.ts', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'lib/server/x.ts', target: '#lib/content/article.ts', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'app/page.tsx', target: 'node:fs/promises', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'lib/content/x.ts', target: '#lib/site.ts', typeOnly: false })).toHaveLength(0)
})

const house = readHouse()

test('every file is in a room, and no room holds more than can be read in a sitting', () => {
  expect(files.filter((file) => roomOf(file) === '')).toEqual([])
  expect(house.flatMap(({ name, files }) => (files.length > mostFiles || files.length === 0 ? [name] : []))).toEqual([])
})

for (const { name, purpose } of house.filter(({ name }) => isOuter(name))) {
  test(`${name} says what goes in, what comes out, and which file to read first`, () => {
    expect(purpose).toMatch(/^[^|]+ → [^|]+\.$/)
    const [, first = ''] = /^Read first: `([^`]+)`/m.exec(readFileSync(`${name}/README.md`, 'utf8')) ?? []
    expect(existsSync(`${name}/${first}`), `${name}/${first}`).toBe(true)
  })
}

test('the README shows the map that the imports make', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`${mapTable(house)}\n`)
  expect(mapText(house)).toContain('lib/related  ')
})
