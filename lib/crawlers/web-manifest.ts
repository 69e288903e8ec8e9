import type { Site } from '#lib/site.ts'
import * as urls from '#lib/urls.ts'

/** Describe the site to those who put it on a screen of their own. https://www.w3.org/TR/appmanifest/ */
export function webManifest({ name, description, language, look, origin }: Site): string {
  const { paper } = look.palette.light
  const at = (address: string) => urls.onHost(origin, address)
  const home = at(urls.home)
  const png = (size: 180 | 512) => ({ src: at(urls.icons[size]), sizes: `${size}x${size}`, type: 'image/png' })
  const described = {
    name,
    short_name: name,
    ...(description !== '' && { description }),
    lang: language,
    id: home,
    start_url: home,
    scope: home,
    // A publication is read among others: it wants the browser's address bar and its way back.
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: at(urls.icons.svg), sizes: 'any', type: 'image/svg+xml' }, png(180), png(512)],
  }
  return `${JSON.stringify(described, null, 1)}\n`
}
