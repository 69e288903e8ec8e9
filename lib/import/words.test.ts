import { expect, test } from 'vitest'
import { plainText } from './systems/texts.ts'
import { compareWords, lineOfWords } from './words.ts'

const text = (body: string, path = 'a.md') => ({ ...plainText(path), body, bodyLine: 5 })

test.each([
  ['Some **bold** words.', 'Some bold words.'],
  ['Quotes "as typed" -- and dashes', 'Quotes “as typed” – and dashes'],
  ['{{ site.size }}KB of [words][a]\n\n[a]: {{ site.url\n}}/x', '2KB of words'],
  ['[a]({% post_url 2019-01-01-a %}) b', 'a b'],
  ['{% highlight js %}\nlet a\n{% endhighlight %}', 'let a'],
  ['````\n{% codeblock %}\n```\n{% endcodeblock %}\n````\n\nwords', '{% codeblock %}\n```\n{% endcodeblock %}\nwords'],
  ['{{< figure src="m.png" caption="The moon" >}}', 'The moon'],
  ['import A from \'./a\'\n\n<A title="The moon" />', 'The moon'],
  ['Text.\n{: .note}', 'Text.'],
  ['The [`find`][a-b] one\n\n[a-b]: {% link _docs/a.md %}#c', 'The find one'],
  ['![A moon](m.png){.wide .border width=3} [a](b){class="big one"}', 'A moon a'],
  ['[[toc]]\n\nText.\n\n[TOC]', 'Text.'],
  ['## Part {/*a-place*/}', 'Part'],
  ['![[m.png|The moon]] [[High|up]]', 'The moon up'],
  ['![](data:image/png;base64,AAAABBBB)', ''],
])('of %j all words are in %j', (source, page) => {
  expect(compareWords(text(source), page, [])).toMatchObject({ lost: [], cut: 0 })
})

test.each([
  ['One two three four', 'One four', ['two three']],
  ['One two three', 'three two one', ['one two']],
  ['- a\n- b', 'b', ['a']],
  ['One two one', 'One two', ['one']],
  ['日本語 words', '日本 words', ['日本語']],
])('of %j what is not in %j, in order, is missing', (source, page, lost) => {
  expect(compareWords(text(source), page, []).lost).toEqual(lost)
})

test('words that were cut are counted as cut, and no more of them than were', () => {
  const cuts = [{ words: 'Share this', why: 'it is chrome' }]
  expect(compareWords(text('Words.\n\nShare this\n\nShare this'), 'Words.', cuts)).toMatchObject({
    all: 5,
    kept: 1,
    cut: 2,
    lost: ['share this'],
  })
})

test('the line of words is that of their file', () => {
  expect(lineOfWords(text('One\n\ntwo *three*\nfour'), 'three four')).toBe(7)
  expect(lineOfWords(text('One'), 'nowhere')).toBe(5)
})

test('two texts that share nothing are compared in time', () => {
  const words = (start: number) => Array.from({ length: 20_000 }, (_, at) => `w${start + at}`).join(' ')
  expect(compareWords(text(words(0)), words(50_000), [])).toMatchObject({ all: 20_000, kept: 0, lost: [words(0)] })
})
