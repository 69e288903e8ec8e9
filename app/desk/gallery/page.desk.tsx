import './gallery.css'
import { notFound } from 'next/navigation'
import { NotFoundPage } from '#components/not-found-page.tsx'
import { PageBody } from '#components/page.tsx'
import { given } from '#lib/inputs/given.ts'
import { wordsOf } from '#lib/words/words.ts'

const panels = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'rtl' },
] as const

/** Show every element of the site in both themes and both directions of writing, one below the other. */
export default async function Gallery() {
  const pages = (await given().gallery?.()) ?? notFound()
  return panels.map(({ theme, dir }) => (
    <main key={theme + dir} data-theme={theme} dir={dir} className="gallery">
      <p className="label">
        {theme}, {dir}
      </p>
      {pages.slice(0, 1).map(({ site }) => (
        <NotFoundPage key="not-found" site={site} pairs={[]} latest={[]} words={wordsOf(site.language)} />
      ))}
      {pages.map(({ site, page }) => (
        <PageBody key={page.address} site={site} page={page} />
      ))}
    </main>
  ))
}
