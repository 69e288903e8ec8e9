import type { Root } from 'hast'
import { cached, cachedName, hashOf, openPack, type Pack } from '#lib/cache.ts'
import type { ContentFolder } from '#lib/content/source/files.ts'
import type { Remark } from '#lib/findings.ts'
import { parseBody } from '#lib/markdown/parse-body.ts'
import type { ParsedBody } from '#lib/markdown/tree/body.ts'
import type { Picture } from '#lib/media/picture/picture.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Body } from './article.ts'
import { findPicture, isPicture } from './pictures.ts'

type Written = Body['source']
type Facts = Omit<ParsedBody, 'tree' | 'text'>

/** Parse a text, or remember what it was parsed to, and find its pictures. */
export async function readBody(source: Written, path: string, folder: ContentFolder): Promise<{ body: Body; remarks: Remark[] }> {
  const { remarks, ...facts } = await factsOf(source)
  const images: Record<string, Picture> = {}
  const missing: Remark[] = []
  for (const { src, line, column } of facts.pictures) {
    const found = await findPicture(src, path, folder)
    if (isPicture(found)) images[src] = found
    else missing.push({ line, column, severity: 'error', ...found })
  }
  return { body: { ...facts, source, images }, remarks: [...remarks, ...missing, ...facts.pictures.flatMap(poorAlt)] }
}

/** Answer the sanitized tree of a body. */
export function treeOf(body: Pick<Body, 'source'>): Promise<Root> {
  return cached('trees', bodyKey(body.source), async () => (await parse(body.source)).tree)
}

/** Facts and tree are kept apart: every page asks for all facts, and for one tree. */
async function factsOf(source: Written): Promise<Facts> {
  facts ??= openPack('facts')
  const pack = await facts
  const key = bodyKey(source)
  const known = pack.get(key)
  if (known) return known
  const { tree, text: _, ...made } = await parse(source)
  await cached('trees', key, async () => tree)
  pack.set(key, made)
  return made
}

let facts: Promise<Pack<Facts>> | undefined

/** Write down what was parsed since, for the next process. */
export const keepFacts = async (): Promise<void> => (await facts)?.save()

/** Name the kept trees of the texts that were read. */
export const treesInUse = async (): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all([...((await facts)?.used() ?? [])].map(cachedName)))

const parse = ({ text, ...given }: Written) => parseBody(text, given)
/** Name what a text is parsed to, by all that decides it. */
export const bodyKey = onceFor(({ text, title, subtitle, sides = [] }: Written) =>
  hashOf(text, JSON.stringify([title, subtitle, sides.map(({ slug, title }) => [slug, title])])),
)

function poorAlt({ src, alt, line, column }: { src: string; alt: string; line: number; column: number }): Remark[] {
  const name = src.replace(/^.*\//, '').replace(/\.\w+$/, '')
  if (alt !== '' && alt !== name) return []
  const message =
    alt === '' ? `The picture "${src}" has no description.` : `The description of the picture "${src}" is its file name.`
  const fix = 'Say between the square brackets what the picture shows, for readers who cannot see it.'
  return [{ line, column, severity: 'hint', rule: 'picture-description', message, fix }]
}
