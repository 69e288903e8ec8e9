import { expect, test } from 'vitest'
import { htmlOf, read, saidOf } from '#lib/markdown/sample-reader.ts'

/** What is embedded, and where its link leads and what it says. */
const services: Readonly<Record<string, readonly [address: string, words: string]>> = {
  'https://www.youtube.com/embed/dQw4w9WgXcQ': ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Watch on YouTube'],
  'https://www.youtube.com/embed/abc_-1?rel=0&start=90': ['https://www.youtube.com/watch?v=abc_-1&#x26;t=90s', 'Watch on YouTube'],
  '//www.youtube.com/embed/abc': ['https://www.youtube.com/watch?v=abc', 'Watch on YouTube'],
  'https://www.youtube-nocookie.com/embed/abc?controls=0': ['https://www.youtube.com/watch?v=abc', 'Watch on YouTube'],
  'https://youtu.be/abc': ['https://www.youtube.com/watch?v=abc', 'Watch on YouTube'],
  'https://www.youtube.com/v/abc': ['https://www.youtube.com/watch?v=abc', 'Watch on YouTube'],
  'https://www.youtube.com/embed/videoseries?list=PL1': ['https://www.youtube.com/playlist?list=PL1', 'Watch on YouTube'],
  'https://player.vimeo.com/video/123?h=ab&byline=0': ['https://vimeo.com/123/ab', 'Watch on Vimeo'],
  'https://player.vimeo.com/video/123': ['https://vimeo.com/123', 'Watch on Vimeo'],
  'https://open.spotify.com/embed/episode/4x?utm_source=generator': ['https://open.spotify.com/episode/4x', 'Listen on Spotify'],
  'https://open.spotify.com/embed-podcast/show/4x': ['https://open.spotify.com/show/4x', 'Listen on Spotify'],
  'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=red': [
    'https://soundcloud.com/a/b',
    'Listen on SoundCloud',
  ],
  'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1': [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
    'Listen on SoundCloud',
  ],
  'https://www.loom.com/embed/a1b2': ['https://www.loom.com/share/a1b2', 'Watch on Loom'],
  'https://fast.wistia.net/embed/iframe/a1': ['https://fast.wistia.net/embed/iframe/a1', 'Watch on Wistia'],
  'https://codepen.io/ada/embed/preview/xYz?default-tab=result': ['https://codepen.io/ada/pen/xYz', 'See on CodePen'],
  'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2!2d-71.06!3d42.36!2m3!1f0!3m3!1m2!1s0x89e:0x1!2sOld+Harbor!5e0': [
    'https://www.google.com/maps/search/?api=1&#x26;query=Old%20Harbor',
    'See on Google Maps',
  ],
  'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2!2d-71.06!3d42.36': [
    'https://www.google.com/maps/search/?api=1&#x26;query=42.36%2C-71.06',
    'See on Google Maps',
  ],
  'https://maps.google.com/maps?q=Graz&output=embed': ['https://maps.google.com/maps?q=Graz', 'See on Google Maps'],
  'https://platform.twitter.com/embed/Tweet.html?id=20': ['https://x.com/i/status/20', 'Read on X'],
  'https://www.instagram.com/p/Ab-1/embed/captioned/': ['https://www.instagram.com/p/Ab-1/', 'See on Instagram'],
  'https://www.tiktok.com/embed/v2/7': ['https://www.tiktok.com/@/video/7', 'Watch on TikTok'],
  'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1&width=500': [
    'https://www.facebook.com/a/videos/1',
    'See on Facebook',
  ],
  'https://www.dailymotion.com/embed/video/x1': ['https://www.dailymotion.com/video/x1', 'Watch on Dailymotion'],
  'https://player.twitch.tv/?video=v12&parent=a.example': ['https://www.twitch.tv/videos/12', 'Watch on Twitch'],
  'https://www.figma.com/embed?embed_host=share&url=https%3A%2F%2Fwww.figma.com%2Ffile%2Fa': [
    'https://www.figma.com/file/a',
    'See on Figma',
  ],
  'https://docs.google.com/forms/d/e/1/viewform?embedded=true': [
    'https://docs.google.com/forms/d/e/1/viewform',
    'Open on Google Docs',
  ],
  'https://embed.podcasts.apple.com/us/podcast/a/id1': ['https://podcasts.apple.com/us/podcast/a/id1', 'Listen on Apple Podcasts'],
}

for (const [src, [address, words]] of Object.entries(services)) {
  test(`makeStills links ${src}, and asks nobody before a click`, async () => {
    const source = `Before.\n\n<iframe width="560" height="315" src="${src}" allowfullscreen></iframe>\n\nAfter.`
    expect(await htmlOf(source)).toBe(
      `<p>Before.</p>\n<figure class="still"><a href="${address}" class="${/^(?:Watch|Listen)/.test(words) ? 'still still-play' : 'still'}" rel="noopener noreferrer"><span class="still-words">${words}</span></a></figure>\n<p>After.</p>\n`,
    )
    expect(saidOf(await read(source))).toEqual(['3:1 note embed-linked'])
  })
}

const youtube = 'https://www.youtube.com/embed/a'
const still = (inner: string) =>
  `<figure class="still"><a href="https://www.youtube.com/watch?v=a" class="still still-play" rel="noopener noreferrer"><span class="still-words">${inner}</span></a></figure>`

