import type { Graph } from 'schema-dts'
import { scriptJson } from '#lib/script-json.ts'

/** Tell search engines what the page shows, in their words. */
export function StructuredData({ graph }: { readonly graph: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(graph) }} />
}
