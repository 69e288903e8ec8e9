import { expect, test } from 'vitest'
import { read, saidOf } from '#lib/markdown/sample-reader.ts'

/** By what is written after a line of text: where it is named, and how badly. */
const foreign: Readonly<Record<string, string>> = {
  'See {{< figure src="a.png" >}}': '3:5 error',
  'See {{<figure src="a.png">}}': '3:5 error',
  '{{% notice %}}': '3:1 error',
  '{% include x %}': '3:1 error',
  '{%- if x -%}': '3:1 error',
  '[x]({% post_url 2014 %})': '3:5 error',
  '<p>{% include x %}</p>': '3:4 error',
  '> <div>\n> {% include x %}\n> </div>': '4:1 error',
  'Words %%a private note%% here': '3:7 error',
  '%%\na private\n\nnote\n%%': '3:1 error',
  '[caption id="a"]![x](./a.png) Words[/caption]': '3:1 warning',
  '[gallery ids="1,2"]': '3:1 warning',
  '[video src="a.mp4"]': '3:1 warning',
  'See [[Wiki Link]]': '3:5 warning',
  '- See ![[x.png]]': '3:7 warning',
  ':::note\nWords\n:::': '3:1 warning',
  'Words\n::: tip\nWords': '4:1 warning',
  '!!! warning "Title"': '3:1 warning',
  '[TOC]': '3:1 warning',
  'A [text][missing] and [another][one]': '3:3 warning',
  '![text][]': '3:2 warning',
  'A note[^missing]': '3:7 warning',
  '> [!FOO]\n> Words': '3:3 warning',
  '> [!OUTBUOND]\n> Words\n\n> [!INBOUND]\n> Words': '3:3 warning',
}

for (const [source, said] of Object.entries(foreign)) {
  test(`foreignSyntax names ${JSON.stringify(source)}`, async () => {
    expect(saidOf(await read(`Text.\n\n${source}\n\nMore.`))).toEqual([`${said} foreign-syntax`])
  })
}

const ours = [
  'Hi {{first_name}}, {{ company }}',
  'Take `{{< figure >}}` and `[[x]]`',
  '```\n{% include x %}\n```',
  '<pre>\n{{< x >}}\n\n{% y %}\n</pre>',
  '<div><code>[TOC]</code> <!-- {% x %} --></div>',
  '\\[\\[x]] and \\{% x %}',
  'A list[0][1], x[[1]], [1][2], [[1]](/x)',
  'Write [^a-z]+ or [^abc]*',
  'A 100%% and 50%% more',
  'Wow!!! Really',
  'See the [video] and [a][b]\n\n[b]: /b/',
  'See [this][] and [that]\n\n[this]: /this/',
  'A note[^1]\n\n[^1]: Here',
  '> [!NOTE]\n> Words',
  'The [TOC] lists them',
]

for (const source of ours) {
  test(`foreignSyntax leaves ${JSON.stringify(source)} alone`, async () => {
    expect((await read(`Text.\n\n${source}`)).remarks).toEqual([])
  })
}
