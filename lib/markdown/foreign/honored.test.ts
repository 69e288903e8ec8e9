import { expect, test } from 'vitest'
import { parseBody } from '#lib/markdown/parse-body.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import { everything, htmlOf, read, readBare } from '#lib/markdown/sample-reader.ts'
import { ownFieldsIn } from './own-fields.ts'

/** What is written, what readers get, and what the note is about. */
const understood: readonly (readonly [source: string, html: string, at: string])[] = [
  ['## What it costs {#cost}', 'id="s-cost">What it costs</h2>', '1:18'],
  ['## Terms {: #terms }', 'id="s-terms">Terms</h2>', '1:10'],
  ['## Terms {/*the-terms*/}', 'id="s-the-terms">Terms</h2>', '1:10'],
  ['## Terms { /*#the:-terms*/ }', 'Terms</h2>', '1:10'],
  ['## Terms {#terms .wide key="x"} ##', 'id="s-terms">Terms</h2>', '1:10'],
  ['Terms {#the-terms}\n-----', 'id="s-the-terms">Terms</h2>', '1:7'],
  ['## Terms {.unnumbered}', 'id="s-terms">Terms</h2>', '1:10'],
  ['A lead paragraph.\n{: .lead}', '<p>A lead paragraph.</p>', '2:1'],
  ['Some *text*{: .highlight} here.', '<p>Some <em>text</em>               here.</p>', '1:12'],
  ['Some *text*{: .highlight}, and more.', '<p>Some <em>text</em>, and more.</p>', '1:12'],
  ['See [this](/x){.y}. And [that](/z){:target="_blank"}!', '</a>!</p>', '1:15'],
  ['Words{: .x}ness and    four', '<p>Wordsness and    four</p>', '1:6'],
  ['(![A boat](boat.png){width=300})', ')</p>', '1:21'],
  ['> Words\n{: .note title="A, b"}', '<blockquote>', '2:1'],
  ['[Out](https://a.example/){:target="_blank"}', '>Out</a>', '1:26'],
  ['[Out](https://a.example/){:target="_blank" rel="noopener"} there', '>Out</a>', '1:26'],
  ['![A boat](boat.png){width=300} there', 'alt="A boat"', '1:20'],
  ['`code`{.js} there', '<code>code</code>      there', '1:7'],
  ['| a | b |\n| - | - |\n| c | d |\n{.wide}', '<td>d</td>\n</tr>', '4:1'],
  ['Words to read. {.small .wide}\n\nMore', '<p>Words to read.</p>', '1:16'],
  ['{::nomarkdown}\n\nWords\n\n{:/nomarkdown}', '<p>Words</p>', '1:1'],
  ['{:refdef: style="text-align: center"}\nWords', '<p>Words</p>', '1:1'],
  ['[a]({{ site.url }}/b)', '<a href="/b">a</a>', '1:5'],
  ['[a]({{site.baseurl}}/b)', '<a href="/b">a</a>', '1:5'],
  ['[a]({{ site.url }}{{ site.baseurl }}/b "Title")', '<a href="/b" title="Title">a</a>', '1:5'],
  ['[a]({{ "/b/" | relative_url }})', '<a href="/b/">a</a>', '1:5'],
  ['[a]({{ "/b/" | prepend: site.baseurl | prepend: site.url }}#c)', '<a href="/b/#c">a</a>', '1:5'],
  ['<a href="{{ "/consulting/" | url }}">a</a>', '<a href="/consulting/">a</a>', '1:10'],
  ['<a href=\'{{ "/b/" | url }}\'>a</a>', '<a href="/b/">a</a>', '1:10'],
  ['<img src="{{ site.baseurl }}/assets/x.jpg" alt="x">', 'alt="x"', '1:11'],
  ['[a][b]\n\n[b]: {{ site.baseurl }}/b', '<a href="/b">a</a>', '3:6'],
  ['[a]({filename}/sea/high.md)', '<a href="/sea/high.md">a</a>', '1:5'],
  ['[a]({filename}../high.markdown#b)', '<a href="./../high.markdown#b">a</a>', '1:5'],
  ['[a](|filename|high.md)', '<a href="./high.md">a</a>', '1:5'],
  ['<img src="{static}/sea.png" alt="Sea">', 'alt="Sea"', '1:11'],
  ['<a href=" {{ "/b/" | url }}">a</a>', '<a href="/b/">a</a>', '1:11'],
  ['[a]({{ .Site.BaseURL }}b)', '<a href="/b">a</a>', '1:5'],
  ['![A boat|300](boat.png) there', 'alt="A boat"', '1:9'],
  ['![A boat | 300x200](boat.png) there', 'alt="A boat"', '1:10'],
  ['![|300](boat.png) there', 'alt=""', '1:3'],
  ['![A boat](boat.png=300x200) there', 'alt="A boat"', '1:19'],
  ['![A boat](boat.png|300) there', 'alt="A boat"', '1:19'],
  ['![A boat](boat.png "=300x200")', 'alt="A boat"', '1:20'],
  ["![A boat](boat.png ':size=300x200')", 'alt="A boat"', '1:20'],
  ['<img src="boat.png" alt="A boat" width={280} />', 'alt="A boat"', '1:34'],
  ['<img src={"boat.png"} alt={"A boat"} style={{ float: "left", width: "50%" }} />', 'alt="A boat"', '1:6'],
  ['<p style={{textAlign: "center"}}>Words</p>', '<p>Words</p>', '1:4'],
  ['Some <span className={"x"} style={{\n  color: "red",\n}}>words</span> here.', 'words', '1:12'],
  ['<div markdown="1">\n**Words**\n</div>', '<p><strong>Words</strong></p>', '1:1'],
  ['<section class="note" markdown="block">\n## Terms\n\nWords\n</section>', 'id="s-terms">Terms</h2>', '1:1'],
  ['<aside class="x" markdown="1">\nSome *words*\n</aside>', '<em>words</em>', '1:1'],
  ['<div class="x" markdown>\n- one\n</div>', '<li>one</li>', '1:1'],
  ['[a]({% post_url 2019-03-01-warm-calls %})', '<a href="/2019-03-01-warm-calls.md">a</a>', '1:5'],
  ['[a]({% post_url\n2019-03-01-warm-calls %}) and\n[b]({{ site.url }}/c)', '<a href="/2019-03-01-warm-calls.md">a</a>', '1:5'],
  [
    '[a]({{ site.baseurl }}{% link _posts/2019-03-01-warm-calls.md %}#b)',
    '<a href="/_posts/2019-03-01-warm-calls.md#b">a</a>',
    '1:5',
  ],
  ['[a]({{< ref "blog/x.md" >}})', '<a href="/blog/x.md">a</a>', '1:5'],
  ["[a]({{% relref '/blog/x.md#b' %}})", '<a href="/blog/x.md#b">a</a>', '1:5'],
  ['{% highlight ruby linenos %}\nputs **a**\n{% endhighlight %}', 'class="language-ruby"', '1:1'],
  ['{% codeblock lang:js wrap:false %}\na **b**\n{% endcodeblock %}', 'class="language-js"', '1:1'],
  ['- a\n\n  {% code %}\n  b\n  {% endcode %}', '<code>b\n</code>', '3:3'],
  ['The {% raw %}name{% endraw %}, and more', '<p>The name, and more</p>', '1:5'],
  ['{% note warn %}\nWords\n{% endnote %}', '<p>Words</p>', '1:1'],
  ['{{% alert color="warning" %}}\n\nWords\n\n{{% /alert %}}', '<p>Words</p>', '1:1'],
  ['{{< figure src="boat.png" alt="A boat" class="x" >}}', 'alt="A boat"', '1:1'],
  ['{{% figure\n  src="boat.png"\n  caption="In the port."\n%}}\n\nWords', '<figcaption>In the port.</figcaption>', '1:1'],
  ['{{<youtube zSeKL2-_sVg>}}', 'https://youtu.be/zSeKL2-_sVg', '1:1'],
  ['@[youtube](zSeKL2-_sVg)', 'https://youtu.be/zSeKL2-_sVg', '1:1'],
  ['@[YouTube](https://www.youtube.com/watch?v=zSeKL2-_sVg)', 'https://youtu.be/zSeKL2-_sVg', '1:1'],
  ['@[vimeo](12345678)', 'https://vimeo.com/12345678', '1:1'],
  ['{% vimeo 12345678 %}\n\n[Out](https://a.example/){:.x}, and', '</a>, and', '1:1'],
  ['{% asset_img boat.png A boat %}', 'alt="A boat"', '1:1'],
  ['{% asset_img boat.png 3-way boat %}', 'alt="3-way boat"', '1:1'],
  ['{% img left /boat.png 640 480 A boat %}', 'alt="A boat"', '1:1'],
  ['{% photo /sea/boat.png Ann said "go", in the port. %}', '<figcaption>Ann said “go”, in the port.</figcaption>', '1:1'],
  ['{% illus boat.png In the port. | A boat %}', 'alt="A boat"', '1:1'],
  ['[{% picture alignleft 2010/boat.png alt="Ann\'s boat, in red" %}](/b)', 'alt="Ann’s boat, in red"', '1:2'],
  ["{% img boat.png 'A boat' %}", 'alt="A boat"', '1:1'],
  ['{% image "boat.png" "A boat" %}', 'alt="A boat"', '1:1'],
  ["See {% image './boat.png', 'A boat', '(min-width: 30em) 50vw' %} there", 'alt="A boat"', '1:5'],
  ['{% image src="boat.png", alt="A boat", width="300" %}', 'alt="A boat"', '1:1'],
  ['{% image_with_class "boat.png" "wide" "A boat" %}', 'alt="A boat"', '1:1'],
  [
    '{{ "https://www.youtube-nocookie.com/embed/zSeKL2-_sVg?rel=0" | embed_youtube: "A tour" }}',
    '<a href="https://youtu.be/zSeKL2-_sVg"',
    '1:1',
  ],
  ["{{ 'https://vimeo.com/12345678' | video }}", 'https://vimeo.com/12345678', '1:1'],
  ['<YouTube id="zSeKL2-_sVg" />', 'https://youtu.be/zSeKL2-_sVg', '1:1'],
  ['<YouTubeIframe src="https://www.youtube.com/embed/zSeKL2-_sVg?t=9s" />\n\nWords', '<p>Words</p>', '1:1'],
  ['<lite-youtube videoid="zSeKL2-_sVg" playlabel="A tour"></lite-youtube>', '>A tour</a>', '1:1'],
  ["<Vimeo id={'12345678'} />", 'https://vimeo.com/12345678', '1:1'],
  ['[a](__GHOST_URL__/b/)', '<a href="/b/">a</a>', '1:5'],
  ['{{% alert color="info" title="What to know" %}}\n\nWords\n\n{{% /alert %}}', '<strong>What to know</strong>', '1:1'],
  ["{{< notice type='tip' header='A tip' >}}\nWords\n{{< /notice >}}", '<strong>A tip</strong>', '1:1'],
  ['{{< x user="ann" id="20" >}}', 'https://x.com/ann/status/20', '1:1'],
  ['{{< tweet user=ann id=1526622072960479232 >}}', 'https://x.com/ann/status/1526622072960479232', '1:1'],
  ['{{< tweet 1526622072960479232 >}}', 'https://x.com/i/status/1526622072960479232', '1:1'],
  ['{% twitter https://twitter.com/ann/status/20 %}', '<a href="https://twitter.com/ann/status/20"', '1:1'],
  ['{{< gist ann 1f2e3d4c5b "a.rb" >}}', 'https://gist.github.com/ann/1f2e3d4c5b', '1:1'],
  ['{% gist ann/1f2e3d4c5b a.rb %}', 'https://gist.github.com/ann/1f2e3d4c5b<', '1:1'],
  ['{{< youtube id="zSeKL2-_sVg" title="A tour" autoplay="true" >}}', '>A tour</a>', '1:1'],
  ['{% youtube "https://www.youtube.com/watch?v=zSeKL2-_sVg" %}', 'v=zSeKL2-_sVg', '1:1'],
  ...[
    '[TOC]',
    '[[toc]]',
    '[[_TOC_]]',
    `$${'{toc}'}`,
    '@[TOC](What is here)',
    '{{toc}}',
    '{{< toc >}}',
    '{{% toc %}}',
    '{{ .TableOfContents }}',
  ].map((written) => [`${written}\n\nWords`, '<p>Words</p>', '1:1'] as const),
  ...['{% toc %}', '{% include toc.html %}', '{% include toc.html html=content sanitize=true %}', '{%- include toc -%}'].map(
    (written) => [`Words\n\n${written}`, '<p>Words</p>', '3:1'] as const,
  ),
  ...['<InlineToc />', '<TOCInline toc={toc} />', '<TableOfContents></TableOfContents>'].map(
    (written) => [`Words\n\n${written}`, '<p>Words</p>', '3:1'] as const,
  ),
  [':::note\nWords\n:::', '<p>Words</p>', '1:1'],
  ['Before\n:::info\nWords\n:::\nAfter', '<p>Before</p>\n<p>Words</p>\n<p>After</p>', '2:1'],
  [':::tip[What to know]\n\nWords\n\n:::', '<strong>What to know</strong>', '1:1'],
  ['::: warning What to know\nWords\n:::', '<strong>What to know</strong>', '1:1'],
  [':::caution{title="What to know"}\n\n- Words\n\n:::', '<strong>What to know</strong>', '1:1'],
  ['::: {.callout-note title="What to know"}\nWords\n:::', '<strong>What to know</strong>', '1:1'],
  [':::{note} What to know\nWords\n:::', '<strong>What to know</strong>', '1:1'],
  ['::: details\n\n```\ncode\n```\n\n:::', '<code>code', '1:1'],
  ['::::note\n\n:::tip\nWords\n:::\n\n::::', '<p>Words</p>', '1:1'],
  ['> :::note\n> Words\n> :::', '<p>Words</p>', '1:3'],
  ['[Out](https://a.example/){:target="_blank" :rel="noopener"}', '>Out</a>', '1:26'],
  ['![A boat](boat.png){:width="100%" srcset="{{ site.baseurl }}/a.png 2x"} there', 'alt="A boat"', '1:20'],
  ['{{image "boats/boat.png" 850}}\n\nWords', 'alt=""', '1:1'],
  ['{# a remark #}\n\nWords', '<p>Words</p>', '1:1'],
  ['Words {/* a remark */} here', '<p>Words', '1:7'],
  ['Words { /* not yet */ } here', '<p>Words', '1:7'],
  ['{/* truncate */}\n\nWords', '<p>Words</p>', '1:1'],
  ['{{/* a remark */}}\n\nWords', '<p>Words</p>', '1:1'],
  ['{% comment %}\nNot yet.\n\n[x](/nowhere/)\n{% endcomment %}\n\nWords', '<p>Words</p>', '1:1'],
  ['{{< comment >}}Not yet.{{< /comment >}}\n\nWords', '<p>Words</p>', '1:1'],
  ['<figure><a href="{{ \'/b/\' | url }}">a</a><figcaption><code>code</code></figcaption></figure>', '<a href="/b/">a</a>', '1:18'],
]

