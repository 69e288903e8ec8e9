import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>>
}

const folder = '.github/workflows'
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

for (const name of readdirSync(folder)) {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  const steps = Object.values((load(text) as Workflow).jobs).flatMap((job) => job.steps)

  test(`${name} runs only commands that there are`, () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => script),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  test(`no step of ${name} puts words of a visitor into a command`, () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
}
