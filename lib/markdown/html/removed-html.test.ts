import { expect, test } from 'vitest'
import { read, saidOf } from '#lib/markdown/sample-reader.ts'

/** What an author is told, and what is left to read. */
const examples: Readonly<Record<string, readonly [said: readonly string[], text: string]>> = {
  '<script>alert(1)</script>': [['3:1 warning html-removed'], ''],
  '<style>p { color: red }</style>': [['3:1 warning html-removed'], ''],
  '<iframe src="https://video.example/1"></iframe>': [['3:1 warning embed-unknown'], 'Open on video.example'],
  '<iframe srcdoc="<p>x</p>"></iframe>': [['3:1 warning html-removed'], ''],
  '<canvas>No drawing.</canvas>': [['3:1 warning html-removed'], ''],
  '<title>A title</title>': [['3:1 warning html-removed'], ''],
  '<p>One <input name="x"> two</p>': [['3:8 warning html-removed'], 'One two'],
  '<form>Your name <button>Send</button></form>': [['3:1 warning html-removed', '3:17 warning html-removed'], 'Your name Send'],
  '<p onclick="x()">Words</p>': [['3:1 warning html-handler'], 'Words'],
  '<div>\n    <p OnClick="x()">Words</p>\n</div>': [['4:5 warning html-handler'], 'Words'],
  '<iframe src="x">\n\nWords.': [['3:1 error html-unclosed'], ''],
  '<!-- never closed\n\nWords.': [['3:1 error html-unclosed'], ''],
  '<!-- closed -->\n\nWords.': [[], 'Words.'],
  '<font color="red">Words</font>': [[], 'Words'],
  '<center>One</center><center>Two</center>': [[], 'One\nTwo'],
  '<article><header>One</header><main>Two</main></article>': [[], 'One\nTwo'],
  '<my-card hidden style="x">Words</my-card>': [['3:1 warning html-unknown'], 'Words'],
  'Take <name> of <name> and <other>': [['3:6 error html-unknown', '3:27 error html-unknown'], 'Take of and'],
  'Hi <first-name>, we met.': [['3:4 error html-unknown'], 'Hi , we met.'],
  'Hi <first-name/>, we met.': [['3:4 error html-unknown'], 'Hi , we met.'],
  '<x-a>One</x-a> two <x-a>': [['3:1 warning html-unknown', '3:20 error html-unknown'], 'One two'],
  '<kg-card>Words</kg-card>': [[], 'Words'],
  '<p>Words<o:p></o:p></p>': [[], 'Words'],
  '<noscript><p>Words</p></noscript>': [[], 'Words'],
  '<strike>One</strike> <tt>two</tt> <acronym title="x">Three</acronym>': [[], 'One two Three'],
  '<html><head></head><body><p>Words</p></body></html>': [[], 'Words'],
  '<li>One</li><li>Two</li>': [[], 'One\nTwo'],
}

for (const [source, [said, text]] of Object.entries(examples)) {
  test(`removedHtml tells what is lost of ${JSON.stringify(source)}`, async () => {
    const body = await read(`Text.\n\n${source}`)
    expect([saidOf(body), body.text]).toEqual([said, text === '' ? 'Text.' : `Text.\n${text}`])
  })
}

for (const [source, name] of [
  ['A Vec<T> of it', 'T'],
  ['- In a List<Customer>', 'Customer'],
  ['> A Set<String Int>', 'String'],
  ['The <FirstName> field', 'FirstName'],
  ['<Tabs>x</Tabs>', 'Tabs'],
  ['- one\n- <div>\n  A <MyCard>\n  </div>', 'MyCard'],
] as const) {
  test(`removedHtml names the tag of ${JSON.stringify(source)} as it is written`, async () => {
    const [remark] = (await read(source)).remarks
    expect(remark?.fix).toContain(`Write \\<${name}>`)
  })
}
