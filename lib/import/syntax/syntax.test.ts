import { expect, test } from 'vitest'
import { secondsOf } from '#lib/import/sample-import.ts'
import type { Context } from './context.ts'
import { htmlTree, markdownOf } from './html-to-markdown.ts'
import { fromKramdown } from './kramdown.ts'
import { fromLiquid } from './liquid.ts'
import { fromMdx } from './mdx.ts'
import { fromShortcodes } from './shortcodes.ts'
import { fromWiki } from './wiki.ts'

const context: Context = {
  form: 'markdown',
  title: 'Tide',
  site: { name: 'Pier', origin: 'https://pier.example' },
  addressOf: (named) => (/high/.test(named) ? '/blog/high/' : null),
  attachments: new Map(),
  paramOf: (name) => (name === 'home.url' ? 'https://a.example' : null),
  fileOf: (named) => (/moon/.test(named) ? '/img/moon.png' : null),
}
const fence = '```'

test.each([
  ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
  ['{%- highlight ruby linenos -%}\nputs 1\n{%- endhighlight -%}', '```ruby\nputs 1\n```'],
  ['{% highlight html %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}', '```html\n{{ x }}\n```'],
  ['{% highlight md %}\n```\na\n```\n{% endhighlight %}', '````md\n```\na\n```\n````'],
  ['- a\n\n  {% highlight sh %}\n  ls\n  {% endhighlight %}', '- a\n\n  ```sh\n    ls\n  ```'],
  ['{% raw %}{{ x }}{% endraw %}', '`{{ x }}`'],
  ['Use `{% raw %}{{ x }}{% endraw %}` here', 'Use `{{ x }}` here'],
  [`${fence}\n{% raw %}\n{{ x }}\n{% endraw %}\n${fence}`, `${fence}\n\n{{ x }}\n\n${fence}`],
  ['[a]({% post_url 2019-03-01-high %})', '[a](/blog/high/)'],
  ['[a]({{ site.baseurl }}{% link _posts/2019-03-01-high.md %})', '[a](/blog/high/)'],
  ['[a]({% post_url 2019-03-01-gone %})', '[a]({% post_url 2019-03-01-gone %})'],
  ['[a]({{ site.baseurl }}/b) {{ site.title }} {{ page.title }}', '[a](/b) Pier Tide'],
  ['[a]({{ "/b" | relative_url }}) [c]({{ \'/d\' | url }})', '[a](/b) [c](/d)'],
  ['![A]({{ site.url }}/b.png)', '![A](https://pier.example/b.png)'],
  ['{% image src="moon.png" alt="The moon" caption="It \\"rose\\"" %}', '![The moon](moon.png "It \\"rose\\"")'],
  ['{% include figure.html image_path="/moon.png" alt="A [b]" %}', '![A \\[b\\]](/moon.png)'],
  ['{% include youtube.html id="abc" %}', '[Watch the video](https://www.youtube.com/watch?v=abc)'],
  ['{% youtube "https://youtu.be/abc-1" %}', '[Watch the video](https://www.youtube.com/watch?v=abc-1)'],
  ['a{% comment %}\nnever\n{% endcomment %}b {# no #}c', 'ab c'],
  ['{% code lang:js %}\nlet a\n{% endcode %}', '```js\nlet a\n```'],
  ['{% note warn %}\nMind.\n{% endnote %}', '> [!WARNING]\n> Mind.'],
  ['{% include figure.html\n  src="m.png"\n  alt="M" %}', '![M](m.png)'],
  ['{% image_with_class "m.png" "wide" "The moon" %}', '![The moon](m.png)'],
  ['{% include "linked-figure.html",\n  image: "m.png",\n  alt: "M",\n  caption: "C" %}', '![M](m.png "C")'],
  ['{{ "https://www.youtube-nocookie.com/embed/abc" | embed: "A film" }}', '[A film](https://www.youtube.com/watch?v=abc)'],
  ['{% blockquote %}\nThe sea.\n\nIt goes.\n{% endblockquote %}', '> The sea.\n>\n> It goes.'],
  [
    '{% blockquote Ann Lee, Tides https://a.example/sea The sea %}\nIt goes.\n{% endblockquote %}',
    '> It goes.\n>\n> — Ann Lee, Tides, [The sea](https://a.example/sea)',
  ],
  ['{% pullquote right %}\nIt goes.\n{% endpullquote %}', '> It goes.'],
  ['{% breaking_image /m.png, https://a.example/, width="9", no-margin %}', '![](/m.png)'],
  ["{% photo /m.png It's the moon. | The moon %}", '![The moon](/m.png "It\'s the moon.")'],
  ['{% breaking_news /m.png %}', '{% breaking_news /m.png %}'],
  ['{% jsfiddle ann/x1/2 result,html %}', '[The code](https://jsfiddle.net/ann/x1/2/)'],
  ['{% asset_link tides.pdf All tides %}', '[All tides](tides.pdf)'],
  ['{% video /a/tide.mp4 640 480 /a/tide.png %}', '![](/a/tide.mp4)'],
  ['{% gist ann/123 %}', '[The code](https://gist.github.com/ann/123)'],
  ['{% for a in b %}{{ a.c | d }}{% endfor %}', '{% for a in b %}{{ a.c | d }}{% endfor %}'],
  ['`{{ site.title }}` and {{ site.title }}', '`{{ site.title }}` and Pier'],
])('Liquid %j becomes %j', (text, made) => {
  expect(fromLiquid(text, context)).toBe(made)
})

