import type { ReactNode } from 'react'
import { HalfMark } from '#components/parts/side-mark.tsx'
import type { LanguageWay } from '#lib/heads/translated.ts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Look } from '#lib/look.ts'
import type { Footer as FooterModel } from '#lib/site.ts'
import { search } from '#lib/urls.ts'
import type { Words } from '#lib/words/words.ts'
import { Footer } from './footer.tsx'
import { SiteName } from './site-name.tsx'

/** What every page says of the site. */
export interface ShellSite {
  readonly name: string
  readonly description: string
  readonly navigation: readonly Link[]
  /** The first is on the left, the second on the right. */
  readonly sides: readonly { readonly slug: string; readonly title: string; readonly address: string | null }[]
  readonly footer: FooterModel
  readonly look: Pick<Look, 'logo'>
  readonly isPreview: boolean
  /** Where the pages of its language are. */
  readonly folder: string
}

interface Props {
  readonly site: ShellSite
  /** The page in other languages. */
  readonly languages: readonly LanguageWay[]
  /** Address of the page that is shown. */
  readonly current: string
  readonly words: Words
  readonly children: ReactNode
}

/** Put a page between the site's masthead and its foot. The front page says the site's name itself, as its title. */
export function SiteShell({ site, languages, current, words, children }: Props) {
  const home = `${site.folder}/`
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      {site.isPreview && <p className="label draft">{words.preview}</p>}
      <header className={current === home ? 'masthead masthead-front' : 'masthead'}>
        <Side site={site} place="left" current={current} />
        {current !== home && (
          <p className="masthead-name">
            <a href={home}>
              <SiteName name={site.name} logo={site.look.logo} />
            </a>
          </p>
        )}
        <div className="masthead-navigation">
          <Navigation site={site} languages={languages} current={current} words={words} />
          <button type="button" className="theme needs-script" data-act="theme" aria-pressed="false">
            <span className="visually-hidden">{words.darkTheme}</span>
          </button>
        </div>
        <Side site={site} place="right" current={current} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer name={site.name} description={site.description} footer={site.footer} words={words} />
    </>
  )
}

interface SideProps {
  readonly site: ShellSite
  readonly place: 'left' | 'right'
  readonly current: string
}

/** Name a side at its own edge, and lead to its page: the masthead is the key to the marks of the whole site. */
function Side({ site, place, current }: SideProps) {
  const side = site.sides[place === 'left' ? 0 : 1]
  if (!side) return null
  const className = `ear ear-${place} side-${place}`
  const named = (
    <>
      <HalfMark place={place} />
      <span>{side.title}</span>
    </>
  )
  // Where nothing argues a side there is no page of it, and no door.
  if (side.address === null) return <p className={className}>{named}</p>
  return (
    <a className={className} href={side.address} aria-current={side.address === current ? 'page' : undefined}>
      {named}
    </a>
  )
}

type NavigationProps = Pick<Props, 'site' | 'languages' | 'current' | 'words'>

function Navigation({ site: { navigation, folder }, languages, current, words }: NavigationProps) {
  const searchLink: Link = { title: words.search, address: folder + search }
  return (
    <nav aria-label={words.mainNavigation}>
      <ul>
        {[...navigation.filter(({ address }) => address !== searchLink.address), searchLink].map((link) => (
          <li key={link.address}>
            <a href={link.address} aria-current={link.address === current ? 'page' : undefined}>
              {link.title}
            </a>
          </li>
        ))}
        {languages.map(({ title, language, address }) => (
          <li key={language}>
            <a href={address} lang={language} hrefLang={language}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
