import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, readlink, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { currentRelease } from '#lib/release/manifest/release.ts'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'

const withText = (text: string) => ({ ...sampleFiles, 'index.html': page(text) })
const onShelf = async (siteDir: string) => (await readdir(join(siteDir, 'releases'))).sort()

test('makeRelease publishes its pages and makes them current by a relative link', async () => {
  const siteDir = await folderWith({})
  const release = await publishSample(siteDir)
  expect(release.id).toMatch(/^[0-9a-f]{16}$/)
  expect(Object.keys(release.files)).toEqual(['404.html', 'blog/x/index.html', 'index.html', 'speculation-rules.json'])
  expect(await readlink(join(siteDir, 'current'))).toBe(`releases/${release.id}`)
  expect(await readFile(join(siteDir, 'current/blog/x/index.html'), 'utf8')).toBe(sampleFiles['blog/x/index.html'])
  expect(await currentRelease(siteDir)).toEqual(release)
  expect(await readdir(siteDir)).toEqual(['current', 'releases'])
})

test('makeRelease makes the same bytes and the same id in any folder', async () => {
  const [here, there] = [await folderWith({}), await folderWith({})]
  const [one, other] = [await publishSample(here), await publishSample(there)]
  expect(other.id).toBe(one.id)
  expect(await readFile(join(there, 'current/release.json'))).toEqual(await readFile(join(here, 'current/release.json')))
})

test.each([true, false])('a preview and the site never take each other’s place (a preview first: %s)', async (preview) => {
  const siteDir = await folderWith({})
  const first = await publishSample(siteDir, sampleFiles, { preview })
  await expect(publishSample(siteDir, sampleFiles, { preview: !preview })).rejects.toThrow('SITE_DIR')
  expect(await currentRelease(siteDir)).toEqual(first)
})

test('makeRelease gives another id to another origin and to another text', async () => {
  const siteDir = await folderWith({})
  const ids = [
    (await publishSample(siteDir)).id,
    (await publishSample(siteDir, sampleFiles, { origin: 'https://example.org' })).id,
    (await publishSample(siteDir, withText('Other'))).id,
  ]
  expect(new Set(ids).size).toBe(3)
})

test('makeRelease publishes what it is given, hidden folders too, and nothing else', async () => {
  const added = ['robots.txt', 'llms.txt', '.well-known/security.txt', 'blog/not-found/404/index.html']
  const { files } = await publishSample(await folderWith({}), {
    ...sampleFiles,
    ...Object.fromEntries(added.map((path) => [path, page('')])),
    '_next/static/a.css': '',
    '_next/static/chunks/a.js': '',
  })
  expect(Object.keys(files).sort()).toEqual([...added, ...Object.keys(sampleFiles), 'speculation-rules.json'].sort())
})

test('makeRelease adds what other hosts read, no file of it empty and none for visitors', async () => {
  const siteDir = await folderWith({})
  const without = await publishSample(siteDir)
  expect(await readdir(join(siteDir, 'current'))).not.toContain('_redirects')
  const { id, files } = await publishSample(siteDir, sampleFiles, { redirects: { '/old/x/': '/blog/x/' } })
  expect(await readFile(join(siteDir, 'current/_redirects'), 'utf8')).toContain('/old/x/ /blog/x/ 301')
  expect(await readFile(join(siteDir, 'current/_headers'), 'utf8')).toContain('Content-Security-Policy')
  expect(id).not.toBe(without.id)
  expect(files).toEqual(without.files)
})

test('makeRelease asks for a file only where none of its print is kept', async () => {
  let asked = 0
  const make = async () => {
    asked += 1
    return Buffer.from('picture')
  }
  const own = [{ file: 'media/x-3f2a-640.avif', print: `${process.pid}-${Date.now()}`, make }]
  for (const siteDir of [await folderWith({}), await folderWith({})]) {
    await publishSample(siteDir, withText('<img src="/media/x-3f2a-640.avif" alt="">'), { own })
    expect(await readFile(join(siteDir, 'current/media/x-3f2a-640.avif'), 'utf8')).toBe('picture')
  }
  expect(asked).toBe(1)
})

test('makeRelease spells a name with accents in one way', async () => {
  const { files } = await publishSample(await folderWith({}), { ...sampleFiles, 'blog/cafe\u0301/index.html': page('') })
  expect(Object.keys(files)).toContain('blog/caf\u00e9/index.html')
})

test('makeRelease names all faults at once, with their pages', async () => {
  const broken = {
    'index.html': page('<a href="/nowhere/"></a><img src="/media/gone.png">'),
    'blog/x/index.html': page('<h1>One</h1><h1>Two</h1><p style="color:red" id="a"></p><i id="a"></i><a href="/#b"></a>'),
    'robots.txt': '',
  }
  const other = { sources: { '/blog/x/': 'content/blog/x.md' }, redirects: { '/old/': '/gone/' } }
  await expect(publishSample(await folderWith({}), broken, other)).rejects.toThrow(
    [
      'The release was not made, and what was published stays as it was.',
      '404.html is missing.',
      'robots.txt is empty.',
      '/old/ leads to /gone/, which does not exist.',
      'blog/x/index.html (content/blog/x.md): /#b names a place that its page does not have. Link to a heading that is there.',
      'index.html: /media/gone.png does not exist. Correct the address, or publish what it names.',
      'index.html: /nowhere/ does not exist. Correct the address, or publish what it names.',
      'blog/x/index.html (content/blog/x.md): <p style="color:red" id="a"> has a style attribute, which the policy of the site refuses. Put its rules into a style sheet.',
      'blog/x/index.html (content/blog/x.md): The id "a" is given to more than one element. Give each its own.',
      'blog/x/index.html (content/blog/x.md): The page has 2 main headings (h1), and needs exactly one that is not empty.',
    ].join('\n'),
  )
})

