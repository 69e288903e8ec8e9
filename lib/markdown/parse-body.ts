import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { compare, type Remark } from '#lib/findings.ts'
import { foreignSyntax } from '#lib/markdown/foreign/foreign-syntax.ts'
import { type Honored, honored } from '#lib/markdown/foreign/honored.ts'
import { colorCode } from '#lib/markdown/html/code-color.ts'
import { directBlocks } from '#lib/markdown/html/directions.ts'
import { makeFigures } from '#lib/markdown/html/figures.ts'
import { linkFootnotes } from '#lib/markdown/html/footnotes.ts'
import { linkHeadings, orderHeadings } from '#lib/markdown/html/headings.ts'
import { gatherLooseText } from '#lib/markdown/html/loose-text.ts'
import { markPlaces, namePlaces } from '#lib/markdown/html/places.ts'
import { tidyRecordings } from '#lib/markdown/html/recordings.ts'
import { refuseAddresses } from '#lib/markdown/html/refused-addresses.ts'
import { removedHtml } from '#lib/markdown/html/removed-html.ts'
import { joinLines } from '#lib/markdown/html/soft-breaks.ts'
import { makeStills } from '#lib/markdown/html/stills.ts'
import { toolAddresses } from '#lib/markdown/html/tool-addresses.ts'
import { beyondLimits } from '#lib/markdown/limits/limits.ts'
import { nestedRemark, tooDeep } from '#lib/markdown/limits/nesting.ts'
import { BeyondLimit } from '#lib/markdown/limits/parse-limits.ts'
import { treeBeyondLimits } from '#lib/markdown/limits/tree-limits.ts'
import { markdownTree, safeTree, unsafeTree } from '#lib/markdown/markdown-tree.ts'
import { gluedMarkdown } from '#lib/markdown/missed/glued-markdown.ts'
import { missedBlocks } from '#lib/markdown/missed/missed.ts'
import { unsourced } from '#lib/markdown/missed/unsourced.ts'
import { type Given, takeLeads } from '#lib/markdown/opening/lead.ts'
import { openingOf } from '#lib/markdown/opening/opening.ts'
import { leftoverLines } from '#lib/markdown/opening/page-chrome.ts'
import { proseIn } from '#lib/markdown/opening/prose.ts'
import { titleCallouts } from '#lib/markdown/syntax/callouts.ts'
import { columnShifts, shiftColumns } from '#lib/markdown/syntax/html-columns.ts'
import { strayPullQuotes } from '#lib/markdown/syntax/pull-quotes.ts'
import { spacedAddresses } from '#lib/markdown/syntax/spaced-addresses.ts'
import { frameTables } from '#lib/markdown/syntax/tables.ts'
import { drawTasks } from '#lib/markdown/syntax/tasks.ts'
import { unclosedComments } from '#lib/markdown/syntax/unclosed-comments.ts'
import { unusedDefinitions } from '#lib/markdown/syntax/unused-definitions.ts'
import type { ParsedBody } from '#lib/markdown/tree/body.ts'
import { cleanTree } from '#lib/markdown/tree/clean-tree.ts'
import { faceSides, type SideName } from '#lib/markdown/tree/comparisons.ts'
import { holdsElement } from '#lib/markdown/tree/elements.ts'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { spellPlainly } from '#lib/markdown/tree/plain-tags.ts'
import { wordsOf } from '#lib/markdown/tree/plain-text.ts'
import { plainTree } from '#lib/markdown/tree/plain-tree.ts'
import { wordsAsWritten } from '#lib/markdown/tree/words-as-written.ts'
import { namedIn } from '#lib/markdown/tree/written.ts'
import { directionIn, directionOf, languageIn, noLanguage } from '#lib/text/languages.ts'
import { countWords, readingMinutes } from '#lib/text/words.ts'
import { isSpoken, type Words, wordsOf as wordsIn } from '#lib/words/words.ts'

