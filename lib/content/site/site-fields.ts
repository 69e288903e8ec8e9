import { z } from 'zod'
import { date, list, name, text } from '#lib/content/source/fields.ts'
import { unknownToken } from '#lib/content/source/old-permalinks.ts'
import { unknownSetting } from '#lib/content/source/unknown-field.ts'
import { languageTag } from '#lib/content/written/languages.ts'
import { siteNames } from '#lib/content/written/synonyms.ts'
import { hostNames } from '#lib/hosts.ts'
import { isUrl } from '#lib/is-url.ts'
import { defaultSite } from '#lib/site.ts'
import { slugify } from '#lib/urls.ts'
import { callToAction } from './call-to-action.ts'
import { admin, analytics, comments } from './providers.ts'

/** Words that readers see; `site-words.ts` gives them the quotes of the site's language. */
const words = text

const address = text.refine(
  (value) => value.startsWith('/') && !value.startsWith('//'),
  'must be addresses that begin with a slash, such as /about/',
)
const webOrigin = text
  .refine((value) => isUrl(value) && /^https?:$/.test(new URL(value).protocol), {
    error: 'must be the web address of the site, such as https://example.com',
    abort: true,
  })
  .refine((value) => /^https?:\/\/[^?#]+$/i.test(value), 'must be an address without a question mark or a hash')
  .refine(
    (value) => /^(?:\/[\w~-][\w.~-]*)*\/?$/.test(new URL(value).pathname),
    'must be a host, or a host with the path that the site is below, of letters a to z, digits and hyphens, such as https://example.com/blog',
  )
  .transform((value) => new URL(value).origin + new URL(value).pathname.replace(/\/$/, ''))
const host = text
  .transform((value) => value.toLowerCase().replace(/[\s_]+/g, '-'))
  .pipe(z.enum(hostNames, { error: `must be one of ${hostNames.join(', ')}` }))
const side = z.union([
  words.transform((title) => ({ slug: slugify(title), title, claim: null, address: null })),
  z
    .strictObject({ slug: text.optional(), title: words, claim: words.optional() })
    .transform(({ slug, title, claim }) => ({ slug: slugify(slug ?? title), title, claim: claim ?? null, address: null })),
])

const endpoint = text.refine(
  isEndpoint,
  'must have an endpoint that begins with https://, such as https://api.indexnow.org/indexnow',
)
const indexNowKey = text.refine(
  (value) => /^[a-z\d-]{8,128}$/i.test(value),
  'must have a key of 8 to 128 letters, digits and hyphens',
)
const allowance = z.enum(['allow', 'disallow'], { error: 'must say allow or disallow for search, training and user' })
const bots = z
  .strictObject(
    { search: allowance, training: allowance, user: allowance },
    { error: 'must say allow or disallow for search, training and user, and nothing else' },
  )
  .partial()
  .transform((said) => ({ ...defaultSite.bots, ...said }))
const contact = /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/
const security = z
  .strictObject(
    {
      contact: text.refine(
        (value) => contact.test(value),
        'needs a contact such as mailto:security@example.com or an https address',
      ),
      expires: date,
      policy: text
        .refine((value) => /^https:\/\/\S+$/.test(value) && isUrl(value), 'needs a policy that is an https address')
        .optional(),
      languages: list
        .refine((tags) => tags.every((tag) => languageTag(tag) !== null), 'needs languages such as [en, de]')
        .optional(),
    },
    { error: 'must give a contact and the day on which it expires' },
  )
  .transform(({ policy = null, languages = [], ...said }) => ({ ...said, policy, languages }))

const entries = 'must be a list of entries, each with title and address'
const groups = 'must have groups, each with a title and links, and perhaps a line rights:'
const footerLink = z.strictObject(
  {
    title: words,
    address: text.refine(
      (value) => /^\/(?!\/)/.test(value) || (/^https:\/\/\S+$/.test(value) && isUrl(value)),
      'must lead to addresses that begin with a slash or with https://',
    ),
  },
  { error: 'must have groups of links, each with title and address' },
)
const footer = z
  .strictObject(
    {
      groups: z.array(z.strictObject({ title: words, links: z.array(footerLink, { error: groups }) }, { error: groups }), {
        error: groups,
      }),
      rights: words,
    },
    { error: groups },
  )
  .partial()
  .transform(({ groups = [], rights = null }) => ({ groups, rights }))

/** Other systems give one pattern for all posts, or one for each section. */
const permalinks = z
  .union([text.transform((one) => [one]), z.array(text), z.record(z.string(), text).transform((all) => Object.values(all))], {
    error: 'must be how addresses were spelled before, such as /:year/:month/:day/:title.html',
  })
  .refine((all) => all.every((pattern) => unknownToken(pattern) === null), {
    error: ({ input }) =>
      `has a part that is not known: ${[input].flat().flatMap((pattern) => (typeof pattern === 'string' && unknownToken(pattern)) || [])[0]}`,
  })

const ofLanguage = 'must have name, description, navigation, sides or categories below each language'
const languages = z
  .record(
    z.string(),
    z
      .strictObject(
        {
          name: words,
          description: words,
          navigation: z.array(z.strictObject({ title: words, address }, { error: entries }), { error: entries }),
          sides: z.array(side, { error: ofLanguage }).length(2, 'must be a list of two sides'),
          categories: z.record(z.string(), words, { error: ofLanguage }),
        },
        { error: ofLanguage },
      )
      .partial(),
    { error: 'must be a list of languages such as de:, each with lines of its own' },
  )
  .refine((all) => Object.keys(all).every((tag) => languageTag(tag) !== null), {
    error: ({ input }) =>
      `has ${Object.keys(Object(input)).find((tag) => languageTag(tag) === null)}, which is no language such as de or pt-BR`,
  })
  .transform((all) => Object.fromEntries(Object.entries(all).map(([tag, said]) => [languageTag(tag) ?? tag, said])))

/** `both` is neither side, and a name without letters is none. */
const areDistinct = (sides: readonly { slug: string }[]) =>
  new Set(['both', '', ...sides.map(({ slug }) => slug)]).size === sides.length + 2

/** Every field of site.yaml. */
export const siteFields = z
  .strictObject({
    name: words,
    origin: webOrigin,
    description: words,
    titlePattern: text.refine(
      (value) => value.split('%s').length === 2,
      'must hold %s once, where the title of a page goes, such as "%s · My site"',
    ),
    language: text,
    languages,
    timeZone: text.refine(isTimeZone, 'must be a time zone such as Etc/UTC or Europe/Berlin'),
    author: name,
    navigation: z.array(z.strictObject({ title: words, address }, { error: entries }), { error: entries }),
    footer,
    sides: z
      .array(side, { error: 'must be a list of two sides, each with title and claim' })
      .length(2, 'must be a list of two sides')
      .refine(areDistinct, 'must be two sides with different names, other than both'),
    tagsFrom: text.refine((value) => /^[1-9]\d{0,3}$/.test(value), 'must be a number of articles, such as 3').transform(Number),
    host,
    hsts: text.refine((value) => /^\d{1,9}$/.test(value), 'must be a number of seconds, such as 31536000').transform(Number),
    elsewhere: z.array(address, { error: 'must be a list of addresses' }),
    permalinks,
    indexNow: z.strictObject(
      { endpoint, key: indexNowKey },
      { error: 'must have an endpoint and a key, each on a line of its own' },
    ),
    bots,
    security,
    callToAction,
    comments,
    analytics,
    admin,
    // What it may say is said in lib/theme/settings.ts, which knows the line of each of its settings.
    theme: z.unknown(),
  })
  .partial()

/** What site.yaml may say. */
export const siteForm = { schema: siteFields, names: siteNames, remarkOn: unknownSetting } as const

/** A key must not travel in the open, unless it stays on this machine, as in tests. */
function isEndpoint(value: string): boolean {
  if (!isUrl(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  return (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')) && username + password === ''
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