test.each([
  ['{{< figure src="moon.png" alt="M" title="T" caption="C" >}}', '![M](moon.png "T C")'],
  ['{{<figure src="moon.png" link="https://a.example">}}', '[![](moon.png)](https://a.example)'],
  ['{{< youtube abc >}}', '[Watch the video](https://www.youtube.com/watch?v=abc)'],
  ['{{<youtube id="abc" title="A film">}}', '[A film](https://www.youtube.com/watch?v=abc)'],
  ['{{% vimeo 12345 %}}', '[Watch the video](https://vimeo.com/12345)'],
  ['[a]({{< relref "posts/high.md" >}}) [b]({{< ref path="high" >}})', '[a](/blog/high/) [b](/blog/high/)'],
  ['[a]({{% relref "gone" %}})', '[a]({{% relref "gone" %}})'],
  ['{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}', '```go\nx := 1\n```'],
  ['[a]({{% param home.url %}}/b) {{< param "nowhere" >}}', '[a](https://a.example/b) {{< param "nowhere" >}}'],
  ['{{< figure\n  src="m.png"\n  alt="M" >}}', '![M](m.png)'],
  ['{{< figure src="m.png" alt="M" attrlink=`https://a.example` >}}', '![M](m.png)'],
  ['A{{< comment >}}\nnever `ever`\n{{< /comment >}}\nB', 'AB'],
  ['{{< gist ann 123 >}}', '[The code](https://gist.github.com/ann/123)'],
  ['{{< tweet user="ann" id="12" >}}', '[The post](https://x.com/ann/status/12)'],
  ['{{% notice warning %}}\nMind.\n{{% /notice %}}', '> [!WARNING]\n> Mind.'],
  ['{{< alert title="Stop" color="danger" >}}Mind.{{< /alert >}}', '> [!CAUTION]\n> **Stop**\n>\n> Mind.'],
  ['{{</* youtube abc */>}}', '{{< youtube abc >}}'],
  ['`{{< youtube abc >}}`', '`{{< youtube abc >}}`'],
  ['{{< own-thing a=1 >}}', '{{< own-thing a=1 >}}'],
])("Hugo's %j becomes %j", (text, made) => {
  expect(fromShortcodes(text, context)).toBe(made)
})

