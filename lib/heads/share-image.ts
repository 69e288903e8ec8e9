import { type Catalog, inAllLanguages } from '#lib/catalog/catalog.ts'
import { categoryLink } from '#lib/catalog/entry-links.ts'
import { catalogAt } from '#lib/catalog/lookups.ts'
import { usualPalette } from '#lib/colors.ts'
import type { Article } from '#lib/content/article.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { fixedLinks } from '#lib/lists/fixed-links.ts'
import { bothSides, stanceOf } from '#lib/lists/stance.ts'
import { type ArticleCard, type Card, cardFile, cardShapes, cardSize, type SiteCard, shapeFile } from '#lib/media/card/card.ts'
import type { Crop, Picture, Variant } from '#lib/media/picture/picture.ts'
import { onceFor } from '#lib/once-for.ts'
import * as urls from '#lib/urls.ts'
import { fill, wordsOf } from '#lib/words/words.ts'

/** The picture that a page is shared by. */
export interface ShareImage {
  /** `/media/…` */
  readonly address: string
  readonly width: number
  readonly height: number
  readonly type: 'image/png' | 'image/jpeg'
  readonly alt: string
}

/** Name the picture that an article is shared by: its own, cut to shape, otherwise a card with its title. */
export function shareImageOf(article: Article, catalog: Catalog): ShareImage {
  const crop = article.image && sharedCrop(article.image)
  return crop ? asImage(crop, article.imageAlt) : cardImage(cardOf(article, catalog), article.title)
}

/** Name the picture that the site, its front page and its lists are shared by. */
export function siteShareImage(catalog: Catalog): ShareImage {
  return cardImage(siteCard(catalog), catalog.site.name)
}

/** Name the picture that a debate is shared by: a card with its question between the halves. */
export function debateShareImage(debate: Debate, catalog: Catalog): ShareImage {
  return cardImage(debateCard(debate, catalog), debate.title)
}

/** Name the pictures of an article for search engines, in 16 by 9, 4 by 3 and square: of what it is shared by. */
export function structuredImagesOf(article: Article, catalog: Catalog): ShareImage[] {
  const { image, imageAlt, title } = article
  if (image && hasSharedPicture(article)) {
    return image.crops.filter(({ ratio }) => ratio !== '40x21').map((crop) => asImage(crop, imageAlt))
  }
  const card = cardOf(article, catalog)
  return cardShapes.map(({ ratio, ...size }) => pngImage(shapeFile(card, ratio), size, title))
}

/** Name every card that a page is shared by. */
export function cardsOf(catalog: Catalog): Card[] {
  const withoutPicture = catalog.articles.filter((article) => !hasSharedPicture(article))
  const ofDebates = catalog.debates.map((debate) => debateCard(debate, catalog))
  return [
    ...inAllLanguages(catalog).map(siteCard),
    ...ofDebates,
    ...withoutPicture.map((article) => cardOf(article, catalogAt(article.address, catalog))),
  ]
}

/** Say whether an article is shared by its own picture. A drawing or a small picture gives way to a card. */
export const hasSharedPicture = ({ image }: Article): boolean => image !== null && sharedCrop(image) !== undefined

/** Networks show what is smaller than 600 by 315 as a thumbnail beside the link. https://developers.facebook.com/docs/sharing/webmasters/images/ */
const sharedCrop = ({ crops }: Picture): Crop | undefined => crops.find(({ ratio, width }) => ratio === '40x21' && width >= 600)

/** Its page, its graph and the release ask for it. */
function cardOf(article: Article, catalog: Catalog): ArticleCard {
  const known = cards(catalog)
  const card = known.get(article) ?? articleCard(article, catalog)
  known.set(article, card)
  return card
}

const cards = onceFor((_: Catalog) => new Map<Article, ArticleCard>())

function articleCard(article: Article, catalog: Catalog): ArticleCard {
  const { title } = article
  const stance = stanceOf(article.stance, catalog.site)
  const half = stance && { title: stance.title, place: stance.place }
  const words = wordsOf(catalog.site.language)
  // It is said wherever the card is shown, which may be far from the page.
  const paid = article.sponsored === null ? null : fill(words.sponsoredBy, { name: article.sponsored }, words)
  const category = paid ?? categoryLink(article.category, catalog)?.title ?? null
  return { type: 'article', title, stance: half, category, site: catalog.site.name, ...drawnIn(catalog) }
}

function debateCard({ title }: Debate, catalog: Catalog): ArticleCard {
  const { site } = catalog
  const { title: sides, place } = bothSides(site)
  const category = fixedLinks(site).debates.title
  return { type: 'debate', title, stance: { title: sides, place }, category, site: site.name, ...drawnIn(catalog) }
}

function siteCard(catalog: Catalog): SiteCard {
  const { name, description, sides } = catalog.site
  return { type: 'site', site: name, description, sides: sides.map(({ title }) => title), ...drawnIn(catalog) }
}

/** Said only where it is not as usual: a card is named by all that is said of it. */
function drawnIn({ site: { look, sides } }: Catalog): Pick<Card, 'colors' | 'sideless'> {
  const { light } = look.palette
  return { ...(light !== usualPalette.light && { colors: light }), ...(sides.length === 0 && { sideless: true }) }
}

const asImage = ({ file, width, height, format }: Variant, alt: string): ShareImage => ({
  address: urls.media(file),
  width,
  height,
  type: format === 'png' ? 'image/png' : 'image/jpeg',
  alt,
})

const cardImage = (card: Card, alt: string): ShareImage => pngImage(cardFile(card), cardSize, alt)

const pngImage = (file: string, { width, height }: Pick<ShareImage, 'width' | 'height'>, alt: string): ShareImage => ({
  address: urls.media(file),
  width,
  height,
  type: 'image/png',
  alt,
})
