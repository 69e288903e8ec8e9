import { expect, test } from 'vitest'
import { renderBody } from './render-body.ts'
import { everything, htmlOf, read, readBare, saidOf } from './sample-reader.ts'

/** A paragraph, and its HTML without the addresses' properties. */
const shownAs = async (source: string): Promise<string> =>
  (await htmlOf(source))
    .replace(/ (?:rel|dir)="[^"]*"/g, '')
    .replace(/^<p>|<\/p>$/g, '')
    .trim()
    .replace(/^<p>|<\/p>$/g, '')

const link = (address: string, words = address) => `<a href="${address}">${words}</a>`

const addresses: Readonly<Record<string, string>> = {
  '价目表在这里：https://a.example/list。请先看完。': `价目表在这里：${link('https://a.example/list')}。请先看完。`,
  '（详见 https://a.example/rates）第二段。': `（详见 ${link('https://a.example/rates')}）第二段。`,
  '日本語でも https://a.example/ja、と書きます。': `日本語でも ${link('https://a.example/ja')}、と書きます。`,
  '「https://a.example/x」と': `「${link('https://a.example/x')}」と`,
  '“https://a.example/x”, he said': `“${link('https://a.example/x')}”, he said`,
  '‘https://a.example/x’': `‘${link('https://a.example/x')}’`,
  '«https://a.example/x»': `«${link('https://a.example/x')}»`,
  '(https://a.example/x(y)).': `(${link('https://a.example/x(y)')}).`,
  '**https://a.example/x。**后': `<strong>${link('https://a.example/x')}。</strong>后`,
  'https://a.example/x…': `${link('https://a.example/x')}…`,
  'see https://a.example/x, or https://a.example/?a=b&c=d; ok': `see ${link('https://a.example/x')}, or ${link('https://a.example/?a=b&#x26;c=d')}; ok`,
  'https://a.example/x&lt;': `${link('https://a.example/x')}&#x3C;`,
  'https://a.example/港口/一': `<a href="https://a.example/%E6%B8%AF%E5%8F%A3/%E4%B8%80">https://a.example/港口/一</a>`,
  '（www.a.example/x）后': `（${link('http://www.a.example/x', 'www.a.example/x')}）后`,
  'انظر https://a.example/x؟ نعم': `انظر ${link('https://a.example/x')}؟ نعم`,
  '_desk@a.example replies._': `<em>${link('mailto:desk@a.example', 'desk@a.example')} replies.</em>`,
  '__press@a.example__': `<strong>${link('mailto:press@a.example', 'press@a.example')}</strong>`,
  '*a@b.example*': `<em>${link('mailto:a@b.example', 'a@b.example')}</em>`,
  'a_b_c@a.example and _x': `${link('mailto:a_b_c@a.example', 'a_b_c@a.example')} and _x`,
  '_first_last@a.example writes_': `<em>${link('mailto:first_last@a.example', 'first_last@a.example')} writes</em>`,
  'desk@a.example。请': `${link('mailto:desk@a.example', 'desk@a.example')}。请`,
}

for (const [written, shown] of Object.entries(addresses)) {
  test(`an address ends where it ends: ${written}`, async () => expect(await shownAs(written)).toBe(shown))
}