for (const [source, html, at] of understood) {
  test(`honored understands ${JSON.stringify(source)}`, async () => {
    const shown = await htmlOf(source)
    expect(shown).toContain(html)
    expect(shown).not.toMatch(/\{|\}/)
    const { remarks } = await read(source)
    expect(remarks[0]).toMatchObject({ rule: 'foreign-syntax', severity: 'note' })
    expect(`${remarks[0]?.line}:${remarks[0]?.column}`).toBe(at)
    expect(remarks.every(({ rule, severity }) => rule === 'foreign-syntax' && severity === 'note')).toBe(true)
  })
}

for (const source of [
  '```\n## Terms {#terms}\n{: .x}\n[a]({{ site.url }}/b)\n```',
  'Write `{: .x}` or `{#id}`',
  '<pre>\n{: .x} {{ site.url }}\n</pre>',
  'Returns {:ok, value} or {:error, reason}',
  'A set {1, 2} and {a}',
  '`![A boat|300](boat.png)` and {a}',
  '```\n![A boat](boat.png=300x200) {a}\n```',
  '![A {boat} of 300](boat.png "A title of 300")',
]) {
  test(`honored leaves ${JSON.stringify(source)} as it is`, async () => {
    expect((await read(source)).remarks).toEqual([])
    expect(await htmlOf(source)).toContain('{')
  })
}

