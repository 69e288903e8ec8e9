import { isLeading } from './lead.ts'
import { dayIn, isHiding, isShowing, isSurelyHiding, plain, saysNo, saysNothing, saysYes, wordsIn } from './words.ts'

/** What a field that means nothing here does elsewhere. */
export interface Hidden {
  /** `surely` where some system hides a text by this field, `perhaps` where its value alone sounds like it. */
  readonly how: 'surely' | 'perhaps'
  /** The field, with what it is in: `build.render`. */
  readonly field: string
  /** Whether it keeps the whole text from readers, and not from lists, feeds or search alone. */
  readonly wholly: boolean
}

/** Say whether a field hides a text in Jekyll, Hexo, Hugo, Zola, Eleventy, Astro, Ghost, WordPress, Obsidian, Docusaurus or the like. */
export function hiddenBy(name: string, value: unknown): Hidden | null {
  return hiddenIn(name, value, name) ?? (soundsHiding(bare(name), value) ? { how: 'perhaps', field: name, wholly: true } : null)
}

/** Hugo, Astro and WordPress publish a text on this day: which day the field names, if it is such a field. */
export const publishingDay = (name: string, value: unknown): string | null => (publishing.has(bare(name)) ? dayIn(value) : null)

/** What has days of its own, which are in the future for good reasons. */
const otherDays =
  /event|conference|webinar|meet|talk|course|season|review|remind|revisit|check|deadline|due|birth|start|begin|end|next|valid|until|expir|access|retriev|term|target|goal|sale|offer|until|delivery|when|trip|travel/

/** A later day in a field that nobody knows may be the one on which a text is to come out. */
export const perhapsPublishingDay = (name: string, value: unknown): string | null =>
  isLeading(name) || otherDays.test(bare(name)) ? null : dayIn(value)

/** Whatever is here but no: Hexo encrypts by a password, Eleventy leaves out of the collections that it lists. */
const anyHides = wordsIn(`
  draft drafts unlisted unpublished hidden private headless wip nopublish donotpublish dontpublish norender password passwd postpassword
  encrypt encrypted passwordprotected membersonly memberonly subscribersonly paidonly paywall paywalled trashed deleted expired withdrawn
  embargo embargoed entwurf brouillon borrador rascunho bozza utkast kladde luonnos szkic piszkozat taslak ciornă πρόχειρο черновик чернетка مسودة טיוטה
  草稿 下書き 초안 非公開 비공개
  excludefromcollections eleventyexcludefromcollections excludefromsearch excludesearch searchexclude searchexcluded nosearch noindex
  nositemap sitemapexclude excludefromsitemap nolist nofeed norss dghide`)
/** What a yes hides; other values say other things, such as Material's `hide: [toc]`. */
const yesHides = wordsIn(`
  hide skip skippublish ignore ignored exclude excluded disable disabled inactive archived internal internalonly secret confidential protected
  locked restricted premium paid loginrequired requireslogin authrequired requireauth scheduled noexport trash todo maintenance maintenancemode comingsoon underconstruction`)
const noHides = wordsIn(`
  veröffentlicht veröffentlichen öffentlich publié publier publicado publicar pubblicato pubblica opublikowany opublikuj gepubliceerd publicerad
  опубликовано опубликован 公開 公开 发布 發佈 공개
  published publish public live visible show display enabled active released ready approved online publicaccess render output export
  build permalink dgpublish share shared
  listed list listable index indexed indexable search searchable insearchindex includeinsearch include sitemap insitemap includeinsitemap pagefind
  feed rss infeed includeinfeed`)
/** Of the above, what keeps a text out of lists, feeds or search, where its page is still there. */
const partly = wordsIn(`
  unlisted headless excludefromcollections eleventyexcludefromcollections excludefromsearch excludesearch searchexclude searchexcluded nosearch
  noindex nositemap sitemapexclude excludefromsitemap nolist nofeed norss dghide listed list listable index indexed indexable search
  searchable insearchindex includeinsearch include sitemap insitemap includeinsitemap pagefind feed rss infeed includeinfeed robots googlebot
  metarobots hide exclude`)
