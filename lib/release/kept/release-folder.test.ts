import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lookAhead } from '#lib/release/look-ahead.ts'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'
import { layOutSpare, setAside } from '#lib/release/shelf/shelf.ts'

// What is kept is written down as a whole: of two programs that build at once one may forget what the other kept.
beforeAll(async () => {
  vi.stubEnv('CACHE_DIR', await folderWith({}))
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const long = 'and so on '.repeat(60)
const first = { ...sampleFiles, 'blog/y/index.html': page(`<h1>${long}</h1>`), 'notes.txt': long, 'data/list.json': `["${long}"]` }

/** Publish one release, then another, and set the first one aside: the next release is made of its folder. */
async function siteWithSpare(): Promise<string> {
  const siteDir = await folderWith({})
  const { id } = await publishSample(siteDir, first)
  await publishSample(siteDir, { ...first, 'index.html': page('<h1>Between</h1>') })
  await setAside(id, siteDir)
  return siteDir
}

/** Publish one release and lay it out once more: the next release is made of those links. */
async function siteLaidOut(): Promise<string> {
  const siteDir = await folderWith({})
  await publishSample(siteDir, first)
  await layOutSpare(siteDir)
  return siteDir
}

/** All that is in a release, folders too. */
function contentsOf(siteDir: string, name = 'current'): Record<string, string> {
  const folder = join(siteDir, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    paths.map((path) => [path, statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'base64') : 'a folder']),
  )
}

const { 'blog/y/index.html': _, ...withoutPage } = first
const { 'data/list.json': __, ...withoutFolder } = first
const next: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ['is the same', first],
  ['has another text', { ...first, 'index.html': page(`<h1>New</h1>${long}`) }],
  ['has one page more', { ...first, 'blog/z/index.html': page('<h1>New</h1>') }],
  ['has one page less', withoutPage],
  ['has one folder less', withoutFolder],
  ['has a file where a folder was', { ...withoutFolder, data: long }],
  ['has a folder where a file was', { ...first, 'notes.txt': '', 'notes.txt/index.html': page('<h1>Notes</h1>') }],
  ['has a text that is not compressed any more', { ...first, 'notes.txt': 'short' }],
]
for (const [what, files] of next) {
  test(`a release that ${what} is the same as one that is made in an empty folder`, async () => {
    const wanted = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''))
    const [siteDir, anew] = [await siteWithSpare(), await folderWith({})]
    const inode = statSync(join(siteDir, '.spare')).ino
    await publishSample(siteDir, wanted)
    await publishSample(anew, wanted)
    expect(statSync(join(siteDir, 'current/')).ino).toBe(inode)
    expect(contentsOf(siteDir)).toEqual(contentsOf(anew))
    expect(existsSync(join(siteDir, '.spare'))).toBe(false)
  })

  test(`a release that ${what} is the same where the one that is served was laid out for it`, async () => {
    const wanted = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''))
    const [siteDir, anew] = [await siteLaidOut(), await folderWith({})]
    const [served, before] = [readlinkSync(join(siteDir, 'current')), contentsOf(siteDir)]
    await publishSample(siteDir, wanted)
    await publishSample(anew, wanted)
    expect(contentsOf(siteDir)).toEqual(contentsOf(anew))
    // What was served is touched by nothing.
    expect(contentsOf(siteDir, served)).toEqual(before)
  })
}

test('a release that nothing changed leaves its folder to the next one', async () => {
  const siteDir = await siteLaidOut()
  const inode = statSync(join(siteDir, '.spare')).ino
  await publishSample(siteDir, first)
  expect(statSync(join(siteDir, '.spare')).ino).toBe(inode)
  await publishSample(siteDir, { ...first, 'index.html': page('<h1>New</h1>') })
  expect(statSync(join(siteDir, 'current/')).ino).toBe(inode)
})

const damages: readonly (readonly [what: string, damage: (spare: string) => void])[] = [
  ['a file was written into', (spare) => writeFileSync(join(spare, 'index.html'), 'damaged')],
  ['a file was cut short', (spare) => truncateSync(join(spare, 'blog/y/index.html'), 3)],
  ['a ready form was written into', (spare) => writeFileSync(join(spare, 'blog/y/index.html.br'), 'damaged')],
  ['a ready form is gone', (spare) => rmSync(join(spare, 'blog/y/index.html.gz'))],
  ['a folder is gone', (spare) => rmSync(join(spare, 'blog'), { recursive: true })],
  ['a file is a folder', (spare) => replaceByFolder(join(spare, 'notes.txt'))],
  ['somebody put a file', (spare) => writeFileSync(join(spare, 'blog/x/mine.txt'), 'mine')],
  ['somebody put a folder', (spare) => replaceByFolder(join(spare, 'mine/too'))],
  ['the description is cut short', (spare) => truncateSync(join(spare, 'release.json'), 100)],
  ['the description is of another release', (spare) => writeFileSync(join(spare, 'release.json'), otherDescription(spare))],
]
function replaceByFolder(path: string): void {
  rmSync(path, { force: true })
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'mine.txt'), 'mine')
}
function otherDescription(spare: string): string {
  const release = JSON.parse(readFileSync(join(spare, 'release.json'), 'utf8'))
  return JSON.stringify({ ...release, files: { ...release.files, 'index.html': release.files['404.html'] } })
}
for (const [what, damage] of damages) {
  test(`a release is right and whole where in the one that it is made of ${what}`, async () => {
    const [siteDir, anew] = [await siteWithSpare(), await folderWith({})]
    damage(join(siteDir, '.spare'))
    await publishSample(siteDir, first)
    await publishSample(anew, first)
    expect(contentsOf(siteDir)).toEqual(contentsOf(anew))
  })
}

test('a release is right and whole where somebody looked ahead', async () => {
  const [siteDir, anew] = [await siteWithSpare(), await folderWith({})]
  const ahead = await lookAhead(siteDir)
  const files = { ...first, 'index.html': page('<h1>New</h1>') }
  await publishSample(siteDir, files, {}, { ahead })
  await publishSample(anew, files)
  expect(contentsOf(siteDir)).toEqual(contentsOf(anew))
})

test('and where the folder has been another release since somebody looked ahead', async () => {
  const [siteDir, anew] = [await siteWithSpare(), await folderWith({})]
  const ahead = await lookAhead(siteDir)
  const inode = statSync(join(siteDir, '.spare')).ino
  const { id } = await publishSample(siteDir, { ...first, 'index.html': page(`<h1>Other</h1>${long}`), 'notes.txt': 'other' })
  await publishSample(siteDir, { ...first, 'index.html': page('<h1>Later</h1>') })
  await setAside(id, siteDir)
  expect(statSync(join(siteDir, '.spare')).ino).toBe(inode)
  await publishSample(siteDir, first, {}, { ahead })
  await publishSample(anew, first)
  expect(contentsOf(siteDir)).toEqual(contentsOf(anew))
})
