import { expect, test } from 'vitest'
import { countViews } from './count-views.ts'
import { longestLine } from './lines.ts'

const articles = ['/blog/x/', '/articles/y/']
const addressAt = (path: string) => articles.find((address) => address === `${path}/`.replace(/\/+/g, '/')) ?? null

async function counted(...chunks: readonly string[]) {
  async function* stream() {
    yield* chunks
  }
  const { counts, ...rest } = await countViews(stream(), addressAt)
  return { ...rest, counts: Object.fromEntries(counts) }
}

const time = '[25/Nov/2026:10:00:00 +0000]'
const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const common = (request: string, status = 200) => `192.0.2.1 - - ${time} "${request}" ${status} 512`
const combined = (request: string, agent: string, status = 200) => `${common(request, status)} "https://example.com/" "${agent}"`

for (const [what, line, count] of [
  ['the common format', common('GET /blog/x/ HTTP/1.1'), 1],
  ['the combined format', combined('GET /blog/x/ HTTP/1.1', browser), 1],
  ['a signed-in reader', `192.0.2.1 - ada [25/Nov/2026:10:00:00 +0000] "GET /blog/x/ HTTP/2.0" 200 -`, 1],
  ['a host before the client', `example.com:443 ${combined('GET /blog/x/ HTTP/1.1', browser)}`, 1],
  ['a client of IPv6', `2001:db8::1 - - ${time} "GET /blog/x/ HTTP/1.1" 200 12`, 1],
  ['a quoted character in the browser', combined('GET /blog/x/ HTTP/1.1', 'Mozilla \\"5.0\\"'), 1],
  ['what a server adds at the end', `${combined('GET /blog/x/ HTTP/1.1', browser)} 0.003 "-"`, 1],
  ['a page that the reader had already', combined('GET /blog/x/ HTTP/1.1', browser, 304), 1],
  ['a query', combined('GET /blog/x/?utm_source=a HTTP/1.1', browser), 1],
  ['an address with its host', combined('GET https://example.com/blog/x/ HTTP/1.1', browser), 1],
  ['a percent-encoded address', combined('GET /blog/%78/ HTTP/1.1', browser), 1],
  ['a phone called CUBOT', combined('GET /blog/x/ HTTP/1.1', 'Mozilla/5.0 (Linux; Android 9; CUBOT_X18) Mobile'), 1],
  ['a redirect', combined('GET /blog/x HTTP/1.1', browser, 308), 0],
  ['a page that was not found', combined('GET /blog/x/ HTTP/1.1', browser, 404), 0],
  ['a part of a file', combined('GET /blog/x/ HTTP/1.1', browser, 206), 0],
  ['HEAD', combined('HEAD /blog/x/ HTTP/1.1', browser), 0],
  ['POST', combined('POST /blog/x/ HTTP/1.1', browser), 0],
  ['a file of a page', combined('GET /assets/style-1f2e3d4c5b.css HTTP/1.1', browser), 0],
  ['another page', combined('GET /about/ HTTP/1.1', browser), 0],
  ['malformed encoding', combined('GET /blog/%E0%A4%A/ HTTP/1.1', browser), 0],
  ['no browser at all', combined('GET /blog/x/ HTTP/1.1', '-'), 0],
] as const) {
  test(`countViews counts ${what} as ${count}`, async () => {
    expect(await counted(`${line}\n`)).toEqual({
      counts: count === 0 ? {} : { '/blog/x/': count },
      form: 'an access log',
      lines: 1,
      notUnderstood: 0,
    })
  })
}

for (const agent of [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Claude-User/1.0',
  'meta-externalfetcher/1.1',
  'curl/8.5.0',
  'python-requests/2.32',
  'Go-http-client/2.0',
  'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0',
  'UptimeMonitor/2.0',
  'Feedly/1.0',
  '',
]) {
  test(`countViews leaves out "${agent.slice(0, 60)}"`, async () => {
    expect((await counted(`${combined('GET /blog/x/ HTTP/1.1', agent)}\n`)).counts).toEqual({})
  })
}

const plausible = `name,visitors,pageviews,bounce_rate,time_on_page
/blog/x/,70,1200,61,35
"/articles/y/",50,"1,050",40,120
/about/,9,9,9,9
`
const analytics = `\ufeff# ----------------------------------------
# Pages and screens: Page path and screen class
# Start date: 20261101
# ----------------------------------------

Page path and screen class,Views,Active users,Views per active user
/blog/x/?utm_source=letter,30,20,1.5
/blog/x,12,9,1.3
(not set),3,1,3
`
for (const [what, text, counts, notUnderstood] of [
  ['a table from Plausible', plausible, { '/blog/x/': 1200, '/articles/y/': 1050 }, 0],
  ['a table of visitors from Plausible', 'name,visitors\n/blog/x/,7\n', { '/blog/x/': 7 }, 0],
  ['a table from Google Analytics', analytics, { '/blog/x/': 42 }, 1],
  ['lines that end as on Windows', 'Page path,Views\r\n/blog/x/,3\r\n', { '/blog/x/': 3 }, 0],
  ['a table that says no number', 'page,pageviews\n/blog/x/,many\n/blog/x/,2', { '/blog/x/': 2 }, 1],
] as const) {
  test(`countViews reads ${what}`, async () => {
    expect(await counted(text)).toMatchObject({ counts, form: 'a table of page views', notUnderstood })
  })
}

test('countViews knows a log by its lines, and passes over those that are none', async () => {
  const lines = ['no log line', common('GET /blog/x/ HTTP/1.1'), 'GET /blog/x/', '"', common('GET /blog/x/ HTTP/1.1')]
  expect(await counted(lines.join('\n'))).toEqual({
    counts: { '/blog/x/': 2 },
    form: 'an access log',
    lines: 5,
    notUnderstood: 3,
  })
})

test('countViews takes a line as one, however the stream divides it', async () => {
  const line = common('GET /blog/x/ HTTP/1.1')
  expect((await counted(...`${line}\n${line}\n`.split(''))).counts).toEqual({ '/blog/x/': 2 })
})

test('countViews passes over a line without end, and reads on after it', async () => {
  const huge = Array.from({ length: 40 }, () => 'x'.repeat(longestLine / 2))
  const line = common('GET /blog/x/ HTTP/1.1')
  expect(await counted(`${line}\n`, ...huge, `\n${line}\n`)).toMatchObject({
    counts: { '/blog/x/': 2 },
    lines: 3,
    notUnderstood: 1,
  })
})

for (const hostile of [
  `a "${'\\"'.repeat(8000)}`,
  `${'['.repeat(16_000)}`,
  `"${','.repeat(16_000)}`,
  `a [b] "GET ${'"'.repeat(16_000)}`,
]) {
  test(`countViews is done at once with ${hostile.slice(0, 12)}`, async () => {
    const start = performance.now()
    expect((await counted(`page,pageviews\n${`${hostile}\n`.repeat(20)}`)).counts).toEqual({})
    expect(performance.now() - start).toBeLessThan(2000)
  })
}

test('countViews says that a file is neither a log nor a table', async () => {
  expect(await counted('Dear reader,\nhello\n')).toEqual({ counts: {}, form: null, lines: 2, notUnderstood: 2 })
})
