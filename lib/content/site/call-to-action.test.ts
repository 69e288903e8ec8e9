import { expect, test } from 'vitest'
import { checkFields } from '#lib/content/source/fields.ts'
import { readFields } from '#lib/content/source/front-matter.ts'
import { siteFields } from './site-fields.ts'

const check = (lines: string) => checkFields(siteFields, readFields(`name: X\ncallToAction:\n${lines.replace(/^/gm, '  ')}\n`))
const form = (lines: string) => `title: T\nbutton: B\nform:\n${lines.replace(/^/gm, '  ')}`

test('a call to action leads to an address, or to a form of the provider’s with the names of its fields', () => {
  expect(check('title: T\nbutton: B\nlink: /about/')).toMatchObject({
    fields: { callToAction: { title: 'T', text: null, button: 'B', link: '/about/', form: null, until: null } },
    remarks: [],
  })
  const said =
    'action: https://lists.example/subscribe?u=1\nemail: EMAIL\nname: FNAME\nhidden:\n  list: "12"\nconsent: One letter a week.'
  expect(check(`${form(said)}\nuntil: 2026-12-31`)).toMatchObject({
    fields: {
      callToAction: {
        link: null,
        form: {
          action: 'https://lists.example/subscribe?u=1',
          email: 'EMAIL',
          name: 'FNAME',
          hidden: { list: '12' },
          consent: 'One letter a week.',
        },
        until: '2026-12-31',
      },
    },
    remarks: [],
  })
})

for (const [name, lines, message] of [
  ['neither link nor form', 'title: T\nbutton: B', /either a link or a form/],
  ['both link and form', `${form('action: https://a.example\nemail: e')}\nlink: /x/`, /either a link or a form/],
  ['no title', 'button: B\nlink: /x/', /must have a title/],
  ['an empty button', 'title: T\nbutton: ""\nlink: /x/', /a title, a button/],
  ['a field that is not known', 'title: T\nbutton: B\nlink: /x/\nkind: webinar', /a title, a button/],
  ['a link without encryption', 'title: T\nbutton: B\nlink: http://a.example', /https/],
  ['a link that runs script', 'title: T\nbutton: B\nlink: javascript:alert(1)', /slash/],
  ['a link to another host without a scheme', 'title: T\nbutton: B\nlink: //a.example', /slash/],
  ['a form without encryption', form('action: http://a.example\nemail: e'), /https/],
  ['a form that goes to this site', form('action: /subscribe\nemail: e'), /https/],
  ['a form with a password in its address', form('action: https://a:b@a.example\nemail: e'), /https/],
  ['a form without the name of its email field', form('action: https://a.example'), /an action and an email/],
  ['a field name of two words', form('action: https://a.example\nemail: my email'), /names without spaces/],
  ['two fields of one name', form('action: https://a.example\nemail: e\nhidden:\n  e: x'), /different names/],
  ['a list of hidden fields', form('action: https://a.example\nemail: e\nhidden: [a]'), /name and a value/],
  ['a day that does not exist', 'title: T\nbutton: B\nlink: /x/\nuntil: 2026-02-30', /does not exist/],
  ['a time of day', 'title: T\nbutton: B\nlink: /x/\nuntil: 2026-02-03T10:00:00Z', /a day such as/],
] as const) {
  test(`a call to action with ${name} is refused, with its line`, () => {
    const { fields, remarks } = check(lines)
    expect(remarks).toMatchObject([{ severity: 'error', line: 2 }])
    expect(remarks[0]?.message).toMatch(message)
    expect(fields).toEqual({ name: 'X' })
  })
}
