import type { Image, Nodes, Parents, Root } from 'mdast'
import { type Reading, smartenLine, smartenWords, startOfParagraph, styleOf } from '#lib/text/typography.ts'

/**
 * Give Markdown the quotes, dashes and ellipses of its language. remark-smartypants does it for English, in time that grows with
 * the square of a sentence's length (50 KB: 3 s); this reads each character once. Code, HTML and bare addresses stay as they are.
 */
export function smartenPunctuation(tree: Root, language: string): void {
  if (styleOf(language)) smartenUnder(tree, startOfParagraph(), language)
}

function smartenUnder(node: Parents, reading: Reading, language: string): void {
  let verbatim: string | null = null
  node.children.forEach((child: Nodes, index) => {
    if (child.type === 'html') {
      verbatim = verbatimAfter(child.value, verbatim)
      if (isBreak(child)) reading.before = ' '
    } else if (verbatim !== null || child.type === 'inlineCode' || isBareAddress(child)) reading.before = 'a'
    else if (child.type === 'text')
      child.value = smartenWords(child.value, language, reading, firstCharacter(node.children[index + 1]))
    else if (child.type === 'break') reading.before = ' '
    else if (child.type === 'image') smartenPicture(child, reading, language)
    else if ('children' in child) smartenUnder(child, isBlock(child) ? startOfParagraph() : reading, language)
  })
}

const typed = /^<(\/?)(code|kbd|samp|pre|tt|var|script|style|textarea)\b/i

/** What stands between tags of code is to be read as it is to be typed. */
function verbatimAfter(tag: string, inside: string | null): string | null {
  const [, closes, name = ''] = typed.exec(tag) ?? []
  if (name === '') return inside
  if (closes === '/') return inside === name.toLowerCase() ? null : inside
  return inside ?? name.toLowerCase()
}

/** Its title is its caption. */
function smartenPicture(picture: Image, reading: Reading, language: string): void {
  picture.alt = picture.alt && smartenLine(picture.alt, language)
  picture.title = picture.title && smartenLine(picture.title, language)
  reading.before = 'a'
}

const isBlock = (node: Nodes): boolean => node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

const isBreak = (node: Nodes): boolean => node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))

/** `https://a.b/x--y` is to be read as it is to be typed. */
export function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false
  const [only, ...others] = node.children
  return (
    others.length === 0 && only?.type === 'text' && [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url)
  )
}

/** What follows a text within its parent: a letter takes the place of whatever has words. */
function firstCharacter(node: Nodes | undefined): string {
  if (!node || isBreak(node)) return ' '
  return node.type === 'text' ? node.value.charAt(0) : 'a'
}
