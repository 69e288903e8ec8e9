import { z } from 'zod'
import { text } from '#lib/content/source/fields.ts'
import { isUrl } from '#lib/is-url.ts'
import type { Admin, Analytics } from '#lib/site.ts'

const isHost = (value: string): boolean => /^https:\/\/[^/?#@\s;,'"]+\/?$/.test(value) && isUrl(value)
/** What readers send must not travel in the open, and a policy names the whole of it. */
const server = (problem: string) =>
  z
    .string({ error: problem })
    .pipe(text)
    .refine(isHost, problem)
    .transform((value) => new URL(value).origin)
const given = (pattern: RegExp, problem: string) =>
  z
    .string({ error: problem })
    .pipe(text)
    .refine((value) => pattern.test(value), problem)

const giscusParts = 'needs repo, repoId, category and categoryId, as https://giscus.app says them'
const issoParts = 'needs the server of Isso, such as https://comments.example.com'
const providers = 'must name a provider, giscus or isso, or be false'

const giscus = z.strictObject(
  {
    provider: z.literal('giscus'),
    repo: given(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, giscusParts),
    repoId: given(/^[\w=+/-]{1,100}$/, giscusParts),
    category: given(/^[^<>"]{1,100}$/, giscusParts),
    categoryId: given(/^[\w=+/-]{1,100}$/, giscusParts),
  },
  { error: giscusParts },
)
const isso = z.strictObject({ provider: z.literal('isso'), server: server(issoParts) }, { error: issoParts })

const none = text.refine((value) => /^(?:false|no|none|off)$/i.test(value)).transform(() => null)

/** What site.yaml may say of comments: who keeps them. */
export const comments = z.preprocess(
  plainly,
  z.union([none, z.discriminatedUnion('provider', [giscus, isso], { error: providers })], { error: firstOf(providers) }),
)

const usual = { plausible: 'https://plausible.io', umami: 'https://cloud.umami.is' } as const
const counters = 'must name a provider, plausible, umami or goatcounter, and the site there'

/** What site.yaml may say of how visits are counted: by a service that sets no cookies. */
export const analytics = z.preprocess(
  plainly,
  z.union(
    [
      none,
      z
        .strictObject(
          {
            provider: z.enum(['plausible', 'umami', 'goatcounter'], { error: counters }),
            site: given(
              /^[\w.,-]{1,200}$/,
              'needs the site as the provider calls it: a domain for plausible, an id for umami, a code for goatcounter',
            ),
            server: server('needs a server such as https://stats.example.com, without a path').optional(),
          },
          { error: counters },
        )
        .transform(counted),
    ],
    { error: firstOf(counters) },
  ),
)

const editing = 'must be true, or the repository as owner/name'
const isYes = /^(?:true|yes|on)$/i
const repositoryName = /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,5}$/
const services = ['github', 'gitlab', 'gitea'] as const

/** What site.yaml may say of the editor at /admin/: that it opens a folder of the machine, or a repository too. */
export const admin = z.preprocess(
  plainly,
  z.union(
    [
      none,
      text
        .refine((value) => isYes.test(value) || repositoryName.test(value), editing)
        .transform((value): Admin => opening(isYes.test(value) ? {} : { repository: value })),
      z
        .strictObject(
          {
            repository: given(repositoryName, 'needs the repository as owner/name').optional(),
            provider: z.enum(services, { error: `must name a provider: ${services.join(', ')}` }).optional(),
            branch: given(/^[\w./-]{1,100}$/, 'needs the name of a branch').optional(),
            server: server('needs a server such as https://gitlab.example.com, without a path').optional(),
            appId: given(/^[\w-]{1,200}$/, 'needs the id of the application as the provider gives it').optional(),
            folder: given(
              /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/,
              'needs the folder of the content in the repository, such as content',
            ).optional(),
          },
          { error: editing },
        )
        .transform(opening),
    ],
    { error: firstOf(editing) },
  ),
)

function opening(said: {
  readonly repository?: string | undefined
  readonly provider?: Admin['provider'] | undefined
  readonly branch?: string | undefined
  readonly server?: string | undefined
  readonly appId?: string | undefined
  readonly folder?: string | undefined
}): Admin {
  const { repository = null, provider = 'github', branch = null, server = null, appId = null, folder = 'content' } = said
  return { repository, provider, branch, server, appId, folder }
}

/** People write the names of providers with a capital. */
function plainly(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || !('provider' in written)) return written
  return { ...written, provider: String(written.provider).trim().toLowerCase() }
}

/** Of several forms that something may have, the one that was begun says what is wrong. */
function firstOf(usual: string) {
  return (issue: { readonly errors?: readonly (readonly { readonly message: string }[])[] }): string =>
    issue.errors?.at(-1)?.[0]?.message ?? usual
}

function counted({
  provider,
  site,
  server,
}: {
  provider: 'plausible' | 'umami' | 'goatcounter'
  site: string
  server?: string | undefined
}): Analytics {
  if (provider === 'goatcounter') {
    const own = server ?? `https://${site}.goatcounter.com`
    const script = server === undefined ? 'https://gc.zgo.at/count.js' : `${server}/count.js`
    return { provider: 'GoatCounter', script, sends: `${own}/count`, data: { goatcounter: `${own}/count` } }
  }
  const own = server ?? usual[provider]
  return provider === 'plausible'
    ? { provider: 'Plausible', script: `${own}/js/script.js`, sends: `${own}/api/event`, data: { domain: site } }
    : { provider: 'Umami', script: `${own}/script.js`, sends: `${own}/api/send`, data: { 'website-id': site, 'host-url': own } }
}
