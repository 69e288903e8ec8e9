import { expect, test } from 'vitest'
import { read } from '#lib/markdown/sample-reader.ts'

/** By what is written: the address and what it is not read as. */
const spaced: Readonly<Record<string, readonly [address: string, kind: 'link' | 'picture']>> = {
  '![x](My Photo.PNG)': ['My Photo.PNG', 'picture'],
  '[a](foo bar.md)': ['foo bar.md', 'link'],
  'See [a](foo bar.md "A title") here': ['foo bar.md', 'link'],
  '![x](./img/My Photo (1).PNG)': ['./img/My Photo (1).PNG', 'picture'],
  '[**Bold**](https://a.example/the page)': ['https://a.example/the page', 'link'],
  '[![x](My Photo.PNG)](/a/)': ['My Photo.PNG', 'picture'],
  "![x](It's -- a photo.png)": ["It's -- a photo.png", 'picture'],
  '<p>![x](My Photo.PNG)</p>': ['My Photo.PNG', 'picture'],
}

for (const [source, [address, kind]] of Object.entries(spaced)) {
  test(`spacedAddresses names the address of ${source}`, async () => {
    const [remark, ...others] = (await read(source)).remarks
    expect([remark?.rule, remark?.severity, others]).toEqual(['address-with-space', 'error', []])
    expect(remark?.message).toBe(`The address "${address}" has a space in it, so it is not read as a ${kind}.`)
    expect(remark?.fix).toBe(`Write it as <${address}> or ${address.replaceAll(' ', '%20')}.`)
  })
}

const fine = [
  '![x](<My Photo.PNG>)',
  '[a](foo.md "A title.md")',
  'He [Ada] (see below.) called',
  'He [sic](as it were) called',
  '`![x](My Photo.PNG)`',
  '```\n![x](My Photo.PNG)\n```',
  '<pre>![x](My Photo.PNG)</pre>',
  '\\![x]\\(My Photo.PNG)',
]

for (const source of fine) {
  test(`spacedAddresses leaves ${JSON.stringify(source)} alone`, async () => {
    expect((await read(source)).remarks).toEqual([])
  })
}
