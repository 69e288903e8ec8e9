import type { Element, Root } from 'hast'
import type { Remark } from '#lib/findings.ts'
import { eachElement, isElement, placeOf } from '#lib/markdown/tree/elements.ts'

/** What is around articles on web pages and comes along when a page is copied. A line must be one of these as a whole. */
const chrome: readonly RegExp[] = [
  /^(?:please )?share (?:this|it|on|via)\b.{0,40}(?<!\.)$/i,
  /^share:?$/i,
  /^(?:click|tap) to (?:share|print|email|tweet)\b.{0,60}$/i,
  /^(?:tweet|pin it|like this:?|loading(?:\.{3}|…))$/i,
  /^(?:related|popular|recent|similar|latest|more|featured|trending) (?:posts?|articles?|stories|entries):?$/i,
  /^you (?:may|might) also (?:like|enjoy)\b.{0,40}$/i,
  /^let['’]?s (?:socialize|socialise|connect)\b.{0,20}$/i,
  /^(?:follow|find|join|like) us\b.{0,60}(?<!\.)$/i,
  /^connect with (?:us|me)\b.{0,40}(?<!\.)$/i,
  /^author: ?.{1,60}$/i,
  /^(?:written|posted) by:? .{1,60}(?<!\.)$/i,
  /^about the author(?::.{0,60})?$/i,
  /^posted (?:in|on|under)\b.{1,80}(?<!\.)$/i,
  /^filed under\b.{1,80}$/i,
  /^(?:tags?|tagged|categor(?:y|ies)):.{0,120}$/i,
  /^tags$/i,
  /^(?:leave|post|add) a (?:comment|reply)\b.{0,40}$/i,
  /^(?:\d+|no) comments?(?: yet)?$/i,
  /^cancel reply$/i,
  /^(?:read|learn|see) more(?: ?[.…:»›→>].{0,80})?$/i,
  /^continue reading(?: ?[.…:»›→>].{0,80})?$/i,
  /^(?:[«‹←<]+ ?)?(?:previous|next|older|newer) (?:posts?|articles?|page|entries)(?: ?[:»›→>–—-].{0,80})?$/i,
  /^(?:[«‹←<]+ ?)?(?:previous|prev|next)(?: ?[»›→>]+)?$/i,
  /^subscribe\b.{0,60}(?<!\.)$/i,
  /^sign up (?:for|to) (?:our|the|my)\b.{0,60}(?<!\.)$/i,
  /^(?:back|return|scroll) to (?:the )?top\b.{0,4}$/i,
  /^(?:skip|jump) to (?:main )?(?:content|navigation)$/i,
  /^(?:all rights reserved|©|copyright ©).{0,80}$/i,
  /^(?:home|you are here:?) ?[»›>/].{1,80}$/i,
  /^(?:advertisement|sponsored content)$/i,
  /^(?:print|email) this (?:post|article|page)$/i,
  /^powered by \w.{0,40}(?<!\.)$/i,
  /^(?:main menu|toggle navigation|sidebar)$/i,
  /^(?:accept|reject|manage) (?:all )?cookies$/i,
]

/** A byline: the paragraph after it that begins with the same name is a biography. */
const author = /^(?:author:|(?:written|posted) by:?|about the author:) ?(.{1,60})$/i

const pictureName = /^(?=.*\d)(?=.*[a-z])[a-z0-9_]+(?:[-–—][a-z0-9_]+){2,}$/i
const pictureFile = /^[\w.@()%+–—-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i

/** Name the lines that are left over from a web page: its furniture, and names of pictures that did not come along. */
export function leftoverLines(tree: Root): Remark[] {
  const remarks: Remark[] = []
  let signed: string | null = null
  eachElement(tree, (node) => {
    if (isElement(node, 'pre', 'table', 'blockquote', 'figure')) return false
    if (!isElement(node, 'p', 'div', 'li', 'h2', 'h3', 'h4', 'h5', 'h6')) return undefined
    for (const line of linesOf(node)) {
      const isBiography = signed !== null && line.words.startsWith(signed)
      if (isBiography || isChrome(line.words)) remarks.push(chromeRemark(line))
      else if (node.tagName === 'p' && isPictureName(line.words)) remarks.push(pictureRemark(line))
      signed = author.exec(line.words)?.[1]?.trim() ?? null
    }
    return undefined
  })
  return remarks
}

/** Say whether a line is nobody's sentence: no description may begin with it. */
export const isLeftover = (line: string): boolean => isChrome(line) || isPictureName(line)

const isChrome = (line: string): boolean => line.length < 200 && chrome.some((pattern) => pattern.test(line))

const isPictureName = (line: string): boolean => line.length < 200 && (pictureName.test(line) || pictureFile.test(line))

interface Line {
  readonly words: string
  readonly line: number
  readonly column: number
}

/** The lines of a block that holds no other block, each with its place. */
function linesOf(node: Element): Line[] {
  if (node.children.some((child) => isElement(child, 'p', 'ul', 'ol', 'div', 'table', 'figure', 'img'))) return []
  const place = placeOf(node)
  return sourceWords(node)
    .split('\n')
    .map((line, index) => ({
      words: line.replace(/\s+/g, ' ').trim(),
      line: place.line + index,
      column: index === 0 ? place.column : 1,
    }))
    .filter((line) => line.words !== '')
}

const sourceWords = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? sourceWords(child) : '')).join('')

const chromeRemark = ({ words, ...place }: Line): Remark => ({
  ...place,
  severity: 'warning',
  rule: 'page-chrome',
  message: `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}" looks like a part of the web page that this text was copied from.`,
  fix: 'Delete the line, or reword it if it belongs to the article.',
})

const pictureRemark = ({ words, ...place }: Line): Remark => ({
  ...place,
  severity: 'warning',
  rule: 'stray-picture-name',
  message: `"${words}" looks like the name of a picture that did not come along.`,
  fix: 'Put the picture beside the text and write ![What it shows](./picture.jpg), or delete the line.',
})