test('a list that stands for a table of contents is left out, and the note says so', async () => {
  const source = 'Words.\n\n* TOC\n{:toc}\n\n## One'
  expect(await htmlOf(source)).not.toContain('TOC')
  expect((await read(source)).remarks.map(({ line, message }) => [line, message.split(' is ')[0]])).toEqual([
    [3, '"* TOC"'],
    [4, '"{:toc}"'],
  ])
})

test('a name of the title leads to the top of the page', async () => {
  const body = await readBare('# The title {#start}\n\nText.')
  expect([body.title?.text, body.topAnchors]).toEqual(['The title', ['the-title', 'start']])
})

test('a template of which nobody knows what it stands for is an error, not a guess', async () => {
  const { remarks } = await read('[a]({{ page.other }}/b) and <a href="{{ x.y }}">b</a>')
  expect(remarks.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['error foreign-syntax', 'error foreign-syntax'])
})

test('places stay those of the file', async () => {
  const body = await read('[a]({{ site.baseurl }}/b) and [c](/d)\r\n\r\n{: .x}\r\n\r\n## Two {#two}\r\n\r\n[e](/f)')
  expect(body.links.map(({ href, line, column }) => [href, line, column])).toEqual([
    ['/b', 1, 1],
    ['/d', 1, 31],
    ['/f', 7, 1],
  ])
  expect(body.outline[0]).toMatchObject({ anchor: 'two', line: 5 })
})

