import type { BreadcrumbList, Organization, WebSite } from 'schema-dts'
import type { Link } from '#lib/lists/fixed-links.ts'
import type { Site } from '#lib/site.ts'
import { absolute, home, icons } from '#lib/urls.ts'

const homeOf = ({ origin }: Site): string => absolute(origin, home)

/** Identify who publishes the site. */
export const organizationId = (site: Site): string => `${homeOf(site)}#organization`

/** Introduce who publishes the site. */
export function organizationNode(site: Site): Organization {
  return {
    '@type': 'Organization',
    '@id': organizationId(site),
    name: site.name,
    url: homeOf(site),
    logo: absolute(site.origin, icons[512]),
  }
}

/** Introduce the site. */
export function websiteNode(site: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': `${homeOf(site)}#website`,
    name: site.name,
    url: absolute(site.origin, site.folder + home),
    ...(site.description === '' ? {} : { description: site.description }),
    inLanguage: site.language,
    publisher: { '@id': organizationId(site) },
  }
}

/** Name the site that a page is part of. */
export function partOf(site: Site): WebSite {
  return { '@type': 'WebSite', '@id': `${homeOf(site)}#website`, name: site.name, url: homeOf(site) }
}

/** Say the way from the front page as the breadcrumb shows it. */
export function breadcrumbNode(trail: readonly Link[], { origin }: Site): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(origin, address),
    })),
  }
}
