/** A line at the top of a text by which its author tells others not to publish it yet. */
export interface NotYet {
  readonly words: string
  /** From 1, in the text that was given. */
  readonly line: number
}

/** How many lines with words are looked at: further down, such words are what the text is about. */
const searched = 6

/** As the whole of a line; what follows says until when, or why. */
const says = [
  /^(?:this is |only |still |just |a |working |rough |first )*draft\b[^\p{L}]{0,4}(?:do not|don['’]t|please|not (?:yet|to be|for (?:publi|release|shar|distrib)\w*)|for (?:review|internal))\b.{0,60}$/iu,
  /^(?:please )?(?:do not|don['’]t) (?:publish|post|release)(?: (?:this|it|yet|before|until|till)\b.{0,60})?[.!]*$/iu,
  /^(?:not (?:yet )?(?:for|ready for) (?:publication|release|distribution|publishing)|not to be published|hold for release)\b.{0,40}$/iu,
  /^(?:strictly |under )*embargo(?:ed)?\s*(?:until|till|:).{1,60}$/iu,
  /^(?:sperrfrist|sous embargo|nicht (?:zur )?veröffentlich(?:en|ung)|noch nicht veröffentlichen|ne pas publier|no publicar|non pubblicare|não publicar|nie publikować|не публиковать)\b.{0,60}$/iu,
  /^(?:请勿发布|請勿發佈|未公開|公開禁止|非公開|게시 금지).{0,20}$/u,
  /^(?:for )?internal (?:use )?only[.!]*$/iu,
  /^(?:DRAFT|WIP|ENTWURF|BROUILLON|BORRADOR|BOZZA|RASCUNHO|SZKIC|ЧЕРНОВИК|草稿|下書き)[.!]*$/u,
  /^work in progress[.!]*$/iu,
]
/** In a remark of HTML, a word is enough. */
const remark =
  /^\s*<!--\s*(?:draft|unpublished|unlisted|private|hidden|wip|noindex|do not publish|not (?:yet )?published|entwurf|brouillon|borrador)\s*[.!]*\s*-->\s*$/i

/** Find such a line; null where there is none. Headings and items of lists are about something else. */
export function notYet(body: string): NotYet | null {
  let seen = 0
  for (const [at, line] of body.split('\n').entries()) {
    if (line.trim() === '') continue
    if (/^\s*(?:`{3}|~{3})/.test(line) || seen++ >= searched) return null
    const words = line.replace(/^[\s>*_[(]+|[\s*_\])]+$/g, '').replace(/[*_]+/g, '')
    if (remark.test(line) || (words.length <= 120 && !/^\s*[-*+]\s/.test(line) && says.some((form) => form.test(words))))
      return { words: line.trim(), line: at + 1 }
  }
  return null
}
