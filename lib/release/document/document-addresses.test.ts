import { expect, test } from 'vitest'
import { spellAddresses } from './document-addresses.ts'
import { readDocument, writeDocument } from './document-tree.ts'

const spelled = (href: string): string | undefined => {
  const tree = readDocument(`<a href="${href}">x</a>`)
  spellAddresses(tree)
  return /href="([^"]*)"/.exec(writeDocument(tree))?.[1]
}

for (const [href, expected] of [
  ['/stra\u00dfe/#s-gr\u00f6\u00dfe', '/stra%C3%9Fe/#s-gr%C3%B6%C3%9Fe'],
  ['/\u0645\u0642\u0627\u0644/index.md', '/%D9%85%D9%82%D8%A7%D9%84/index.md'],
  ['/emoji/\u{1F600}/', '/emoji/%F0%9F%98%80/'],
  ['/stra%C3%9Fe/', '/stra%C3%9Fe/'],
  ['/plain/?a=1#b', '/plain/?a=1#b'],
  ['#gr\u00f6\u00dfe', '#gr\u00f6\u00dfe'],
  ['https://other.example/gr\u00f6\u00dfe', 'https://other.example/gr\u00f6\u00dfe'],
] as const) {
  test(`spellAddresses makes ${expected} of ${href}`, () => {
    expect(spelled(href)).toBe(expected)
  })
}