const states = wordsIn(
  'status poststatus state visibility access stage workflow publishstatus publishing publishingstatus contentstatus',
)
const robots = wordsIn('robots metarobots googlebot')
/** States that other systems know no other meaning of: an odd one is worth a look. */
const mereStates = wordsIn('poststatus visibility publishstatus publishingstatus contentstatus')
const ending = wordsIn(`
  expirydate expiry expire expires expiresat expireson expiration expirationdate unpublishdate unpublishat unpublishon unpublish unpublished
  validuntil validto visibleuntil publishuntil publisheduntil publishto showuntil archivedate archiveon archiveat archiveafter removeat removeon
  takedown takedowndate depublish depublishon offlinedate`)
const publishing = wordsIn(`
  publishdate publishon publishdatetime publishtime pubdate publicationdate publisheddate publishedat publishedon publishedtime
  datepublished datepublish releasedate releaseat releaseon release scheduledfor scheduledat scheduled scheduledate schedule embargo embargountil
  golive golivedate goliveat goliveon livedate liveat liveon onlinefrom onlinedate onlineat launchdate launchat launchon availablefrom availableon
  availableat visiblefrom showfrom publishfrom publishafter validfrom postdate postdategmt postat poston veröffentlichungsdatum
  veröffentlichtam erscheint erscheintam erscheinungsdatum datedepublication fechadepublicación`)
/** What systems gather such fields in. */
const containers = wordsIn(
  'build cascade params extra eleventycomputed custom data page seo sitemap search robots feed rss frontmatter attributes',
)
/** Of what is in any other mapping, only these are without doubt: `comments: { enabled: false }` hides nothing. */
const nested = wordsIn('draft published unpublished unlisted noindex private password robots')
/** Whatever it is in, `status: draft` says it of the text; `comments: { status: closed }` does not. */
const nestedStates = wordsIn('status poststatus visibility publishstatus')
/** Fields that switch a part of the page, a layout, a feature. */
const harmless = wordsIn(`
  comments comment commentable allowcomments discussion disqus giscus utterances toc tableofcontents contents featured feature math mathjax
  katex latex mathml mermaid diagram diagrams chart charts sidebar leftsidebar rightsidebar sidebarleft sidebarright navbar nav navigation
  menu menus aside footer header hero banner breadcrumb breadcrumbs pagination paginate prev next previous prevnext lastupdated lastmod
  editlink editurl editpage editable outline pin pinned sticky top layout authorprofile authorbox author readtime readingtime related
  relatedposts sharebuttons sharing socialshare sociallinks social ads adsense ad advertising analytics tracking newsletter subscribe signup cta
  image images cover thumbnail photos license copyright reward donate like likes rating ratings highlight highlighting linenumbers linenos
  codefold codecopy numbersections numbered fullwidth wide narrow classes transparent popup weight order sidebarposition excerpt summary
  description subtitle updated translate translated translation i18n video audio podcast slides print printable pdf download cache amp
  jsonld opengraph og twitter facebook crosspost syndicate syndicated webmention webmentions pingback ping tweet email notify telegram
  evergreen canonical locale lang language rtl dark darkmode theme css js script scripts mdx html raw templateengineoverride
  eleventynavigation anchors headinganchors wordcount views counter progress backtotop series sort gallery lightbox zoom
  animation navexclude graph backlinks pagetitle titleblock profile metadata meta keyboard icon emoji logo badge badges collapse collapsed
  collapsible expand expanded home imagezoom listing contributors changelog timestamp timestamps mathnumbering proofread`)

/** `isPublished` and `published` say the same. */
const bare = (name: string): string => plain(name).replace(/^is(?=[a-z]{4})/, '')

/** What a text as a whole may be in or out of; `display_inline_form` and `exclude_from_sidebar` speak of other things. */
const wholes =
  '(?:the|all|our)?(?:list|index|home|feed|rss|sitemap|search|archive|collection|blog|page|post|article|site|publi[cs])'