test.each([
  '{% raw %}name',
  '{% highlight ruby %}\nputs',
  '{% highlight ruby %}\n```\na\n```\n{% endhighlight %}',
  'Words {% highlight ruby %}a{% endhighlight %}',
  '{{< alert title="What *to* know" >}}\nWords\n{{< /alert >}}',
  '{{< alert title="What to know" when="now" >}}\nWords\n{{< /alert >}}',
  '{{< figure src="a.png" caption="See [this](/x)." >}}',
  '{{< figure "a.png" >}}',
  '{{< youtube >}}',
  '{% asset_img boat %}',
  '{% image boat %}',
  '<YouTube id={film} />',
  '<YouTube id="zSeKL2-_sVg">\n\nWords',
  '{% image "boat.png", "A boat", "In the port, at noon." %}',
  '{% image src="boat.png" caption="In the port." %}',
  '{{ "https://films.example/embed/abc" | embed }}',
  '[a]({% link %})',
  '[a]({{< ref >}})',
])('honored leaves %j, whose meaning is not certain', async (source) => {
  expect((await read(source)).remarks.some(({ severity }) => severity === 'error')).toBe(true)
})

test('code between tags is as it was written', async () => {
  expect(await htmlOf('{% highlight text %}\n## A {#b}\n\nc {: .d} [e]({{ site.url }}/f)\n{% endhighlight %}')).toContain(
    '## A {#b}\n\nc {: .d} [e]({{ site.url }}/f)\n</code>',
  )
})