const unmade = {
  file: 'index.html',
  print: '',
  parts: async () => ({ none: '' }),
  render: () => Promise.reject(new Error('index.html could not be made: no.')),
}
const own = (file: string) => ({ file, print: file, make: () => readFile('/nowhere/x') })
const failures: Readonly<Record<string, readonly [Parameters<typeof publishSample>[2], string]>> = {
  'a page cannot be made': [{ pages: [unmade] }, 'index.html could not be made: no.'],
  'a picture is missing': [{ own: [own('x.png')] }, '/nowhere/x cannot be used: it is missing.'],
  'a picture wants out of its folder': [{ own: [own('media/../../x.png')] }, '"media/../../x.png" cannot be a path in a release.'],
  'the origin is no address': [{ origin: 'example.com' }, 'The origin "example.com" is not a web address.'],
}
for (const [what, [input, message]] of Object.entries(failures)) {
  test(`makeRelease changes nothing and says why where ${what}`, async () => {
    const siteDir = await folderWith({})
    const before = await publishSample(siteDir)
    await expect(publishSample(siteDir, withText('New'), input)).rejects.toThrow(message)
    expect(await currentRelease(siteDir)).toEqual(before)
    expect(await onShelf(siteDir)).toEqual([before.id])
  })
}

test('makeRelease refuses a link in the compiled app rather than publish what it leads to', async () => {
  const [assets, siteDir] = [await folderWith({}), await folderWith({})]
  await symlink('/etc/hostname', join(assets, 'x.png'))
  await expect(publishSample(siteDir, sampleFiles, { assets })).rejects.toThrow('x.png of the compiled app is a link')
  expect(await currentRelease(siteDir)).toBeNull()
})

test('makeRelease does not replace a folder that is where its link should be', async () => {
  const siteDir = await folderWith({ 'current/own.txt': 'mine' })
  await expect(publishSample(siteDir)).rejects.toThrow('current cannot be used: it is not a link.')
  expect(await readdir(siteDir)).toEqual(['current', 'releases'])
})

test('makeRelease switches back to a release that it has, and renews what that says of content and code', async () => {
  const siteDir = await folderWith({})
  const first = await publishSample(siteDir)
  const second = await publishSample(siteDir, withText('New'))
  const again = await publishSample(siteDir, sampleFiles, { contentHash: 'c2' })
  expect(again).toEqual({ ...first, contentHash: 'c2' })
  expect(await currentRelease(siteDir)).toEqual(again)
  expect(await onShelf(siteDir)).toEqual([first.id, second.id].sort())
})

test('makeRelease makes a release again where somebody damaged it', async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir)
  await writeFile(join(siteDir, 'current/index.html'), 'damaged')
  await publishSample(siteDir)
  expect(await readFile(join(siteDir, 'current/index.html'), 'utf8')).toBe(sampleFiles['index.html'])
})

test('makeRelease removes what a killed build left, and nothing that a running build works on', async () => {
  const gone = 2 ** 22 + 1
  const siteDir = await folderWith({
    [`releases/.partial-${gone}-aa/index.html`]: '',
    [`releases/.partial-${process.pid}-aa/index.html`]: '',
    [`releases/.partial-${process.ppid}-aa/index.html`]: '',
    [`current.partial-${gone}-aa`]: '',
  })
  const { id } = await publishSample(siteDir)
  expect(await onShelf(siteDir)).toEqual([`.partial-${process.ppid}-aa`, id])
  expect(await readdir(siteDir)).toEqual(['current', 'releases'])
})

test('makeRelease keeps the five newest releases besides the current one, and whatever else lies there', async () => {
  const siteDir = await folderWith({ 'releases/notes.txt': 'mine' })
  const ids: string[] = []
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const { id } = await publishSample(siteDir, withText(`Number ${number}`))
    await utimes(join(siteDir, 'releases', id), number, number)
    ids.push(id)
  }
  expect(await onShelf(siteDir)).toEqual([...ids.slice(1), 'notes.txt'].sort())
})

test('makeRelease never removes the release that is served, however old', async () => {
  const siteDir = await folderWith({})
  const first = await publishSample(siteDir)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await mkdir(join(siteDir, 'releases', name.repeat(16)))
  await utimes(join(siteDir, 'releases', first.id), 0, 0)
  await publishSample(siteDir, withText('New'))
  expect(existsSync(join(siteDir, 'releases', first.id))).toBe(true)
  expect(await onShelf(siteDir)).toHaveLength(6)
})

const unfinished: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'there is nothing': {},
  'the folder does not describe itself': { 'current/index.html': 'x' },
  'the description is cut off': { 'current/release.json': '{"id":' },
  'the description lacks something': { 'current/release.json': '{"id":"x"}' },
}
for (const [what, files] of Object.entries(unfinished)) {
  test(`currentRelease is null where ${what}`, async () => {
    expect(await currentRelease(await folderWith(files))).toBeNull()
  })
}