const marks: Readonly<Record<string, string>> = {
  '请记住**“先听，再说。”**这句话': '请记住<strong>“先听，再说。”</strong>这句话',
  '価格は**「相談」**では': '価格は<strong>「相談」</strong>では',
  '값은 **가격(정찰제)**을': '값은 <strong>가격(정찰제)</strong>을',
  '他说**不要急，**然后': '他说<strong>不要急，</strong>然后',
  '**重要。**下': '<strong>重要。</strong>下',
  '**중요(important)**은': '<strong>중요(important)</strong>은',
  'これは*「強調」*です': 'これは<em>「強調」</em>です',
  '这是~~（旧的）~~新的': '这是<del>（旧的）</del>新的',
  '**`code`**を': '<strong><code>code</code></strong>を',
  'a * b * c': 'a * b * c',
  'It takes ~3 weeks (~4) or ~5': 'It takes ~3 weeks (~4) or ~5',
  '10~20分、または30~40分': '10~20分、または30~40分',
  'H~2~O and CO~2~': 'H<sub>2</sub>O and CO<sub>2</sub>',
  'SO~4~^2-^': 'SO<sub>4</sub>^2-^',
  'in ~/letters and ~/drafts': 'in ~/letters and ~/drafts',
  '~~old~~ new': '<del>old</del> new',
  'Three ```js and ``two`` marks': 'Three ```js and <code>two</code> marks',
  'Two ``x and `one` mark': 'Two ``x and <code>one</code> mark',
  'One `x and ``two`` marks': 'One `x and <code>two</code> marks',
  'An \\` and `code`': 'An ` and <code>code</code>',
  '先听\n再说': '先听再说',
  '**先听**\n再说': '<strong>先听</strong>再说',
  '先听\nthen 再说': '先听\nthen 再说',
  '값은\n가격': '값은\n가격',
  'one<br>"two"': 'one<br>“two”',
  '<code>"x" -- y</code> "z"': '<code>"x" -- y</code> “z”',
  '*"Inside"* and "`code`"': '<em>“Inside”</em> and “<code>code</code>”',
  '"[linked](https://a.example/) words"': `“${link('https://a.example/', 'linked')} words”`,
}

for (const [written, shown] of Object.entries(marks)) {
  test(`marks mean what their author meant: ${JSON.stringify(written)}`, async () => expect(await shownAs(written)).toBe(shown))
}

/** A title in Markdown, and the title that is told. */
const titles: Readonly<Record<string, string>> = {
  'Why 2<sup>10</sup> calls': 'Why 2¹⁰ calls',
  '40 m<sup>2</sup>, CO<sub>2</sub>, 10<sup>-3</sup>': '40 m², CO₂, 10⁻³',
  '2<sup>N</sup> and 10<sup>a, b</sup>': '2^N and 10^(a, b)',
  'x<sub>max</sub> of 10<sub>2</sub>': 'x_max of 10₂',
  'The 1<sup>st</sup>, 2<sup>nd</sup>, n<sup>th</sup> call': 'The 1st, 2nd, nth call',
  'Brand<sup>TM</sup>': 'Brand™',
  'It costs ~~10~~ 20 euros': 'It costs 20 euros',
  'We <s>never</s> call': 'We call',
  'Run `npm ci "--force"` -- or not': 'Run npm ci "--force" — or not',
  "Say `it's` and `a...b`": "Say it's and a...b",
  'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>': 'Press Ctrl+C',
  'The <abbr title="x">CRM</abbr>': 'The CRM',
  'One<br>two': 'One two',
  '先<br>听': '先听',
  'He said <q>no</q>': 'He said “no”',
  '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>の本': '漢字の本',
  'Soft\u00ADhyphen and \u200Bnothing': 'Softhyphen and nothing',
  'A [link](https://a.example/) and *emphasis*': 'A link and emphasis',
}

for (const [written, told] of Object.entries(titles)) {
  test(`a title is told without tags, and as it is: ${written}`, async () => {
    const body = await readBare(`# ${written}\n\nText.`)
    expect(body.title?.text).toBe(told)
    const under = await read(`## ${written}\n\nText.`)
    expect(under.outline.map(({ text }) => text)).toEqual([told])
  })
}

test('a note mark is in no title and no description', async () => {
  expect((await readBare('# Title[^1]\n\nFirst sentence[^1] of the text, which is long enough.\n\n[^1]: Note.')).title?.text).toBe(
    'Title',
  )
  expect((await read('First sentence[^1] of the text, which is long enough.\n\n[^1]: Note.')).opening).toBe(
    'First sentence of the text, which is long enough.',
  )
})

test('a heading that is struck out as a whole stays, and has the anchor that it has on GitHub', async () => {
  const { outline } = await read('## ~~Old~~\n\nText.\n\n## 2<sup>10</sup> ~~old~~ ways\n\nText.')
  expect(outline.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['Old', 'old'],
    ['2¹⁰ ways', '210-old-ways'],
  ])
})

