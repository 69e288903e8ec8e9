import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

test.each([
  ['https://a.example/b?utm_source=chatgpt.com', 'https://a.example/b'],
  ['https://a.example/b?x=1&utm_source=openai', 'https://a.example/b?x=1'],
  ['https://a.example/b?utm_source=chatgpt.com&x=1#c', 'https://a.example/b?x=1#c'],
  ['https://a.example/?utm_source=perplexity', 'https://a.example/'],
  ['https://a.example/?ref=claude.ai#c', 'https://a.example/#c'],
  ['https://www.google.com/url?q=https://a.example/b&sa=D&source=editors', 'https://a.example/b'],
  ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
  ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=x', 'https://a.example/'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=x', 'https://a.example/'],
])('an address that a tool has changed is named: %s', async (address, plain) => {
  const { remarks } = await read(`Text with [words](${address}).`)
  expect(remarks.map(({ line, column, severity, rule, fix }) => [line, column, severity, rule, fix])).toEqual([
    [1, 11, 'warning', 'address-of-tool', `Write ${plain}.`],
  ])
})

test.each([
  'https://chatgpt.com/share/x',
  'https://a.example/?utm_source=newsletter',
  'https://www.google.com/search?q=https://a.example',
  'https://a.example/url?q=https://b.example',
  '/blog/x/?ref=home',
])('other addresses are left alone: %s', async (address) => {
  expect((await read(`Text with [words](${address}).`)).remarks).toEqual([])
})
