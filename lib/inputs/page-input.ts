import type { Graph } from 'schema-dts'
import type { LanguageWay } from '#lib/heads/translated.ts'
import type { NotFoundPage, Page } from '#lib/pages/model/page.ts'
import type { ModuleName } from '#lib/scripts.ts'
import type { Site } from '#lib/site.ts'

/** What stands around all pages. */
export interface Frame {
  /** A BCP 47 tag: `en`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The one script inside every page. */
  readonly opening: string
  /** Where the style sheet of the theme is, at the writing desk: a release has it in the one of each page. */
  readonly themeSheet?: string | null
  /** Where the modules of `browser/` are. */
  readonly modules: Readonly<Record<ModuleName, string>>
}

/** All that the page at an address is made of: the app knows nothing else. It survives JSON. */
export interface PageInput {
  readonly frame: Frame
  readonly site: Site
  /** The page in the other languages of the site. */
  readonly languages: readonly LanguageWay[]
  readonly page: Page | NotFoundPage
  /** What search engines are told; null where there is nothing to tell. */
  readonly graph: Graph | null
}

/** Where the app has the page that says that nothing is at an address. No article can be there: `_` is in no name that we make. */
export const notFoundAddress = '/_/not-found/'
