import type { Analytics as Settings } from '#lib/site.ts'

/** Let a page be counted by a service that sets no cookies. */
export function Analytics({ analytics: { script, data } }: { readonly analytics: Settings }) {
  const told = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return <script defer src={script} {...told} />
}