test.each([
  ["import A from './a'\n\nText.", 'Text.'],
  ["import { A } from 'a'\nimport b from './moon.png'\n\n<img src={b} alt=\"M\" />", '<img src="./moon.png" alt="M" />'],
  ['export const a = 1\n\nText.', 'Text.'],
  ['import moon from \'./moon.png\'\n\n<Image src={moon} alt="M" />', '![M](./moon.png)'],
  ['## Part {/*own*/}\n\nA. {/* no */}', '## Part {#own}\n\nA.'],
  ['### `<form>` Actions {/*form-actions*/}', '### `<form>` Actions {#form-actions}'],
  ['<YouTubeIframe src="https://www.youtube.com/embed/abc" />', '[Watch the video](https://www.youtube.com/watch?v=abc)'],
  ['<Tweet id="12" />', '[The post](https://x.com/i/status/12)'],
  ['<YouTube id="abc" />', '[Watch the video](https://www.youtube.com/watch?v=abc)'],
  ['{/* never\nseen */}Text.', 'Text.'],
  [':::note\nA.\n:::', '> [!NOTE]\n> A.'],
  [':::danger[Stop]\nA.\n\n:::tip\nB.\n:::\n:::', '> [!CAUTION]\n> **Stop**\n>\n> A.\n>\n> :::tip\n> B.\n:::'],
  ['::::note\n:::tip\nB.\n:::\n::::', '> [!NOTE]\n> > [!TIP]\n> > B.'],
  ['```js\nimport a from "a"\n```', '```js\nimport a from "a"\n```'],
  ['<Tabs><TabItem>A.</TabItem></Tabs>', '<Tabs><TabItem>A.</TabItem></Tabs>'],
  [
    '<Tabs groupId="os">\n  <TabItem label="Linux" icon="x">\n\n    A.\n\n    ```sh\n    <Tabs>\n    ```\n\n  </TabItem>\n  <TabItem value="mac">\n    B.\n  </TabItem>\n</Tabs>',
    '**Linux**\n\nA.\n\n```sh\n<Tabs>\n```\n\n\n**mac**\n\nB.',
  ],
  ['<Aside type="caution" title="Mind">\n  A.\n</Aside>', '> [!CAUTION]\n> **Mind**\n>\n> A.'],
  ['<Tip>\nA.\n</Tip>\nB.', '> [!TIP]\n> A.\n\nB.'],
  ['<CardGrid>\n<Card title="One">\nA.\n</Card>\n</CardGrid>', '**One**\n\nA.'],
  ['<Tabs>\nnever closed', '<Tabs>\nnever closed'],
  ['```py\na\n\n\n\n\nb\n```', '```py\na\n\n\n\n\nb\n```'],
  ['<Chart>\nA.\n</Chart>', '<Chart>\nA.\n</Chart>'],
  ['```mdx\n<Tip>\nA.\n</Tip>\n```', '```mdx\n<Tip>\nA.\n</Tip>\n```'],
  ['<div className="x" style={{ a: 1 }}>A.</div>', '<div>A.</div>'],
  [
    '<CaptionedImage imgProps={{\n  "src": "/m.png",\n  "alt": "The moon, up",\n}} href="https://a.example">It rose.</CaptionedImage>',
    '![The moon, up](/m.png "It rose.")',
  ],
  ['<RightImage imgProps={{ src: "/m.png", alt: "M" }} height="h"/>', '![M](/m.png)'],
  ['<RightImage imgProps={{ src: moon }}/>', '<RightImage imgProps={{ src: moon }}/>'],
])('MDX %j becomes %j', (text, made) => {
  expect(fromMdx(text, context).trim()).toBe(made)
})

test.each([
  ['Some *text*{: .highlight} here.', 'Some *text* here.'],
  ['Text.\n{: .note #id}\n\nMore.', 'Text.\n\nMore.'],
  ['* TOC\n{:toc}\n\n# A', '\n\n# A'],
  ['## Part {#own}', '## Part {#own}'],
  ['## Part {: .wide #own}', '## Part {#own}'],
  ['## Part {: .wide}', '## Part'],
  ['<div markdown="1">\n\n*A.*\n\n</div>', '<div>\n\n*A.*\n\n</div>'],
  ['`{: .note}`', '`{: .note}`'],
])('kramdown %j becomes %j', (text, made) => {
  expect(fromKramdown(text)).toBe(made)
})

