import { codeText } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, ParseContext, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { onceFor } from '#lib/once-for.ts'
import { BeyondLimit, type ParseLimit, parseLimits } from './parse-limits.ts'

/**
 * Watch a parser at work and stop it where a text costs more than it may, by throwing `BeyondLimit`. The parser's own
 * constructs are left alone: a watch looks at each mark where the parser would, so never in code, and always declines. Each text
 * is counted by itself.
 */
export function watchParser(): Extension {
  const texts = onceFor((_: ParseContext) => noCounts())
  const paragraphs = onceFor((_: TokenizeContext) => noCounts())
  const extension: Required<Pick<Extension, Where>> = { document: {}, contentInitial: {}, text: {} }
  for (const { where, on, see } of watches) {
    const construct = lookingBy((context, next) => {
      const [rule, size] = see(texts(context.parser), paragraphs(context), context, next)
      if (size > parseLimits[rule].most) throw new BeyondLimit(rule, context.now())
    })
    for (const character of on) {
      const code = character === 'any' ? 'null' : character.charCodeAt(0)
      // Where the parser's own construct may not begin, a watch must not make it stop and try: "```a and ``b``" would lose its marks.
      const watch = character === '`' ? { ...construct, previous: codeText.previous } : construct
      extension[where][code] = [extension[where][code] ?? [], watch].flat()
    }
  }
  return extension
}

type Where = 'document' | 'contentInitial' | 'text'

/** What was seen so far, of the whole text or of one paragraph, heading or cell. */
interface Counts {
  marks: number
  escapes: number
  emphasis: number
  work: number
  open: number
  loose: number
  comments: number
  definitions: number
  quotes: number
  lists: number
  looseLines: number
  starts: number
  line: number
}

const noCounts = (): Counts => ({
  marks: 0,
  escapes: 0,
  emphasis: 0,
  work: 0,
  open: 0,
  loose: 0,
  comments: 0,
  definitions: 0,
  quotes: 0,
  lists: 0,
  looseLines: 0,
  starts: 0,
  line: 0,
})

interface Watch {
  readonly where: Where
  readonly on: readonly string[]
  readonly see: (text: Counts, paragraph: Counts, context: TokenizeContext, next: Code) => readonly [rule: ParseLimit, size: number]
}

const items = [...'*+-0123456789']
const starts = [...items, '>']
const openingBracket = 91
const exclamationMark = 33
const questionMark = 63

const watches: readonly Watch[] = [
  { where: 'text', on: [...'*_~[]<`'], see: (text) => ['too-many-marks', ++text.marks] },
  { where: 'text', on: [...'&\\'], see: (text) => ['too-many-escapes', ++text.escapes] },
  { where: 'text', on: [...'*_~'], see: (text, paragraph) => ['too-much-emphasis', addSquare(text, ++paragraph.emphasis)] },
  { where: 'text', on: ['['], see: (_, paragraph) => ['brackets-too-deep', ++paragraph.open] },
  { where: 'text', on: ['!'], see: (text, paragraph, _, next) => openPicture(text, paragraph, next) },
  { where: 'text', on: [']'], see: (_, paragraph) => ['too-many-brackets', closeBracket(paragraph)] },
  {
    where: 'text',
    on: ['<'],
    see: (_, paragraph, __, next) => {
      if (next === exclamationMark || next === questionMark) paragraph.comments++
      return ['too-many-comments', paragraph.comments]
    },
  },
  { where: 'contentInitial', on: ['['], see: (text) => ['too-many-definitions', ++text.definitions] },
  // The parser looks at each start twice.
  { where: 'document', on: ['>'], see: (text) => ['too-many-quotes', ++text.quotes / 2] },
  { where: 'document', on: items, see: (text) => ['too-many-lists', ++text.lists / 2] },
  { where: 'document', on: starts, see: (text, _, context) => ['too-deeply-nested', startsOn(text, context.now().line)] },
  { where: 'document', on: starts, see: (_, __, context) => ['indented-too-far', context.now().column] },
  {
    where: 'document',
    on: ['any'],
    see: (text, _, context) => {
      if (context.parser.lazy[context.now().line - 1]) text.looseLines++
      return ['too-many-loose-lines', text.looseLines]
    },
  },
]

/** The square of a number is the sum of the odd numbers below its double. */
const addSquare = (text: Counts, mark: number): number => {
  text.work += 2 * mark - 1
  return text.work
}

/** `![` is one mark to the parser: it looks at the bracket only here. */
function openPicture(text: Counts, paragraph: Counts, next: Code): readonly [rule: ParseLimit, size: number] {
  if (next !== openingBracket) return ['brackets-too-deep', paragraph.open]
  text.marks++
  return ['brackets-too-deep', ++paragraph.open]
}

function closeBracket(paragraph: Counts): number {
  if (paragraph.open > 0) paragraph.open--
  else paragraph.loose++
  return paragraph.loose
}

function startsOn(text: Counts, line: number): number {
  text.starts = text.line === line ? text.starts + 1 : 1
  text.line = line
  return text.starts
}

/** Make a construct that shows the parser's place and the next character, and then declines. */
function lookingBy(see: (context: TokenizeContext, next: Code) => void): Construct {
  function tokenize(this: TokenizeContext, ...[effects, , nok]: Parameters<Tokenizer>): State {
    const look: State = (next) => {
      see(this, next)
      return nok(next)
    }
    return (code) => {
      // Line endings and tabs are no marks, and cannot be data.
      if (code === null || code < 0) return look(code)
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return look
    }
  }
  return { partial: true, tokenize }
}