/**
 * Read a text: Markdown, HTML at whatever indentation, or plain lines. The result depends on what is given alone and survives
 * JSON. A text beyond the limits, or one that cannot be read, gives an empty body and the error for its author.
 * @param source the whole file, its front matter replaced by as many empty lines, so that places are those of the file
 * @param given what the front matter says; the body is asked for the rest
 */
export async function parseBody(source: string, given: Given): Promise<ParsedBody> {
  const remarks = beyondLimits(source)
  if (remarks.length > 0) return emptyBody(remarks, given)
  try {
    return await readBody(source, given)
  } catch (error) {
    return emptyBody([unreadable(error)], given)
  }
}

async function readBody(source: string, given: Given): Promise<ParsedBody> {
  const sides = given.sides ?? []
  const { tree, remarks, language, prose } = safeBody(source, given)
  if (!tree) return emptyBody(remarks, { language })
  const interfaceWords = wordsAround(language, given)
  const names = markPlaces(tree)
  const leads = takeLeads(tree, given)
  linkFootnotes(tree, interfaceWords)
  gatherLooseText(tree)
  joinLines(tree)
  const headings = orderHeadings(tree, leads.headings)
  makeFigures(tree)
  const { places, lost } = namePlaces(tree, names)
  const all = wordsOf(tree, true)
  const text = holdsElement(tree, 'pre') ? wordsOf(tree) : all
  const words = countWords(all)
  const direction = language === noLanguage ? (directionIn(text) ?? directionOf(given.language ?? english)) : directionOf(language)
  const said = {
    language,
    direction,
    ...namedIn(tree),
    opening: openingOf(tree, language),
    prose,
    text,
    words,
    minutes: readingMinutes(all, words),
    remarks: [...remarks, ...leads.remarks, ...headings.remarks, ...leftoverLines(tree), ...strayPullQuotes(tree)].sort(inOrder),
  }
  directBlocks(tree, directionOf(given.language ?? english), all)
  await dress(tree, sides, interfaceWords)
  return {
    tree: plainTree(tree),
    title: leads.title,
    subtitle: leads.subtitle,
    outline: headings.outline,
    topAnchors: [...headings.topAnchors, ...lost],
    places,
    ...said,
  }
}

interface Safe extends Pick<ParsedBody, 'remarks' | 'language' | 'prose'> {
  readonly tree: Root | null
}

/** Everything up to the sanitizer; no tree where a limit is passed. */
function safeBody(written: string, given: Given): Safe {
  const { source, markdown, remarks: understood } = readMarkdown(written, given.said)
  const expected = given.language ?? english
  const language = given.ownLanguage ?? languageIn(proseOf(markdown), expected)
  const beyond = [...tooDeep(markdown), ...treeBeyondLimits(markdown)]
  if (beyond.length > 0) return { tree: null, remarks: beyond, language, prose: [] }
  const prose = proseIn(markdown, language)
  const glued = gluedMarkdown(markdown, source)
  const lost = [...unusedDefinitions(markdown), ...unclosedComments(markdown), ...missedBlocks(markdown, source), ...glued.remarks]
  const shifts = columnShifts(markdown, source)
  const interfaceWords = wordsAround(language, given)
  const unsafe = unsafeTree(markdown, { source, sides: given.sides ?? [], language, footnotes: interfaceWords.footnotes })
  shiftColumns(unsafe, shifts)
  const deep = tooDeep(unsafe)
  if (deep.length > 0) return { tree: null, remarks: deep, language, prose }
  const words = wordsAsWritten(unsafe, source)
  const foreign = foreignSyntax(words, source)
  const remarks = [
    ...understood,
    ...lost,
    ...makeStills(unsafe, source, interfaceWords),
    ...tidyRecordings(unsafe, source),
    ...removedHtml(unsafe, source),
    ...refuseAddresses(unsafe).filter((remark) => !isWithin(remark, foreign)),
    ...toolAddresses(unsafe),
    ...spacedAddresses(words),
    ...unsourced(words, source),
    ...foreign.filter(
      ({ line, rule, message }) => !(glued.lines.has(line) && (rule === 'markdown-unread' || message.startsWith('"['))),
    ),
  ]
  spellPlainly(unsafe)
  const tree = safeTree(unsafe)
  return { tree, remarks: [...remarks, ...cleanTree(tree, source)], language, prose }
}

