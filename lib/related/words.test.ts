import { expect, test } from 'vitest'
import { isReadable, termOf, wordsOf } from './words.ts'

const forms = {
  calls: 'call',
  calling: 'call',
  Called: 'call',
  planned: 'plan',
  quotas: 'quota',
  companies: 'company',
  bosses: 'boss',
  hired: 'hire',
  'buyer’s': 'buyers',
}

for (const [form, word] of Object.entries(forms)) {
  test(`termOf takes "${form}" and "${word}" for one word`, () => {
    expect(termOf(form)).toBe(termOf(word))
  })
}

const different = { process: 'proces', news: 'new', this: 'thi', bring: 'br', sales: 'salt' }

for (const [word, other] of Object.entries(different)) {
  test(`termOf keeps "${word}" apart from "${other}"`, () => {
    expect(termOf(word) === termOf(other) && termOf(word) !== null).toBe(false)
  })
}

test('termOf drops what says nothing by itself', () => {
  expect(['the', 'However', 'don’t', 'a', '7'].map(termOf)).toEqual([null, null, null, null, null])
})

test('wordsOf sees which words may be a phrase', () => {
  expect(wordsOf('Cold-calling works.\n\nCold   tea, though')).toEqual([
    { written: 'Cold', joined: true },
    { written: 'calling', joined: true },
    { written: 'works', joined: true },
    { written: 'Cold', joined: false },
    { written: 'tea', joined: true },
    { written: 'though', joined: false },
  ])
})

test('wordsOf finds the parts of compound names beside the names', () => {
  expect(wordsOf('createImageBitmap in Next.js').map(({ written }) => written)).toEqual(
    'createImageBitmap in Next.js create Image Bitmap Next js'.split(' '),
  )
})

test('wordsOf reads scripts without spaces in pairs of characters, and whole names of them', () => {
  const words = wordsOf('営業電話のセールス').map(({ written }) => written.replace('\u2060', ''))
  expect(words).toEqual(['営業電話', '営業', '業電', '電話', '話の', 'セールス'])
})

test('isReadable tells words and names from numbers and pieces', () => {
  expect(['CRM', 'AI', 'quota', '営業', 'セールス'].filter((word) => !isReadable(word))).toEqual([])
  expect(['2026', 'ab', '\u2060営業', '1.5'].filter(isReadable)).toEqual([])
})
