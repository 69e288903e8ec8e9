import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, catalogOf, contentWith } from '#lib/check/sample-catalog.ts'
import { writePopular } from '#lib/content/popular.ts'
import { pageAt } from '#lib/pages/pages.ts'

const files = {
  'blog/warm-call.md': article({ title: 'Warm', aliases: '[/old-warm/]' }),
  'articles/cold.md': article({ title: 'Cold' }),
  'pages/about.md': article({ title: 'About' }),
  'blog/hidden.md': article({ title: 'Hidden', unlisted: 'true' }),
}
const withPopular = (text: string) => catalogOf({ ...files, 'popular.yaml': text })

test('what popular.yaml names is shown on the front page and beside search, the most read first', async () => {
  const { catalog, findings } = await withPopular(
    '# Counted in November\n/articles/cold/: 90\n/old-warm: 12 # its former address\n',
  )
  const popular = [
    { title: 'Cold', address: '/articles/cold/' },
    { title: 'Warm', address: '/blog/warm-call/' },
  ]
  expect(findings.filter(({ rule }) => rule.startsWith('popular'))).toEqual([])
  expect(await pageAt('/', catalog)).toMatchObject({ popular })
  expect(await pageAt('/search/', catalog)).toMatchObject({ popular })
})

test('without popular.yaml nothing is most read', async () => {
  expect(await pageAt('/', (await catalogOf(files)).catalog)).toMatchObject({ popular: [] })
})

for (const [line, fix] of [
  ['/blog/warm-cal/: 3', 'Did you mean /blog/warm-call/?'],
  ['/blog/hidden/: 3', 'Correct the address, remove the line, or make the file again with `npm run popular`.'],
  ['/about/: 3', 'Correct the address, remove the line, or make the file again with `npm run popular`.'],
] as const) {
  test(`the line "${line}" of popular.yaml names no article that is listed, and its place and fix are said`, async () => {
    const { catalog, findings } = await withPopular(`/articles/cold/: 9\n${line}\n`)
    expect(findings.filter(({ rule }) => rule.startsWith('popular'))).toMatchObject([
      { file: 'popular.yaml', line: 2, severity: 'warning', rule: 'popular-unknown', fix },
    ])
    expect(catalog.popular.map(({ title }) => title)).toEqual(['Cold'])
  })
}

for (const line of ['- /blog/x/', '/blog/x/ 12', '/blog/x/: many', 'blog/x: 3', '/blog/x/: -1', `/${'x'.repeat(100_000)}: 1`]) {
  test(`the line "${line.slice(0, 20)}" of popular.yaml is an error`, async () => {
    const { findings } = await withPopular(`/articles/cold/: 9\n${line}\n`)
    expect(findings.filter(({ rule }) => rule.startsWith('popular'))).toMatchObject([
      { line: 2, severity: 'error', rule: 'popular-form' },
    ])
  })
}

test('writePopular writes what readPopular reads, and says in the file how it was made', async () => {
  const folder = contentWith(files)
  expect(await writePopular(folder, [['/articles/cold/', 90]])).toMatch(/popular\.yaml$/)
  const text = readFileSync(join(folder, 'popular.yaml'), 'utf8')
  expect(text).toMatch(/^# .*npm run popular/)
  const { catalog, findings } = await withPopular(text)
  expect(catalog.popular.map(({ title }) => title)).toEqual(['Cold'])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
