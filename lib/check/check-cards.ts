import type { Article } from '#lib/content/article.ts'
import type { SiteFile } from '#lib/content/site/site-file.ts'
import type { Finding } from '#lib/findings.ts'
import { hasSharedPicture } from '#lib/heads/share-image.ts'
import type { Debate } from '#lib/lists/debates.ts'
import { missingFrom, settable } from '#lib/media/card/settable.ts'

/** Say which names the pictures for sharing cannot show, because the site's typefaces lack a letter of them. */
export function checkCards(
  siteFile: Pick<SiteFile, 'site' | 'file' | 'lineOf'>,
  articles: readonly Article[],
  debates: readonly Debate[],
): Finding[] {
  const { site, file, lineOf } = siteFile
  const onCards = articles.filter((article) => !hasSharedPicture(article))
  return [
    ...unshown({ file, line: lineOf('name') }, `the site's name`, site.name, 'Nothing to do, or spell the name in other letters.'),
    ...[...onCards, ...debates].flatMap(({ file, lineOf, title }) =>
      unshown({ file, line: lineOf('title') }, 'its title', title, own),
    ),
  ]
}

const own = 'Nothing to do, if a picture without the title is enough; otherwise give the article a picture of its own with image:.'

function unshown(at: Pick<Finding, 'file' | 'line'>, what: string, text: string, fix: string): Finding[] {
  if (settable(text) !== null) return []
  const missing = missingFrom(text)
  const few = missing.slice(0, 5).join(' ') || 'all of its characters'
  const message = `The picture for sharing leaves out ${what}: the typefaces lack ${few}${missing.length > 5 ? ' and others' : ''}.`
  return [{ ...at, column: 1, severity: 'hint', rule: 'card-letters', message, fix }]
}
