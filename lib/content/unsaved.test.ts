import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent, readTexts } from './read-content.ts'
import { withUnsaved } from './source/files.ts'

test('each state of a text that is not saved yet is read anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unsaved-'))
  mkdirSync(join(folder, 'blog'))
  writeFileSync(join(folder, 'site.yaml'), 'name: X\norigin: https://x.example\ndescription: D\n')
  writeFileSync(join(folder, 'blog/a.md'), '---\ntitle: Saved\n---\n\nWords.\n')
  const saved = await readContent(folder)
  const text = { path: 'blog/a.md', file: saved.sources[0]?.file ?? '' }
  const titleOf = async (title: string) =>
    (await readTexts(withUnsaved(saved.folder, text, `---\ntitle: ${title}\n---\n\nWords.\n`))).articles.map((one) => one.title)
  expect([await titleOf('One'), await titleOf('Two')]).toEqual([['One'], ['Two']])
})
