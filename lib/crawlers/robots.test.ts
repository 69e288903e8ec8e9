import { expect, test } from 'vitest'
import { catalogOf } from '#lib/check/sample-catalog.ts'
import { bots } from './bots.ts'
import { robotsText } from './robots.ts'
import { textsFrom } from './sample-files.ts'

/** Read robots.txt as RFC 9309 asks: what each named bot may not fetch. */
function groupsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  let names: string[] = []
  let rules: string[] | null = null
  for (const line of text.split('\n').map((line) => line.replace(/#.*/, '').trim())) {
    const [, key = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (key === 'User-agent') {
      if (rules) [names, rules] = [[], null]
      names.push(value.toLowerCase())
    } else if (key === 'Allow' || key === 'Disallow') {
      rules ??= []
      rules.push(`${key} ${value}`)
      for (const name of names) groups.set(name, rules)
    }
  }
  return groups
}

const site = (lines: string) => ({ 'site.yaml': `name: N\norigin: https://n.example\ndescription: D.\n${lines}` })

async function policyOf(lines: string) {
  const { catalog, findings } = await catalogOf(site(lines))
  return { groups: groupsIn(robotsText(catalog.site)), errors: findings.filter(({ severity }) => severity === 'error') }
}

test('every bot may read everything where site.yaml says nothing', async () => {
  const { groups } = await policyOf('')
  expect([...groups.keys()]).toEqual(['*', ...Object.values(bots).flat()].map((name) => name.toLowerCase()))
  expect([...groups.values()].every((rules) => rules.join() === 'Allow /')).toBe(true)
})

for (const kind of ['search', 'training', 'user'] as const) {
  test(`"${kind}: disallow" turns away bots of that kind and no others`, async () => {
    const { groups, errors } = await policyOf(`bots:\n  ${kind}: disallow\n`)
    expect(errors).toEqual([])
    const refused = [...groups].filter(([, rules]) => rules.join() === 'Disallow /').map(([name]) => name)
    expect(refused).toEqual(bots[kind].map((name) => name.toLowerCase()))
  })
}

test('each bot is of one kind, and its name can be one', () => {
  const names = Object.values(bots)
    .flat()
    .map((name) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z_-][a-z0-9_-]*$/.test(name))).toEqual([])
})

test('robots.txt says where the sitemap is', async () => {
  expect((await textsFrom(site(''))).get('robots.txt')).toContain('\nSitemap: https://n.example/sitemap.xml\n')
})

for (const wrong of ['bots: no\n', 'bots:\n  search: maybe\n', 'bots:\n  serch: allow\n']) {
  test(`site.yaml with ${JSON.stringify(wrong)} is refused in plain words`, async () => {
    const { errors } = await policyOf(wrong)
    expect(errors.map(({ line, message }) => [line, message])).toEqual([
      [4, expect.stringContaining('bots must say allow or disallow')],
    ])
  })
}
