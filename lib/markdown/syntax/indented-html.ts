import { content } from 'micromark-core-commonmark'
import { factorySpace } from 'micromark-factory-space'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'

const tab = -2
const virtualSpace = -1
const space = 32
const lessThan = 60

/** Let an indented tag be a tag, never a block of code. Where `code` is false the text has no indented code at all. */
export function indentedHtml(options: { code: boolean }): Extension {
  return {
    flowInitial: { [tab]: indentedTag, [virtualSpace]: indentedTag, [space]: indentedTag },
    ...(options.code ? {} : { disable: { null: ['codeIndented'] } }),
  }
}

/** Say whether a text is HTML from its first tag on; comments before it do not count. Such exports hold no indented code. */
export function isHtmlExport(source: string): boolean {
  const start = source.replace(/^\uFEFF?(?:\s+|<!--[\s\S]*?-->)*/, '')
  return /^<(?:[a-z][a-z0-9-]*(?=[\s/>])|\/[a-z]|!doctype|\?)/i.test(start)
}

const tagStart: Construct = { partial: true, tokenize: tokenizeTagStart }

/** Runs before micromark's own indented code: takes the white space as prefix, then goes on as an unindented line would. */
const indentedTag: Construct = { tokenize: tokenizeIndentedTag }

function tokenizeIndentedTag(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { flow } = this.parser.constructs
  const goOn = effects.attempt(flow, ok, effects.attempt(content, ok, nok))
  return factorySpace(
    effects,
    (code: Code) => (code === lessThan ? effects.check(tagStart, goOn, nok)(code) : nok(code)),
    'linePrefix',
  )
}

/** A tag starts with `<` and then a letter, `/`, `!` or `?`. */
function tokenizeTagStart(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const afterLessThan: State = (code) =>
    code !== null && code > 0 && /[a-z/!?]/i.test(String.fromCharCode(code)) ? ok(code) : nok(code)
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return afterLessThan
  }
}
