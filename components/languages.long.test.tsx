import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#lib/catalog/catalog.ts'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { textsOf } from '#lib/crawlers/sample-files.ts'
import { frameOf, inputAt } from '#lib/inputs/inputs.ts'
import { notFoundAddress } from '#lib/inputs/page-input.ts'
import { scripts } from '#lib/scripts.ts'
import { englishPhrases } from '#lib/words/sample-words.ts'
import { wordsOf } from '#lib/words/words.ts'
import { Page } from './page.tsx'

const everything = `Ein Satz mit einer Fußnote.[^1] Und noch einer, der etwas länger ist.

> [!NOTE]
> Ein Hinweis.

> [!QUOTE]
> Ein Zitat.

- [x] getan
- [ ] offen

## Eins

| a | b |
| - | - |
| 1 | 2 |

## Zwei

\`\`\`js
const a = 1
\`\`\`

## Drei

<iframe src="https://www.youtube.com/embed/abc"></iframe>

<iframe src="https://other.example/x"></iframe>

> [!OUTBOUND]
> A

> [!INBOUND]
> B

[^1]: Die Note.
`

/** A site that has something of everything that our words stand around. */
function files(language: string): Record<string, string> {
  const posts = Array.from({ length: 14 }, (_, at): [string, string] => [
    `blog/p${at}.md`,
    article(
      {
        title: `P${at}`,
        date: `20${String(26 - (at % 3)).padStart(2, '0')}-01-${String(at + 1).padStart(2, '0')}`,
        category: 'k',
        tags: `[t, u${at}]`,
        author: at % 2 === 0 ? 'Ann' : '[Ann, Ben, Cleo]',
        stance: at % 2 === 0 ? 'outbound' : 'inbound',
        ...(at > 10 && { stance: 'both' }),
        claim: `C${at}`,
        ...(at % 2 === 0 && at < 8 && { counterpoint: `p${at + 1}` }),
        series: at % 4 === 0 ? 'S' : '""',
        ...(at === 0 && { updated: '2026-02-20', keyPoints: '["Punkt."]' }),
      },
      everything,
    ),
  ])
  return {
    'site.yaml': `name: Blatt\norigin: https://blatt.example\ndescription: D.\nlanguage: ${language}\nsides: [{title: Outbound, claim: CO}, {title: Inbound, claim: CI}]\ncallToAction:\n  title: T\n  button: B\n  form:\n    action: https://lists.example/x\n    email: e\n    name: n\n`,
    'categories/k.md': '---\ntitle: K\n---\nText.\n',
    'debates/d.md': '---\ntitle: D?\narticles: [p0, p1, p2, p12]\n---\nUrteil.\n',
    'debates/e.md': '---\ntitle: E?\narticles: [p4, p5]\n---\nUrteil.\n',
    'pages/about.md': article({ title: 'Wir' }),
    'articles/a.md': article({ title: '漢' }),
    'popular.yaml': '/blog/p0/: 3\n/blog/p1/: 2\n',
    ...Object.fromEntries(posts),
  }
}

async function pagesOf(catalog: Catalog): Promise<Map<string, string>> {
  const frame = frameOf(catalog, await scripts())
  const pages = new Map<string, string>()
  for (const address of [...catalog.addresses.keys(), notFoundAddress]) {
    const input = await inputAt(address, catalog, frame)
    if (input) pages.set(address, renderToStaticMarkup(<Page {...input} />))
  }
  return pages
}

describe.each(['de', 'ar', 'ja', 'fr-CA'])('a site in %s', (language) => {
  let pages = new Map<string, string>()
  let texts: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    const { catalog } = await catalogOf(files(language))
    pages = await pagesOf(catalog)
    texts = await textsOf(catalog)
  }, 60_000)

  test('has pages of all kinds', () => {
    const addresses = [
      '/',
      '/blog/',
      '/blog/p0/',
      '/blog/page/2/',
      '/search/',
      '/archive/',
      '/categories/',
      '/series/',
      '/debates/',
    ]
    expect(addresses.filter((address) => !pages.has(address))).toEqual([])
  })

  test('says nothing in English of more than two words, on no page and in no file for crawlers', () => {
    const all = [...pages, ...texts].filter(([name]) => !/\.js$|^robots/.test(name))
    const said = englishPhrases().flatMap((phrase) =>
      all.flatMap(([at, html]) => (html.includes(phrase) ? [`${phrase}: ${at}`] : [])),
    )
    expect(said).toEqual([])
  })

  test('says the words of every part of its pages in its language', () => {
    const words = wordsOf(language)
    const all = [...pages.values(), ...texts.values()].join('\n')
    const { skip, callouts, footnotes, fromTheText, mostRead, faceToFace, noPageHere, otherLetters, startHere, moreArticles } =
      words
    const { keyPoints, cite, shareOrCopy, allYears, searchNow, code, table, authors, thisArticle, nextDebate, feedNotice } = words
    const expected = [
      skip,
      callouts.note,
      footnotes,
      fromTheText,
      mostRead,
      faceToFace,
      noPageHere,
      otherLetters,
      startHere,
      moreArticles,
    ]
    const more = [keyPoints, cite, shareOrCopy, allYears, searchNow, code, table, authors, thisArticle, nextDebate, feedNotice]
    expect([...expected, ...more].filter((word) => !all.includes(word))).toEqual([])
  })

  test('gives scripts and style sheet the words that they say by themselves in English', () => {
    const words = wordsOf(language)
    const quoted = (text: string) => text.replaceAll('"', '&quot;')
    expect(pages.get('/blog/p12/')).toContain(`data-title="${words.inThisArticle}"`)
    expect(pages.get('/blog/p0/')).toContain(`data-contents="${words.inThisArticle}"`)
    expect(pages.get('/blog/p0/')).toContain(quoted(`"copied":"${words.copied}"`))
    expect(pages.get('/search/')).toContain(quoted(JSON.stringify(words.found)))
  })
})

test('an English site carries no words for scripts, and one without a table has English words and a note that says so', async () => {
  const english = await pagesOf((await catalogOf(files('en-US'))).catalog)
  expect([...english.values()].join('')).not.toMatch(/data-words|data-title|data-contents/)
  const { catalog, findings } = await catalogOf(files('fi'))
  expect(findings).toContainEqual(
    expect.objectContaining({
      file: 'site.yaml',
      line: 4,
      severity: 'note',
      rule: 'language-words',
      message: expect.stringContaining('Finnish'),
    }),
  )
  expect((await pagesOf(catalog)).get('/blog/p0/')).toMatch(/1\. tammikuuta 2026.*Cite this article/s)
  expect((await catalogOf(files('de-AT'))).findings.filter(({ rule }) => rule === 'language-words')).toEqual([])
})
