import type { Remark } from '#lib/findings.ts'
import type { Body } from './article.ts'
import type { Source } from './sources.ts'

/** Name everything that the file does not say and the page does: an inference is never silent. */
export function inferences({ fields }: Source, body: Body, description: string, author: string | null): Remark[] {
  const found: Remark[] = []
  const infer = (field: string, message: string, fix: string, at = { line: 1, column: 1 }) =>
    found.push({ line: at.line, column: at.column, severity: 'note', rule: `${field}-inferred`, message, fix })
  if (!fields.title && body.title)
    infer('title', `The title is the ${body.title.from}: "${body.title.text}".`, 'Nothing to do, if that is right.', body.title)
  if (!fields.subtitle && body.subtitle)
    infer(
      'subtitle',
      `The subtitle is the ${body.subtitle.from}: "${body.subtitle.text}".`,
      'Nothing to do, if that is right.',
      body.subtitle,
    )
  if (!fields.description && description !== '') {
    const from = fields.excerpt ? 'the excerpt' : 'the first sentences'
    infer('description', `The description is ${from}: "${description}".`, 'Add a line description: with one sentence of your own.')
  }
  if (!fields.author && author)
    infer('author', `The author is the site's: ${author}.`, 'Add a line author: if somebody else wrote it.')
  return found
}

/** Cut a text at a word so that it has no more than `limit` characters, and say so with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const end = /\s/.test(text[limit] ?? '') ? limit : cut.search(/\s\S*$/)
  return `${(end > 0 ? cut.slice(0, end) : wholeSigns(text, limit)).replace(/[\s.,;:–—-]+$/u, '')}…`
}

/** Take as many whole signs as leave room for the ellipsis; one may be many characters, as a family of emoji is. */
function wholeSigns(text: string, limit: number): string {
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, limit + 2))]
  const fitting = signs.filter(({ index, segment }) => index + segment.length < limit)
  return fitting.map(({ segment }) => segment).join('')
}
