import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noComponents } from '#lib/theme/site-components.ts'
import { putComponents } from './put-components.ts'

const place = 'components/parts/article-meta.tsx'
const ours = readFileSync(place, 'utf8')
const own = {
  files: [
    { path: 'article-meta.tsx', text: 'export const ArticleMeta = 1' },
    { path: 'inside/star.ts', text: 'export const star = 1' },
  ],
  replaced: new Map([['article-meta.tsx', place]]),
  print: 'x',
}

test('a component of a site stands where ours was, ours is still to be had, and both go back', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'copy-'))
  const text = (path: string) => readFileSync(join(copy, path), 'utf8')
  await putComponents(copy, own)
  expect(text(place)).toBe("export * from '../../theme/components/article-meta.tsx'\n")
  expect(text('components/parts/article-meta.original.tsx')).toBe(ours)
  expect(text('theme/components/article-meta.tsx')).toBe('export const ArticleMeta = 1')
  expect(text('theme/components/inside/star.ts')).toBe('export const star = 1')
  expect(JSON.parse(text('package.json')).exports).toMatchObject({
    './components/*': './components/*',
    [`./${place}`]: './components/parts/article-meta.original.tsx',
  })
  await putComponents(copy, noComponents)
  expect(text(place)).toBe(ours)
  expect(() => text('theme/components/article-meta.tsx')).toThrow('ENOENT')
  expect(Object.keys(JSON.parse(text('package.json')).exports)).not.toContain(`./${place}`)
})
