import { expect, test } from 'vitest'
import { htmlOf, read, saidOf } from '#lib/markdown/sample-reader.ts'

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

test.each([
  ['[the page](http://localhost:3000/x)', '1:1 warning address-local'],
  ['See [it](http://127.0.0.1/x)', '1:5 warning address-local'],
  ['See [it](http://192.168.1.5/x)', '1:5 warning address-local'],
  ['See [it](http://intranet/x)', '1:5 warning address-local'],
  ['See [it](https://wiki.company.internal/x)', '1:5 warning address-local'],
  ['See [the page](#)', '1:5 warning address-missing'],
  ['See [https://bank.example](https://other.example/)', '1:5 warning link-elsewhere'],
  ['See [www.bank.example/login](https://other.example/login)', '1:5 warning link-elsewhere'],
])('what leads readers nowhere is named: %s', async (source, said) => {
  expect(saidOf(await read(source))).toEqual([said])
})

test.each([
  'Open http://localhost:3000 or [localhost:3000](http://localhost:3000) or [127.0.0.1](http://127.0.0.1/)',
  '[https://a.example](https://a.example/b?c) and [www.a.example](http://shop.a.example)',
  '[https://a.example](https://archive.example/web/2020/https://a.example/)',
  '[https://münchen.example](https://xn--mnchen-3ya.example) and [https://a.example](/about/)',
  '[Back to the top](#) and [↑](#)',
  '[a](https://a.example) and [b](https://10.example/)',
  '[write](mailto:a@b.example?subject=x) [share](mailto:?body=y) [call](tel:+4930123)',
])('and what leads somewhere is not: %s', async (source) => {
  expect(saidOf(await read(source))).toEqual([])
})

test.each([
  ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/%C3%A4'],
  ['https://例え.テスト', 'https://xn--r8jz45g.xn--zckzah'],
  ['https://a.example/ä?ö#ü', 'https://a.example/%C3%A4?%C3%B6#%C3%BC'],
])('%s leads to the host as machines know it', async (address, href) => {
  expect(await htmlOf(`[x](${address})`)).toContain(`href="${href}"`)
})

test.each([
  ['https://https://a.example/x', 'https://a.example/x'],
  ['http://https://a.example', 'https://a.example'],
  ['https//a.example', 'https://a.example'],
  ['https;//a.example', 'https://a.example'],
])('%s is read as %s', async (written, address) => {
  expect(await htmlOf(`[x](${written})`)).toContain(`href="${address}"`)
  expect(saidOf(await read(`[x](${written})`))).toEqual(['1:1 warning link-form'])
})

test.each(['mailto:', 'tel:', 'mailto:ann@', 'mailto:ann', 'file:///x.pdf', 'C:\\x\\y.pdf'])('%s is refused', async (written) => {
  expect(saidOf(await read(`[x](${written})`))).toEqual(['1:1 error link-refused'])
})
