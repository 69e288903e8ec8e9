import { expect, test } from 'vitest'
import { catalogOf } from '#lib/check/sample-catalog.ts'
import { adviceOn } from './advise.ts'

const words = (count: number) =>
  Array.from(
    { length: Math.ceil(count / 8) },
    (_, at) => `${['Some', 'More', 'Other'][at % 3]} words of number ${at} make this sentence.`,
  ).join(' ')
const header = (fields: string) => `---\ntitle: A text on calls\ndate: 2026-01-02\n${fields}---\n`
const advice = async (files: Readonly<Record<string, string>>) => adviceOn((await catalogOf(files)).catalog)
/** What is said of an article in which everything else is as it should be: [rule, line]. */
const said = async (body: string, fields = '') => {
  const other = `---\ntitle: Letters of another kind\ndate: 2026-01-03\n---\n${words(320)}\n\nSee [the text](../blog/a.md).\n`
  const found = await advice({ 'blog/a.md': `${header(fields)}${body}`, 'blog/b.md': other })
  return found.filter(({ file }) => file.endsWith('a.md')).map(({ rule, line }) => [rule, line])
}
const whole = `${words(140)}\n\n## Then\n\n${words(100)}\n\n${words(60)}\n\nSee [other letters](b.md).\n`

const long = `Words ${'and more words of one kind or another '.repeat(4)} end here. `

test('a text in which all is well gets no advice', async () => {
  expect(await said(whole)).toEqual([])
})

test.each([
  [
    'a description that results cut',
    whole,
    `description: "${'Very long words follow here, '.repeat(6)}"\n`,
    [['description-wide', 4]],
  ],
  ['few words', 'Few words. See [other letters](b.md).\n', '', [['text-thin', 1]]],
  ['no link to the rest of the site', whole.replace(/See .*/, ''), '', [['text-dead-end', 1]]],
  ['a link that does not say where it leads', whole.replace('other letters', 'click here'), '', [['link-words', 13]]],
  ['a link with the words "read more"', whole.replace('other letters', 'Read more …'), '', [['link-words', 13]]],
  ['a link that is counted', whole.replace('b.md', 'b.md?utm_source=x'), '', [['link-tracked', 13]]],
  ['something to do', `TODO: say more. ${whole}`, '', [['left-to-do', 5]]],
  ['words that hold a place', `${whole}\nAsk [insert name] about it.\n`, '', [['left-to-do', 15]]],
  ['lorem ipsum', `${whole}\nThe lorem ipsum goes on.\n`, '', [['left-to-do', 15]]],
  ['an address of mail', `${whole}\nWrite to ann@sales-desk.org about it.\n`, '', [['address-of-mail', 15]]],
  ['a call that gets old', `${whole}\nJoin our upcoming webinar on it.\n`, '', [['stale-call', 15]]],
  ['three sentences that begin alike', `${whole}\nWe call. We write. We wait.\n`, '', [['sentences-alike', 15]]],
  [
    'a long paragraph',
    `${whole}\n${words(160)}\n`,
    '',
    [
      ['few-headings', 9],
      ['long-paragraph', 15],
    ],
  ],
  [
    'a long way without a heading',
    `${words(140)}\n\n${words(140)}\n\n${words(60)}\n\nSee [other letters](b.md).\n`,
    '',
    [['few-headings', 5]],
  ],
  ['the passive voice', `${whole}\n\n## Last\n\n${'The call was made. Then it rang. \n\n'.repeat(8)}`, '', [['passive-voice', 18]]],
])('%s is said with its line', async (_, body, fields, expected) => {
  expect(await said(body, fields)).toEqual(expected)
})

test('the longest of too many long sentences is named first', async () => {
  const text = `## One\n\n${long.repeat(5)}\n\n## Two\n\nThis one has ${long.repeat(5)}\n\n${'They end. We go. '.repeat(4)}`
  const { catalog } = await catalogOf({ 'blog/a.md': `${header('')}${text}` })
  const found = (await adviceOn(catalog)).find(({ rule }) => rule === 'long-sentences')
  expect(found).toMatchObject({
    line: 11,
    message: expect.stringContaining('10 of 18 sentences'),
    fix: expect.stringContaining('line 11'),
  })
})

