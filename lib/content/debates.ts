import type { ContentFolder } from '#lib/content/source/files.ts'
import { debateForm } from '#lib/content/source/forms.ts'
import { nameless } from '#lib/content/source/names.ts'
import { aliasesOf } from '#lib/content/source/permalink.ts'
import type { Finding, Remark } from '#lib/findings.ts'
import type { Site } from '#lib/site.ts'
import { cutAtWord } from '#lib/text/cut-at-word.ts'
import { nearest } from '#lib/text/nearest.ts'
import { smartenLine } from '#lib/text/typography.ts'
import * as urls from '#lib/urls.ts'
import type { DebateFile } from './article.ts'
import { type Entries, readEntries } from './entries.ts'

/** Read content/debates. A file that asks no question makes no debate. */
export async function readDebates(folder: ContentFolder, site: Site): Promise<Entries<DebateFile>> {
  const { read, findings } = await readEntries(folder, 'debates', debateForm, site)
  const entries: DebateFile[] = []
  const ofDebates: Finding[] = []
  for (const { text, slug, lineOf, fields, body } of read) {
    const former = aliasesOf(fields.aliases ?? [], urls.debate(slug), lineOf('aliases'))
    const smart = (line: string) => smartenLine(line, body?.language ?? site.language)
    const title = fields.title === undefined ? body?.title?.text : smart(fields.title)
    const opening = cutAtWord(body?.opening ?? '', 155)
    const remarks = [
      ...(slug === '' ? [nameless(text.path)] : []),
      ...(title === undefined ? [titleMissing] : []),
      ...(body === null || body.words === 0 ? [verdictMissing] : fields.verdict ? [] : verdictInferred(opening)),
      ...Object.keys(fields.claims ?? {}).flatMap((side) => unknownSide(side, site, lineOf('claims'))),
      ...former.remarks,
    ]
    ofDebates.push(...remarks.map((remark) => ({ file: text.file, ...remark })))
    if (title === undefined || slug === '') continue
    entries.push({
      slug,
      address: urls.debate(slug),
      title,
      description: smart(fields.description ?? '') || null,
      claims: new Map(Object.entries(fields.claims ?? {}).map(([side, claim]) => [urls.slugify(side), smart(claim)])),
      articles: fields.articles ?? [],
      verdict: smart(fields.verdict ?? '') || null,
      aliases: former.aliases,
      spellings: former.spellings,
      draft: fields.draft ?? false,
      publishAt: fields.publishAt ?? null,
      body,
      file: text.file,
      path: text.path,
      lineOf,
    })
  }
  return { entries, findings: [...findings, ...ofDebates] }
}

const titleMissing: Remark = {
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'title-missing',
  message: 'This debate has no title.',
  fix: 'Add title: with the question, such as title: "Should you call people who did not ask?"',
}

const verdictMissing: Remark = {
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'debate-verdict-missing',
  message: 'This debate does not say when to use which.',
  fix: 'Write the verdict as the text of this file, below the second line of ---.',
}

const verdictInferred = (opening: string): Remark[] =>
  opening === ''
    ? []
    : [
        {
          line: 1,
          column: 1,
          severity: 'note',
          rule: 'verdict-inferred',
          message: `The list of debates says when to use which in the first sentences: "${opening}".`,
          fix: 'Add a line verdict: with one sentence of your own.',
        },
      ]

function unknownSide(written: string, { sides }: Site, line: number): Remark[] {
  const slugs = sides.map(({ slug }) => slug)
  if (slugs.includes(urls.slugify(written))) return []
  const meant = nearest(written, slugs)
  const message = `"${written}" is not a side of this site's debate.`
  const fix = meant ? `Did you mean ${meant}?` : `Give claims for ${slugs.join(' and ')}, as site.yaml names them.`
  return [{ line, column: 1, severity: 'error', rule: 'stance-unknown', message, fix }]
}
