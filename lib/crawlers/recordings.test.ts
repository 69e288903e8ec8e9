import { expect, test } from 'vitest'
import { article, catalogOf } from '#lib/check/sample-catalog.ts'
import { recordings } from '#lib/media/sample-recordings.ts'
import { atomFaults, jsonFeedFaults, rssFaults } from './feeds/sample-feed-rules.ts'
import { textsOf } from './sample-files.ts'

const files = Object.fromEntries(Object.entries(recordings).map(([name, bytes]) => [`blog/${name}`, bytes]))

const textsWith = async (text: string) =>
  textsOf(
    (await catalogOf({ ...files, 'blog/x.md': article({ title: 'X', date: '2026-01-01' }, `Words of the text.\n\n${text}`) }))
      .catalog,
  )

const at = 'https://sales-desk\\.example/media'

for (const [text, file, type] of [
  ['![A tour](a.mp4)', 'a-\\w{10}\\.mp4', 'video/mp4'],
  ['![A talk](a.mp3)', 'a-\\w{10}\\.mp3', 'audio/mpeg'],
  ['<audio controls><source src="a.ogg"><source src="a.mp3"></audio>', 'a-\\w{10}\\.ogg', 'audio/ogg'],
  ['<video src="a.webm" title="A tour"><track src="a.vtt" srclang="en"></video>', 'a-\\w{10}\\.webm', 'video/webm'],
] as const) {
  test(`feeds and twin carry ${text} with whole addresses, and a link for who cannot play it`, async () => {
    const texts = await textsWith(text)
    const [rss = '', atom = '', json = '', twin = ''] = ['feed.xml', 'atom.xml', 'feed.json', 'blog/x/index.md'].map((name) =>
      texts.get(name),
    )
    expect([rssFaults(rss), atomFaults(atom), jsonFeedFaults(json)]).toEqual([[], [], []])
    expect(rss).toMatch(new RegExp(`<enclosure url="${at}/${file}" length="\\d+" type="${type}"/>`))
    expect(rss).toMatch(/&lt;(?:video|audio)[^;]* controls/)
    expect(rss).toMatch(new RegExp(`&lt;a href="${at}/${file}"&gt;`))
    expect(rss).not.toMatch(/src="\/media/)
    expect(atom).toMatch(new RegExp(`rel="enclosure" type="${type}" href="${at}/${file}"`))
    expect(JSON.parse(json).items[0].attachments[0]).toMatchObject({ mime_type: type, url: expect.stringMatching(file) })
    expect(twin).toMatch(new RegExp(`\\[[^\\]]+\\]\\(${at}/${file}\\)`))
  })
}

test('a still link is a link in feeds and twin', async () => {
  const texts = await textsWith('<iframe src="https://www.youtube.com/embed/a" title="A talk"></iframe>')
  expect(texts.get('feed.xml')).toMatch(/&lt;a href="https:\/\/www\.youtube\.com\/watch\?v=a"&gt;A talk/)
  expect(texts.get('blog/x/index.md')).toContain('[A talk (YouTube)](https://www.youtube.com/watch?v=a)')
})
