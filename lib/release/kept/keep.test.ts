import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cacheFolder } from '#lib/cache.ts'
import { checksum } from '#lib/ready-file.ts'
import { openKeep } from '#lib/release/kept/keep.ts'
import { folderWith, frameworkScript, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'

// What is kept is written down as a whole: of two programs that build at once one may forget what the other kept.
beforeAll(async () => {
  vi.stubEnv('CACHE_DIR', await folderWith({}))
})
afterAll(() => {
  vi.unstubAllEnvs()
})

/** Pages that no other run has: what they rendered is counted. */
const own = `${process.pid}-${Date.now()}`
let rendered: string[] = []
beforeEach(() => {
  rendered = []
})

const pagesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries({ ...sampleFiles, ...texts }).map(([file, html]) => ({
    file,
    print: own + checksum(html),
    parts: async () => ({ own, html: checksum(html) }),
    render: async () => {
      rendered.push(file)
      return html
        .replace('</body>', `<p>${own} ${'and so on '.repeat(40)}</p></body>`)
        .replace('</head>', `${frameworkScript}</head>`)
    },
  }))
const publish = async (siteDir: string, texts: Readonly<Record<string, string>> = {}) =>
  publishSample(siteDir, {}, { pages: pagesOf(texts) })
const inode = (siteDir: string, id: string, file: string) => statSync(join(siteDir, 'releases', id, file)).ino

test('a page that stands is not made again: the new release has the same file, ready forms too', async () => {
  const siteDir = await folderWith({})
  const first = await publish(siteDir)
  expect(rendered.sort()).toEqual(['404.html', 'blog/x/index.html', 'index.html'])
  rendered = []
  const second = await publish(siteDir, { 'blog/x/index.html': page('<h1>Changed</h1>') })
  expect(rendered).toEqual(['blog/x/index.html'])
  for (const file of ['index.html', 'index.html.br', 'index.html.gz'])
    expect(inode(siteDir, second.id, file), file).toBe(inode(siteDir, first.id, file))
  expect(inode(siteDir, second.id, 'blog/x/index.html')).not.toBe(inode(siteDir, first.id, 'blog/x/index.html'))
})

test('releases of several sites share what they have in common', async () => {
  const [one, other] = [await folderWith({}), await folderWith({})]
  const first = await publish(one)
  rendered = []
  expect((await publish(other)).id).toBe(first.id)
  expect(rendered).toEqual([])
})

const damages: Readonly<Record<string, (siteDir: string) => void>> = {
  'a kept file was written into': () => kept().forEach((path) => void writeFileSync(path, 'damaged')),
  'a kept file was cut short': () => kept().forEach((path) => void truncateSync(path, 3)),
  'a ready form was cut short': () => forms().forEach((path) => void truncateSync(path, 3)),
  'a ready form is gone': () => forms().forEach((path) => void rmSync(path)),
  'a file of the release was written into': (siteDir) => writeFileSync(join(siteDir, 'current/index.html'), 'damaged'),
  'what is written down was cut short': () => truncateSync(join(cacheFolder('kept'), 'kept.json'), 100),
  'what is written down is something else': () => writeFileSync(join(cacheFolder('kept'), 'kept.json'), '{"release":1}'),
}
/** The files in which the pages of this run are kept. */
const kept = () => {
  const folder = cacheFolder('files')
  const paths = readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [join(folder, name)] : []))
  return paths.filter((path) => readFileSync(path, 'utf8').includes(own))
}
const forms = () => kept().flatMap((path) => [`${path}.br`, `${path}.gz`])
for (const [what, damage] of Object.entries(damages)) {
  test(`a release is the same and whole where ${what}`, async () => {
    const siteDir = await folderWith({})
    const before = await publish(siteDir)
    const text = readFileSync(join(siteDir, 'current/index.html'), 'utf8')
    damage(siteDir)
    expect(await publish(siteDir)).toEqual(before)
    expect(readFileSync(join(siteDir, 'current/index.html'), 'utf8')).toBe(text)
  })
}

test('two builds at once make a right release each', async () => {
  const sites = await Promise.all([folderWith({}), folderWith({}), folderWith({})])
  const releases = await Promise.all(sites.map((siteDir) => publish(siteDir, { 'index.html': page('<h1>At once</h1>') })))
  expect(new Set(releases.map(({ id }) => id)).size).toBe(1)
  for (const siteDir of sites) expect(readFileSync(join(siteDir, 'current/index.html'), 'utf8')).toContain('At once')
})

