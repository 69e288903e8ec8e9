import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { hostNames } from '#lib/hosts.ts'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>>
}

const folders = ['.github/workflows', 'deploy/workflows']
const usage = readFileSync('lib/cli/release.ts', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

for (const name of folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))) {
  const text = readFileSync(name, 'utf8')
  const steps = Object.values((load(text) as Workflow).jobs).flatMap((job) => job.steps)

  test(`${name} runs only commands that there are`, () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => script),
    )
    expect(named.length > 0 || text.includes('deploy/Dockerfile')).toBe(true)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
    const asked = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run release -- (\w+)/g)].map(([, command = '']) => command))
    expect(asked.filter((command) => !usage.includes(`npm run release -- ${command} `))).toEqual([])
  })

  test(`no step of ${name} puts words of a visitor into a command`, () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
}

const hosts = readdirSync('deploy/workflows').map((name) => name.replace('.yml', ''))

test('every host that site.yaml may name has a workflow and a page, and nothing else has', () => {
  expect(hosts.toSorted()).toEqual([...hostNames].sort())
  expect(readdirSync('docs/hosting').sort()).toEqual(hosts.map((host) => `${host}.md`).sort())
})

for (const host of hosts) {
  const text = readFileSync(`deploy/workflows/${host}.yml`, 'utf8')
  const page = readFileSync(`docs/hosting/${host}.md`, 'utf8')

  test(`the page of ${host} names its workflow, and every secret and variable that this asks for`, () => {
    expect(page).toContain(`deploy/workflows/${host}.yml`)
    expect(text).toContain(`docs/hosting/${host}.md`)
    const asked = [...text.matchAll(/(?:secrets|vars)\.(\w+)/g)].map(([, name = '']) => name)
    expect(asked.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  test(`the workflow of ${host} keeps what was made, publishes what falls due, and names paths that are there`, () => {
    expect(text).toContain('schedule:')
    expect(text.includes('path: .next/cache')).toBe(!['nginx', 'container'].includes(host))
    const paths = [...text.matchAll(/(?<=\s)(?:deploy|docs|lib)\/[\w./-]*\w/g)].map(([path]) => path)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
    expect(text.includes('release -- folder dist')).toBe(/\bdist\b/.test(text))
  })
}