test.each([
  ['![[moon.png]]', '![](/img/moon.png)'],
  ['![[moon.png|The moon]]', '![The moon](/img/moon.png)'],
  ['![[moon.png|300]]', '![](/img/moon.png)'],
  ['[[High Tide]]', '[High Tide](/blog/high/)'.replace('High Tide', 'High Tide')],
  ['[[high tide#Part|words]]', '[words](/blog/high/#Part)'],
  ['[[Nowhere]]', '[[Nowhere]]'],
  ['`[[high]]`', '`[[high]]`'],
])("Obsidian's %j becomes %j", (text, made) => {
  expect(fromWiki(text, { ...context, addressOf: (named) => (/high/i.test(named) ? '/blog/high/' : null) })).toBe(made)
})

test.each([
  ['<p>A <b>b</b> <i>c</i> <a href="/x">d</a>.</p>', 'A **b** _c_ [d](/x).\n'],
  ['<h2 id="x" class="y">A</h2><p style="color:red">B</p>', '## A\n\nB\n'],
  ['<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '- a\n- b\n  1. c\n'],
  ['<figure><img src="a.png" alt="A"><figcaption>B "c"</figcaption></figure>', '![A](a.png "B \\"c\\"")\n'],
  ['<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', '| a | b |\n| - | - |\n| 1 | 2 |\n'],
  ['<table><tr><td colspan="2">a</td></tr></table>', '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>\n'],
  ['<pre class="lang-js">let a\n\nlet b</pre>', '```js\nlet a\n\nlet b\n```\n'],
  ['<p>x<sup>2</sup> and H<sub>2</sub>O</p>', 'x<sup>2</sup> and H<sub>2</sub>O\n'],
  ['<p>1*2*3 [a] &lt;b&gt; # c</p>', '1\\*2\\*3 \\[a] \\<b> # c\n'],
  ['<p></p><p><br></p><p>a<!-- b -->c</p>', 'ac\n'],
  ['<blockquote><p>a</p></blockquote><hr>', '> a\n\n---\n'],
  ['<a href="#n">1</a><p id="n">A</p>', '[1](#n)\n\n<span id="n"></span>A\n'],
  ['<a href="#n">1</a><p><a name="n">A</a></p>', '[1](#n)\n\n<span id="n">A</span>\n'],
  ['<a href="#n">1</a><div id="n"><p>A</p></div>', '[1](#n)\n\n<span id="n"></span>\n\nA\n'],
  ['<p><a>A</a> <a name="x">b</a></p>', 'A b\n'],
  [
    '<figure><img src="a.png" alt="A"><figcaption>B <i>c</i></figcaption></figure>',
    '<figure><img src="a.png" alt="A"><figcaption>B <i>c</i></figcaption></figure>\n',
  ],
  ['<iframe src="https://a.example"></iframe>', '<iframe src="https://a.example"></iframe>\n'],
])('HTML %j becomes %j', (html, markdown) => {
  expect(markdownOf(htmlTree(html))).toBe(markdown)
})

test.each([
  ['tags', '{% '.repeat(20_000)],
  ['outputs', '{{ '.repeat(20_000)],
  ['shortcodes', '{{< a '.repeat(10_000)],
  ['blocks that never end', '{% raw %}'.repeat(5_000)],
  ['backticks', '` '.repeat(20_000)],
  ['backticks of many lengths', Array.from({ length: 300 }, (_, at) => '`'.repeat(at)).join(' a ')],
  ['fences', '```\n~~~\n'.repeat(5_000)],
  ['braces', '{: '.repeat(20_000)],
  ['brackets', '[['.repeat(20_000)],
  ['components', '<A b="'.repeat(10_000)],
  ['boxes', ':::note\n'.repeat(3_000)],
  ['imports', 'import {\n'.repeat(5_000)],
])('%s without end are read within a second', async (_, text) => {
  for (const read of [fromLiquid, fromShortcodes, fromMdx, fromWiki, fromKramdown]) {
    expect(await secondsOf(async () => read(text, context)), read.name).toBeLessThan(1)
  }
})
