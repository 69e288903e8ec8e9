import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWith, page, publishSample, sampleFiles } from '#lib/release/sample-release.ts'
import { type SampleBucket, startBucket } from './sample-bucket.ts'

let bucket: SampleBucket
beforeAll(async () => {
  bucket = await startBucket()
}, 60_000)
afterAll(() => bucket.close())

/** A site of many articles, all with one style sheet; `edition` changes that, and every page. */
const siteOf = (edition: string, articles: number): Record<string, string> => {
  const sheet = '<link rel="stylesheet" href="/_next/static/a.css">'
  const styled = (body: string) => page(body).replace('</head>', `${sheet}</head>`)
  const names = Array.from({ length: articles }, (_, at) => `p${at}`)
  return {
    '404.html': styled('Nothing'),
    'index.html': styled(`<h1>${edition}</h1>${names.map((name) => `<a href="/blog/${name}/">x</a>`).join('')}`),
    'sitemap.xml': `<urlset>${edition}</urlset>`,
    '_next/static/a.css': `p{color:${edition}}`,
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`blog/${name}/index.html`, styled(`<h1>${name} ${edition}</h1>`)],
        [`blog/${name}/index.md`, `# ${name} ${edition}`],
      ]),
    ),
  }
}

const started = (siteDir: string, ...words: readonly string[]) =>
  spawn(process.execPath, ['lib/cli/run.mjs', 'release', 'push', ...words], {
    env: { ...process.env, ...bucket.env, SITE_DIR: siteDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

async function push(siteDir: string, ...words: readonly string[]) {
  const child = started(siteDir, ...words)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)))
  const [status] = await once(child, 'close')
  return { status, said: said.join('') }
}

const since = (before: number) => bucket.changes.slice(before).filter((change) => !change.includes('.counterpoint.json'))

/** An answer that nobody reads to its end keeps its connection. */
const isThere = async (file: string): Promise<boolean> => {
  const answer = await bucket.get(file)
  await answer.arrayBuffer()
  return answer.ok
}

/** Read pages without pause until told to stop: each that is there must find what it names. Answers what it did not find, and how often it read. */
function readMeanwhile(prefix: string, files: readonly string[]) {
  let [stopped, read] = [false, 0]
  const missing: string[] = []
  const reading = (async () => {
    for (let at = 0; !stopped; at = (at + 1) % files.length) {
      await pause(15)
      const answer = await bucket.get(prefix + files[at])
      const html = await answer.text()
      if (!answer.ok) continue
      read += 1
      for (const [, name] of html.matchAll(/href="(\/assets\/[^"]+)"/g))
        if (!(await isThere(prefix + name?.slice(1)))) missing.push(`${files[at]} names ${name}`)
    }
  })()
  return async () => {
    stopped = true
    await reading
    return { missing, read }
  }
}

test('a push sends all there is, in order; the next one sends nothing', { timeout: 60_000 }, async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir, siteOf('red', 3), { redirects: { '/old/': '/blog/p1/' }, host: 's3-cloudfront' })
  const before = bucket.changes.length
  const { status, said } = await push(siteDir, 's3://site/one')
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(
      /^Release \w{16}: 12 files sent: 1 that pages name, 6 of articles, 5 that name articles\. 0 files there already, 0 removed\.\n$/,
    ),
  ])
  const kinds = since(before).map((change) => (/assets/.test(change) ? 'asset' : /blog/.test(change) ? 'page' : 'list'))
  expect(kinds.join(' ')).toMatch(/^asset( page){6}( list){5}$/)
  const front = await bucket.get('one/index.html')
  expect([front.headers.get('content-type'), front.headers.get('cache-control')]).toEqual([
    'text/html; charset=utf-8',
    'public, max-age=0, must-revalidate',
  ])
  expect(await (await bucket.get('one/old/index.html')).text()).toContain('url=/blog/p1/')
  const again = bucket.changes.length
  expect((await push(siteDir, 's3://site/one')).said).toContain('0 files sent')
  expect(since(again)).toEqual([])
})

test('a push that is killed goes on where it was, and no reader meets a page without its assets', {
  timeout: 180_000,
}, async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir, siteOf('red', 60))
  expect((await push(siteDir, 's3://site/two')).status).toBe(0)
  await publishSample(siteDir, siteOf('blue', 60))
  const stop = readMeanwhile('two/', ['index.html', ...Array.from({ length: 60 }, (_, at) => `blog/p${at}/index.html`)])
  for (const kill of [1, 2, 3]) {
    const before = bucket.changes.length
    const child = started(siteDir, 's3://site/two')
    const ended = once(child, 'exit')
    // It sent some, and wrote them down.
    const written = () => bucket.changes.slice(before).findLastIndex((change) => change.includes('.counterpoint.json'))
    while (written() < 12 && child.exitCode === null) await pause(5)
    child.kill('SIGKILL')
    expect([kill, (await ended)[1]]).toEqual([kill, 'SIGKILL'])
  }
  const before = bucket.changes.length
  const { status, said } = await push(siteDir, 's3://site/two')
  expect([status, said]).toEqual([0, expect.stringContaining('sent')])
  // Of 123 files, each of the three wrote down at least 12 but those on their way.
  expect(since(before).length).toBeLessThan(100)
  const { missing, read } = await stop()
  expect(missing).toEqual([])
  expect(read).toBeGreaterThan(30)
  for (const file of ['index.html', 'sitemap.xml', ...Array.from({ length: 60 }, (_, at) => `blog/p${at}/index.md`)])
    expect([file, await (await bucket.get(`two/${file}`)).text()]).toEqual([file, expect.stringContaining('blue')])
})

test('what is not needed goes last, and a file with a hash one push later', { timeout: 60_000 }, async () => {
  const siteDir = await folderWith({})
  await publishSample(siteDir, siteOf('red', 3))
  await push(siteDir, 's3://site')
  const sheet = bucket.changes.findLast((change) => change.includes('assets/style'))?.replace('PUT ', '') ?? ''
  await publishSample(siteDir, siteOf('blue', 2))
  const before = bucket.changes.length
  expect((await push(siteDir, 's3://site', '--dry-run')).said).toMatch(
    /nothing was sent: 8 files sent.* 2 removed, 1 to be removed/s,
  )
  expect(since(before)).toEqual([])
  await push(siteDir, 's3://site')
  expect(since(before).slice(-2).sort()).toEqual(['DELETE blog/p2/index.html', 'DELETE blog/p2/index.md'])
  expect(since(before).filter((change) => change.startsWith('DELETE'))).toHaveLength(2)
  expect((await bucket.get(sheet)).ok).toBe(true)
  await publishSample(siteDir, siteOf('green', 2))
  await push(siteDir, 's3://site')
  expect((await bucket.get(sheet)).status).toBe(404)
})

test.each([
  [['s3://nowhere'], /The bucket nowhere did not take part: there is no such bucket/],
  [['s3://Site'], /is not a place in a bucket/],
  [[], /npm run release -- push/],
])('push %s is refused in plain words', { timeout: 30_000 }, async (words, message) => {
  const siteDir = await folderWith({})
  await publishSample(siteDir, sampleFiles)
  const { status, said } = await push(siteDir, ...words)
  expect([status, said]).toEqual([1, expect.stringMatching(message)])
  expect(said).not.toMatch(/ {4}at |node:/)
})
