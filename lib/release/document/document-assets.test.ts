import { expect, test } from 'vitest'
import { nameAssets } from './document-assets.ts'
import { readDocument } from './document-tree.ts'
import type { Assets } from './finish-assets.ts'

const css = '@layer components{p{}}@layer directions{:dir(rtl){}}'
const assets: Assets = { key: '', files: new Map(), sheets: new Map([['/s.css', { css, names: [], faults: [] }]]), theme: null }

const layersOf = (html: string) => nameAssets(readDocument(html), assets).without

const page = (body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><title>T</title><link rel="stylesheet" href="/s.css"></head><body>${body}</body></html>`

test.each([
  ['a page from right to left', page('<p>Text</p>', 'lang="ar" dir="rtl"')],
  ['an article in another direction', page('<article dir="rtl"><p>Text</p></article>')],
  ['a title in Arabic', page('<a href="/x/">المكالمة الباردة</a>')],
  ['a name in Hebrew', page('<p>By <span>שלום</span></p>')],
  ['a word in N’Ko', page('<p>ߒߞߏ</p>')],
  ['a word in Adlam', page('<p>𞤀𞤣𞤤𞤢𞤥</p>')],
])('%s has the rules for directions', (_, html) => {
  expect(layersOf(html)).not.toContain('directions')
})

test.each([
  ['a page from left to right', page('<p>Text</p>')],
  ['a page that says so', page('<p>Text</p>', 'lang="en" dir="ltr"')],
  ['a page in Chinese, Greek and with signs', page('<p>冷电话 Κλήση 🎉 → “”</p>')],
])('%s does without them', (_, html) => {
  expect(layersOf(html)).toContain('directions')
})
