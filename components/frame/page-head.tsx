import type { Palette } from '#lib/colors.ts'
import type { Alternate, Head, OpenGraph } from '#lib/heads/head.ts'
import type { ShareImage } from '#lib/heads/share-image.ts'
import { icons, manifest } from '#lib/urls.ts'

/**
 * Fill the head of a page: React moves these elements there. Next's metadata would say title, description and picture a
 * second time for Twitter, which reads the first.
 */
export function PageHead({ head, palette }: { readonly head: Head; readonly palette: Palette }) {
  return (
    <>
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      <meta name="robots" content={head.index ? 'max-image-preview:large, max-snippet:-1' : 'noindex'} />
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.openGraph && <Sharing head={head} graph={head.openGraph} />}
      {head.translations.map(({ language, address }) => (
        <link key={language} rel="alternate" hrefLang={language} href={address} />
      ))}
      {head.alternates.map((alternate) => (
        <AlternateLink key={alternate.address} alternate={alternate} />
      ))}
      <SiteLinks palette={palette} />
    </>
  )
}

function Sharing({ head, graph }: { readonly head: Head; readonly graph: OpenGraph }) {
  const { article, image } = graph
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:title" content={graph.title} />
      <meta property="og:description" content={head.description} />
      {head.canonical && <meta property="og:url" content={head.canonical} />}
      <meta property="og:site_name" content={graph.siteName} />
      {graph.locale && <meta property="og:locale" content={graph.locale} />}
      {image && <Picture image={image} />}
      {article?.published && <meta property="article:published_time" content={article.published} />}
      {article?.modified && <meta property="article:modified_time" content={article.modified} />}
      {article?.section && <meta property="article:section" content={article.section} />}
      {article?.tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}

function Picture({ image }: { readonly image: ShareImage }) {
  return (
    <>
      <meta property="og:image" content={image.address} />
      <meta property="og:image:type" content={image.type} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      {image.alt !== '' && <meta property="og:image:alt" content={image.alt} />}
    </>
  )
}

function AlternateLink({ alternate: { type, address, title } }: { readonly alternate: Alternate }) {
  return <link rel="alternate" type={type} href={address} title={title ?? undefined} />
}

/** What is the same on every page: icons, manifest, the color of the window around it. */
function SiteLinks({ palette: { light, dark } }: { readonly palette: Palette }) {
  return (
    <>
      <link rel="icon" href={icons[32]} sizes="32x32" />
      <link rel="icon" href={icons.svg} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={icons[180]} />
      <link rel="manifest" href={manifest} />
      <meta name="theme-color" content={light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark.paper} media="(prefers-color-scheme: dark)" />
    </>
  )
}
