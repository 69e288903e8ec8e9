import { describe, expect, it, test } from 'vitest'
import { forms } from './edited-fields.ts'
import { closeText, openText } from './edited-text.ts'

const open = (text: string) => openText(text, forms.article)
const saved = (text: string, changes: object) => closeText({ ...open(text), ...changes }, forms.article)

const text = `---
# Ask Mia before this is changed.
title: 'The Case for the Cold Call'   # working title
lastmod: 2026-01-30
tags:
  - cold calling
  - "quota: mine"

author: ann-lee
Reviewed-by:   somebody
answers:
  The terms: "#the-terms"
draft: true
description: >-
  Two lines
  that are one.
---


Some *words*  with **marks**.  
A second line.

| a | b |
|--:|:-:|
| 1 | 2 |

\tcode
`

describe('a text that nobody touched stays as it is, letter by letter', () => {
  it.each([
    ['with comments, lists, folded values and fields of others', text],
    ['without fields', 'Only words.\n\nAnd more.\n'],
    ['with fields alone', '---\ntitle: A\n---\n'],
    ['with an empty header', '---\n---\nWords.\n'],
    ['with a header of comments', '---\n# nothing yet\n---\nWords.\n'],
    ['whose header ends in points', '---\ntitle: A\n...\nWords.\n'],
    ['with a mapping where a form holds a text', '---\ntitle: A\nimage:\n  src: x.png\n---\nWords.\n'],
    ['with authors that are mappings', '---\ntitle: A\nauthors:\n  - name: Ann Lee\n---\nWords.\n'],
    ['with a body that begins with code', '---\ntitle: A\n---\n\n    code\n\nWords.\n'],
    ['in another language', '---\ntitle: 誰も電話に出ない\n---\n\n言葉。\n'],
  ])('%s', (_, one) => expect(saved(one, {})).toBe(one))
})

test('a form shows what the fields say, by whatever name their author calls them', () => {
  expect(open(text)).toMatchObject({
    title: 'The Case for the Cold Call',
    updated: '2026-01-30',
    tags: ['cold calling', 'quota: mine'],
    author: ['ann-lee'],
    draft: true,
    description: 'Two lines that are one.',
  })
})

describe('only the lines of what was changed are others', () => {
  const changedLines = (after: string) => ({
    gone: text.split('\n').filter((line) => !after.split('\n').includes(line)),
    come: after.split('\n').filter((line) => !text.split('\n').includes(line)),
  })
  it.each([
    [
      'a title',
      { title: 'Another: one' },
      ["title: 'The Case for the Cold Call'   # working title"],
      ['title: "Another: one"   # working title'],
    ],
    ['the name that the author gave a field stays', { updated: '2026-02-01' }, ['lastmod: 2026-01-30'], ['lastmod: 2026-02-01']],
    ['a list stays a list of lines', { tags: ['cold calling', 'new'] }, ['  - "quota: mine"'], ['  - new']],
    ['one author', { author: ['ben-ode'] }, ['author: ann-lee'], ['author: ben-ode']],
    ['two authors', { author: ['ann-lee', 'Ben Ode, Jr.'] }, ['author: ann-lee'], ['author: [ann-lee, "Ben Ode, Jr."]']],
    ['a draft that is published', { draft: false }, ['draft: true'], []],
    [
      'a value of several lines',
      { description: 'One line.' },
      ['description: >-', '  Two lines', '  that are one.'],
      ['description: One line.'],
    ],
    ['a field that is emptied', { author: [] }, ['author: ann-lee'], []],
    ['a field that was not there', { claim: 'Calls work.' }, [], ['claim: Calls work.']],
    ['a word of the body', { body: (open(text).body as string).replace('second', 'third') }, ['A second line.'], ['A third line.']],
  ])('%s', (_, changes, gone, come) => expect(changedLines(saved(text, changes))).toEqual({ gone, come }))
})

test('a category and a side are shown whichever way they are written, and stay as they are', () => {
  const one = '---\ntitle: A\ncategory: Outbound Sales\nstance: Inbound\n---\nWords.\n'
  expect(open(one)).toMatchObject({ category: 'outbound-sales', stance: 'inbound' })
  expect(saved(one, { title: 'B' })).toBe(one.replace('title: A', 'title: B'))
})

test('a field that is missing says nothing, so that what new texts begin with is not filled in', () => {
  expect(open('---\ntitle: A\n---\nWords.\n')).toMatchObject({ draft: false, unlisted: false, date: '', category: '', tags: [] })
})

test.each([
  ['part: 2  # of three', 'part: 3  # of three'],
  ["part: '2' # it's of three", "part: 3 # it's of three"],
  ['part: "2" # "of" three', 'part: 3 # "of" three'],
  ['part: "2 # 1"', 'part: 3'],
])('a remark behind a value stays behind it: %s', (line, after) => {
  expect(saved(`---\ntitle: A\n${line}\n---\nWords.\n`, { part: '3' })).toContain(`\n${after}\n`)
})

test('what stands in a field is read back as it was typed', () => {
  for (const title of [
    'null',
    'yes',
    '- a',
    '"quoted"',
    "it's",
    'a: b',
    '# one',
    '100 %',
    '{{ x }}',
    'a\\b',
    '!important',
    '@ home',
    'é',
  ])
    expect(open(saved('---\ntitle: A\n---\nWords.\n', { title }))).toMatchObject({ title })
})

test('a new text begins with its fields, in the order of the form', () => {
  expect(closeText({ title: 'A call', date: '2026-02-01', tags: ['a b'], draft: true, body: 'Words.' }, forms.article)).toBe(
    '---\ntitle: A call\ndate: 2026-02-01\ntags: [a b]\ndraft: true\n---\n\nWords.\n',
  )
})

test('a text saved twice in one sitting has both changes', () => {
  const first = { ...open(text), title: 'One' }
  closeText(first, forms.article)
  expect(closeText({ ...first, draft: false }, forms.article)).toBe(
    text.replace(/title: '[^']*'/, 'title: One').replace('draft: true\n', ''),
  )
})

describe('what the editor cannot hold is not opened, or not written, and it says why', () => {
  it.each([
    ['TOML', '+++\ntitle = "A"\n+++\nWords.\n', /change it at the desk/],
    ['JSON', '{ "title": "A" }\n\nWords.\n', /change it at the desk/],
    ['a header that is never closed', '---\ntitle: A\n\nWords.\n', /no line of ---/],
    ['a header that is broken', '---\ntitle: "A" and "B"\n---\nWords.\n', /npm run check/],
  ])('%s', (_, one, why) => expect(() => open(one)).toThrow(why))
  it('a mapping of which the form shows a part', () =>
    expect(() => saved('---\ntitle: A\nauthors:\n  - name: Ann Lee\n---\nWords.\n', { author: ['Ben'] })).toThrow(
      /says more than is shown here/,
    ))
})
