import type { SafeHtml } from '#lib/markdown/tree/body.ts'

interface Props {
  readonly html: SafeHtml
  /** Where it is not that of the page. */
  readonly lang?: string | undefined
}

/** Set sanitized text. No other component puts HTML into a page. */
export function Prose({ html, lang }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a SafeHtml came through the sanitizer
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
