import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileOf, importsOf, ownFiles } from '#lib/rooms/imports.ts'

/** Everything that runs in the app when it renders a page: its routes, and what they import for more than types. */
function filesOfTheApp(): string[] {
  const files = new Set(ownFiles().filter((file) => /^app\/(?!.*\.desk\.)/.test(file)))
  for (const file of files)
    for (const one of importsOf(file)) {
      const path = one.typeOnly ? null : fileOf(one)
      if (path !== null) files.add(path)
    }
  return [...files]
}

/** What a page's input cannot know. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'a module of Node.js': /from '(?:node:|fs|path|os\b)|import\('/,
  'the environment': /\bprocess\./,
  'the clock': /\bDate\.now\b|new Date\(\)|\bperformance\./,
  chance: /Math\.random|randomUUID/,
  'the network': /\bfetch\(/,
  'a request': /from 'next\/(?:headers|server|cache)'|searchParams/,
}

const found = filesOfTheApp()

test('the app is more than its routes', () => {
  expect(found.length).toBeGreaterThan(60)
  expect(found).toContain('components/article/article-page.tsx')
})

for (const [what, pattern] of Object.entries(forbidden)) {
  test(`no page of the app reads ${what}: its input alone makes it`, () => {
    expect(found.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([])
  })
}

const examples: Readonly<Record<keyof typeof forbidden, string>> = {
  'a module of Node.js': "import { readFile } from 'node:fs/promises'",
  'the environment': 'process.env.TZ',
  'the clock': 'new Date()',
  chance: 'Math.random()',
  'the network': "fetch('/x')",
  'a request': "import { cookies } from 'next/headers'",
}

test('what would be read is found', () => {
  expect(Object.entries(examples).filter(([what, code]) => !forbidden[what]?.test(code))).toEqual([])
})
