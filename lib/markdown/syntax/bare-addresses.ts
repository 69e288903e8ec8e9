import type { Root, Text } from 'mdast'
import type { Code, Construct, Effects, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { nodesOf } from '#lib/markdown/tree/markdown-nodes.ts'
import { isBareAddress } from './smart-punctuation.ts'

/** Signs that no address holds as they are, and that follow one in a sentence without a space: quotes, Chinese, Japanese, Arabic and Indian signs. */
const beyond =
  /[“”„‟‘’‛‚«»‹›…—\u3000-\u3002\u3008-\u3011\u3014-\u301F\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF64\u060C\u061B\u061F\u06D4\u0964\u0965\u202A-\u202E\u2066-\u2069]/

/**
 * Let an address in a text end where GitHub ends it, and before signs that follow it without a space. The constructs of
 * micromark-extension-gfm-autolink-literal know no such signs. Mail addresses are left to what reads them after emphasis, as GitHub
 * does: `_desk@x.example replies_`.
 */
export function bareAddresses(): Extension {
  const [web, www] = [
    addressFrom('literalAutolinkHttp', /^https?:\/\/$/i, webStart),
    addressFrom('literalAutolinkWww', /^www\.$/i, wwwStart),
  ]
  const [h, w, H, W] = [...'hwHW'].map((letter) => letter.charCodeAt(0))
  return {
    text: Object.fromEntries([
      [h, web],
      [H, web],
      [w, www],
      [W, www],
    ]),
  }
}

/** What the parser's own extension reads as an address. */
const replaced = ['emailAutolink', 'protocolAutolink', 'wwwAutolink']

/** Take the constructs out of an extension that `bareAddresses` stands for: unused, they would still part a text at each word. */
export function withoutAddresses(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => !replaced.includes(name ?? '')),
  ])
  return { ...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs?.length)) }
}

/** A part of what makes a tree of a text, as far as it is known here. */
export interface TreeExtension {
  transforms?: ((tree: Root) => unknown)[] | null | undefined
}

/** Have an extension look for addresses in the finished tree only where there may be one: it tries four patterns on each text. */
export function whereAddressesAre(extension: TreeExtension): TreeExtension {
  const transforms = extension.transforms?.map((transform) => (tree: Root) => (mayHold(tree) ? transform(tree) : tree))
  return transforms ? { ...extension, transforms } : extension
}

const mayHold = (tree: Root): boolean => nodesOf(tree, 'text').some(({ value }) => /@|www\.|https?:\/\//i.test(value))

const charOf = (code: Code): string => (code === null || code < 0 ? ' ' : String.fromCodePoint(code))
const isSpace = (code: Code): boolean => /[\s<]/.test(charOf(code)) || beyond.test(charOf(code))
const isPunctuation = (code: Code): boolean => /[\p{P}\p{S}]/u.test(charOf(code))

const webStart = (before: Code): boolean => !/[a-z]/i.test(charOf(before))
const wwwStart = (before: Code): boolean => before === null || /[\s(*_[\]~]/.test(charOf(before))

function addressFrom(
  name: 'literalAutolinkHttp' | 'literalAutolinkWww',
  start: RegExp,
  mayStart: (before: Code) => boolean,
): Construct {
  const longest = 'https://'.length
  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
    const inBrackets = isInBrackets(this)
    const end: State = (code) => {
      effects.exit(name)
      effects.exit('literalAutolink')
      return ok(code)
    }
    let begun = ''
    const begin: State = (code) => {
      if (start.test(begun)) return isSpace(code) || isPunctuation(code) ? nok(code) : domainThenPath(effects, end, nok)(code)
      if (begun.length === longest || !/[\w:/.]/.test(charOf(code))) return nok(code)
      begun += charOf(code)
      effects.consume(code)
      return begin
    }
    return (code) => {
      if (!mayStart(this.previous) || inBrackets) return nok(code)
      effects.enter('literalAutolink')
      effects.enter(name)
      return begin(code)
    }
  }
  return { name: `${name} in a sentence`, previous: mayStart, tokenize }
}

declare module 'micromark-util-types' {
  interface Token {
    _gfmAutolinkLiteralWalkedInto?: boolean
  }
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink'
    literalAutolinkHttp: 'literalAutolinkHttp'
    literalAutolinkWww: 'literalAutolinkWww'
  }
}

/** Within the words of a link no other begins. What was looked at is marked, and not looked at again. */
function isInBrackets({ events }: TokenizeContext): boolean {
  for (let at = events.length - 1; at >= 0; at--) {
    const token = events[at]?.[1]
    if ((token?.type === 'labelLink' || token?.type === 'labelImage') && !token._balanced) return true
    if (token?._gfmAutolinkLiteralWalkedInto) break
  }
  const last = events.at(-1)?.[1]
  if (last) last._gfmAutolinkLiteralWalkedInto = true
  return false
}

/** Read a host, in whose last two parts is no underscore, and all that follows it up to a space or a sign beyond it. */
function domainThenPath(effects: Effects, ok: State, nok: State): State {
  let host = ''
  let balance = 0
  const inHost: State = (code) => {
    if (code === dot || code === underscore) return effects.check(trail, hostEnd, hostGoesOn)(code)
    return isSpace(code) || (code !== hyphen && isPunctuation(code)) ? hostEnd(code) : hostGoesOn(code)
  }
  const hostGoesOn: State = (code) => {
    host += charOf(code)
    effects.consume(code)
    return inHost
  }
  const hostEnd: State = (code) => (/_[^.]*(?:\.[^.]*)?$/.test(host) ? nok(code) : inPath(code))
  const inPath: State = (code) => {
    if (isSpace(code)) return ok(code)
    const isClosing = code === closing && balance > 0
    return trailing.test(charOf(code)) && !isClosing ? effects.check(trail, ok, pathGoesOn)(code) : pathGoesOn(code)
  }
  const pathGoesOn: State = (code) => {
    balance += code === opening ? 1 : code === closing ? -1 : 0
    effects.consume(code)
    return inPath
  }
  return inHost
}

const [dot, underscore, hyphen, opening, closing] = [46, 95, 45, 40, 41]

/** What ends a sentence, not an address; an entity such as `&quot;` too. */
const trailing = /[!"'),.:;*_~?&\]]/

const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const more: State = (code) => {
      if (isSpace(code)) return ok(code)
      if (!trailing.test(charOf(code))) return nok(code)
      effects.consume(code)
      return code === ampersand ? entity : code === bracket ? afterBracket : more
    }
    const entity: State = (code) => {
      if (!/[a-z;]/i.test(charOf(code))) return nok(code)
      effects.consume(code)
      return code === semicolon ? more : entity
    }
    const afterBracket: State = (code) => (code === opening || code === bracketOpening ? ok(code) : more(code))
    return more
  },
}

const [ampersand, semicolon, bracket, bracketOpening] = [38, 59, 93, 91]

/** Let the addresses that are found only in the finished tree end there, too: they have no place in the file. */
export function endAddresses(tree: Root): void {
  for (const parent of nodesOf(tree, 'paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete')) {
    parent.children = parent.children.flatMap((node) => {
      const [words] = node.type === 'link' && !node.position && isBareAddress(node) ? node.children : []
      const at = words?.type === 'text' ? words.value.search(beyond) : -1
      if (node.type !== 'link' || words?.type !== 'text' || at < 1) return [node]
      const rest: Text = { type: 'text', value: words.value.slice(at) }
      return [
        { ...node, url: node.url.slice(0, at - words.value.length), children: [{ ...words, value: words.value.slice(0, at) }] },
        rest,
      ]
    })
  }
}