test.each([
  '{% raw %}{{ x }}{% endraw %} is what you write',
  '- {% raw %}{{ x }}{% endraw %} is it',
  '> {: .a_long_class_name}Words',
])('a mark at the start of a line makes no code of it: %j', async (source) => expect(await htmlOf(source)).not.toContain('<code'))

test('lines and columns stay where they are below a tag of several lines', async () => {
  const { remarks } = await read('{{< figure\n  src="boat.png"\n  alt="A boat"\n>}}\n\nWords {{< x >}}')
  expect(remarks.map(({ line, column, severity }) => [line, column, severity])).toEqual([
    [1, 1, 'note'],
    [6, 7, 'error'],
  ])
})

test.each([
  ['{{ page.title }}\n====\n\nWords', { title: 'A long day' }, '<h2 id="s-a-long-day">A long day</h2>'],
  ['It is called {{page.title}}!', { title: 'Day' }, '<p>It is called Day!</p>'],
  ['{{< param version >}} is out', { version: '2.0' }, '<p>2.0 is out</p>'],
  ['First [here]({{% param canonical_url %}}).', { canonical_url: 'https://a.example/x' }, '<a href="https://a.example/x"'],
  ['By {{ $frontmatter.author }}, today', { author: 'Ann' }, '<p>By Ann, today</p>'],
  ['{{ .Title }} and {{ .Params.subtitle }}', { title: 'Day', subtitle: 'Night' }, '<p>Day and Night</p>'],
  ['It is {frontmatter.title}', { title: 'Day' }, '<p>It is Day</p>'],
])('a template that names a field is read as what the field says: %s', async (source, data, html) => {
  const given = { title: 'The title', subtitle: null, said: ownFieldsIn(source, data) }
  const body = await parseBody(source, given)
  expect(await renderBody(body, everything)).toContain(html)
  expect(body.remarks.filter(({ rule }) => rule === 'foreign-syntax').map(({ severity }) => severity)).toContain('note')
})

