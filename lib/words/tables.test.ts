import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { englishPhrases } from './sample-words.ts'
import { tables } from './words.ts'

type Entry = readonly [name: string, phrase: string]

/** Every phrase of a table by its name, each form of a plural by itself. */
const phrasesOf = (table: object): Entry[] =>
  Object.entries(table).flatMap(([name, value]): Entry[] =>
    typeof value === 'string' ? [[name, value]] : phrasesOf(value).map(([inner, phrase]) => [`${name}.${inner}`, phrase]),
  )

const bracesIn = (phrase: string): string[] => [...new Set(phrase.match(/\{\w+\}/g) ?? [])].sort()

const isForm = (name: string): boolean => /\.(?:zero|one|two|few|many|other)$/.test(name)

const english = new Map(phrasesOf(en))

for (const [language, table] of Object.entries(tables)) {
  test(`${language}: every phrase has the braces of the English one; a form for one number may do without the number`, () => {
    const wrong = phrasesOf(table).filter(([name, phrase]) => {
      const [own, meant] = [bracesIn(phrase), bracesIn(english.get(isForm(name) ? name.replace(/\w+$/, 'other') : name) ?? '')]
      const missing = meant.filter((brace) => !own.includes(brace) && !(isForm(name) && brace === '{count}'))
      return missing.length > 0 || own.some((brace) => !meant.includes(brace))
    })
    expect(wrong).toEqual([])
  })

  test(`${language}: every plural has each form that whole numbers need`, () => {
    const rules = new Intl.PluralRules(language)
    const needed = new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))
    const plurals = Object.entries(table).flatMap(([name, value]) =>
      typeof value === 'object' && 'other' in value ? [[name, value] as const] : [],
    )
    expect(plurals.length).toBeGreaterThan(8)
    expect(
      plurals.flatMap(([name, forms]) => [...needed].filter((form) => !(form in forms)).map((form) => `${name}.${form}`)),
    ).toEqual([])
  })

  test(`${language}: no phrase is empty, or has two spaces side by side or a typewriter's quote`, () => {
    expect(phrasesOf(table).filter(([, phrase]) => phrase.trim() === '' || / {2}|["']/.test(phrase))).toEqual([])
  })

  if (language !== 'en')
    test(`${language}: nothing of more than two words is left in English`, () => {
      const all = phrasesOf(table)
      expect(englishPhrases().filter((phrase) => all.some(([, own]) => own.includes(phrase)))).toEqual([])
    })
}

test('Japanese has no spaces between words', () => {
  expect(phrasesOf(tables.ja ?? {}).filter(([, phrase]) => phrase.includes(' '))).toEqual([])
})

test('what the style sheet says by itself is in the English table', () => {
  const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  const said = sheets.flatMap((name) => [
    ...readFileSync(`components/${name}`, 'utf8').matchAll(/content:\s*"([^"]*\p{Letter}[^"]*)"/gu),
  ])
  expect(said.length).toBeGreaterThan(1)
  expect(said.map(([, phrase = '']) => phrase).filter((phrase) => ![...english.values()].includes(phrase))).toEqual([])
})
