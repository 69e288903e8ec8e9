import { weightsIn } from '#lib/server/weights.ts'

/**
 * Say whether a visitor names Markdown by `Accept` and would rather have it than HTML; of two that are wanted as much, the one that is
 * named first. Browsers and `*\/*` never name it. RFC 9110, 12.5.1
 */
export function prefersMarkdown(accepted: string | undefined): boolean {
  if (accepted === undefined || !/text\/markdown/i.test(accepted)) return false
  const weights = weightsIn(accepted)
  const markdown = weights.get('text/markdown') ?? 0
  const html = weights.get('text/html') ?? weights.get('text/*') ?? weights.get('*/*') ?? 0
  if (markdown === 0 || markdown !== html) return markdown > html
  const named = [...weights.keys()]
  return !weights.has('text/html') || named.indexOf('text/markdown') < named.indexOf('text/html')
}
