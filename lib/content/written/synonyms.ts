/** What other systems call a field of ours. Hyphens, underscores, dots, blanks and letter case make no difference. */
export interface Names {
  /** Other names of the same: if two are there, both must say the same. */
  readonly same: readonly string[]
  /** What serves another purpose there, and stands in where the field is missing. */
  readonly standIns?: readonly string[]
}

/** The names of the fields of one kind of file. */
export type Vocabulary = Readonly<Record<string, Names>>

/** Names that mean a field of every file with words in it. */
const description: Names = {
  // Hugo and Docusaurus say description; the rest are plugins for search engines, Pelican and Contentful.
  same: ['desc', 'metaDescription', 'seoDescription', 'seo.description', 'meta.description'],
  standIns: ['ogDescription', 'og.description', 'socialDescription', 'twitterDescription'],
}

/** The systems behind each line; many names are used by several. */
export const articleNames: Vocabulary = {
  // WordPress, schema.org.
  title: { same: ['postTitle', 'headline'], standIns: ['seoTitle', 'seo.title', 'metaTitle', 'ogTitle', 'h1'] },
  // Newspapers (deck, standfirst), Docusaurus themes, Hexo, Quarto.
  subtitle: { same: ['subTitle', 'subheading', 'subhead', 'deck', 'dek', 'standfirst'], standIns: ['tagline'] },
  description,
  // Hugo and Pelican (summary), WordPress and Jekyll (excerpt), Ghost (custom_excerpt), Quarto (abstract), Contentlayer (lead).
  excerpt: { same: ['summary', 'lead', 'lede', 'abstract', 'teaser', 'intro', 'postExcerpt', 'customExcerpt', 'blurb'] },
  date: {
    same: [
      // Astro (pubDate, pubDatetime), Ghost and dev.to (published_at), schema.org, WordPress.
      ...['pubDate', 'pubDatetime', 'published', 'publishedAt', 'publishedOn', 'publishedDate', 'publishedTime'],
      ...['publicationDate', 'publishedDateTime', 'datePublished', 'postDate', 'posted', 'postedOn', 'issued'],
    ],
    // Hugo (publishDate); Obsidian, Notion, Directus: when the file was made.
    standIns: ['publishDate', 'created', 'createdAt', 'createdOn', 'creationDate', 'dateCreated', 'createdTime'],
  },
  updated: {
    same: [
      // Hugo (lastmod), Jekyll (last_modified_at), Astro (updatedDate, modDatetime), schema.org, WordPress, Docusaurus, VitePress.
      ...['lastmod', 'lastModified', 'lastModifiedAt', 'modified', 'modifiedAt', 'modifiedDate', 'modifiedTime', 'dateModified'],
      ...['updatedDate', 'updatedAt', 'updatedOn', 'dateUpdated', 'modDatetime', 'modDate', 'lastUpdated', 'lastUpdate', 'update'],
      ...['lastUpdate.date', 'postModified', 'revised', 'edited'],
    ],
  },
  // Zola, 11ty.
  category: { same: ['categoryName', 'postCategory'] },
  // Jekyll, Hugo, Hexo and WordPress (categories), newspapers (section), Drupal (topics).
  categories: { same: ['postCategories', 'section', 'topics', 'topic', 'rubric'] },
  // Hexo, WordPress, Notion, GitHub.
  tags: { same: ['tag', 'labels', 'label', 'hashtags', 'postTags', 'postTag'] },
  keywords: { same: ['keyword', 'metaKeywords', 'seo.keywords'] },
  // Pelican, Dublin Core, Ghost (primary_author), WordPress.
  author: { same: ['authorName', 'postAuthor', 'byline', 'by', 'writer', 'writtenBy', 'creator', 'dc.creator', 'primaryAuthor'] },
  authors: { same: ['authorNames', 'writers', 'creators', 'bylines', 'coauthors'] },
  // Hugo (url), Gatsby (path); only where it is an address of the site.
  permalink: { same: ['url', 'path', 'route'] },
  slug: { same: ['postName', 'urlSlug'] },
  // Jekyll (redirect_from), Hexo (alias), Docusaurus.
  aliases: { same: ['alias', 'redirectFrom', 'redirectsFrom', 'redirects', 'oldUrl', 'oldUrls', 'formerUrls', 'previousUrls'] },
  // dev.to, Ghost, Yoast.
  canonical: { same: ['canonicalUrl', 'canonicalUri', 'canonicalLink', 'relCanonical', 'originalUrl', 'seo.canonical'] },
  image: {
    same: [
      // Hugo themes (cover, featured_image), Astro (heroImage), Ghost (feature_image), minimal-mistakes (header.image), Hexo (banner).
      ...['cover', 'coverImage', 'hero', 'heroImage', 'featuredImage', 'featureImage', 'featuredImg', 'banner', 'bannerImage'],
      ...['headerImage', 'headerImg', 'mainImage', 'leadImage', 'postImage', 'articleImage', 'picture', 'photo', 'img', 'images'],
      ...['header.image', 'cover.image', 'hero.image', 'featured.image', 'header', 'header.overlayImage'],
    ],
    standIns: [
      ...['thumbnail', 'thumb', 'thumbnailImage', 'ogImage', 'og.image', 'socialImage', 'shareImage', 'metaImage', 'seo.image'],
      ...['twitterImage', 'cardImage', 'previewImage', 'teaserImage', 'header.teaser', 'listImage'],
    ],
  },
  imageAlt: {
    same: [
      ...[
        'alt',
        'altText',
        'imageAltText',
        'imageDescription',
        'coverAlt',
        'coverImageAlt',
        'heroAlt',
        'heroImageAlt',
        'bannerAlt',
      ],
      ...['featuredImageAlt', 'featureImageAlt', 'headerImageAlt', 'headerAlt', 'pictureAlt', 'photoAlt', 'imgAlt', 'mainImageAlt'],
      'header.imageDescription',
    ],
    standIns: ['thumbnailAlt', 'thumbAlt', 'ogImageAlt', 'socialImageAlt', 'twitterImageAlt'],
  },
  // Jekyll themes (pin), Hexo (sticky), WordPress.
  featured: { same: ['pin', 'pinned', 'sticky', 'highlighted'] },
  // Hugo (linkTitle), Docusaurus (sidebar_label).
  breadcrumb: { same: ['linkTitle', 'shortTitle', 'menuTitle', 'navTitle', 'sidebarLabel', 'sidebarTitle'] },
  // Jekyll themes, dev.to.
  readingTime: { same: ['readTime', 'readingMinutes', 'timeToRead', 'minutesToRead'] },
  // Newspapers, WordPress plugins for sponsored posts.
  sponsored: { same: ['sponsor', 'sponsoredBy', 'sponsorName', 'paidBy', 'presentedBy', 'inPartnershipWith', 'advertiser'] },
  // Jekyll, Hugo, Ghost, WordPress.
  comments: {
    same: ['comment', 'commentable', 'allowComments', 'enableComments', 'showComments', 'commentsEnabled', 'commentStatus'],
  },
  corrections: { same: ['correction', 'corrected', 'errata', 'erratum', 'corrigenda'] },
  // Newsrooms, press offices.
  publishAt: { same: ['embargo', 'embargoUntil', 'embargoedUntil', 'embargoed', 'embargoEnds', 'underEmbargoUntil'] },
  keyPoints: { same: ['keyTakeaways', 'takeaways'] },
  lang: { same: ['language', 'locale'] },
  translationOf: { same: ['translation_of', 'translates'] },
  series: { same: ['seriesName', 'serie'] },
  // Hugo.
  part: { same: ['seriesOrder', 'seriesPart', 'seriesIndex', 'seriesWeight', 'partNumber'] },
  related: { same: ['relatedPosts', 'relatedArticles', 'seeAlso'] },
}

