import { expect, test } from 'vitest'
import { catalogOf, today } from '#lib/check/sample-catalog.ts'
import { textsOf } from './sample-files.ts'

const site = (lines: string) => ({
  'site.yaml': `name: N\norigin: https://n.example\ndescription: D.\n${lines}`,
})

async function read(lines: string) {
  const { catalog, findings } = await catalogOf(site(lines), today)
  return { text: (await textsOf(catalog)).get('.well-known/security.txt'), findings }
}

test('security.txt says what site.yaml says, as RFC 9116 asks', async () => {
  const { text, findings } = await read(
    'security:\n  contact: mailto:security@n.example\n  expires: 2027-01-31\n  policy: https://n.example/security/\n  languages: [en, de]\n',
  )
  expect(findings.filter(({ rule }) => rule.startsWith('security') || rule === 'field-value')).toEqual([])
  expect(text).toBe(
    [
      'Contact: mailto:security@n.example',
      'Expires: 2027-01-31T00:00:00Z',
      'Preferred-Languages: en, de',
      'Canonical: https://n.example/.well-known/security.txt',
      'Policy: https://n.example/security/',
      '',
    ].join('\n'),
  )
})

test('without security: there is no security.txt', async () => {
  expect((await read('')).text).toBeUndefined()
})

for (const [expires, severity] of [
  ['2026-06-15T12:00:00Z', 'error'],
  ['2025-01-01', 'error'],
  ['2026-07-15', 'warning'],
  ['2026-07-15T12:00:01Z', undefined],
] as const) {
  test(`a security.txt until ${expires} is ${severity ?? 'nothing to speak of'} on 15 June 2026 at noon`, async () => {
    const { findings } = await read(`security:\n  contact: https://n.example/report\n  expires: ${expires}\n`)
    const said = findings.filter(({ rule }) => rule === 'security-expired')
    expect(said.map(({ severity, line, file }) => [severity, line, file])).toEqual(severity ? [[severity, 4, 'site.yaml']] : [])
  })
}

for (const wrong of [
  'security: mailto:a@n.example\n',
  'security:\n  contact: a@n.example\n  expires: 2027-01-01\n',
  'security:\n  contact: "mailto:a@n.example\\nContact: https://evil.example"\n  expires: 2027-01-01\n',
  'security:\n  contact: mailto:a@n.example\n',
  'security:\n  contact: mailto:a@n.example\n  expires: 2027-02-30\n',
  'security:\n  contact: mailto:a@n.example\n  expires: 2027-01-01\n  languages: [english language]\n',
]) {
  test(`site.yaml with ${JSON.stringify(wrong)} is refused, and no security.txt is made`, async () => {
    const { text, findings } = await read(wrong)
    expect(findings.filter(({ severity, line }) => severity === 'error' && line === 4)).toHaveLength(1)
    expect(text).toBeUndefined()
  })
}
