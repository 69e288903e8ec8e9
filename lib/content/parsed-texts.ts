import type { Root } from 'hast'
import { cached, cachedName, hashOf, keep, openPack, type Pack } from '#lib/cache.ts'
import { parseBody } from '#lib/markdown/parse-body.ts'
import type { ParsedBody } from '#lib/markdown/tree/body.ts'
import { onceFor } from '#lib/once-for.ts'
import type { Body } from './article.ts'

/** A text, and what its front matter says that decides how it is read. */
export type Written = Body['source']

/** What a text says, without its tree and its sentences: every page asks for all facts, and for one tree. */
export type Facts = Omit<ParsedBody, 'tree' | 'prose' | 'text'>

/** Parse a text, or remember what it was parsed to. */
export async function factsOf(source: Written): Promise<Facts> {
  const pack = await openFacts()
  const key = bodyKey(source)
  const known = pack.get(key)
  if (known) return known
  const made = await parseAndKeepTree(source)
  pack.set(key, made)
  return made
}

/** Answer the sanitized tree of a body. */
export function treeOf(body: Pick<Body, 'source'>): Promise<Root> {
  return cached('trees', bodyKey(body.source), async () => (await parse(body.source)).tree)
}

/** Answer the author's own sentences in a body. */
export function proseOf(body: Pick<Body, 'source'>): Promise<ParsedBody['prose']> {
  return cached('prose', bodyKey(body.source), async () => (await parse(body.source)).prose)
}

/** Parse a text, put its tree and its sentences where `treeOf` and `proseOf` find them, and answer the rest. */
export async function parseAndKeepTree(source: Written): Promise<Facts> {
  const { tree, prose, text: _, ...made } = await parse(source)
  await Promise.all([keep('trees', bodyKey(source), tree), keep('prose', bodyKey(source), prose)])
  return made
}

/** Read some texts for nothing: the first ones that a process parses take it twenty times as long as those that follow. */
export async function getUsedTo(sources: readonly Written[]): Promise<void> {
  for (const source of sources) {
    await parse(source)
    await new Promise((done) => setImmediate(done))
  }
}

let facts: Promise<Pack<Facts>> | undefined

/** Open what all texts were parsed to, once for each process. */
export const openFacts = (): Promise<Pack<Facts>> => {
  facts ??= openPack('facts')
  return facts
}

/** Write down what was parsed since, for the next process. */
export const keepFacts = async (): Promise<void> => (await facts)?.save()

/** Name the kept trees of the texts that were read. */
export const treesInUse = async (): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all([...((await facts)?.used() ?? [])].map(cachedName)))

const parse = ({ text, ...given }: Written) => parseBody(text, given)

/** Name what a text is parsed to, by all that decides it. */
export const bodyKey = onceFor(({ text, title, subtitle, sides = [], language, ownLanguage, said }: Written) =>
  hashOf(
    text,
    JSON.stringify([
      title,
      subtitle,
      sides.map(({ slug, title }) => [slug, title]),
      language,
      ownLanguage,
      ...(said ? [said] : []),
    ]),
  ),
)