test.each([
  ['Write `{{ page.title }}` there', { title: 'Day' }],
  ['{{ page.next }} is next', { title: 'Day' }],
  ['{{ page.tags }} are next', { tags: ['a', 'b'] }],
  ['{{ site.title }} is next', { title: 'Day' }],
  ['Hello {{ title }}', { title: 'Day' }],
])('no other template is: %s', async (source, data) => {
  const body = await parseBody(source, { title: 'The title', subtitle: null, said: ownFieldsIn(source, data) })
  expect(await renderBody(body, everything)).toContain('{{')
})

test.each([
  '<div>\n<script>\nlet a = 1\n\nlet b = "**2**"\n\n    let c\n</script>\n</div>\n\nWords',
  '<div>\n<style>\n\n\np { color: red }\n</style>\n<p>One</p>\n</div>\n\nWords',
])('a script within HTML goes whole, whatever empty lines it has: %j', async (source) => {
  const html = await htmlOf(source)
  expect(html).not.toMatch(/let|color|;|script/)
  expect(html).toContain('<p>Words</p>')
  const { remarks } = await read(source)
  expect(remarks.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['2 html-removed'])
})

test.each(['A <script>\n\nWords', '```\n<script>\n\na\n</script>\n```'])(
  'words below a script without an end stay: %j',
  async (source) => {
    expect(await htmlOf(source)).toMatch(/Words|<code/)
  },
)

test('a heading that is the title of its page is its title', async () => {
  const source = '{{ page.title }}\n================\n\nWords.'
  const body = await parseBody(source, { title: 'A day', subtitle: null, said: ownFieldsIn(source, { title: 'A day' }) })
  expect(await renderBody(body, everything)).toBe('<p>Words.</p>\n')
})
