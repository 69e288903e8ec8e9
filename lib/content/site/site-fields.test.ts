import { expect, test } from 'vitest'
import { checkFields } from '#lib/content/source/fields.ts'
import { readFields } from '#lib/content/source/front-matter.ts'
import { siteFields } from './site-fields.ts'

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