const indexOf = (name: string, addresses: readonly string[] = ['/blog/x/']) => ({
  print: `${own} ${name}`,
  addresses,
  make: async () => {
    rendered.push(name)
    return [{ file: 'pagefind/pagefind-entry.json', bytes: Buffer.from(`{"name":"${own} ${name}"}`) }]
  },
})
const publishIndexed = (siteDir: string, search: ReturnType<typeof indexOf>, searchMayFollow: boolean) =>
  publishSample(siteDir, sampleFiles, { search, searchMayFollow })
const indexIn = (siteDir: string) => readFileSync(join(siteDir, 'current/pagefind/pagefind-entry.json'), 'utf8')

test('an index that takes long may follow: until then that of the release before stands in', async () => {
  const siteDir = await folderWith({})
  await publishIndexed(siteDir, indexOf('old'), false)
  rendered = []
  await publishIndexed(siteDir, indexOf('new'), true)
  expect([indexIn(siteDir).includes('old'), rendered]).toEqual([true, []])
  await publishIndexed(siteDir, indexOf('new'), false)
  expect([indexIn(siteDir).includes('new'), rendered]).toEqual([true, ['new']])
})

test('no index stands in of which a file is damaged, and none of its files is left beside the new one', async () => {
  const siteDir = await folderWith({})
  const files = (name: string) =>
    ['a', 'pagefind-entry'].map((file) => ({ file: `pagefind/${name}-${file}.json`, bytes: Buffer.from(`${own} ${name} ${file}`) }))
  const index = (name: string) => ({ print: `${own} two ${name}`, addresses: ['/blog/x/'], make: async () => files(name) })
  await publishSample(siteDir, sampleFiles, { search: index('old') })
  const folder = cacheFolder('files')
  const damaged = readdirSync(folder).find((name) => readFileSync(join(folder, name), 'utf8') === `${own} old pagefind-entry`) ?? ''
  rmSync(join(folder, damaged))
  await publishSample(siteDir, sampleFiles, { search: index('new'), searchMayFollow: true })
  expect(readdirSync(join(siteDir, 'current/pagefind')).sort()).toEqual(['new-a.json', 'new-pagefind-entry.json'])
})

test('no index stands in that leads to a page which is gone, or where there was no release before', async () => {
  const siteDir = await folderWith({})
  await publishIndexed(siteDir, indexOf('first', ['/blog/gone/']), true)
  expect(indexIn(siteDir)).toContain('first')
  await publishIndexed(siteDir, indexOf('second'), true)
  expect(indexIn(siteDir)).toContain('second')
})

test('of an index that is made again, files that hold the same stay the files that they are', async () => {
  const keep = await openKeep()
  const bytes = Buffer.from(`${own} a part of an index that is as it was`)
  const index = (name: string) => ({
    print: `${own} again ${name}`,
    addresses: [],
    make: async () => [
      { file: 'pagefind/same.json', bytes },
      { file: 'pagefind/entry.json', bytes: Buffer.from(own + name) },
    ],
  })
  const inodeOfPart = () => statSync(join(cacheFolder('files'), `${checksum(bytes)}.json`)).ino
  await keep.keepIndex(index('one'))
  const before = inodeOfPart()
  await keep.keepIndex(index('other'))
  expect(inodeOfPart()).toBe(before)
  writeFileSync(join(cacheFolder('files'), `${checksum(bytes)}.json`), 'damaged')
  await keep.keepIndex(index('third'))
  expect(readFileSync(join(cacheFolder('files'), `${checksum(bytes)}.json`))).toEqual(bytes)
})

test('each new file is settled on the disk once, and one that is gone by then is missed', async () => {
  const keep = await openKeep()
  const index = (at: number) => ({
    print: `${own} ${at}`,
    addresses: [],
    make: async () => [{ file: `search/${at}.json`, bytes: Buffer.from(`${own} ${'and so on '.repeat(40)}${at}`) }],
  })
  const removeAll = () => {
    for (const name of readdirSync(cacheFolder('files'))) rmSync(join(cacheFolder('files'), name))
  }
  await keep.keepIndex(index(1))
  await keep.settle()
  removeAll()
  await keep.settle()
  await keep.keepIndex(index(2))
  removeAll()
  await expect(keep.settle()).rejects.toThrow('ENOENT')
})
