import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

/** What each room may import from, besides itself. The rooms stand in the order in which data flows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Single files at the top of lib: words and addresses, which all rooms share.
  lib: [],
  'lib/media': ['lib'],
  'lib/markdown': ['lib', 'lib/media'],
  'lib/content': ['lib', 'lib/media', 'lib/markdown'],
  'lib/catalog': ['lib', 'lib/media', 'lib/markdown', 'lib/content'],
  'lib/crawlers': ['lib', 'lib/media', 'lib/markdown', 'lib/content', 'lib/catalog'],
  'lib/search': ['lib', 'lib/media', 'lib/markdown', 'lib/content', 'lib/catalog'],
  'lib/readership': ['lib', 'lib/content', 'lib/catalog', 'lib/crawlers'],
  'lib/release': ['lib'],
  'lib/server': ['lib', 'lib/release'],
  'lib/cli': [
    'lib',
    'lib/media',
    'lib/markdown',
    'lib/content',
    'lib/catalog',
    'lib/crawlers',
    'lib/search',
    'lib/readership',
    'lib/release',
    'lib/server',
  ],
  // What runs in browsers, bundled by lib/scripts.ts.
  browser: ['lib'],
  components: ['lib'],
  app: ['lib', 'lib/catalog', 'components'],
  // What only the writing desk does: it watches the content and makes pictures one by one.
  'app (desk)': ['lib', 'lib/catalog', 'lib/content', 'lib/markdown', 'lib/media', 'components', 'app'],
  e2e: ['lib/crawlers', 'lib/server', 'lib/release'],
}

/** Types alone may come from any room of lib: they are what components and pages are told. */
const typesFrom: Readonly<Record<string, readonly string[]>> = {
  components: ['lib/catalog', 'lib/media', 'lib/markdown'],
  app: ['lib/content'],
}

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

/** Tests, and what only they use, may look anywhere. */
const isOwnCode = (path: string) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/sample-/.test(path)

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : isOwnCode(path) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
  )
  return [...statements].map(([, type, from, bare, dynamic]) => ({
    file,
    target: from ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }))
}

function roomOf(path: string): string {
  if (/\.desk\.tsx?$/.test(path)) return 'app (desk)'
  const [top = '', second = ''] = path.split('/')
  return top === 'lib' && !second.includes('.') ? `lib/${second}` : top
}

function wrongArrow({ file, target, typeOnly }: Import): string[] {
  const path = target.startsWith('#') ? target.slice(1) : target.startsWith('.') ? posix.join(dirname(file), target) : null
  if (path === null) return wrongPackage(file, target)
  const [from, to] = [roomOf(file), roomOf(path)]
  const rooms = [from, ...(allowed[from] ?? []), ...(typeOnly ? (typesFrom[from] ?? []) : [])]
  return rooms.includes(to) ? [] : [`${file} imports ${target}: ${from} may not know ${to}`]
}

/** Some packages have one door each. */
const doors: readonly (readonly [pattern: RegExp, keepers: RegExp])[] = [
  [/^gray-matter$/, /^lib\/content\/front-matter\.ts$/],
  [/^(rehype|remark)-|^unified$/, /^lib\/(markdown|media|crawlers|release)\//],
  [/^react/, /^(components|app)\/|^lib\/catalog\/load\.ts$/],
  [/^next\b/, /^app\/|^next\.config\.ts$/],
  [/^(node:)?fs\b/, /^lib\/(cache\.ts|content|media|readership|release|server)|^e2e\//],
  [/^pagefind$/, /^lib\/search\//],
  [/^esbuild$/, /^lib\/scripts\.ts$/],
]

function wrongPackage(file: string, target: string): string[] {
  return doors.flatMap(([pattern, keepers]) => (pattern.test(target) && !keepers.test(file) ? [`${file} imports ${target}`] : []))
}

test('data flows one way: no room imports from a later one', () => {
  const files = ['lib', 'browser', 'components', 'app', 'e2e'].flatMap(filesOf)
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(importsOf).flatMap(wrongArrow)).toEqual([])
})

test('a wrong arrow is named', () => {
  expect(wrongArrow({ file: 'components/x.tsx', target: '#lib/catalog/load.ts', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'lib/markdown/x.ts', target: '../content/files.ts', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: 'app/page.tsx', target: 'node:fs/promises', typeOnly: false })).toHaveLength(1)
  expect(wrongArrow({ file: join('lib', 'content', 'x.ts'), target: '#lib/site.ts', typeOnly: false })).toHaveLength(0)
})