const openings: Readonly<Record<string, readonly [language: string, opening: string]>> = {
  'Short.\n\n<https://youtu.be/dQw4w9WgXcQ>\n\nAnd more.': ['en', 'Short. And more.'],
  'Short.\n\n@[youtube](dQw4w9WgXcQ)': ['en', 'Short.'],
  '先听客人说什么。再说价格。最后才说合同。': ['en', '先听客人说什么。再说价格。最后才说合同。'],
  '先听客人说什么。\n\n再说价格。': ['zh', '先听客人说什么。再说价格。'],
  '先听客人\n说什么。': ['zh', '先听客人说什么。'],
  'Run `npm ci "--force"` or not, and never say `it\'s` to them.': [
    'en',
    'Run npm ci "--force" or not, and never say it\'s to them.',
  ],
  'Wir liefern seit dem 3. Mai 1999 in die Hafenstr. 12 zu Dr. Müller. Danach ist Schluss.': [
    'de',
    'Wir liefern seit dem 3. Mai 1999 in die Hafenstr. 12 zu Dr. Müller.',
  ],
  'The largest port for our kind of trade is in the U.S. Virgin Islands. Two.': [
    'en',
    'The largest port for our kind of trade is in the U.S. Virgin Islands.',
  ],
  '<p>A room holds 40 m<sup>2</sup> and 10<sup>4</sup> calls, ~~not 10~~.</p>': [
    'en',
    'A room holds 40 m² and 10⁴ calls, ~~not 10~~.',
  ],
}

for (const [source, [language, opening]] of Object.entries(openings)) {
  test(`the first sentences are told as they are: ${source.slice(0, 50)}`, async () =>
    expect((await read(source, language)).opening).toBe(opening))
}

test('what is not seen leaves page, title and outline, and is said where it deceives', async () => {
  const body = await readBare('# A\u0007 title\n\nOne\ftwo \uFFFEthree\u202E four &#x202E;five.\n\n```js\nlet a\u2067 = 1\n```')
  expect([body.title?.text, body.text]).toEqual(['A title', 'One two three four five.'])
  for (const sign of '\u0007\f\uFFFE\u202E\u2067') expect(JSON.stringify(body.tree)).not.toContain(sign)
  expect(saidOf(body).filter((said) => said.includes('hidden-character'))).toEqual([
    '3:15 warning hidden-character',
    '5:1 warning hidden-character',
  ])
})

test('blocks that go the other way say so, and code goes its own way', async () => {
  const source =
    'טקסט עם `code` וכו׳, https://a.example/x\n\nOutbound היא מילה באנגלית\n\n> ציטוט ארוך יותר מכל אלה\n\nAn English paragraph.\n\n- one\n- שתיים\n- two more'
  const body = await read(source)
  expect([body.language, body.direction]).toEqual(['he', 'rtl'])
  expect((await htmlOf(source)).replace(/ rel="[^"]*"/g, '')).toBe(
    '<p dir="rtl">טקסט עם <code dir="ltr">code</code> וכו׳, <a href="https://a.example/x" dir="ltr">https://a.example/x</a></p>\n<p dir="rtl">Outbound היא מילה באנגלית</p>\n<blockquote dir="rtl">\n<p>ציטוט ארוך יותר מכל אלה</p>\n</blockquote>\n<p>An English paragraph.</p>\n<ul>\n<li>one</li>\n<li dir="rtl">שתיים</li>\n<li>two more</li>\n</ul>\n',
  )
})

test('on a site that goes from right to left, English blocks go their own way', async () => {
  const body = await read('An English paragraph.\n\nטקסט\n\n```js\nlet a\n```', 'he')
  const html = renderBody(body, everything)
  expect(html).toContain('<p dir="ltr">An English paragraph.</p>\n<p>טקסט</p>\n<pre dir="ltr"')
})

for (const source of ['An English text.', '中文', 'Привет', '> quote\n\n1. one']) {
  test(`a text that goes one way alone says nothing of it: ${source}`, async () =>
    expect(await htmlOf(source)).not.toContain('dir='))
}
