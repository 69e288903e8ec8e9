import type { HostName } from './hosts.ts'
import { type Look, usualLook } from './look.ts'

/** What site.yaml says, checked. */
export interface Site {
  readonly name: string
  /** `https://counterpoint.example`, or with the path that the site is below: `https://name.github.io/blog`. No slash at its end. */
  readonly origin: string
  readonly description: string
  /** How pages are titled, `%s · Counterpoint`: %s is a page's own title. Null: the site's name follows it. */
  readonly titlePattern: string | null
  /** A BCP 47 tag: `en`. */
  readonly language: string
  /** What it says of itself in its other languages, by their tags. */
  readonly languages: Readonly<Record<string, SaidInLanguage>>
  /** Where the pages of this language are: nowhere but at the root for the language of the site, `/de` for another one. */
  readonly folder: string
  /** An IANA name: days are shown as they are there. */
  readonly timeZone: string
  /** Slug of the author of articles that name none. */
  readonly author: string | null
  readonly navigation: readonly { readonly title: string; readonly address: string }[]
  readonly footer: Footer
  /** The positions of the debate, two or none: the first is on the left, the second on the right. */
  readonly sides: readonly Side[]
  /** How many articles a tag needs to have a page. */
  readonly tagsFrom: number
  /** Who puts it on the web; null where nobody has said. */
  readonly host: HostName | null
  /** For how many seconds browsers are to insist on https (Strict-Transport-Security); null says nothing of it. */
  readonly hsts: number | null
  /** Addresses of this host that another system serves. */
  readonly elsewhere: readonly string[]
  /** How addresses of articles were spelled in systems before this one: `/:year/:month/:day/:title.html`. */
  readonly permalinks: readonly string[]
  /** Where search engines are told of changes; null where they are not. */
  readonly indexNow: IndexNow | null
  /** What bots may read, by what they are for. */
  readonly bots: Readonly<Record<'search' | 'training' | 'user', 'allow' | 'disallow'>>
  /** How to report a weakness of the site; null where nobody has said. */
  readonly security: Security | null
  /** What articles ask their readers to do; null where they ask nothing. */
  readonly callToAction: CallToAction | null
  /** Who keeps what readers say; null where nobody does. */
  readonly comments: Comments | null
  /** Who counts visits; null where nobody does. */
  readonly analytics: Analytics | null
  /** Where texts are edited in a browser, at /admin/; null where they are not. */
  readonly admin: Admin | null
  readonly look: Look
  /** Whether it is shown to those who write it alone, drafts and scheduled texts too. */
  readonly isPreview: boolean
}

/** What a site says of itself in another language than its own. */
export interface SaidInLanguage {
  readonly name?: string
  readonly description?: string
  readonly navigation?: Site['navigation']
  /** In the order of the site's sides. */
  readonly sides?: readonly Pick<Side, 'title' | 'claim'>[]
  /** Titles of categories by their slugs. */
  readonly categories?: Readonly<Record<string, string>>
}

/** What the foot of every page says. Until the catalog knows what there is, it is what site.yaml says: nothing, where that is silent. */
export interface Footer {
  readonly groups: readonly LinkGroup[]
  /** `© 2026 The Sales Desk`. */
  readonly rights: string | null
}

/** Links under a common title. */
export interface LinkGroup {
  readonly title: string
  /** Each leads to an address of the site, or to a whole one. */
  readonly links: readonly { readonly title: string; readonly address: string }[]
}

/** What an article asks of its readers: to follow a link, or to fill in a form. */
export interface CallToAction {
  readonly title: string
  readonly text: string | null
  readonly button: string
  /** An address of the site, or a whole one; null where there is a form. */
  readonly link: string | null
  readonly form: ProviderForm | null
  /** The last day on which it is shown. */
  readonly until: string | null
}

/** A form that a provider of newsletters or webinars takes. Its fields are called as the provider calls them. */
export interface ProviderForm {
  /** `https://…` */
  readonly action: string
  readonly email: string
  readonly name: string | null
  readonly hidden: Readonly<Record<string, string>>
  /** What signing up means, in a sentence. */
  readonly consent: string | null
}

/** Who keeps comments: a frame of giscus.app over discussions on GitHub, or a server of Isso. */
export type Comments =
  | {
      readonly provider: 'giscus'
      readonly repo: string
      readonly repoId: string
      readonly category: string
      readonly categoryId: string
    }
  | { readonly provider: 'isso'; readonly server: string }

/** Who counts visits, without cookies. */
export interface Analytics {
  /** As people call it: `Plausible`. */
  readonly provider: string
  /** Where its script is, and where that sends what it saw: whole addresses, for the policy. */
  readonly script: string
  readonly sends: string
  /** What the script must be told, by the names of its `data-` attributes. */
  readonly data: Readonly<Record<string, string>>
}

/** What the editor at /admin/ opens: a folder of the machine on which it is asked for, or a repository. */
export interface Admin {
  /** `owner/name`; null where only a folder is opened. */
  readonly repository: string | null
  readonly provider: 'github' | 'gitlab' | 'gitea'
  /** Null: the usual one of the repository. */
  readonly branch: string | null
  /** `https://gitlab.example`; null for github.com, gitlab.com and gitea.com. */
  readonly server: string | null
  /** The application by which one signs in at GitLab or Gitea; null: by a token. */
  readonly appId: string | null
  /** Where the content is in the repository: `content`. */
  readonly folder: string
}

/** https://www.indexnow.org/documentation */
export interface IndexNow {
  readonly endpoint: string
  /** Proves that this site speaks for itself: it is in a file of its own name. */
  readonly key: string
}

/** What security.txt says. https://www.rfc-editor.org/rfc/rfc9116 */
export interface Security {
  /** `mailto:…`, `https://…` or `tel:…` */
  readonly contact: string
  /** A day, or a timestamp with offset. */
  readonly expires: string
  /** `https://…` */
  readonly policy: string | null
  readonly languages: readonly string[]
}

/** One of the positions that the site's debate knows. */
export interface Side {
  readonly slug: string
  readonly title: string
  /** What it holds, in a sentence. */
  readonly claim: string | null
  /** Where its page is; null where no article argues it, or the catalog has not said so yet. */
  readonly address: string | null
}

/** The sides of texts that take one where site.yaml names none. */
export const usualSides: readonly Side[] = [
  { slug: 'outbound', title: 'Outbound', claim: null, address: null },
  { slug: 'inbound', title: 'Inbound', claim: null, address: null },
]

/** What holds where site.yaml is silent. */
export const defaultSite: Site = {
  name: 'Untitled site',
  origin: 'http://localhost',
  description: '',
  titlePattern: null,
  language: 'en',
  languages: {},
  folder: '',
  timeZone: 'Etc/UTC',
  author: null,
  navigation: [],
  footer: { groups: [], rights: null },
  sides: [],
  tagsFrom: 1,
  host: null,
  hsts: null,
  elsewhere: [],
  permalinks: [],
  indexNow: null,
  bots: { search: 'allow', training: 'allow', user: 'allow' },
  security: null,
  callToAction: null,
  comments: null,
  analytics: null,
  admin: null,
  look: usualLook,
  isPreview: false,
}
