import type { SafeHtml } from '#lib/markdown/tree/body.ts'

/** Set sanitized text. No other component puts HTML into a page. */
export function Prose({ html }: { readonly html: SafeHtml }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a SafeHtml came through the sanitizer
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