/** Ways to write it, and the HTML. */
const spellings: Readonly<Record<string, string>> = {
  [`<iframe src="${youtube}" title="How we sell"></iframe>`]: still('How we sell <small>(YouTube)</small>'),
  [`<iframe src="${youtube}" title="YouTube video player"></iframe>`]: still('Watch on YouTube'),
  [`<iframe src="${youtube}" title="">Your browser does not support iframes.</iframe>`]: still('Watch on YouTube'),
  [`<iframe data-src="${youtube}" class="lazy"></iframe>`]: still('Watch on YouTube'),
  [`<iframe src="${youtube}" />`]: still('Watch on YouTube'),
  [`<IFRAME SRC='${youtube}'></IFRAME>`]: still('Watch on YouTube'),
  [`<p><iframe src="${youtube}"></iframe></p>`]: still('Watch on YouTube'),
  [`<embed src="${youtube}">`]: still('Watch on YouTube'),
  [`<object data="${youtube}"></object>`]: still('Watch on YouTube'),
  [`<object><param name="movie" value="${youtube}"><embed src="${youtube}"></object>`]: still('Watch on YouTube'),
  [`<iframe src="${youtube}" poster="a.png"></iframe>`]:
    '<figure class="still"><a href="https://www.youtube.com/watch?v=a" class="still still-play" rel="noopener noreferrer"><picture>',
  [`<figure><iframe src="${youtube}"></iframe><figcaption>A talk.</figcaption></figure>`]:
    '<figure class="still"><a href="https://www.youtube.com/watch?v=a" class="still still-play" rel="noopener noreferrer"><span class="still-words">Watch on YouTube</span></a><figcaption>A talk.</figcaption></figure>',
  [`<div class="video-wrapper"><iframe src="${youtube}"></iframe></div>`]:
    '<div><a href="https://www.youtube.com/watch?v=a" class="still still-play" rel="noopener noreferrer"><span class="still-words">Watch on YouTube</span></a></div>',
  [`Watch <iframe src="${youtube}"></iframe> first.`]:
    '<p>Watch <a href="https://www.youtube.com/watch?v=a" class="still still-play" rel="noopener noreferrer"><span class="still-words">Watch on YouTube</span></a> first.</p>',
}

for (const [source, html] of Object.entries(spellings)) {
  test(`makeStills shows ${source} as a still link`, async () => {
    expect((await htmlOf(`${source}\n\nAfter.`)).replace(/\n<p>After.*/s, '')).toContain(html)
    expect(saidOf(await read(`${source}\n\nAfter.`))).toMatchObject([expect.stringMatching(/note embed-linked$/)])
    expect((await read(`${source}\n\nAfter.`)).text).toContain('After.')
  })
}

/** Whatever else is embedded: what is said, and what is shown. */
const others: Readonly<Record<string, readonly [said: readonly string[], html: string]>> = {
  '<iframe src="https://tool.example/x" title="Our calculator"></iframe>': [
    ['1:1 warning embed-unknown'],
    '<p><a href="https://tool.example/x" rel="noopener noreferrer">Our calculator</a></p>\n',
  ],
  '<iframe src="https://www.tool.example/x"></iframe>': [
    ['1:1 warning embed-unknown'],
    '<p><a href="https://www.tool.example/x" rel="noopener noreferrer">Open on tool.example</a></p>\n',
  ],
  '<iframe src="/demo.html"></iframe>': [['1:1 warning embed-unknown'], '<p><a href="/demo.html">/demo.html</a></p>\n'],
  '<object data="/paper.pdf" type="application/pdf"><p>The paper says more than this one line.</p></object>': [
    ['1:1 warning embed-unknown'],
    '<p><a href="/paper.pdf">/paper.pdf</a></p>\n<div><p>The paper says more than this one line.</p></div>\n',
  ],
  '<iframe src="javascript:alert(1)"></iframe>': [['1:1 warning html-removed'], ''],
  '<iframe srcdoc="<p>x</p>"></iframe>': [['1:1 warning html-removed'], ''],
  '<iframe></iframe>': [['1:1 warning html-removed'], ''],
  '<iframe src="https://youtube.com.evil.example/embed/a"></iframe>': [
    ['1:1 warning embed-unknown'],
    '<p><a href="https://youtube.com.evil.example/embed/a" rel="noopener noreferrer">Open on youtube.com.evil.example</a></p>\n',
  ],
  '`<iframe src="https://www.youtube.com/embed/a"></iframe>`': [
    [],
    '<p><code>&#x3C;iframe src="https://www.youtube.com/embed/a">&#x3C;/iframe></code></p>\n',
  ],
}

for (const [source, [said, html]] of Object.entries(others)) {
  test(`makeStills loses nothing of ${source}`, async () => {
    expect([saidOf(await read(source)), await htmlOf(source)]).toEqual([said, html])
  })
}

test('the picture of a still link needs no description, and is named as its poster', async () => {
  const body = await read(`<iframe src="${youtube}" poster="talk.jpg" title="A talk"></iframe>`)
  expect(body.pictures).toEqual([])
  expect(body.posters).toMatchObject([{ src: 'talk.jpg', line: 1 }])
})
