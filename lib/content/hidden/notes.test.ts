import { expect, test } from 'vitest'
import { notYet } from './notes.ts'

test.each([
  'DO NOT PUBLISH',
  '**Do not publish before Monday!**',
  '> **Draft** – do not publish before Monday.',
  '*Draft, not for publication*',
  '[DRAFT]',
  '**EMBARGOED UNTIL 5 January 2027**',
  'Embargo: 5 January 2027, 9:00',
  'Not for publication',
  'Internal only',
  'Work in progress.',
  '_Entwurf_'.toUpperCase(),
  'Nicht veröffentlichen!',
  'Ne pas publier avant lundi',
  '请勿发布',
  '<!-- draft -->',
  '<!-- Do not publish! -->',
])('"%s" below the title says that a text is not to be out yet', (line) => {
  expect(notYet(`# Harbour\n\n${line}\n\nWords.\n`)).toEqual({ words: line, line: 3 })
})

test.each([
  '# Do not publish',
  '- Do not publish before you have called',
  'Do not publish garbage, they say.',
  'Draft beer is what we sell.',
  'A draft, not for the faint of heart',
  'Embargoes are old.',
  'Internal links only help search.',
  '<!-- a draft of this was longer -->',
  'Work in progress meetings are a waste.',
  '```\nDO NOT PUBLISH\n```',
])('"%s" does not', (line) => {
  expect(notYet(`# Harbour\n\n${line}\n\nWords.\n`)).toBeNull()
})

test('and further down it is what the text is about', () => {
  expect(notYet(`${'Words.\n\n'.repeat(6)}DO NOT PUBLISH\n`)).toBeNull()
})
