import { HtmlValidate } from 'html-validate'
import { expect, test } from 'playwright/test'

/** How React and Next spell attributes is right and not ours to choose. */
const spelling = ['attr-case', 'attribute-boolean-style', 'attribute-empty-style', 'doctype-style', 'void-style']
/** Next names an element of its own so; it has no meaning for readers. */
const ofNext = ['valid-id']
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    ...Object.fromEntries([...spelling, ...ofNext].map((rule) => [rule, 'off'])),
    'long-title': 'off',
    'require-sri': 'off',
  },
})

test('every link leads to a page that answers, without a hop, and every page is valid HTML with a title and description of its own', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const pages = new Map<string, string>()
  const waiting = ['/']
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (pages.has(address)) continue
    const response = await request.get(address, { maxRedirects: 0 })
    expect([address, response.status()]).toEqual([address, 200])
    const html = await response.text()
    pages.set(address, html)
    waiting.push(...[...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)].map(([, href = '']) => href))
  }
  expect(pages.size).toBeGreaterThan(50)

  for (const [address, html] of pages) {
    const { results } = await validator.validateString(html)
    expect([address, results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))]).toEqual([
      address,
      [],
    ])
  }
  for (const pattern of [/<title>([^<]*)</, /<meta name="description" content="([^"]*)"/, /<link rel="canonical" href="([^"]*)"/]) {
    const found = [...pages.values()].map((html) => pattern.exec(html)?.[1])
    expect(found).not.toContain(undefined)
    expect(found.filter((value, at) => found.indexOf(value) !== at)).toEqual([])
  }
})
