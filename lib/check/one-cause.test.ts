import { expect, test } from 'vitest'
import { catalogOf } from './sample-catalog.ts'

/** What is said of one text beyond notes and hints, one line each. */
async function said(text: string) {
  const { catalog, findings } = await catalogOf({ 'blog/x.md': text, 'blog/good.md': '# Good\n\nA text that is out.\n' })
  const faults = findings.filter(({ severity, file }) => /error|warning/.test(severity) && file === 'blog/x.md')
  return {
    catalog,
    faults: faults.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`),
    fixes: faults.map(({ fix }) => fix),
  }
}

test.each([
  ['title: [Harbour, "at night"]', 'field-value', 'Write: title: "Harbour, at night"'],
  ['title: { a: b }', 'field-value', 'Correct the line, or remove it.'],
  ['title: Harbour\npermalink: true', 'address-form', 'Write it like /blog/my-article/, or remove the line.'],
  ['title: Harbour\ndate: 1767312000', 'field-value', 'Write: date: 2026-01-02'],
  ['title: Harbour\ndate: 1767312000000', 'field-value', 'Write: date: 2026-01-02'],
])('%j is one error with its fix', async (fields, rule, fix) => {
  const { faults, fixes } = await said(`---\n${fields}\n---\nWords enough for a sentence.\n`)
  expect([faults, fixes]).toEqual([[`${fields.split('\n').length + 1} error ${rule}`], [fix]])
})

test.each(['---\n---\n', '---\ndate: 2026-01-02\n---\n\n', '<!-- a remark -->\n'])(
  '%j, of which nothing is published, is an error',
  async (text) => {
    expect((await said(text)).faults).toEqual(['1 error body-missing'])
  },
)

test('a sign in a title that turns letters around is left out, and a warning says so', async () => {
  const { catalog, faults } = await said('---\ntitle: "Har\\u202Ebour"\n---\nWords enough for a sentence.\n')
  expect([catalog.articles.find(({ slug }) => slug === 'x')?.title, faults]).toEqual(['Harbour', ['2 warning hidden-character']])
})

test('letters that are composed in two ways are one tag', async () => {
  const { catalog, faults } = await said(
    '---\ntitle: Harbour\ntags: ["Cafe\u0301", "Caf\u00E9"]\n---\nWords enough for a sentence.\n',
  )
  expect([catalog.articles.find(({ slug }) => slug === 'x')?.tags, faults]).toEqual([['Café'], []])
})

test.each(['/?p=123', 'https://sales-desk.example/?page_id=7', '/?p=12&preview=true'])(
  'a link to %s, a number of WordPress, does not lead to the front page without a word',
  async (href) => {
    expect((await said(`# Harbour\n\nSee [it](${href}) there.\n`)).faults).toEqual(['3 error link-broken'])
  },
)
