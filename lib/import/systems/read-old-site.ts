import { dirname } from 'node:path/posix'
import { type OldFolder, Refusal } from '#lib/import/source/old-folder.ts'
import type { OldSite } from '#lib/import/source/old-site.ts'
import { readAstro } from './astro.ts'
import { readDocusaurus } from './docusaurus.ts'
import { readEleventy } from './eleventy.ts'
import { readFolderOfTexts } from './folder-of-texts.ts'
import { readGhost, soundsLikeGhost } from './ghost.ts'
import { readHexo } from './hexo.ts'
import { readHugo } from './hugo.ts'
import { isJekyll, readJekyll } from './jekyll.ts'
import { readPelican } from './pelican.ts'
import { readText } from './texts.ts'
import { untaken } from './untaken.ts'
import { isWxr, readWordPress } from './wordpress.ts'

/** A system is known by a file of its own; `root` is the folder that holds it: empty, or `docs/`. */
interface System {
  readonly config: RegExp
  /** What else must be there. */
  readonly applies?: (paths: readonly string[], root: string) => boolean
  readonly read: (folder: OldFolder, root: string) => Promise<OldSite>
}

const has = (paths: readonly string[], start: string): boolean => paths.some((path) => path.startsWith(start))

const systems: readonly System[] = [
  { config: /^docusaurus\.config\.[cm]?[jt]s$/, read: readDocusaurus },
  { config: /^_config\.ya?ml$/, applies: (paths, root) => has(paths, `${root}source/_posts/`), read: readHexo },
  { config: /^_config\.ya?ml$/, read: readJekyll },
  { config: /^hugo\.(toml|ya?ml|json)$/, read: readHugo },
  { config: /^config\.(toml|ya?ml|json)$/, applies: (paths, root) => has(paths, `${root}content/`), read: readHugo },
  { config: /^config\/_default\/(hugo|config)\.(toml|ya?ml|json)$/, read: readHugo },
  { config: /^(\.eleventy|eleventy\.config)\.[cm]?[jt]s$/, read: readEleventy },
  { config: /^astro\.config\.[cm]?[jt]s$/, read: readAstro },
  { config: /^pelicanconf\.py$/, read: readPelican },
]

/** Recognise the system of what is to be imported, and read it. @throws {Refusal} where there is nothing to import */
export async function readOldSite(given: OldFolder): Promise<OldSite> {
  const folder = withoutSources(given)
  const site = await readBySystem(folder)
  if (site.texts.length === 0)
    throw new Refusal(`${folder.name} was taken for ${site.system}, and there is no article in it. ${known}`)
  const left = [...site.left, ...folder.left]
  return {
    ...site,
    moves: [...site.moves, ...(await movesIn(folder, site))],
    left: [...left, ...untaken(folder.paths, { ...site, left })],
  }
}

/** R Markdown, Quarto and notebooks keep the text that they make beside its source: that text is what readers saw. */
function withoutSources(folder: OldFolder): OldFolder {
  const paths = new Set(folder.paths)
  const isSource = (path: string): boolean => {
    const stem = /^(.+)\.(?:rmd|rmarkdown|qmd)$/i.exec(path)?.[1]
    return stem !== undefined && ['md', 'markdown', 'html'].some((ending) => paths.has(`${stem}.${ending}`))
  }
  const sources = folder.paths.filter(isSource)
  if (sources.length === 0) return folder
  const left =
    sources.length === 1
      ? `${sources[0]} is a source: the text that was made of it is taken`
      : `${sources.length.toLocaleString('en')} files such as ${sources[0]} are sources: the texts that were made of them are taken`
  return { ...folder, paths: folder.paths.filter((path) => !isSource(path)), left: [...folder.left, left] }
}

/** Read the file of former addresses that Netlify, Cloudflare and others know: `/old /new 301`. Patterns are none of one article. */
async function movesIn(folder: OldFolder, { roots }: OldSite): Promise<OldSite['moves']> {
  const file = roots.map((root) => `${root}_redirects`).find((path) => folder.paths.includes(path))
  const { text } = file === undefined ? { text: '' } : await readText(folder, file)
  return text.split('\n').flatMap((line) => {
    const [, from, to] = /^\s*(\/[^\s*:?#]*)\s+((?:\/|https:\/\/)[^\s*]*)(?:\s+30[1278]!?)?\s*$/.exec(line) ?? []
    return from && to ? [[from, to] as const] : []
  })
}

const known =
  'What can be imported: a folder or zip archive of Jekyll, Hugo, Zola, Eleventy, Docusaurus, Astro, Hexo or Pelican; exports of WordPress (.xml) and Ghost (.json); Markdown, web pages, plain text and Word files (.docx).'

async function readBySystem(folder: OldFolder): Promise<OldSite> {
  const exports = await exportsIn(folder)
  if (exports.wordpress.length > 0) return await readWordPress(folder, exports.wordpress)
  if (exports.ghost !== null) return await readGhost(folder, exports.ghost)
  for (const depth of [0, 1, 2, 3]) {
    for (const { config, applies, read } of systems) {
      const roots = folder.paths.flatMap((path) => rootAt(path, depth, config))
      const root = roots.find((root) => applies?.(folder.paths, root) ?? true)
      if (root !== undefined) return await read(folder, root)
    }
  }
  if (isJekyll(folder.paths)) return await readJekyll(folder, '')
  return await readFolderOfTexts(folder)
}

/** Find exports at the top, or one folder below: files that hold a whole site. */
async function exportsIn(folder: OldFolder): Promise<{ wordpress: string[]; ghost: string | null }> {
  const isOnly = folder.paths.length === 1
  const wordpress: string[] = []
  let ghost: string | null = null
  for (const path of folder.paths.filter((path) => path.split('/').length <= 2 && /\.(xml|json)$/i.test(path))) {
    const start = await startOf(folder, path)
    if (/\.xml$/i.test(path) && (isWxr(start) || isOnly)) wordpress.push(path)
    if (/\.json$/i.test(path) && ghost === null && (isOnly || (/ghost/i.test(path) && soundsLikeGhost(start)))) ghost = path
  }
  return { wordpress, ghost }
}

async function startOf(folder: OldFolder, path: string): Promise<string> {
  for await (const bytes of await folder.stream(path))
    return Buffer.from(bytes.subarray(0, 5000)).toString('latin1').replaceAll('\0', '')
  return ''
}

/** Say in which folder of a given depth a configuration is. */
function rootAt(path: string, depth: number, config: RegExp): string[] {
  const parts = path.split('/')
  const root = parts.slice(0, depth).join('/')
  return parts.length > depth &&
    config.test(parts.slice(depth).join('/')) &&
    !/(^|\/)(test|tests|fixtures|examples?|templates?)(\/|$)/.test(root)
    ? [root === '' ? '' : `${root}/`]
    : []
}

/** The folder in which a file lies, with a slash at its end; empty at the top. */
export const folderOf = (path: string): string => (dirname(path) === '.' ? '' : `${dirname(path)}/`)
