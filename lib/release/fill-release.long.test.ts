import { spawnSync } from 'node:child_process'
import { readdir, readFile, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ReleaseInput } from '#lib/release/make-release.ts'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'

const sheetAt = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`
const styled = (...names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(sampleFiles).map(([path, html]) => [path, html.replace('</title>', `</title>${names.map(sheetAt).join('')}`)]),
  )
const font = 'url(../media/serif-latin-wght-normal.0a_b-c.woff2)'
const framework: Readonly<Record<string, string>> = {
  '_next/static/chunks/a.css': `@font-face{src:${font}format("woff2")}${'p{color:red}'.repeat(20)}`,
  '_next/static/chunks/b.css': 'p{background:url("../media/paper.1234.png")}',
  '_next/static/chunks/main.js': 'run()',
  '_next/static/x/_buildManifest.js': 'run()',
  '_next/static/media/serif-latin-wght-normal.0a_b-c.woff2': 'font',
  '_next/static/media/paper.1234.png': 'picture',
  '_next/static/media/unused-latin-wght-normal.1234.woff2': 'font',
}

test('fillRelease gives every page one style sheet with its first font, under names of the release', async () => {
  const siteDir = await folderWith({})
  const { files } = await publishSample(siteDir, { ...styled('a', 'b'), ...framework })
  expect(Object.keys(files).map((file) => file.replace(/-[0-9a-f]{10}\./, '-HASH.'))).toEqual([
    '404.html',
    'assets/paper-HASH.png',
    'assets/serif-latin-wght-normal-HASH.woff2',
    'assets/style-HASH.css',
    'blog/x/index.html',
    'index.html',
    'speculation-rules.json',
  ])
  const [paper = '', serif = '', style = ''] = Object.keys(files).filter((file) => file.startsWith('assets/'))
  const css = await readFile(join(siteDir, 'current', style), 'utf8')
  expect(css).toBe(
    [
      `@font-face{src:url(${serif.slice(7)})format("woff2")}${'p{color:red}'.repeat(20)}`,
      `p{background:url(${paper.slice(7)})}`,
    ].join(''),
  )
  expect(await readFile(join(siteDir, 'current/index.html'), 'utf8')).toBe(
    sampleFiles['index.html']?.replace(
      '</title>',
      `</title><link rel="stylesheet" href="/${style}"><link rel="preload" href="/${serif}" as="font" type="font/woff2" crossorigin="">`,
    ),
  )
})

test('fillRelease lays ready forms beside each file that shrinks', async () => {
  const siteDir = await folderWith({})
  const { compressed, forms } = await publishSample(siteDir, { ...styled('a'), ...framework })
  expect(Object.keys(compressed)).toHaveLength(4)
  for (const [file, encodings] of Object.entries(compressed)) {
    const [plain, br, gz] = await Promise.all(['', '.br', '.gz'].map((end) => readFile(join(siteDir, 'current', file + end))))
    expect(encodings).toEqual(['br', 'gz'])
    expect([brotliDecompressSync(br ?? ''), gunzipSync(gz ?? '')]).toEqual([plain, plain])
  }
  expect(Object.keys(forms)).toEqual(Object.keys(compressed).flatMap((file) => [`${file}.br`, `${file}.gz`]))
})

const refused: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, message: string]>> = {
  'a page that holds other script': [
    { 'blog/x/index.html': page('<script>alert(1)</script>') },
    'blog/x/index.html (content/blog/x.md): <script> is a script that is not on the list',
  ],
  'a page without a style sheet where others have one': [
    { ...styled('a'), 'blog/x/index.html': page('x') },
    'blog/x/index.html (content/blog/x.md): The page has no style sheet.',
  ],
  'a style sheet that is not a file of the compiled app': [styled('gone'), 'names no style sheet of the compiled app.'],
  'a style sheet that names what is missing': [
    { ...styled('a'), '_next/static/chunks/a.css': 'p{background:url(gone.png)}' },
    '404.html, blog/x/index.html (content/blog/x.md), index.html: The style sheet /_next/static/chunks/a.css names gone.png, which is not a file of the compiled app.',
  ],
  'a style sheet that imports another': [
    { ...styled('a'), '_next/static/chunks/a.css': '@import "b.css";' },
    'The style sheet /_next/static/chunks/a.css imports another.',
  ],
  'a picture of the framework that is missing': [
    { 'blog/x/index.html': page('<img src="/_next/static/media/gone.png" alt="">') },
    'blog/x/index.html (content/blog/x.md): /_next/static/media/gone.png does not exist.',
  ],
  'an empty page': [
    { 'blog/x/index.html': '' },
    'blog/x/index.html (content/blog/x.md): The page has no titles, and needs exactly one that is not empty.',
  ],
}
for (const [what, [files, message]] of Object.entries(refused)) {
  test(`makeRelease refuses ${what}, and names the page and its content file`, async () => {
    const siteDir = await folderWith({})
    const other: Partial<ReleaseInput> = { sources: { '/blog/x/': 'content/blog/x.md' } }
    await expect(publishSample(siteDir, { ...sampleFiles, ...framework, ...files }, other)).rejects.toThrow(message)
    expect(await readdir(siteDir)).toEqual(['releases'])
  })
}

test('makeRelease refuses pages in which there was no script to take out', async () => {
  const pages = Object.entries(sampleFiles).map(([file, html]) => ({
    file,
    print: html,
    parts: async () => ({ html }),
    render: async () => html,
  }))
  await expect(publishSample(await folderWith({}), {}, { pages })).rejects.toThrow('Next has changed what it writes')
})

test('fillRelease gives a picture that a page names an own name', async () => {
  const siteDir = await folderWith({})
  const text = page('<img src="/_next/static/media/paper.1234.png" alt="">')
  const { files } = await publishSample(siteDir, { ...sampleFiles, ...framework, 'index.html': text })
  const paper = Object.keys(files).find((file) => file.startsWith('assets/paper-'))
  expect(await readFile(join(siteDir, 'current/index.html'), 'utf8')).toContain(`<img src="/${paper}" alt="">`)
})

test('makeRelease refuses a page that names a module which is not there', async () => {
  const text = page('<script type="module" src="/assets/search-0123456789.js"></script>')
  await expect(publishSample(await folderWith({}), { ...sampleFiles, 'index.html': text })).rejects.toThrow('search-0123456789.js')
})

/** A folder from which the same code runs, without what the project's own folder keeps between builds. */
async function otherCheckout(): Promise<string> {
  const folder = await folderWith({})
  const names = ['package.json', 'package-lock.json', 'next.config.ts', 'lib', 'app', 'components', 'browser', 'node_modules']
  for (const name of names) await symlink(resolve(name), join(folder, name))
  return folder
}

test('makeRelease makes the same release from any folder, in any time zone and language', async () => {
  const files = { ...styled('a', 'b'), ...framework, 'blog/\u0130I\u0131i/index.html': styled('a')['index.html'] ?? '' }
  const [siteDir, otherSiteDir, cwd] = [await folderWith({}), await folderWith({}), await otherCheckout()]
  await publishSample(siteDir, files)
  const program = `
    import { publishSample } from '#lib/release/sample-release.ts'
    await publishSample(${JSON.stringify(otherSiteDir)}, ${JSON.stringify(files)})`
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd, env, encoding: 'utf8' })
  expect([run.stderr, await readdir(join(cwd, '.next/cache/counterpoint'))]).toEqual(['', ['files', 'kept']])
  expect(await readFile(join(otherSiteDir, 'current/release.json'), 'utf8')).toBe(
    await readFile(join(siteDir, 'current/release.json'), 'utf8'),
  )
})