export const categoryNames: Vocabulary = {
  title: { same: ['name', 'label'] },
  description: { ...description, same: [...description.same, 'summary', 'excerpt', 'lead', 'intro'] },
}

export const authorNames: Vocabulary = {
  // WordPress (display_name), Ghost, Docusaurus (title is what somebody does).
  name: { same: ['displayName', 'fullName', 'authorName'] },
  description: { ...description, same: [...description.same, 'bio', 'shortBio', 'biography', 'about', 'summary', 'excerpt'] },
  url: { same: ['website', 'homepage', 'site', 'web', 'link'] },
}

export const debateNames: Vocabulary = {
  title: { same: ['question', 'name', 'headline'] },
  description: { ...description, same: [...description.same, 'summary', 'excerpt', 'lead', 'intro'] },
  aliases: { same: ['alias', 'redirectFrom', 'redirectsFrom', 'redirects'] },
}

/** Jekyll (url, timezone), Hugo (baseURL, languageCode), Docusaurus, Astro (site), Gatsby (siteUrl). */
export const siteNames: Vocabulary = {
  name: { same: ['title', 'siteName', 'siteTitle'] },
  origin: { same: ['url', 'siteUrl', 'baseUrl', 'site'] },
  description: { same: ['desc', 'siteDescription', 'metaDescription'], standIns: ['tagline', 'subtitle'] },
  language: { same: ['lang', 'locale', 'languageCode', 'defaultLanguage', 'defaultLocale'] },
  timeZone: { same: ['timezone', 'tz'] },
}

