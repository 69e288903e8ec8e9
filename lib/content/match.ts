import type { Remark } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { nearest } from '#lib/text/nearest.ts'
import { slugify } from '#lib/urls.ts'
import type { Category } from './article.ts'

type Refuse = (problem: Pick<Remark, 'rule' | 'message' | 'fix'>) => void

/** Find a category by its title or slug, in any letter case; what is not there is refused with the nearest name. */
export function matchCategory(written: string | undefined, categories: readonly Category[], refuse: Refuse): string | null {
  if (written === undefined) return null
  const category = categoryCalled(written, categories)
  if (category) return category.slug
  const titles = categories.map(({ title }) => title)
  refuse({
    rule: 'category-unknown',
    message: `There is no category "${written}".`,
    fix: choices(written, nearest(written, titles), titles, 'content/categories'),
  })
  return null
}

/** Of several categories, take the first that is one here, unless `given` says which; what is none is a tag, and so is a second one. */
export function categoriesAmong(
  written: readonly string[],
  categories: readonly Category[],
  given: string | null,
): { readonly category: string | null; readonly tags: readonly string[] } {
  const found = written.map((name) => ({ name, slug: categoryCalled(name, categories)?.slug ?? null }))
  const category = given ?? found.find(({ slug }) => slug !== null)?.slug ?? null
  return { category, tags: found.flatMap(({ name, slug }) => (slug !== null && slug === category ? [] : [name])) }
}

function categoryCalled(written: string, categories: readonly Category[]): Category | undefined {
  const slug = slugify(written)
  return slug === '' ? undefined : categories.find((category) => category.slug === slug || slugify(category.title) === slug)
}

/** Find a side of the site, or `both`. */
export function matchStance(written: string | undefined, site: Site, refuse: Refuse): string | null {
  if (written === undefined) return null
  if (site.sides.length === 0) {
    const fix = 'Add the lines "sides:", "  - Outbound" and "  - Inbound" to site.yaml, or leave the side out.'
    refuse({ rule: 'stance-unknown', message: `This site has no sides, so no text can take the side "${written}".`, fix })
    return null
  }
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
