import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hashOf } from '#lib/cache.ts'
import { made } from '#lib/ready-file.ts'
import { belowRoot } from '#lib/release/below-root.ts'
import { type Means, makeRelease, type ReleaseInput } from '#lib/release/make-release.ts'
import type { Release } from '#lib/release/manifest/release.ts'

const head =
  '<meta charset="utf-8"><title>A page</title><meta name="description" content="About it"><link rel="canonical" href="https://example.com/">'

/** A page as a release has it, for tests: finishing changes nothing in it. A body without a heading gets one. */
export const page = (body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}${body.includes('<h1') ? '' : '<h1>A page</h1>'}</body></html>`

/** What the framework adds to the head of every page. */
export const frameworkScript = '<script src="/_next/static/chunks/a.js" async=""></script>'

/** The smallest site that can be published: its front page links to an article. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'index.html': page('<h1>Counterpoint</h1><a href="/blog/x/">An article</a>'),
  '404.html': page('<h1>Not found</h1><a href="/">Home</a>'),
  'blog/x/index.html': page('<h1>An article</h1><a href="/">Home</a>'),
}

/** Make a new temporary folder that holds `files`, path to text. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Publish `files` as a site of their own into `siteDir`; the framework's script is added to its pages. */
export async function publishSample(
  siteDir: string,
  files = sampleFiles,
  other: Partial<ReleaseInput> = {},
  means: Means = {},
): Promise<Release> {
  const rendered = Object.entries(asRendered(files))
  const pages = rendered.filter(([file]) => !isFramework(file) && file.endsWith('.html'))
  const own = rendered.filter(([file]) => !isFramework(file) && !file.endsWith('.html'))
  const assets = rendered.flatMap(([file, text]) => (isFramework(file) ? [[file.slice(frameworkFolder.length), text]] : []))
  const input = belowRoot({
    pages: pages.map(([file, text]) => ({
      file,
      print: hashOf(file, text),
      parts: async () => ({ text: hashOf(file, text) }),
      render: async () => text,
    })),
    assets: await folderWith(Object.fromEntries(assets)),
    siteDir,
    origin: 'https://example.com',
    contentHash: 'c',
    codeHash: 'k',
    elsewhere: [],
    search: { print: 'none', addresses: [], make: async () => [] },
    searchMayFollow: false,
    sources: {},
    redirects: {},
    gone: [],
    own: own.map(([file, text]) => made({ file, bytes: Buffer.from(text) })),
    opening: null,
    hsts: null,
    ...other,
  })
  return (await makeRelease(input, means)).release
}

const frameworkFolder = '_next/static/'
const isFramework = (file: string): boolean => file.startsWith(frameworkFolder)

function asRendered(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace('</head>', `${frameworkScript}</head>`)]),
  )
}
