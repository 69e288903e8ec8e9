import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type DeskContent, deskContent } from './desk-content.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-content-'))
const write = (name: string, words: string) =>
  writeFileSync(join(folder, 'blog', `${name}.md`), `---\ntitle: ${name}\ndate: 2026-01-02\n---\n\n${words}\n`)
const calls = 'Cold calls open doors that letters leave shut, and a caller hears the objection while it is fresh.'
const letters = 'Stamps, envelopes and handwriting: a letter waits on the desk until somebody has an evening for it.'
const renewed = vi.fn()
let content: DeskContent

beforeAll(() => {
  mkdirSync(join(folder, 'blog'))
  writeFileSync(join(folder, 'site.yaml'), 'name: X\norigin: https://x.example\ndescription: D\n')
  write('one', calls)
  write('two', `${calls} Twice.`)
  write('three', letters)
  write('four', `${letters} Again.`)
  process.env.CONTENT_DIR = folder
  content = deskContent(renewed)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nextTo = async (name: string) => {
  const { catalog } = await content.present()
  return (catalog.neighbors.related[`blog/${name}.md`] ?? [])[0]?.id
}
const textOf = async (name: string) => {
  const { reading } = await content.present()
  return reading.sources.find(({ path }) => path === `blog/${name}.md`)?.text
}

test('an edit is seen at once, and what resembles it is compared when nobody asks', async () => {
  expect(await nextTo('one')).toBe('blog/two.md')
  write('one', `${letters} And once more, by hand.`)
  expect(await textOf('one')).toContain('once more')
  expect(await nextTo('one')).toBe('blog/two.md')
  await vi.waitFor(() => expect(renewed).toHaveBeenCalledOnce(), 10_000)
  expect(await nextTo('one')).not.toBe('blog/two.md')
}, 20_000)

test('a text that is new is compared at once', async () => {
  write('five', `${calls} Thrice.`)
  expect(await nextTo('five')).toBe('blog/two.md')
})

test('an edit that leads to no other links is not told of, and what was made of it stays', async () => {
  renewed.mockClear()
  write('five', `${calls} Thrice, and a comma.`)
  const shown = await content.present()
  await new Promise((done) => setTimeout(done, 3000))
  expect(await content.present()).toBe(shown)
  expect(renewed).not.toHaveBeenCalled()
}, 20_000)
