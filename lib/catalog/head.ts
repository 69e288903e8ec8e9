import type { Site } from '#lib/site.ts'
import { absolute } from '#lib/urls.ts'
import type { Head } from './model.ts'

/** Say what the head of a page says. */
export function headOf(
  site: Site,
  address: string,
  title: string,
  description: string,
  options: { index?: boolean; canonical?: string | null } = {},
): Head {
  return {
    title: title === site.name ? title : `${title} · ${site.name}`,
    description,
    canonical: options.canonical ?? absolute(site.origin, address),
    index: options.index ?? true,
  }
}
