import type { Image, Nodes, Parents, Root, Text } from 'mdast'

/**
 * Give Markdown its typographic quotes, dashes and ellipses. remark-smartypants does the same, but in time that grows with
 * the square of a sentence's length (50 KB: 3 s); this reads each character once. Code, HTML and bare addresses stay as they are.
 */
export function smartenPunctuation(tree: Root): void {
  smartenUnder(tree, { before: ' ' })
}

/** The last character before the present one within a paragraph; white space at its start. */
interface Reading {
  before: string
}

/** Give a line of plain text, such as a title, the same typographic characters. */
export function smartenLine(line: string): string {
  const node: Text = { type: 'text', value: line }
  smartenText(node, { before: ' ' }, ' ')
  return node.value
}

function smartenUnder(node: Parents, reading: Reading): void {
  node.children.forEach((child: Nodes, index) => {
    if (child.type === 'text') smartenText(child, reading, firstCharacter(node.children[index + 1]))
    else if (child.type === 'inlineCode' || isBareAddress(child)) reading.before = 'a'
    else if (child.type === 'break') reading.before = ' '
    else if (child.type === 'image') smartenPicture(child, reading)
    else if ('children' in child) smartenUnder(child, isBlock(child) ? { before: ' ' } : reading)
  })
}

/** Its title is its caption. */
function smartenPicture(picture: Image, reading: Reading): void {
  picture.alt = picture.alt && smartenLine(picture.alt)
  picture.title = picture.title && smartenLine(picture.title)
  reading.before = 'a'
}

const isBlock = (node: Nodes): boolean => node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

/** `https://a.b/x--y` is to be read as it is to be typed. */
function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false
  const [only, ...others] = node.children
  return (
    others.length === 0 && only?.type === 'text' && [only.value, `http://${only.value}`, `mailto:${only.value}`].includes(node.url)
  )
}

/** What follows a text within its parent: a letter takes the place of whatever has words. */
function firstCharacter(node: Nodes | undefined): string {
  if (!node || node.type === 'break') return ' '
  return node.type === 'text' ? node.value.charAt(0) : 'a'
}

function smartenText(node: Text, reading: Reading, after: string): void {
  const { value } = node
  // The mark just before, as shown: asking the growing text for its end would copy it each time.
  let shown = { end: -1, mark: '' }
  node.value = value.replace(/\.{3,}|\.(?: \.){2,}|-+|["']/g, (mark: string, index: number) => {
    const before = value.charAt(index - 1) || reading.before
    const end = index + mark.length
    const result = smarten(mark, shown.end === index ? shown.mark : before, before, value.slice(end, end + 4) || after)
    shown = { end, mark: result }
    return result
  })
  reading.before = value.at(-1) ?? reading.before
}

/** `shown` is the character before as it is now shown, `before` as it was written. */
function smarten(mark: string, shown: string, before: string, next: string): string {
  if (mark.startsWith('.')) return '…'
  if (mark.startsWith('-')) return dash(mark, before, next)
  const opens = (/[\s([{—–-]/.test(before) || /[“‘]/.test(shown)) && !/^\s/.test(next)
  if (mark === '"') return opens ? '“' : '”'
  return opens && !/^(?:\d\ds|n['’]|tis|twas|em\b)/i.test(next) ? '‘' : '’'
}

/** Two or three hyphens are a dash, but not in `--option`. */
function dash(mark: string, before: string, next: string): string {
  const isOption = /\s/.test(before) && !/^\s/.test(next)
  return (mark.length === 2 || mark.length === 3) && !isOption ? '—' : mark
}
