import { HtmlValidate } from 'html-validate'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { contradictions, readSite } from './checks/contract.ts'
import { formatFaults } from './checks/formats.ts'
import { nuFaults } from './checks/nu-checker.ts'
import { crawl } from './checks/read-site.ts'
import { readRelease } from './checks/release-facts.ts'

const { JOURNEY_ADDRESS: base = '', SITE_DIR: siteDir = '.site' } = process.env

test('every page has one address, and head, structured data, sitemap, feeds and links all name it; no two pages say the same of themselves', async () => {
  const site = await readSite(base, await readRelease(siteDir))
  expect(site.pages.length).toBeGreaterThan(50)
  expect(await contradictions(site)).toEqual([])
})

test('the structured data of every article names three raster pictures of 50,000 pixels at least: 16 by 9, 4 by 3 and square', async () => {
  const { pages } = await readSite(base, await readRelease(siteDir))
  const articles = pages.flatMap(({ html }) => html.match(/"@type":"(?:BlogPosting|Article)".*?"image":\[(.*?)\]/)?.[1] ?? [])
  expect(articles).toHaveLength(pages.filter(({ html }) => /"@type":"(BlogPosting|Article)"/.test(html)).length)
  for (const images of articles) {
    const shapes: number[] = []
    for (const [, path] of images.matchAll(/"https:\/\/[^/"]+(\/[^"]+)"/g)) {
      const picture = await fetch(`${base}${path}`)
      const { width, height } = await sharp(await picture.arrayBuffer()).metadata()
      expect([picture.headers.get('content-type'), width * height >= 50_000]).toEqual([
        expect.stringMatching(/^image\/(png|jpeg)$/),
        true,
      ])
      shapes.push(width / height)
    }
    expect(shapes).toEqual([16 / 9, 4 / 3, 1])
  }
})

test('no page shows a straight apostrophe between letters', async () => {
  const { pages } = await readSite(base, await readRelease(siteDir))
  const unseen = /<head>.*?<\/head>|<(script|style|pre|code|kbd|samp)\b.*?<\/\1>/gs
  const straight = pages.flatMap(({ address, html }) => {
    const text = html.replace(unseen, '').replace(/<[^>]*>/g, ' ')
    return [...text.matchAll(/\S*\p{L}(?:'|&#(?:39|x27);)\p{L}\S*/gu)].map(([word]) => `${address}: ${word}`)
  })
  expect(straight).toEqual([])
})

test('what is related is said by titles of tags, categories and series alone', async () => {
  const { pages } = await readSite(base, await readRelease(siteDir))
  const titles = pages.flatMap(({ address, html }) =>
    /^\/(tags|categories|series)\/./.test(address) ? (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? []) : [],
  )
  const related = pages.flatMap(({ html }) => /<section class="related".*?<\/section>/s.exec(html)?.[0] ?? [])
  const reasons = new Set(
    related.flatMap((section) =>
      [...section.matchAll(/<p class="meta"><span>(?!\d+ min)([^<]*)<\/span>/g)].map(([, said]) => said),
    ),
  )
  expect(reasons.size).toBeGreaterThan(5)
  const known = new Set(['Editor’s choice', ...titles.flatMap((title) => [`Also on ${title}`, `Also in ${title}`])])
  expect([...reasons].filter((reason) => !known.has(reason ?? ''))).toEqual([])
})

test('the sitemap and every feed keep to the rules of their formats', async () => {
  expect(await formatFaults(await readSite(base, await readRelease(siteDir)))).toEqual([])
})

test('a crawler reaches every page from the front page in four clicks at most, by links that neither break nor hop', async () => {
  const { addresses, files } = await readRelease(siteDir)
  const reached = await crawl(base)
  const pages = [...reached.values()]
  expect(pages.filter(({ status }) => status !== 200).map(({ address }) => address)).toEqual([])
  expect(addresses.filter((address) => !reached.has(address))).toEqual([])
  expect(pages.filter(({ address }) => !addresses.includes(address) && !files.includes(address.slice(1)))).toEqual([])
  expect(pages.filter(({ depth }) => depth > 4).map(({ address, depth }) => [address, depth])).toEqual([])
})

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

test('every page is valid HTML', async () => {
  test.setTimeout(120_000)
  const { pages } = await readSite(base, await readRelease(siteDir))
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html)
    const messages = results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))
    expect([address, messages]).toEqual([address, []])
  }
})

test('the Nu checker finds nothing in any page', () => {
  test.setTimeout(120_000)
  const faults = nuFaults(siteDir)
  test.skip(
    faults === null,
    'SKIPPED: the Nu HTML checker needs Java, and there is none here. `apt-get install default-jre-headless` brings one.',
  )
  expect(faults).toEqual([])
})
