import { expect, test } from 'vitest'
import { addressOf, aliasesOf, aliasOf, permalinkOf } from './permalink.ts'

for (const [written, address] of [
  ['/blog/x/', '/blog/x/'],
  ['/blog/x', '/blog/x/'],
  ['blog/x', '/blog/x/'],
  ['/Blog/X/', '/blog/x/'],
  ['/blog/x/index.html', '/blog/x/'],
  ['//blog//x', '/blog/x/'],
  ['/café/', '/café/'],
] as const) {
  test(`permalinkOf publishes ${written} as ${address}`, () => {
    const placed = permalinkOf(written, 3)
    expect(placed.address).toBe(address)
    expect(placed.remarks.map((remark) => remark.severity)).toEqual(written === address ? [] : ['note'])
  })
}

for (const written of [
  'https://example.com/x/',
  '/../x/',
  '/a/./b/',
  '/x/?a=b',
  '/x/#a',
  '/x y/',
  '/{{ slug }}/',
  '/x.html',
  '/media/x/',
  '/_next/x/',
  '/.git/',
  '/<b>/',
]) {
  test(`permalinkOf refuses ${written}`, () => {
    expect(permalinkOf(written, 3)).toMatchObject({
      address: null,
      remarks: [{ severity: 'error', rule: 'address-form', line: 3 }],
    })
  })
}

test('aliasOf lets a former address end like a file', () => {
  expect(aliasOf('/blog/Old-Post.html', 1).address).toBe('/blog/old-post.html')
  expect(aliasOf('/blog/x.html', 1).remarks).toEqual([])
  expect(aliasOf('/old/place', 1).address).toBe('/old/place/')
  expect(aliasOf('/caf%C3%A9/', 1).address).toBe('/café/')
  expect(aliasOf('/?p=12', 1)).toMatchObject({ address: null, remarks: [{ severity: 'error' }] })
})

test.each([
  ['/2019/11/a-day.html', '/2019/11/a-day/'],
  ['/blog/Roadmap-2.13.html', '/blog/roadmap-2.13/'],
  ['/news/a-day.php', '/news/a-day/'],
  ['a-day.htm', '/a-day/'],
  ['/blog/a-day.aspx', '/blog/a-day/'],
])('addressOf makes a former address of %s, which ends like a file', (written, address) => {
  expect(addressOf(written, 3)).toMatchObject({
    address,
    former: [written],
    remarks: [{ line: 3, severity: 'note', rule: 'address-inferred' }],
  })
})

test.each(['/blog/x/', '/blog/x/index.html', '/blog/x.json', '/{{ x }}.html', '/../x.html'])(
  'addressOf leaves %s to permalinkOf',
  (written) => {
    expect(addressOf(written, 1).former).toEqual([])
  },
)

test.each([
  ['pretty', 'Remove the line, or write an address like /blog/my-article/.'],
  ['date', 'Remove the line, or write an address like /blog/my-article/.'],
  ['https://desk.example/a/b', 'Write /a/b/; where another site published the text first, write canonical: instead.'],
  ['https://desk.example', 'Write it like /blog/my-article/.'],
  ['true', 'Write it like /blog/my-article/, or remove the line.'],
  ['Yes', 'Write it like /blog/my-article/, or remove the line.'],
  [
    '/:year/:title/',
    'Write the address itself, like /blog/my-article/; the pattern of old addresses goes under permalinks: in site.yaml.',
  ],
  ['/a b/C&D/', 'Use letters, digits and hyphens: write /a-b/c-d/.'],
])('permalinkOf says what to write instead of %s', (written, fix) => {
  expect(permalinkOf(written, 3).remarks).toMatchObject([{ severity: 'error', fix }])
})

test.each([
  [['/a/', '/A/', '/a', 'a', '/a/index.html'], ['/a/']],
  [
    ['/a/', '/b/', '/a/'],
    ['/a/', '/b/'],
  ],
  [['/a.html', '/A.HTML'], ['/a.html']],
])('aliases %j are %j', (written, aliases) => {
  const former = aliasesOf(written, '/blog/x/', 3)
  expect([former.aliases, former.remarks.filter(({ severity }) => severity === 'error')]).toEqual([aliases, []])
})

test.each(['/blog/x', '/blog/x/index.html', '/BLOG/X/', 'https://desk.example/blog/x/', '/blog/x/#part', '/blog/x/?p=1'])(
  'the former address %s of /blog/x/ changes nothing, and one note says so',
  (written) => {
    const { aliases, remarks } = aliasesOf([written], '/blog/x/', 3)
    expect([aliases, remarks.map(({ severity, rule }) => `${severity} ${rule}`)]).toEqual([[], ['note alias-present']])
  },
)

test.each([
  ['/old/?p=1', 'Write /old/, or leave it out.'],
  ['/old/#part', 'Write /old/, or leave it out.'],
  ['/?p=12', 'Leave it out: without that it is the front page.'],
  ['/index.php?p=12', 'Leave it out: without that it is the front page.'],
  ['/a b/', 'Remove it: no address with such characters can lead here, and a mere name of the text has no effect.'],
  ['My old name', 'Remove it: no address with such characters can lead here, and a mere name of the text has no effect.'],
])('aliasOf says what to do with %s', (written, fix) => {
  expect(aliasOf(written, 3)).toMatchObject({ address: null, remarks: [{ severity: 'error', fix }] })
})