/** Where a field says where a text appears, as `hideFromHome: true` or `show_in_feed: false`. */
const outOfPlaces = new RegExp(`^(hide|hidden|exclude|excluded|omit|remove|skip)(from|in|on)${wholes}`)
const inPlaces = new RegExp(`^(show|shown|display|list|listed|include|included|visible)(from|in|on)${wholes}`)
const switchesAPart = /^(show|hide|display|enable|disable|with|has|use|no|allow|include|exclude|default|custom|auto)[a-z]{2}/
const ofATextAsAWhole = new RegExp(wholes)

function hiddenIn(name: string, value: unknown, path: string): Hidden | null {
  const key = bare(name)
  if (saysNothing(value)) return key === 'outputs' && Array.isArray(value) ? surely(path, key) : null
  if (Array.isArray(value) && states.has(key) && value.some((one) => hides(key, one))) return surely(path, key)
  if (typeof value === 'object' && value !== null && !anyHides.has(key))
    return (harmless.has(key) && key !== 'meta' && key !== 'metadata' ? null : inside(key, value, path)) ?? noindexIn(value, path)
  return hides(key, value) ? surely(path, key) : isOddState(key, value) ? { how: 'perhaps', field: path, wholly: true } : null
}

const surely = (field: string, key: string): Hidden => ({
  how: 'surely',
  field,
  wholly: !partly.has(key) && !/(from|in|on)/.test(key),
})

function hides(key: string, value: unknown): boolean {
  // Who comes to the page is sent elsewhere, and nobody sees its text.
  if (isLeading(key)) return /^(\/|https?:|\.{1,2}\/)/.test(String(value).trim())
  if (robots.has(key)) return /noindex|\bnone\b/i.test(String(value)) || saysNo(value)
  if (states.has(key)) return isHiding(value)
  if (ending.has(key) && dayIn(value) !== null) return true
  if (anyHides.has(key)) return !saysNo(value) && !isShowing(value) && dayIn(value) === null
  if (yesHides.has(key) || outOfPlaces.test(key)) return saysYes(value)
  if (ending.has(key)) return !saysNo(value)
  // `index: 0` is a place in an order.
  return (noHides.has(key) || inPlaces.test(key)) && isHiding(value) && !(key === 'index' && value === '0')
}

const isOddState = (key: string, value: unknown) =>
  mereStates.has(key) && !isShowing(value) && !saysYes(value) && dayIn(value) === null

/** Look into a mapping, and into a list of mappings. */
function inside(key: string, value: object, path: string): Hidden | null {
  for (const [name, part] of Object.entries(value)) {
    const at = Array.isArray(value) ? path : `${path}.${name}`
    const isKnown = Array.isArray(value) || containers.has(key) || nested.has(bare(name)) || containers.has(bare(name))
    // What Eleventy computes is known to nobody before it builds.
    if (key === 'eleventycomputed' && (anyHides.has(bare(name)) || noHides.has(bare(name)))) return surely(at, bare(name))
    if (typeof part === 'object' && part !== null) {
      const found = inside(Array.isArray(value) ? key : bare(name), part, at)
      if (found) return found
    } else if (isKnown && !Array.isArray(value) && hides(bare(name), part)) return surely(at, bare(name))
    else if (nestedStates.has(bare(name)) && isSurelyHiding(part)) return surely(at, bare(name))
  }
  return null
}

/** VitePress, Docusaurus and Starlight take tags for the head: `{ name: robots, content: noindex }`. */
function noindexIn(value: object, path: string): Hidden | null {
  return /"content":"[^"]*\bnoindex\b/i.test(JSON.stringify(value)) ? surely(path, 'robots') : null
}

const known = [anyHides, yesHides, noHides, states, robots, ending, containers, harmless]

/** Whatever the field is called, unless it is known what it means. */
function soundsHiding(key: string, value: unknown): boolean {
  if (isLeading(key) || known.some((names) => names.has(key)) || (switchesAPart.test(key) && !ofATextAsAWhole.test(key)))
    return false
  return isSurelyHiding(value) || (saysNo(value) && !/^[0nf]$/i.test(String(value).trim()))
}
