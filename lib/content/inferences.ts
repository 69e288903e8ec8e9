import type { Source } from '#lib/content/source/read-source.ts'
import type { Remark } from '#lib/findings.ts'
import type { Body } from './article.ts'

export { cutAtWord } from '#lib/text/cut-at-word.ts'

/** Name everything that the file does not say and the page does: an inference is never silent. */
export function inferences({ fields }: Source, body: Body, description: string, authors: readonly string[]): Remark[] {
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
  if (!fields.author && !fields.authors && authors.length > 0)
    infer('author', `The author is the site's: ${authors[0]}.`, 'Add a line author: if somebody else wrote it.')
  return found
}
