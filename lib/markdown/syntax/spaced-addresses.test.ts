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

test.each([
  ['[call us](tel:+49 30 1234-56)', 'Write it as tel:+4930123456.'],
  ['[call us](tel:(030) 123)', 'Write it as tel:030123.'],
  [
    '[write](mailto:ann@a.example?subject=A call)',
    'Write it as <mailto:ann@a.example?subject=A call> or mailto:ann@a.example?subject=A%20call.',
  ],
])('spacedAddresses says how %s is written', async (source, fix) => {
  expect((await read(source)).remarks.map(({ rule, fix }) => [rule, fix])).toEqual([['address-with-space', fix]])
})

/** How others write the size of a picture, and what is to be taken away. */
const sizes: Readonly<Record<string, string>> = {
  '![Boat](boat.png =300x200)': '=300x200',
  '![Boat](./boat.png =300x200)': '=300x200',
  '![Boat](boat.png =300x)': '=300x',
  '![Boat](boat.png =x200)': '=x200',
  '![Boat](boat.png =50%x)': '=50%x',
  '![Boat](boat.png =50%x*)': '=50%x*',
  '![Boat](boat.png =300)': '=300',
  '![Boat](boat.png 300x200)': '300x200',
  '![Boat](boat.png | 300)': '| 300',
  '![Boat](boat.png | left)': '| left',
  '![Boat](boat.png width=300 height=200)': 'width=300 height=200',
  '![Boat](boat.png "A title" =300x200)': '=300x200',
  '![Boat](boat.png =300x200 "A title")': '=300x200',
  '![Boat](/img/boat =300x200)': '=300x200',
  '[b]: boat.png =300x200': '=300x200',
}

for (const [source, size] of Object.entries(sizes)) {
  test(`spacedAddresses says what to take away in ${source}`, async () => {
    const { remarks } = await read(`Text.\n\n${source}`)
    expect(remarks.map(({ line, column, severity, rule, fix }) => [line, column, severity, rule, fix])).toEqual([
      [3, 1, 'error', 'address-with-space', `Take "${size}" away: pictures come in the size that fits the page.`],
    ])
  })
}

test.each([
  [
    '[a](https://a.example/ "a "quoted" title")',
    'Write it between two straight quotes, with no such quotes in it: (https://a.example/ "…").',
  ],
  ['[a](/b "never closed)', 'Write it between two straight quotes, with no such quotes in it: (/b "…").'],
])('a title that does not end where it is closed is named: %s', async (source, fix) => {
  expect((await read(source)).remarks.map((remark) => remark.fix)).toEqual([fix])
})

const fine = [
  '![x](photo.png "300x200 is its size")',
  '[a](/b "=x")',
  '[Note]: He said so at /home and left.',
  '[Ada]: see a.png\n\nAsk [Ada].',
  'The size [of it] (a =300x200 picture)',
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
