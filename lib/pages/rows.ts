import type { List } from '#lib/lists/lists.ts'
import type { Stance } from '#lib/lists/stance.ts'
import type { Hub } from './model/lists.ts'
import type { ListRow, Said, Summary } from './model/summary.ts'

interface Rows {
  readonly rows: readonly ListRow[]
  readonly common: Said
}

/** Say once what all articles have in common. */
export function rowsOf(articles: readonly Summary[], beyondHeading: (said: Said) => Said = (said) => said): Rows {
  const common = commonOf(articles)
  const rows = articles.map((article) => ({ article, said: beyond(common, beyondHeading(article)) }))
  return { rows, common: beyondHeading(common) }
}

/** Make the rows of a list: they leave out what its heading says, and what its hub shows. */
export function rowsOfList(articles: readonly Summary[], list: List, hub: Hub | null, stance: Stance | null): Rows {
  const shown = new Set(hub?.best.flat().map(({ address }) => address))
  const rest = articles.filter(({ address }) => !shown.has(address))
  return rowsOf(rest, (said) => beyondHeading(said, list, stance))
}

/** One row alone has nothing in common. */
function commonOf([first, ...others]: readonly Summary[]): Said {
  const agrees = (value: (of: Said) => string | undefined): boolean =>
    first !== undefined && others.length > 0 && others.every((other) => value(other) === value(first))
  return {
    stance: (agrees(({ stance }) => stance?.slug) && first?.stance) || null,
    category: (agrees(({ category }) => category?.address) && first?.category) || null,
    authors: (agrees(({ authors }) => authors.map(({ address }) => address).join()) && first?.authors) || [],
    date: (agrees(({ date }) => date?.text) && first?.date) || null,
  }
}

/** Leave out what the heading of the list says: its own side, category or author. "Outbound Sales" names a side too. */
function beyondHeading(said: Said, { address, title, part }: List, own: Stance | null): Said {
  const at = part?.of.address ?? address
  return {
    stance: said.stance?.slug === own?.slug || (said.stance && title.startsWith(`${said.stance.title} `)) ? null : said.stance,
    category: said.category?.address === at ? null : said.category,
    authors: said.authors.every(({ address }) => address === at) ? [] : said.authors,
    date: said.date,
  }
}

const beyond = (common: Said, said: Said): Said => ({
  stance: common.stance ? null : said.stance,
  category: common.category ? null : said.category,
  authors: common.authors.length > 0 ? [] : said.authors,
  date: common.date ? null : said.date,
})