/** Bring a name to what all its spellings share: `image-alt`, `image_alt`, `imageAlt` and `Image.Alt` are one. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[-_. ]+/g, '')

/** Which field a name means, and how near to it: its own name, the same in another spelling or system, or what stands in for it. */
export interface Meant {
  readonly field: string
  readonly by: 'its name' | 'another name' | 'standing in'
}

/** The names of one kind of file, to be looked up. */
export interface Meanings {
  readonly of: (name: string) => Meant | null
  /** What a name within a mapping means, such as `image` in `header`. */
  readonly within: (name: string, key: string) => Meant | null
}

/** Say which field each name means. Fields of ours win over names of other systems. */
export function meaningsIn(fields: readonly string[], vocabulary: Vocabulary): Meanings {
  const table = new Map<string, Meant>()
  const dotted = new Set<string>()
  const learn = (names: readonly string[], meant: Meant) => {
    for (const name of names) {
      table.set(foldName(name), meant)
      if (name.includes('.')) dotted.add(foldName(name))
    }
  }
  const all = Object.entries(vocabulary)
  for (const [field, { standIns = [] }] of all) learn(standIns, { field, by: 'standing in' })
  for (const [field, { same }] of all) learn(same, { field, by: 'another name' })
  for (const field of fields) learn([field], { field, by: 'another name' })
  const of = (name: string): Meant | null =>
    fields.includes(name) ? { field: name, by: 'its name' } : (table.get(foldName(name)) ?? null)
  return { of, within: (name, key) => withinPicture(of(name), name, key, table) ?? dottedName(name, key, table, dotted) }
}

/** What a mapping says of a picture, besides its description. */
const pictureKeys = /^(src|source|url|path|file|filename|image|img|href)$/i

function withinPicture(holder: Meant | null, name: string, key: string, table: ReadonlyMap<string, Meant>): Meant | null {
  if (holder?.field !== 'image') return null
  if (pictureKeys.test(key)) return holder
  if (/^(alt|alt[-_ ]?text|description)$/i.test(key)) return { field: 'imageAlt', by: holder.by }
  return table.get(foldName(`${name}.${key}`)) ?? null
}

const dottedName = (name: string, key: string, table: ReadonlyMap<string, Meant>, dotted: ReadonlySet<string>): Meant | null =>
  dotted.has(foldName(`${name}.${key}`)) ? (table.get(foldName(`${name}.${key}`)) ?? null) : null
