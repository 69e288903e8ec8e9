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