/** A link of another system, `<https://a.example|words>`, is named as a whole: that its address is none says nothing new. */
const isWithin = ({ rule, line, column }: Remark, foreign: readonly Remark[]): boolean =>
  rule === 'link-refused' &&
  foreign.some((mark) => mark.line === line && mark.column <= column && /^"(?:<|link:)/.test(mark.message))

/** Read Markdown, what other systems write and everybody understands included. */
function readMarkdown(
  written: string,
  said: Given['said'],
): { source: string; markdown: MarkdownRoot; remarks: readonly Remark[] } {
  const first = markdownTree(written)
  if (tooDeep(first).length > 0) return { source: written, markdown: first, remarks: [] }
  const { source, remarks, ids, joints } = honored(written, first, said)
  const markdown = source === written ? first : markdownTree(source)
  for (const heading of nodesOf(markdown, 'heading')) {
    const id = ids.get(heading.position?.start.line ?? 0)
    if (id !== undefined) heading.data = { hProperties: { id } }
  }
  joinWords(markdown, source, joints)
  for (const picture of nodesOf(markdown, 'image', 'imageReference')) picture.alt = picture.alt?.trim() ?? ''
  return { source, markdown, remarks }
}

/** Take out the spaces that stand for a mark, where the sentence goes on without one. */
function joinWords(markdown: MarkdownRoot, source: string, joints: Honored['joints']): void {
  if (joints.length === 0) return
  for (const node of nodesOf(markdown, 'text')) {
    const from = node.position?.start.offset ?? 0
    if (!node.value.includes('   ') || node.value !== source.slice(from, from + node.value.length)) continue
    const parts = joints.filter(([start, end]) => from <= start && end < from + node.value.length)
    for (const [start, end] of parts.toSorted((a, b) => b[0] - a[0]))
      node.value = node.value.slice(0, start - from) + node.value.slice(end - from)
  }
}

/** The words of a text, as far as its language shows in them: also those between tags. */
const proseOf = (markdown: MarkdownRoot): string =>
  nodesOf(markdown, 'text', 'html')
    .flatMap(({ type, value }) => (type === 'text' ? value : value.split('<').map((part) => part.slice(part.indexOf('>') + 1))))
    .join(' ')
    .replace(/https?:\/\/\S+/g, '')

/** Add what readers need and no author writes: links to sections, frames, labels, colors. */
async function dress(tree: Root, sides: readonly SideName[], words: Words): Promise<void> {
  faceSides(tree, sides, words)
  for (const step of [titleCallouts, drawTasks, frameTables, linkHeadings]) step(tree, words)
  await colorCode(tree, words)
}

/** What we add to a text is said in its own language, or where there are no words in that, in the site's. */
const wordsAround = (language: string, given: Given): Words => wordsIn(isSpoken(language) ? language : (given.language ?? english))

const inOrder = (a: Remark, b: Remark): number =>
  a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message)

const english = 'en'

const emptyBody = (remarks: readonly Remark[], { language = english }: Pick<Given, 'language'>): ParsedBody => ({
  tree: { type: 'root', children: [] },
  title: null,
  subtitle: null,
  outline: [],
  topAnchors: [],
  places: [],
  links: [],
  pictures: [],
  recordings: [],
  posters: [],
  opening: '',
  prose: [],
  text: '',
  words: 0,
  minutes: 0,
  language,
  direction: directionOf(language),
  remarks,
})

/** A stack that overflows means nesting, of which no place is known. */
function unreadable(error: unknown): Remark {
  if (error instanceof BeyondLimit) return error.remark
  if (error instanceof RangeError) return nestedRemark(1, 1)
  return {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'unreadable',
    message: 'This text cannot be read.',
    fix: 'Look for unusual HTML, take it out, and try again piece by piece.',
  }
}
