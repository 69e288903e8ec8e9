import type { Catalog } from '#lib/catalog/catalog.ts'
import type { Article } from '#lib/content/article.ts'
import { pixelWidth } from './pixel-width.ts'
import type { Advice } from './say.ts'

/** How results are set: titles of 20 pixels in 600, https://moz.com/learn/seo/title-tag; two lines of 14 pixels for descriptions. */
const title = { size: 20, width: 600 }
const description = { size: 14, width: 920 }
/** https://yoast.com/what-is-thin-content/ */
const leastWords = 300

/** Say how an article looks in a list of results, and how it is tied to the others. */
export function appearanceAdvice(article: Article, linkedFrom: readonly string[], { links }: Pick<Catalog, 'links'>): Advice[] {
  const leads = (links.get(article.address) ?? []).filter((address) => address !== article.address)
  const isText = article.kind !== 'page' && !article.unlisted
  return [
    ...tooWide(article, 'title', article.title, title),
    // One that was made of the text says so in a note of its own.
    ...(article.lineOf('description') > 1 ? tooWide(article, 'description', article.description, description) : []),
    ...(isText && article.body.words < leastWords ? [thin(article)] : []),
    ...(isText && linkedFrom.length === 0 ? [orphan] : []),
    ...(isText && leads.length === 0 ? [deadEnd] : []),
  ]
}

function tooWide({ lineOf }: Article, field: 'title' | 'description', words: string, shown: typeof title): Advice[] {
  const width = pixelWidth(words, shown.size)
  if (width <= shown.width) return []
  const fits = shownPart(words, shown)
  const message = `The ${field} is ${width} pixels wide in a list of results, where about ${shown.width} are shown: it ends with “${fits.slice(-30)}…”.`
  return [{ line: lineOf(field), rule: `${field}-wide`, message, fix: 'Shorten it, or bring what matters to its beginning.' }]
}

function shownPart(words: string, { size, width }: typeof title): string {
  let kept = ''
  for (const letter of words) {
    if (pixelWidth(`${kept}${letter}…`, size) > width) break
    kept += letter
  }
  return kept.trimEnd()
}

const thin = ({ body }: Article): Advice => ({
  line: 1,
  rule: 'text-thin',
  message: `The text has ${body.words} words; under ${leastWords} search engines seldom find a page worth showing.`,
  fix: 'Say more, or make it a part of another text and lead there from here (aliases:).',
})

const orphan: Advice = {
  line: 1,
  rule: 'text-orphaned',
  message: 'No other text links here, so readers and search engines take it for unimportant.',
  fix: 'Link to it from a text on the same subject.',
}

const deadEnd: Advice = {
  line: 1,
  rule: 'text-dead-end',
  message: 'The text links to no other page of this site.',
  fix: 'Link to a text that a reader of this one would want next.',
}
