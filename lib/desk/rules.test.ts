import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adviceOn, rulesOfAdvice } from '#lib/advice/advise.ts'
import { checkContent } from '#lib/check/check-content.ts'
import { filesOf, lineOf, ruleNamed, rulesByPart } from '#lib/check/rules/all-rules.ts'
import { rulesPage } from '#lib/check/rules/rules-page.ts'
import { contentWith, today } from '#lib/check/sample-catalog.ts'

const rules = Object.values(rulesByPart).flatMap((part) => Object.entries(part))

/** Names of rules as the code writes them, but for beginnings of names. */
const written = new Set(
  ['lib']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith(join('lib', 'check', 'rules')))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brule: '([a-z]+(?:-[a-z]+)*)'/g)].map(([, rule = '']) => rule)),
)
for (const beginning of ['picture', 'media']) written.delete(beginning)

test('every rule that the check can give has a page', () => {
  expect(written.size).toBeGreaterThan(120)
  expect([...written, ...rulesOfAdvice].filter((rule) => ruleNamed(rule) === null)).toEqual([])
})

test('no rule is explained twice', () => {
  expect(new Set(rules.map(([name]) => name)).size).toBe(rules.length)
})

const examples = rules.flatMap(([name, { example }]) => (example ? [[name, example] as const] : []))

test('at least 60 mistakes are planted', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

test.each(examples)('the example of %s is found where it is, and nothing else is wrong with it', async (name, example) => {
  const files = filesOf(example)
  const [shown = ''] = Object.keys(files)
  const { catalog, findings } = await checkContent(contentWith(files), today)
  const all = [...findings, ...(await adviceOn(catalog))]
  const found = all.filter(({ rule }) => rule === name)
  expect(found.map(({ file, line }) => [file.endsWith(shown), line])).toContainEqual([true, lineOf(example)])
  expect(found.every(({ message, fix }) => message !== '' && fix !== '')).toBe(true)
  const faults = findings.filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && rule !== name)
  expect(faults.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
})

test('docs/findings.md explains every rule', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/findings.md')
})
