import { expect, test } from 'vitest'
import { checkFields } from '#lib/content/source/fields.ts'
import { readFields } from '#lib/content/source/front-matter.ts'
import { understand } from '#lib/content/source/plain-fields.ts'
import { defaultSite } from '#lib/site.ts'
import { siteFields, siteForm } from './site-fields.ts'

const check = (sides: readonly string[]) => checkFields(siteFields, readFields(`sides: [${sides.join(', ')}]\n`))

test('a site has two sides', () => {
  expect(check(['Outbound', 'Inbound'])).toMatchObject({
    fields: { sides: [{ slug: 'outbound' }, { slug: 'inbound' }] },
    remarks: [],
  })
})

for (const sides of [['Outbound'], ['Outbound', 'Inbound', 'Partners']]) {
  test(`a site with the sides ${sides.join(', ')} is refused`, () => {
    const message = 'sides must be a list of two sides.'
    expect(check(sides)).toMatchObject({ fields: {}, remarks: [{ line: 1, severity: 'error', rule: 'field-value', message }] })
  })
}

const checkLanguage = (language: string) => understand(readFields(`language: ${language}\n`), siteForm, defaultSite)

test.each(['en', 'de-AT', 'zh-Hant-TW', 'es-419'])('%s is a language', (language) => {
  expect(checkLanguage(language)).toMatchObject({ fields: { language }, remarks: [] })
})

test.each(['english', 'Deutsch', 'e', 'de AT'])(
  '%s is the tag of no language, though some of them are spelled like one',
  (language) => {
    const { remarks } = checkLanguage(language)
    expect(remarks).toMatchObject([{ severity: 'error', message: expect.stringContaining('must be a language such as en') }])
  },
)

const checkOrigin = (origin: string) => understand(readFields(`origin: "${origin}"\n`), siteForm, defaultSite)

test.each([
  ['https://example.com', 'https://example.com'],
  ['https://example.com/', 'https://example.com'],
  ['https://name.github.io/blog', 'https://name.github.io/blog'],
  ['https://name.github.io/My-Blog/', 'https://name.github.io/My-Blog'],
  ['https://example.com/team/news', 'https://example.com/team/news'],
  ['http://localhost:3000/a', 'http://localhost:3000/a'],
  ['HTTPS://Example.COM/a', 'https://example.com/a'],
  ['https://example.com/a/../b', 'https://example.com/b'],
])('the origin %s is %s', (written, origin) => {
  expect(checkOrigin(written)).toMatchObject({ fields: { origin }, remarks: [] })
})

test.each([
  'https://example.com/?a=b',
  'https://example.com/blog#top',
  'https://example.com/a b',
  'https://example.com/b%C3%BCcher',
  'https://example.com//blog',
  'https://example.com/.git',
  'ftp://example.com',
  'example.com/blog',
])('the origin %s is an error', (written) => {
  expect(checkOrigin(written).remarks).toMatchObject([{ severity: 'error', rule: 'field-value' }])
})

const checkHost = (host: string) => understand(readFields(`host: ${host}\n`), siteForm, defaultSite)

test.each([
  ['github-pages', 'github-pages'],
  ['GitHub Pages', 'github-pages'],
  ['cloudflare_pages', 'cloudflare-pages'],
  ['Vercel', 'vercel'],
  ['s3-cloudfront', 's3-cloudfront'],
])('the host %s is %s', (written, host) => {
  expect(checkHost(written)).toMatchObject({ fields: { host }, remarks: [] })
})

test.each(['heroku', 'github', 'aws', 'true'])('the host %s is an error that names those that are known', (written) => {
  expect(checkHost(written).remarks).toMatchObject([
    { severity: 'error', message: expect.stringContaining('github-pages, netlify') },
  ])
})
