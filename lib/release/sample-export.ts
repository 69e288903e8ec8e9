import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeRelease, type ReleaseInput } from '#lib/release/make-release.ts'
import type { Release } from '#lib/release/manifest/release.ts'

const head =
  '<meta charset="utf-8"><title>A page</title><meta name="description" content="About it"><link rel="canonical" href="https://example.com/">'

/** A page as a release has it, for tests: finishing changes nothing in it. A body without a heading gets one. */
export const page = (body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}${body.includes('<h1') ? '' : '<h1>A page</h1>'}</body></html>`

/** What the framework adds to the head of every page that it exports. */
export const frameworkScript = '<script src="/_next/static/chunks/a.js" async=""></script>'

/** The smallest export that can be published: its front page links to an article. */
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

/** Publish `files` as an export of their own into `siteDir`; the framework's script is added to its pages. */
export async function publishSample(siteDir: string, files = sampleFiles, other: Partial<ReleaseInput> = {}): Promise<Release> {
  const exported = await folderWith(asExported(files))
  return makeRelease({
    exported,
    siteDir,
    origin: 'https://example.com',
    contentHash: 'c',
    codeHash: 'k',
    elsewhere: [],
    media: [],
    sources: {},
    redirects: {},
    gone: [],
    own: [],
    opening: null,
    hsts: null,
    ...other,
  })
}

function asExported(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace('</head>', `${frameworkScript}</head>`)]),
  )
}
