import type { Remark } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { nearest } from '#lib/text/nearest.ts'
import { slugify } from '#lib/urls.ts'
import type { Author, Category } from './article.ts'

type Refuse = (problem: Pick<Remark, 'rule' | 'message' | 'fix'>) => void

/** Find a category by its title or slug, in any letter case; what is not there is refused with the nearest name. */
export function matchCategory(written: string | undefined, categories: readonly Category[], refuse: Refuse): string | null {
  if (written === undefined) return null
  const slug = slugify(written)
  const category =
    slug === '' ? undefined : categories.find((category) => category.slug === slug || slugify(category.title) === slug)
  if (category) return category.slug
  const titles = categories.map(({ title }) => title)
  refuse({
    rule: 'category-unknown',
    message: `There is no category "${written}".`,
    fix: choices(written, nearest(written, titles), titles, 'content/categories'),
  })
  return null
}

/** Find an author by slug or name. */
export function matchAuthor(written: string | null, authors: readonly Author[], refuse: Refuse): string | null {
  if (written === null) return null
  const slug = slugify(written)
  const author = authors.find((author) => author.slug === slug || slugify(author.name) === slug)
  if (author) return author.slug
  const slugs = authors.map((author) => author.slug)
  refuse({
    rule: 'author-unknown',
    message: `There is no author "${written}".`,
    fix: choices(slug, nearest(slug, slugs), slugs, 'content/authors'),
  })
  return null
}

/** Find a side of the site, or `both`. */
export function matchStance(written: string | undefined, site: Site, refuse: Refuse): string | null {
  if (written === undefined) return null
  const stances = [...site.sides.map((side) => side.slug), 'both']
  const slug = slugify(written)
  if (stances.includes(slug)) return slug
  refuse({
    rule: 'stance-unknown',
    message: `"${written}" is not a side of this site's debate.`,
    fix: choices(slug, nearest(slug, stances), stances, 'site.yaml'),
  })
  return null
}

/** Name the one that was probably meant: the nearest, or the only one that has the written words in it. */
function choices(written: string, meant: string | null, all: readonly string[], place: string): string {
  if (meant) return `Did you mean ${meant}?`
  const [only, ...others] = written === '' ? [] : all.filter((one) => ` ${plainly(one)} `.includes(` ${plainly(written)} `))
  if (only !== undefined && others.length === 0) return `Write ${only}.`
  return all.length > 0
    ? `Choose one of ${all.slice(0, 8).join(', ')}, or add it to ${place}.`
    : `Add it to ${place}, or remove the line.`
}

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
