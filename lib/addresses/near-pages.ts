import { nameOf, withoutDate } from '#lib/content/source/old-permalinks.ts'
import { onceFor } from '#lib/once-for.ts'
import { nearest, nearestAmong } from '#lib/text/nearest.ts'
import { slugify } from '#lib/urls.ts'

/** Finds pages by names alone: the last part of an address, or the name of a file, without a date before it and an ending after it. */
interface Names {
  /** The one page of that name; null where there is none, or more than one. */
  called(written: string): string | null
  /** The page that an address was probably meant to be. */
  like(written: string): string | null
}

/** Pages by address, and addresses by file. */
interface Known {
  readonly pages: ReadonlyMap<string, unknown>
  readonly files: ReadonlyMap<string, string>
}

/** Get ready to find what links that lead nowhere were meant to lead to. */
export const namesAmong = onceFor(({ pages, files }: Known): Names => {
  const articles = new Map<string, Set<string>>()
  for (const [path, address] of files) if (/\.(?:md|markdown)$/i.test(path) && pages.has(address)) add(articles, path, address)
  const all = new Map(articles)
  for (const address of pages.keys()) {
    const name = plainName(address)
    if (!articles.has(name) && !/\/page\/\d+\/$/.test(address)) add(all, address, address)
  }
  const nearName = nearestAmong([...all.keys()].filter((name) => name !== ''))
  return {
    called(written) {
      const [only, ...others] = articles.get(plainName(written)) ?? []
      return only !== undefined && others.length === 0 ? only : null
    },
    like(written) {
      const name = plainName(written)
      const found = all.get(name) ?? (name === '' ? undefined : all.get(nearName(name) ?? ''))
      const [only = null, ...others] = found ?? []
      return others.length === 0 ? only : nearest(written, found ?? [])
    },
  }
})

function add(names: Map<string, Set<string>>, written: string, address: string): void {
  const name = plainName(written)
  if (name !== '') names.set(name, (names.get(name) ?? new Set()).add(address))
}

/** Notion puts 32 hexadecimal digits behind the names of its files. */
const plainName = (written: string): string => slugify(withoutDate(nameOf(written).replace(/(?:%20|[\s_+-])[0-9a-f]{32}$/i, '')))