test.each([
  ['(b.md?utm_source=x)', '(b.md)'],
  ['(b.md?utm_source=x&utm_medium=y)', '(b.md)'],
  ['(b.md?a=1&utm_source=x#part)', '(b.md?a=1#part)'],
  ['(b.md?fbclid=x&a=1)', '(b.md?a=1)'],
  ['(/blog/b/?gclid=x)', '(/blog/b/)'],
])('what counts readers in a link is taken out of its line, and nothing else: %s', async (written, right) => {
  const text = whole.replace('(b.md)', written)
  const found = await advice({
    'blog/a.md': header('') + text,
    'blog/b.md': `---\ntitle: Others\n---\n# Others\n\n## Part\n\n${words(8)}`,
  })
  const { edit } = found.find(({ rule }) => rule === 'link-tracked') ?? {}
  expect(edit).toEqual({ first: 13, last: 13, lines: [`See [other letters]${right}.`] })
})

test.each([
  ['The call rang. The letter lay there. The door was shut.', []],
  ['The call rang. The call went on. The call ended.', [['sentences-alike', 15]]],
  ['Der Anruf kam. Der Brief lag da. Der Mann ging.', []],
  ['If it rings, go. If not, wait. If neither, ask.', [['sentences-alike', 15]]],
  ['This is it. This was it. This is not it.', []],
])('an article before the first word does not make sentences alike: %s', async (text, expected) => {
  expect(await said(`${whole}\n${text}\n`)).toEqual(expected)
})

test('code, quotes and tables are nobody’s style', async () => {
  expect(
    await said(`${whole}\n> We call. We write. We wait.\n\n\`\`\`\nTODO\n\`\`\`\n\n| TODO | a |\n| - | - |\n| b | c |\n`),
  ).toEqual([])
})

test('an article silences a rule with a reason, and a rule that there is not is named', async () => {
  const short = 'Few words. See [other letters](b.md).\n'
  expect(await said(short, 'silence:\n  text-thin: A definition needs no more.\n')).toEqual([])
  expect(await said(short, 'silence:\n  text-thn: A definition needs no more.\n')).toEqual([
    ['text-thin', 1],
    ['silence-unknown', 4],
  ])
})

test('a silence without a reason is an error', async () => {
  const { findings } = await catalogOf({ 'blog/a.md': `${header('silence: [text-thin]\n')}${whole}` })
  expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'field-value', line: 4 }))
})

test('of a text that nobody links to, a place is named that could', async () => {
  const found = await advice({
    'blog/a.md': `---\ntitle: How to write cold letters\ndate: 2026-01-02\ntags: [letters, sales]\n---\n${whole}`,
    'blog/b.md': `---\ntitle: Calls and what they cost\ndate: 2026-01-03\ntags: [letters, sales]\n---\nOne day we sent cold letters to all. ${whole.replace('b.md', 'c.md')}`,
    'blog/c.md': `---\ntitle: Prices\ndate: 2026-01-04\ntags: [sales]\n---\n${whole}`,
  })
  const orphan = found.find(({ rule, file }) => rule === 'text-orphaned' && file.endsWith('a.md'))
  expect(orphan?.fix).toMatch(/b\.md, line 6, the words “cold letters” in “One day we sent cold letters …” could lead here\.$/)
})

test('two versions of one text, two titles that say the same and two texts for one phrase are named', async () => {
  const made = (title: string, text: string) =>
    `---\ntitle: ${title}\ndate: 2026-01-02\ntags: [calls]\nkeywords: [cold call]\n---\n${text}`
  const found = await advice({
    'blog/a.md': made('What a cold call costs', whole),
    'blog/b.md': made('What a cold call really costs', whole),
    'blog/c.md': made('What does a cold call cost', whole.replaceAll('words', 'signs').replaceAll('sentence', 'row')),
  })
  const rules = found
    .filter(({ file }) => file.endsWith('a.md'))
    .map(({ rule, message }) => `${rule} ${/\w\.md/.exec(message)?.[0]}`)
  expect(rules).toEqual(expect.arrayContaining(['text-alike b.md', 'phrase-shared b.md']))
})
